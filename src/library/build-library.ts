/** All content joined into indexes that answer every page, and the search index, in constant time. Knows no framework. */
import type { EntryChange } from '#domain/changes/entry-changes.ts';
import { buildAdoptionIndex } from '#domain/editions/adoption/adoption.ts';
import type { AdoptionIndex } from '#domain/editions/adoption/adoption.ts';
import { buildApplicabilityIndex } from '#domain/applicability/applicability.ts';
import type { ApplicabilityIndex } from '#domain/applicability/applicability.ts';
import { designationKey, designationSortKey, multipartKey } from '#domain/designation/designation-format.ts';
import { buildIcsTree, countByIcs } from '#domain/classification/ics-tree.ts';
import type { IcsTree } from '#domain/classification/ics-tree.ts';
import { forceOf } from '#domain/editions/force.ts';
import { mapEditions } from '#domain/editions/supersession/map-editions.ts';
import { buildSupersessionGraph } from '#domain/editions/supersession/supersession-graph.ts';
import { effectiveStatus } from '#domain/editions/supersession/effective-status.ts';
import type { SupersessionGraph } from '#domain/editions/supersession/supersession-graph.ts';
import { debugContent } from '#content/debug-content.ts';
import { formatDate } from '#text/vietnamese.ts';
import { buildDay, samplesDemonstrated } from '#library/build-day.ts';
import { isoStandard, standardEntry } from './standards/standard.ts';
import { openOvertakings, overtakingWord } from './standards/overtakings/open-overtakings.ts';
import { resolveCollections } from './collections.ts';
import type { Collections, CollectionsSource } from './collections.ts';
import type { Standard, UnresolvedStandard } from './standards/standard.ts';
import type { IcsCode, IsoEdition } from '#schemas/standards/catalogue.ts';
import type { PageWords } from '#schemas/settings/page-words.ts';
import type { Overtaking } from '#schemas/settings/overtakings.ts';
import type { PlanSettings } from '#schemas/settings/plan.ts';
import type { SelfAssessmentSettings } from '#schemas/settings/self-assessment.ts';
import type { TitleTermsSettings } from '#schemas/settings/title-terms.ts';
import { titleGlossOf } from '#library/standards/title-gloss-of.ts';
import type { ProductEntry, TopicEntry } from '#schemas/collections/products.ts';
import type { Glossary, Redirects, SiteSettings } from '#schemas/settings/site.ts';
import type { StandardEntry } from '#schemas/standards/standards.ts';
import { entryPath } from '#routes.ts';

export interface Product extends ProductEntry {
  slug: string;
}

export interface Topic extends TopicEntry {
  slug: string;
}

export interface Library {
  /** News, programmes, members and every other collection besides the library of standards. */
  collections: Collections;
  /** In the order of designations. */
  standards: readonly Standard[];
  byId: ReadonlyMap<string, Standard>;
  /** Documents that share number and family and differ in their parts. */
  byMultipart: ReadonlyMap<string, readonly Standard[]>;
  graph: SupersessionGraph<Standard>;
  adoption: AdoptionIndex<Standard>;
  applicability: ApplicabilityIndex<Standard>;
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
  /** Words by which people ask for the portal's own pages, by address. */
  pageWords: ReadonlyMap<string, readonly string[]>;
  /** International editions of which a newer one is known than the catalogue has, by their designation keys. */
  overtakings: ReadonlyMap<string, Overtaking>;
  /** Addresses whose entry was taken down. */
  takenDown: Redirects['taken_down'];
  /** The plan behind the portal, where it has one. */
  plan: PlanSettings | undefined;
  /** Questions with which an enterprise assesses itself, where there are any. */
  selfAssessment: SelfAssessmentSettings | undefined;
  /** Changes to entries with their days, oldest first. */
  changes: readonly EntryChange[];
  /** The day of the build in Viet Nam, YYYY-MM-DD. */
  today: string;
}

