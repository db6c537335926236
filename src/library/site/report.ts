/** Where a reader reports an error in an entry: the page that says how, told which page is meant. */
export function reportHref(path: string): string {
  return `/bao-loi/?trang=${encodeURIComponent(path)}`;
}
