/**
 * The routes of the library, which have most pages of the portal: their addresses, and the views from which their pages are made.
 * Each page has a key over its whole view, so that a later build knows whether it changed, whatever it was that changed: the
 * standard, one that names it, a word of the glossary. A page of these routes therefore shows its view and asks the library nothing.
 */
import type { IcsNode } from '#domain/classification/ics-tree.ts';
import { icsLineage } from '#domain/classification/ics.ts';
import type { Library } from '#library/build-library.ts';
import type { Standard } from './standard.ts';
import { getLibrary } from '#library/library.ts';
import { icsListingView, listingView } from './lists/listing-view.ts';
import { isPast, standardFacets } from './lists/standard-facets.ts';
import { facetPages } from '#library/facets/facet-view.ts';
import type { FacetPage } from '#library/facets/facet-view.ts';
import { absoluteAt } from '#library/site/open-data.ts';
import { pageKey } from '#library/site/pages/page-key.ts';
import { pagePath, paginate } from '#library/paginate.ts';
import type { Page } from '#library/paginate.ts';
import { publicRecord } from './standard.open-data.ts';
import { standardPage } from './standard-page.ts';
import type { IcsCode } from '#schemas/standards/catalogue.ts';
import { icsPath } from '#routes.ts';

const siteAddress = () => new URL(import.meta.env.SITE);

async function viewOfDocument<View>(
  slug: string | undefined,
  view: (standard: Standard, library: Library) => View,
): Promise<View> {
  const library = await getLibrary();
  const standard = library.byId.get(slug ?? '');
  if (!standard) throw new Error(`No standard has the id ${String(slug)}`);
  return view(standard, library);
}

async function documentPaths(
  view: (standard: Standard, library: Library) => unknown,
  isWanted: (standard: Standard) => boolean,
) {
  const library = await getLibrary();
  const paths = library.standards.filter(isWanted).map(async (standard) => ({
    params: { slug: standard.id },
    ...(await pageKey(() => view(standard, library))),
  }));
  return Promise.all(paths);
}

const pageView = (standard: Standard, library: Library) => standardPage(standard, library, siteAddress());

const recordView = (standard: Standard, library: Library) =>
  publicRecord(standard, library, absoluteAt(siteAddress()));

/** `/tieu-chuan/<slug>/`: the page of every standard. */
export const standardPaths = () => documentPaths(pageView, () => true);

/** All that the page of a standard shows. */
export const standardPageOf = (slug: string | undefined) => viewOfDocument(slug, pageView);

/** `/tieu-chuan/<slug>.json`: the record of every standard but of samples. */
export const recordPaths = () => documentPaths(recordView, ({ entry }) => !entry?.sample);

/** The public record of a standard. */
export const recordOf = (slug: string | undefined) => viewOfDocument(slug, recordView);

/** `/tieu-chuan/<facet>/<value>/…`: the lists of every facet, cut into pages. */
export async function listingPaths() {
  const library = await getLibrary();
  const paths = facetPages(standardFacets(library), library.site.page_size).map(async (path) => ({
    ...path,
    ...(await pageKey(() => listingView(path.props, library))),
  }));
  return Promise.all(paths);
}

/** All that a page of such a list shows. */
export const listingPageOf = async (props: FacetPage<Standard>) => listingView(props, await getLibrary());

interface IcsProps {
  node: IcsNode<IcsCode>;
  page: Page<Standard>;
  /** The whole list. */
  all: readonly Standard[];
}

/** `/tieu-chuan/ics/…`: the lists of every ICS code that has standards, those of the codes below it included. */
export async function icsPaths() {
  const library = await getLibrary();
  const under = new Map<string, Standard[]>();
  for (const standard of library.standards) {
    for (const code of new Set(standard.ics.flatMap(icsLineage))) {
      const found = under.get(code);
      if (found) found.push(standard);
      else under.set(code, [standard]);
    }
  }
  const paths = [...library.ics.byCode.values()]
    .filter(({ code }) => library.icsCounts.has(code))
    .flatMap((node) => {
      const found = under.get(node.code) ?? [];
      const all = [...found.filter((standard) => !isPast(standard)), ...found.filter(isPast)];
      return paginate(all, icsPath(node.code), library.site.page_size).map(async (page) => ({
        params: { path: pagePath(page, ...node.code.split('.')) },
        props: { node, page, all } satisfies IcsProps,
        ...(await pageKey(() => icsListingView(node, page, all, library))),
      }));
    });
  return Promise.all(paths);
}

/** All that a page of such a list shows. */
export async function icsPageOf({ node, page, all }: IcsProps) {
  return icsListingView(node, page, all, await getLibrary());
}
