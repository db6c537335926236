/** The types of all content: as read from its files, and with what the checks found. Below both the reader and the checks. */
import type { EntryChange } from '#domain/changes/entry-changes.ts';
import type { IcsCode, IsoEdition } from '#schemas/standards/catalogue.ts';
import type { EntryData, CollectionName } from '#schemas/collections.ts';
import type { ProductEntry, TopicEntry } from '#schemas/collections/products.ts';
import type { HealthException } from '#schemas/settings/health.ts';
import type { PlanSettings } from '#schemas/settings/plan.ts';
import type { Glossary, Redirects, SiteSettings } from '#schemas/settings/site.ts';
import type { SelfAssessmentSettings } from '#schemas/settings/self-assessment.ts';
import type { Overtaking } from '#schemas/settings/overtakings.ts';
import type { PageWords } from '#schemas/settings/page-words.ts';
import type { Synonyms } from '#schemas/settings/synonyms.ts';
import type { TitleTermsSettings } from '#schemas/settings/title-terms.ts';
import type { StandardEntry } from '#schemas/standards/standards.ts';
import type { ContentProblem } from './problems.ts';

export interface LoadedEntry<Data> {
  /** The file name without extension: the entry's place in addresses. */
  id: string;
  /** Path from the root of the repository. */
  file: string;
  data: Data;
}

/** The entries of every collection of the portal besides the library of standards. */
export type CollectionEntries = { [Name in CollectionName]: LoadedEntry<EntryData<Name>>[] };

export interface Content {
  collections: CollectionEntries;
  standards: LoadedEntry<StandardEntry>[];
  iso: IsoEdition[];
  ics: IcsCode[];
  products: LoadedEntry<ProductEntry>[];
  topics: LoadedEntry<TopicEntry>[];
  site: SiteSettings | undefined;
  glossary: Glossary | undefined;
  redirects: Redirects['redirects'];
  /** Addresses whose entry was taken down. */
  takenDown: Redirects['taken_down'];
  synonyms: Synonyms['groups'];
  /** Words by which people ask for the portal's own pages. */
  pageWords: PageWords['pages'];
  /** International editions of which a newer one is known than the catalogue has. */
  overtakings: Overtaking[];
  /** Words from which English titles are put into Vietnamese. */
  titleTerms: TitleTermsSettings | undefined;
  /** Finds of the rules of health that editors have declared right. */
  healthExceptions: HealthException[];
  /** Questions with which an enterprise assesses itself; undefined where there are none. */
  selfAssessment: SelfAssessmentSettings | undefined;
  /** The plan behind the portal; undefined where the portal has none. */
  plan: PlanSettings | undefined;
  /** Changes to entries with their days, oldest first. */
  changes: EntryChange[];
  /** Every identifier that was ever the last part of an address below /tieu-chuan/, and whole paths of other pages, which begin with /. */
  publishedAddresses: string[];
}

export interface CheckedContent {
  content: Content;
  /** Problems that stop a build. */
  problems: ContentProblem[];
  /** Points for editors to look at; they do not stop a build. */
  warnings: ContentProblem[];
}
