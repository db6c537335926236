/** Under which name the browser keeps what is typed into the form of a page. */
export const draftKey = (path: string): string => `nscl-nhap:${path}`;
