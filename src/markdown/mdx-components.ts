/** The components that a guide may use, with their attributes; each is drawn by src/components/guide/. */
export const mdxComponents: Readonly<Record<string, { attributes: readonly string[] }>> = {
  /** Numbered steps, each a `Step`. */
  Steps: { attributes: [] },
  Step: { attributes: ['title'] },
  /** A remark set apart. */
  Note: { attributes: ['title', 'kind'] },
};
