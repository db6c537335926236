/** All content, read and checked as one: what the build, the content check and the publishing server ask for. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';
import { dayInVietnam } from '#text/calendar.ts';
import { withoutPublishedStubs } from '#domain/classification/catalogue-stubs.ts';
import { readChanges } from './change-log.ts';
import { planWarnings } from './checks/check-plan.ts';
import { checkReferences } from './checks/cross-check.ts';
import type { CheckedContent, Content, CollectionEntries } from './content.ts';
import { debugContent } from './debug-content.ts';
import { healthErrors } from './health/find-health.ts';
import { openHealthLibrary } from './health/health-library.ts';
import type { ContentProblem } from './problems.ts';
import { validateEntry } from './problems.ts';
import { readTextFile } from './entry/text-file.ts';
import { readCollection, readJsonLines, readYamlFile } from './read-collection.ts';
import type { EntryMemory, Loaded } from './read-collection.ts';
import type { CollectionDefinition } from '#schemas/fields/collection.ts';
import {
  icsCodeSchema,
  icsFile,
  isoCatalogueFile,
  isoEditionSchema,
  publishedAddressesFile,
} from '#schemas/standards/catalogue.ts';
import type { IcsCode, IsoEdition } from '#schemas/standards/catalogue.ts';
import { unfinishedImportFile } from '#schemas/content-paths.ts';
import { healthSchema } from '#schemas/settings/health.ts';
import { planSchema } from '#schemas/settings/plan.ts';
import { collectionDefinitions, collectionNames } from '#schemas/collections.ts';
import { products, topics } from '#schemas/collections/products.ts';
import { glossarySchema, redirectsSchema, settingsFiles, siteSettingsSchema } from '#schemas/settings/site.ts';
import { standards } from '#schemas/standards/standards.ts';
import { pageWordsSchema } from '#schemas/settings/page-words.ts';
import { overtakingsSchema } from '#schemas/settings/overtakings.ts';
import { synonymsSchema } from '#schemas/settings/synonyms.ts';
import { selfAssessmentSchema } from '#schemas/settings/self-assessment.ts';
import { titleTermsSchema } from '#schemas/settings/title-terms.ts';

/** The ISO catalogue in use: the environment's CATALOGUE_FILE, or the slice in content/. */
export function catalogueFile(): string {
  return process.env['CATALOGUE_FILE'] ?? isoCatalogueFile;
}

/**
 * Reads an ISO catalogue. Rows that announce an edition which the catalogue also has as published are left out: they would call
 * forthcoming what is in force.
 */
export function readIsoCatalogue(
  root: string,
  file: string,
  memory?: EntryMemory,
): { rows: IsoEdition[]; problems: ContentProblem[] } {
  const { rows, problems } = readJsonLines(root, file, isoEditionSchema, memory);
  return { rows: withoutPublishedStubs(rows), problems };
}

/** Reads the ICS file, a JSON list. */
export function readIcs(root: string): { codes: IcsCode[]; problems: ContentProblem[] } {
  const full = path.join(root, icsFile);
  if (!existsSync(full))
    return { codes: [], problems: [{ file: icsFile, message: 'không tìm thấy tệp này' }] };
  try {
    const json: unknown = JSON.parse(readTextFile(full));
    const { data, problems } = validateEntry(z.array(icsCodeSchema), json, icsFile);
    return { codes: data ?? [], problems };
  } catch {
    return { codes: [], problems: [{ file: icsFile, message: 'tệp này không phải JSON' }] };
  }
}

/** The addresses that must lead somewhere. Of an entry that cannot be read, its own fault is said and not that its address is lost. */
function readPublishedAddresses(root: string, faults: readonly ContentProblem[]): string[] {
  const full = path.join(root, publishedAddressesFile);
  if (!existsSync(full)) return [];
  const unread = new Set(faults.map(({ file }) => path.parse(file).name));
  const anyRow = faults.some(({ file }) => file.includes('.jsonl'));
  return readTextFile(full)
    .split('\n')
    .filter((id) => id !== '' && !unread.has(id) && !(anyRow && isoAddress.test(id)));
}

/** Rows of the catalogue have no file of their own that a fault could name. */
const isoAddress = /^(?:iso|iec|iwa)-/;

