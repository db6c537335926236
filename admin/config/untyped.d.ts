/** Modules of Decap that tests look into; they come without types. */
declare module 'decap-cms-core/dist/esm/lib/urlHelper.js' {
  export function sanitizeSlug(slug: string, options: object): string;
}
declare module 'decap-cms-locales/dist/esm/*' {
  interface Tree {
    [name: string]: string | Tree;
  }
  const phrases: Tree;
  export default phrases;
}