/** Input of the library; see `readContent`. */
export interface LibrarySource {
  collections: CollectionsSource;
  standards: readonly StandardEntry[];
  iso: readonly IsoEdition[];
  ics: readonly IcsCode[];
  products: readonly Product[];
  topics: readonly Topic[];
  site: SiteSettings;
  glossary: Glossary;
  redirects: Redirects['redirects'];
  pageWords?: PageWords['pages'] | undefined;
  overtakings?: readonly Overtaking[] | undefined;
  takenDown?: Redirects['taken_down'] | undefined;
  plan?: PlanSettings | undefined;
  titleTerms?: TitleTermsSettings | undefined;
  selfAssessment?: SelfAssessmentSettings | undefined;
  changes?: readonly EntryChange[] | undefined;
}

/** Joins content into a library. Linear in the number of standards, save for their sorting. */
export function buildLibrary({ site, glossary, redirects, topics, ...source }: LibrarySource): Library {
  const showSamples = site.show_samples || samplesDemonstrated();
  const visible = source.standards.filter(({ sample }) => showSamples || !sample);
  debugContent('supersession graph built for the library');
  const today = buildDay();
  const catalogueWord = `ISO, ${formatDate(site.iso_snapshot)}`;
  const keys = new Set(source.iso.map(({ designation }) => designationKey(designation)));
  const gloss = titleGlossOf(source.titleTerms, visible);
  const overtakings = openOvertakings(source.overtakings ?? [], keys);
  const unresolved = [
    ...visible.map(standardEntry),
    ...source.iso.map((row) => {
      const overtaking = overtakings.get(designationKey(row.designation));
      const word = overtaking?.published === undefined ? catalogueWord : overtakingWord(overtaking);
      return isoStandard(row, word, gloss, overtaking);
    }),
  ];
  const graph = resolveStandards(unresolved, today);
  const standards = [...graph.nodes.values()].map(({ edition }) => edition);

  const tree = buildIcsTree(source.ics);
  const products = source.products.toSorted((a, b) => productOrder(a) - productOrder(b));
  return {
    collections: resolveCollections(source.collections, showSamples),
    standards,
    byId: new Map(standards.map((standard) => [standard.id, standard])),
    byMultipart: Map.groupBy(standards, ({ designation, id }) => multipartKey(designation) ?? id),
    graph,
    adoption: buildAdoptionIndex(standards),
    applicability: buildApplicabilityIndex(standards),
    ics: tree,
    icsCounts: countByIcs(tree, standards).byCode,
    products,
    topics,
    subjects: new Map<string, { name: string; href: string }>([
      ...products.map(
        ({ slug, name_vi }) => [slug, { name: name_vi, href: entryPath('products', slug) }] as const,
      ),
      ...topics.map(
        ({ slug, name_vi }) => [slug, { name: name_vi, href: entryPath('topics', slug) }] as const,
      ),
    ]),
    pageWords: new Map((source.pageWords ?? []).map(({ path, words }) => [path, words])),
    site,
    glossary,
    redirects,
    overtakings,
    takenDown: source.takenDown ?? [],
    plan: source.plan,
    selfAssessment: source.selfAssessment,
    changes: source.changes ?? [],
    today,
  };
}

/** Whether a standard is in force depends on what replaces it, so the graph is drawn from the relations before the standards are made. */
function resolveStandards(
  unresolved: readonly UnresolvedStandard[],
  today: string,
): SupersessionGraph<Standard> {
  const inOrder = unresolved
    .map((standard) => ({ standard, key: designationSortKey(standard.relations.designation) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ standard }) => standard);
  const byId = new Map(inOrder.map(({ relations, resolve }) => [relations.id, resolve]));
  const relations = buildSupersessionGraph(
    inOrder.map((standard) => standard.relations),
    designationKey,
    today,
  );
  return mapEditions(relations, (edition) => {
    const resolve = byId.get(edition.id);
    if (!resolve) throw new RangeError(`no standard has the id "${edition.id}"`);
    const { state, usableUntil } = forceOf(relations, edition.id);
    return resolve(effectiveStatus(relations, edition.id), state === 'transition', usableUntil);
  });
}

/** Food and farming first, then crafts, industry and services: the order in which most visitors look for themselves. */
const sectorOrder = ['nong-san', 'thu-cong', 'cong-nghiep', 'dich-vu'];

function productOrder(product: ProductEntry): number {
  return sectorOrder.indexOf(product.kind);
}
