/** What lies in the folder of the search index, for the program that writes it and the one in the browser that reads it. */
import type { SynonymGroups } from './synonyms.ts';

/** Below the root of the site. */
export const searchFolder = 'pagefind';

/** The file that is asked for anew on every visit; everything else has a name of its own for each build. */
export const manifestFile = 'muc-luc.json';

/** The folder of what is shown of each record, a file a record, named by its identifier. */
export const hitFolder = 'ban-ghi';

/** The full-text indexes, each a folder. */
export const parts = ['main', 'catalogue'] as const;
export type Part = (typeof parts)[number];

export interface Manifest {
  /** The folder of the numbers and words of this build, and the tag of the full-text indexes. */
  version: string;
  /** Names of the files of numbers; see `shardNumbers`. */
  numbers: readonly string[];
  /** Names of the files of words; see `vocabularyShard`. */
  words: readonly string[];
  /** Records in each full-text index. */
  records: Readonly<Record<Part, number>>;
  synonyms: SynonymGroups;
  /** Records that name each group of synonyms, in the order of the groups. */
  synonymRecords: Readonly<Record<Part, readonly number[]>>;
}

/** The fields of a record in the full-text index, and how much a word in each counts. */
export const fieldWeights = {
  /** Designation. */
  d: 6,
  /** Title of a page or of a current document. */
  t: 9,
  /** Title of a replaced or withdrawn document. */
  o: 5,
  /** Title in the other language. */
  e: 5,
  /** Names of products. */
  n: 3,
} as const;