function readCollections(
  root: string,
  memory: EntryMemory | undefined,
): { entries: CollectionEntries; problems: ContentProblem[] } {
  const loaded = collectionNames.map((name) => {
    // Each collection has its own type of entry; here they are only carried from the files to where their types are known.
    const definition = collectionDefinitions[name] as unknown as CollectionDefinition;
    return [name, readCollection(root, definition, memory) as Loaded<unknown>] as const;
  });
  return {
    entries: Object.fromEntries(
      loaded.map(([name, { entries }]) => [name, entries]),
    ) as unknown as CollectionEntries,
    problems: loaded.flatMap(([, { problems }]) => problems),
  };
}

/** Half of an import is never published: the command that wrote it has to finish it first. */
const unfinishedImport = (root: string): ContentProblem[] =>
  existsSync(path.join(root, unfinishedImportFile))
    ? [
        {
          file: unfinishedImportFile,
          message: 'một lần nhập dữ liệu bị ngắt giữa chừng; hãy chạy npm run import -- --resume để ghi nốt',
        },
      ]
    : [];

/**
 * Reads and checks everything.
 *
 * @param root the root of the repository, or of a fixture laid out like it
 * @param catalogue the ISO catalogue: a path from the root, or an absolute one; `.jsonl` or `.jsonl.gz`
 * @param memory kept by a process that reads again and again: files with the text of the last time are not parsed anew
 */
export function readContent(
  root: string,
  catalogue = catalogueFile(),
  memory?: EntryMemory,
): CheckedContent {
  debugContent('content read from %s', root);
  const loadedStandards = readCollection(root, standards, memory);
  const loadedProducts = readCollection(root, products, memory);
  const loadedTopics = readCollection(root, topics, memory);
  const collections = readCollections(root, memory);
  const iso = readIsoCatalogue(root, catalogue, memory);
  const changes = readChanges(root);
  const ics = readIcs(root);
  const site = readYamlFile(root, settingsFiles.site, siteSettingsSchema);
  const glossary = readYamlFile(root, settingsFiles.glossary, glossarySchema);
  const redirects = readYamlFile(root, settingsFiles.redirects, redirectsSchema);
  const optional = <Schema extends z.ZodType>(file: string, schema: Schema) =>
    existsSync(path.join(root, file)) ? readYamlFile(root, file, schema) : { data: undefined, problems: [] };
  const synonyms = optional(settingsFiles.synonyms, synonymsSchema);
  const pageWords = optional(settingsFiles.pageWords, pageWordsSchema);
  const overtakings = optional(settingsFiles.overtakings, overtakingsSchema);
  const titleTerms = optional(settingsFiles.titleTerms, titleTermsSchema);
  const selfAssessment = optional(settingsFiles.selfAssessment, selfAssessmentSchema);
  const plan = optional(settingsFiles.plan, planSchema);
  const health = optional(settingsFiles.health, healthSchema);
  const faults = [
    loadedStandards,
    loadedProducts,
    loadedTopics,
    collections,
    iso,
    ics,
    site,
    glossary,
    redirects,
    synonyms,
    pageWords,
    overtakings,
    titleTerms,
    selfAssessment,
    plan,
    health,
    changes,
    { problems: unfinishedImport(root) },
  ].flatMap(({ problems }) => problems);
  const content: Content = {
    collections: collections.entries,
    standards: loadedStandards.entries,
    iso: iso.rows,
    ics: ics.codes,
    products: loadedProducts.entries,
    topics: loadedTopics.entries,
    site: site.data,
    glossary: glossary.data,
    redirects: redirects.data?.redirects ?? [],
    takenDown: redirects.data?.taken_down ?? [],
    synonyms: synonyms.data?.groups ?? [],
    pageWords: pageWords.data?.pages ?? [],
    overtakings: overtakings.data?.overtakings ?? [],
    titleTerms: titleTerms.data,
    healthExceptions: health.data?.exceptions ?? [],
    selfAssessment: selfAssessment.data,
    plan: plan.data,
    publishedAddresses: readPublishedAddresses(root, faults),
    changes: changes.changes,
  };
  const references = checkReferences(content, catalogue);
  const supports = content.collections.supports.map(({ data }) => data);
  const warnings = [...references.warnings, ...planWarnings({ plan: content.plan, supports })];
  const ill = healthErrors(openHealthLibrary(content, dayInVietnam(new Date())));
  return { content, problems: [...faults, ...references.problems, ...ill], warnings };
}
