import { innerHtml, scanTags, textOf, type Tag } from './html-scan.ts';

/** A built page, read once for all rules. */
export interface Page {
  /** Where the file stands in the build, with a leading slash: `/san-pham/index.html`. */
  file: string;
  /** The address at which a visitor sees it: `/san-pham/`. */
  path: string;
  html: string;
  tags: readonly Tag[];
  /**
   * Role of the page: public; public but hidden from search engines (`noindex`, the 404 page);
   * a redirect; or a tool such as the newsroom, which is a program and not a page of the portal.
   */
  kind: 'public' | 'unlisted' | 'redirect' | 'tool';
  title: string;
  canonical: string | undefined;
}

/** Folders of the build whose pages are programs with rules of their own. */
const toolFolders = ['/admin/', '/pagefind/'];

/** The address of a file of the build. */
export function pathOf(file: string): string {
  return file.endsWith('/index.html') ? file.slice(0, -'index.html'.length) : file;
}

function kindOf(file: string, tags: readonly Tag[]): Page['kind'] {
  if (toolFolders.some((folder) => file.startsWith(folder))) return 'tool';
  const metas = tags.filter(({ name }) => name === 'meta');
  if (metas.some(({ attributes }) => attributes['http-equiv']?.toLowerCase() === 'refresh'))
    return 'redirect';
  const hidden = metas.some(
    ({ attributes }) =>
      attributes['name'] === 'robots' && attributes['content']?.includes('noindex') === true,
  );
  return hidden || file === '/404.html' ? 'unlisted' : 'public';
}

/** Reads a page of the build. */
export function readPage(file: string, html: string): Page {
  const tags = scanTags(html);
  const title = tags.find(({ name }) => name === 'title');
  const canonical = tags.find(({ name, attributes }) => name === 'link' && attributes['rel'] === 'canonical');
  return {
    file,
    path: pathOf(file),
    html,
    tags,
    kind: kindOf(file, tags),
    title: title ? textOf(innerHtml(html, title)) : '',
    canonical: canonical?.attributes['href'],
  };
}
