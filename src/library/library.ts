/**
 * The library: all content, read once for the whole build and joined into indexes that answer every page in constant time.
 * (A `getCollection` in every page would make the build quadratic.)
 */
import { getCollection, getEntry } from 'astro:content';
import { buildAdoptionIndex } from '#domain/adoption.ts';
import type { AdoptionIndex } from '#domain/adoption.ts';
import { buildApplicabilityIndex } from '#domain/applicability.ts';
import type { ApplicabilityIndex } from '#domain/applicability.ts';
import { designationKey, multipartKey } from '#domain/designation-format.ts';
import { buildIcsTree, countByIcs } from '#domain/ics-tree.ts';
import type { IcsTree } from '#domain/ics-tree.ts';
import { buildSupersessionGraph, effectiveStatus } from '#domain/supersession.ts';
import type { SupersessionGraph } from '#domain/supersession.ts';
import { isoDocument, standardDocument } from '#library/document.ts';
import type { LibraryDocument } from '#library/document.ts';
import type { IcsCode } from '#schemas/catalogue.ts';
import type { ProductEntry, TopicEntry } from '#schemas/products.ts';
import type { Glossary, Redirects, SiteSettings } from '#schemas/settings.ts';

export interface Product extends ProductEntry {
  slug: string;
}

export interface Topic extends TopicEntry {
  slug: string;
}

export interface Library {
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
  /** The day of the build in Viet Nam, YYYY-MM-DD. */
  today: string;
}

let library: Promise<Library> | undefined;

/** The library, built at the first call. */
export function getLibrary(): Promise<Library> {
  // A development server must see edits, so only a build keeps it.
  if (import.meta.env.DEV) return buildLibrary();
  library ??= buildLibrary();
  return library;
}

async function buildLibrary(): Promise<Library> {
  const [standards, iso, ics, products, topics] = await Promise.all([
    getCollection('standards'),
    getCollection('iso'),
    getCollection('ics'),
    getCollection('products'),
    getCollection('topics'),
  ]);
  const site = await settings<SiteSettings>('site');
  const visible = standards.filter(({ data }) => site.show_samples || !data.sample);
  const documents = [
    ...visible.map(({ data }) => standardDocument(data)),
    ...iso.map(({ data }) => isoDocument(data)),
  ];
  documents.sort((a, b) => (a.sortKey < b.sortKey ? -1 : 1));

  const graph = buildSupersessionGraph(documents, designationKey);
  for (const document of documents) document.status = effectiveStatus(graph, document.id);

  const tree = buildIcsTree(ics.map(({ data }) => data));
  const productList = products.map(({ id, data }) => ({ ...data, slug: id }));
  const topicList = topics.map(({ id, data }) => ({ ...data, slug: id }));
  return {
    documents,
    byId: new Map(documents.map((document) => [document.id, document])),
    byMultipart: Map.groupBy(documents, ({ designation, id }) => multipartKey(designation) ?? id),
    graph,
    adoption: buildAdoptionIndex(documents),
    applicability: buildApplicabilityIndex(documents),
    ics: tree,
    icsCounts: countByIcs(tree, documents).byCode,
    products: productList.sort((a, b) => productOrder(a) - productOrder(b)),
    topics: topicList,
    subjects: new Map<string, { name: string; href: string }>([
      ...productList.map(
        ({ slug, name_vi }) => [slug, { name: name_vi, href: `/san-pham/${slug}/` }] as const,
      ),
      ...topicList.map(({ slug, name_vi }) => [slug, { name: name_vi, href: `/chu-de/${slug}/` }] as const),
    ]),
    site,
    glossary: await settings<Glossary>('glossary'),
    redirects: (await settings<Redirects>('redirects')).redirects,
    today: buildDay(),
  };
}

async function settings<Settings>(id: 'site' | 'glossary' | 'redirects'): Promise<Settings> {
  const entry = await getEntry('settings', id);
  if (!entry) throw new Error(`Thiếu tệp cài đặt ${id}.yaml`);
  // The loader validated the file against the schema that belongs to its name.
  return entry.data as unknown as Settings;
}

/** Food and farming first, then crafts, industry and services: the order in which most visitors look for themselves. */
const sectorOrder = ['nong-san', 'thu-cong', 'cong-nghiep', 'dich-vu'];

function productOrder(product: ProductEntry): number {
  return sectorOrder.indexOf(product.kind);
}

/** Today in Viet Nam; BUILD_DATE (YYYY-MM-DD) stands in for it where a build must be repeatable. */
function buildDay(): string {
  return (
    process.env['BUILD_DATE'] ??
    new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date())
  );
}
