/** All content joined into indexes that answer every page, and the search index, in constant time. Knows no framework. */
import { buildAdoptionIndex } from '#domain/adoption.ts';
import type { AdoptionIndex } from '#domain/adoption.ts';
import { buildApplicabilityIndex } from '#domain/applicability.ts';
import type { ApplicabilityIndex } from '#domain/applicability.ts';
import { designationKey, multipartKey } from '#domain/designation-format.ts';
import { buildIcsTree, countByIcs } from '#domain/ics-tree.ts';
import type { IcsTree } from '#domain/ics-tree.ts';
import { buildSupersessionGraph, effectiveStatus } from '#domain/supersession.ts';
import type { SupersessionGraph } from '#domain/supersession.ts';
import { buildDay } from '#library/build-day.ts';
import { isoDocument, standardDocument } from '#library/document.ts';
import { joinPortal } from '#library/portal.ts';
import type { Portal, PortalSource } from '#library/portal.ts';
import type { LibraryDocument } from '#library/document.ts';
import type { IcsCode, IsoEdition } from '#schemas/catalogue.ts';
import type { PlanSettings } from '#schemas/plan.ts';
import type { ProductEntry, TopicEntry } from '#schemas/products.ts';
import type { Glossary, Redirects, SiteSettings } from '#schemas/settings.ts';
import type { StandardEntry } from '#schemas/standards.ts';

export interface Product extends ProductEntry {
  slug: string;
}

export interface Topic extends TopicEntry {
  slug: string;
}

export interface Library {
  /** News, programmes, members and every other collection besides the library of standards. */
  portal: Portal;
  /** In the order of designations. */
  documents: readonly LibraryDocument[];
  byId: ReadonlyMap<string, LibraryDocument>;
  /** Documents that share number and family and differ in their parts. */
  byMultipart: ReadonlyMap<string, readonly LibraryDocument[]>;
  graph: SupersessionGraph<LibraryDocument>;
  adoption: AdoptionIndex<LibraryDocument>;
  applicability: ApplicabilityIndex<LibraryDocument>;
  ics: IcsTree<IcsCode>;
  /** Documents under each ICS code. */
  icsCounts: ReadonlyMap<string, number>;
  products: readonly Product[];
  topics: readonly Topic[];
  /** Names of products and topics by slug. */
  subjects: ReadonlyMap<string, { name: string; href: string }>;
  site: SiteSettings;
  glossary: Glossary;
  redirects: Redirects['redirects'];
  /** The plan behind the portal, where it has one. */
  plan: PlanSettings | undefined;
  /** The day of the build in Viet Nam, YYYY-MM-DD. */
  today: string;
}

/** What the library is built from; see `readContent`. */
export interface LibrarySource {
  portal: PortalSource;
  standards: readonly StandardEntry[];
  iso: readonly IsoEdition[];
  ics: readonly IcsCode[];
  products: readonly Product[];
  topics: readonly Topic[];
  site: SiteSettings;
  glossary: Glossary;
  redirects: Redirects['redirects'];
  plan?: PlanSettings | undefined;
}

/** Joins content into a library. Linear in the number of documents, save for their sorting. */
export function buildLibrary({ site, glossary, redirects, topics, ...source }: LibrarySource): Library {
  const visible = source.standards.filter(({ sample }) => site.show_samples || !sample);
  const documents = [...visible.map(standardDocument), ...source.iso.map(isoDocument)];
  documents.sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1));

  const graph = buildSupersessionGraph(documents, designationKey);
  for (const document of documents) document.status = effectiveStatus(graph, document.id);

  const tree = buildIcsTree(source.ics);
  const products = source.products.toSorted((a, b) => productOrder(a) - productOrder(b));
  return {
    portal: joinPortal(source.portal, site.show_samples),
    documents,
    byId: new Map(documents.map((document) => [document.id, document])),
    byMultipart: Map.groupBy(documents, ({ designation, id }) => multipartKey(designation) ?? id),
    graph,
    adoption: buildAdoptionIndex(documents),
    applicability: buildApplicabilityIndex(documents),
    ics: tree,
    icsCounts: countByIcs(tree, documents).byCode,
    products,
    topics,
    subjects: new Map<string, { name: string; href: string }>([
      ...products.map(({ slug, name_vi }) => [slug, { name: name_vi, href: `/san-pham/${slug}/` }] as const),
      ...topics.map(({ slug, name_vi }) => [slug, { name: name_vi, href: `/chu-de/${slug}/` }] as const),
    ]),
    site,
    glossary,
    redirects,
    plan: source.plan,
    today: buildDay(),
  };
}

/** Food and farming first, then crafts, industry and services: the order in which most visitors look for themselves. */
const sectorOrder = ['nong-san', 'thu-cong', 'cong-nghiep', 'dich-vu'];

function productOrder(product: ProductEntry): number {
  return sectorOrder.indexOf(product.kind);
}
