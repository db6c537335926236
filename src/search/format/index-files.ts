/** Layout of the search index folder, shared by the program that writes it and the one in the browser that reads it. */
import type { SynonymGroups } from '#search/format/words/synonyms.ts';
import type { BlockDirectory } from '#search/format/words/term-blocks.ts';

/** Names the folders of Pagefind's index, a list; a file of its own, because Pagefind answers where the manifest is lost. */
export const fullTextFile = 'toan-van.json';

/** Parts of the index, numbered and stored separately: the portal's own records, and the rows of international catalogues. */
export const parts = ['main', 'catalogue'] as const;
export type Part = (typeof parts)[number];

/** Results of neighbouring numbers in a file; those of the portal are longer. */
export const hitsInFile: Readonly<Record<Part, number>> = { main: 4, catalogue: 16 };

/** Words of a body in a file, for the excerpt around a match. */
export const wordsInPassage = 160;

/** Sections, each in its own folder so that unchanged ones keep their addresses: each part, and what both share. */
export const sections = [...parts, 'common'] as const;
export type Section = (typeof sections)[number];

/** Names of files, below the folder of the section with which they begin. */
export const indexFile = {
  /** Words and their records; `block` from the part's directory. */
  terms: (part: Part, block: number) => `${part}/t-${block}`,
  /** Values of records; see `record-blocks.ts`. */
  table: (part: Part, block: number) => `${part}/r-${block}`,
  /** Ranks in the order of designations. */
  order: (part: Part, block: number) => `${part}/o-${block}`,
  hits: (part: Part, record: number) => `${part}/h-${Math.floor(record / hitsInFile[part])}`,
  /** A stretch of the body of a record of the portal. */
  passage: (record: number, passage: number) => `main/p-${record}-${passage}`,
  /** Spellings by first letter, for what is misspelt; see `vocabularyShard`. */
  words: (shard: string) => `common/w-${shard}`,
  /** Abbreviations by first letter; see `initialsShard`. */
  initials: (shard: string) => `common/a-${shard}`,
  /** Numbers of standards; see `shardNumbers`. */
  numbers: (shard: string) => `common/n-${shard}`,
} as const;

export type Folders = Readonly<Record<Section, string>>;

/** Where a file lies below the folder of the index. */
export function placedFile(folders: Folders, name: string): string {
  const slash = name.indexOf('/');
  return `${folders[name.slice(0, slash) as Section]}${name.slice(slash)}`;
}

export interface Manifest {
  folders: Folders;
  /** Names of the files of numbers; see `writeShardNames`. */
  numbers: string;
  /** Names of the files of spellings; see `vocabularyShard`. */
  words: readonly string[];
  /** Names of the files of abbreviations; see `initialsShard`. */
  initials: readonly string[];
  /** The first word of each file of words. */
  terms: Readonly<Record<Part, BlockDirectory>>;
  /** How many records there are. */
  records: Readonly<Record<Part, number>>;
  synonyms: SynonymGroups;
  /** Names of places: each meant as a whole, and less telling than the thing that is asked for. */
  places: readonly string[];
}
