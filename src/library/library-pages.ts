/**
 * The routes of the library, which have most pages of the portal: their addresses, and the views from which their pages are made.
 * Each page has a key over its whole view, so that a later build knows whether it changed, whatever it was that changed: the
 * document, one that names it, a word of the glossary. A page of these routes therefore shows its view and asks the library nothing.
 */
import type { IcsNode } from '#domain/ics-tree.ts';
import { icsLineage } from '#domain/ics.ts';
import type { Library } from '#library/build-library.ts';
import type { LibraryDocument } from '#library/document.ts';
import { getLibrary } from '#library/library.ts';
import { icsListingView, listingView } from '#library/listing-view.ts';
import { getListings } from '#library/listings.ts';
import type { Listing } from '#library/listings.ts';
import { absoluteAt } from '#library/open-data.ts';
import { pageKey } from '#library/page-key.ts';
import { pagePath, paginate } from '#library/paginate.ts';
import type { Page } from '#library/paginate.ts';
import { icsHref } from '#library/present.ts';
import { publicRecord } from '#library/record.ts';
import { standardPage } from '#library/standard-page.ts';
import type { IcsCode } from '#schemas/catalogue.ts';

const siteAddress = () => new URL(import.meta.env.SITE);

async function viewOfDocument<View>(
  slug: string | undefined,
  view: (document: LibraryDocument, library: Library) => View,
): Promise<View> {
  const library = await getLibrary();
  const document = library.byId.get(slug ?? '');
  if (!document) throw new Error(`No document has the id ${String(slug)}`);
  return view(document, library);
}

async function documentPaths(
  view: (document: LibraryDocument, library: Library) => unknown,
  isWanted: (document: LibraryDocument) => boolean,
) {
  const library = await getLibrary();
  const paths = library.documents.filter(isWanted).map(async (document) => ({
    params: { slug: document.id },
    ...(await pageKey(() => view(document, library))),
  }));
  return Promise.all(paths);
}

const pageView = (document: LibraryDocument, library: Library) =>
  standardPage(document, library, siteAddress());

const recordView = (document: LibraryDocument, library: Library) =>
  publicRecord(document, library, absoluteAt(siteAddress()));

/** `/tieu-chuan/<slug>/`: the page of every document. */
export const standardPaths = () => documentPaths(pageView, () => true);

/** All that the page of a document shows. */
export const standardPageOf = (slug: string | undefined) => viewOfDocument(slug, pageView);

/** `/tieu-chuan/<slug>.json`: the record of every document but of samples. */
export const recordPaths = () => documentPaths(recordView, ({ entry }) => !entry?.sample);

/** The public record of a document. */
export const recordOf = (slug: string | undefined) => viewOfDocument(slug, recordView);

interface ListingProps {
  listing: Listing;
  page: Page<LibraryDocument>;
}

/** `/tieu-chuan/<facet>/<value>/…`: the lists of every facet, cut into pages. */
export async function listingPaths() {
  const library = await getLibrary();
  const paths = getListings(library).flatMap((listing) =>
    paginate(listing.documents, listing.href, library.site.page_size).map(async (page) => ({
      params: {
        facet: listing.facet,
        path: pagePath(page, listing.value),
      },
      props: { listing, page } satisfies ListingProps,
      ...(await pageKey(() => listingView(listing, page))),
    })),
  );
  return Promise.all(paths);
}

/** All that a page of such a list shows. */
export const listingPageOf = ({ listing, page }: ListingProps) => listingView(listing, page);

interface IcsProps {
  node: IcsNode<IcsCode>;
  page: Page<LibraryDocument>;
}

/** `/tieu-chuan/ics/…`: the lists of every ICS code that has documents, those of the codes below it included. */
export async function icsPaths() {
  const library = await getLibrary();
  const under = new Map<string, LibraryDocument[]>();
  for (const document of library.documents) {
    for (const code of new Set(document.ics.flatMap(icsLineage))) {
      const found = under.get(code);
      if (found) found.push(document);
      else under.set(code, [document]);
    }
  }
  const paths = [...library.ics.byCode.values()]
    .filter(({ code }) => library.icsCounts.has(code))
    .flatMap((node) =>
      paginate(under.get(node.code) ?? [], icsHref(node.code), library.site.page_size).map(async (page) => ({
        params: { path: pagePath(page, ...node.code.split('.')) },
        props: { node, page } satisfies IcsProps,
        ...(await pageKey(() => icsListingView(node, page, library))),
      })),
    );
  return Promise.all(paths);
}

/** All that a page of such a list shows. */
export async function icsPageOf({ node, page }: IcsProps) {
  return icsListingView(node, page, await getLibrary());
}
