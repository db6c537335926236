/** The plan of a query: slots, each with the records that answer it. */
import type { SearchContent } from '#search/format/contents.ts';
import type { QueryWord } from '#search/query/typed/typed-query.ts';
import type { LookedUp, SlotMatches } from './slots.ts';

/** A stretch of the query with the records that answer it. */
export interface Slot {
  words: readonly PlannedWord[];
  matches: SlotMatches;
  /** How much the slot tells: rare words more than common ones; words that only ask next to nothing. */
  weight: number;
  asks: boolean;
  /** True for the kind of thing that is asked for: `công cụ` in "dùng công cụ nào". */
  kindAsked: boolean;
  /** True for the name of a place. */
  isPlace: boolean;
}

export interface PlannedWord {
  typed: QueryWord;
  /** As it is looked for. */
  raw: string;
  folded: string;
  found?: LookedUp | undefined;
  /** True where another word is looked for than was typed. */
  corrected?: true;
  /** True where no neighbour speaks for the correction. */
  guessed?: true;
  /** True where the word is looked for as the beginning of longer ones. */
  beginning?: true;
  /** Words of the index that it stands for; 1 where not given. */
  length?: number;
  /** True where keys that no input method read were read as letters. */
  keyed?: true;
}

export interface Plan {
  slots: readonly Slot[];
  words: readonly PlannedWord[];
  /** Typed words that are not in the index. */
  unmatched: readonly QueryWord[];
  /** Two words that stand side by side nowhere. */
  missingPhrase?: string;
  /** Words read as another way of writing them. */
  readAs?: string;
  /** True when marks were typed that no word of the index has. */
  relaxed: boolean;
  /** True where so much is said that everyday words for a thing count; a name is looked for as it is written. */
  sentence: boolean;
  /** The kind of standard that is asked for. */
  kind?: string;
  /** The kinds of pages that are asked for; none where any may answer. */
  contents: readonly SearchContent[];
  /** True when the query is Vietnamese, as far as its words tell. */
  vietnamese: boolean;
}

/** Looks a word up in the index, as it is spelt. */
export type Look = (raw: string) => Promise<LookedUp | undefined>;
