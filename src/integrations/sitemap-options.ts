/** What the site map leaves out: the pages of editors. */
export const sitemapOptions = { filter: (page: string) => !page.includes('/admin/') };
