/** What lies in the folder of the search index, for the program that writes it and the one in the browser that reads it. */
import type { SynonymGroups } from './synonyms.ts';
import type { BlockDirectory } from './term-blocks.ts';

/** Below the root of the site. */
export const searchFolder = 'pagefind';

/** The file that is asked for anew on every visit; everything else lies in a folder of its own for each build. */
export const manifestFile = 'muc-luc.json';

/** What the portal itself writes, and the rows of international catalogues: numbered and kept apart. */
export const parts = ['main', 'catalogue'] as const;
export type Part = (typeof parts)[number];

/** Results of neighbouring numbers in a file; those of the portal are longer. */
export const hitsInFile: Readonly<Record<Part, number>> = { main: 4, catalogue: 16 };

/** Words of a body in a file, for the excerpt around a match. */
export const wordsInPassage = 160;

/** Names of the files of a build. */
export const indexFile = {
  /** Words and their records; `block` from the part's directory. */
  terms: (part: Part, block: number) => `t-${part}-${block}`,
  /** Values of records; see `record-blocks.ts`. */
  table: (part: Part, block: number) => `r-${part}-${block}`,
  /** Ranks in the order of designations. */
  order: (part: Part, block: number) => `o-${part}-${block}`,
  hits: (part: Part, record: number) => `h-${part}-${Math.floor(record / hitsInFile[part])}`,
  /** A stretch of a record's body. */
  passage: (record: number, passage: number) => `p-${record}-${passage}`,
  /** Spellings by first letter, for what is misspelt; see `vocabularyShard`. */
  words: (shard: string) => `w-${shard}`,
  /** Numbers of standards; see `shardNumbers`. */
  numbers: (shard: string) => `n-${shard}`,
} as const;

export interface Manifest {
  /** The folder of this build. */
  version: string;
  /** Names of the files of numbers; see `shardNumbers`. */
  numbers: readonly string[];
  /** Names of the files of spellings; see `vocabularyShard`. */
  words: readonly string[];
  /** The first word of each file of words. */
  terms: Readonly<Record<Part, BlockDirectory>>;
  /** How many records there are. */
  records: Readonly<Record<Part, number>>;
  synonyms: SynonymGroups;
  /** Names of places: each meant as a whole, and less telling than the thing that is asked for. */
  places: readonly string[];
}
