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
declare module 'decap-cms-core/dist/esm/formats/frontmatter.js' {
  export function frontmatterYAML(): {
    fromFile: (text: string) => Record<string, unknown>;
    toFile: (data: Record<string, unknown>, order?: string[]) => string;
  };
}
