/** How a page that is filtered in the browser names a value of a filter: the library writes it into rows, the page's script compares. */
export const valueKey = (filter: string, value: string): string => `${filter}:${value}`;
