/** Input for scoring records, and the outcome for a scored one. */
import type { Slot } from '#search/query/plan/planned.ts';

/** Two slots that follow each other in the query. */
export interface Pair {
  first: number;
  weight: number;
}

/** A plan made ready for scoring records. */
export interface Ranking {
  /** True when some record holds every telling word. */
  answered: boolean;
  slots: readonly Slot[];
  /** See `Plan`. */
  sentence: boolean;
  pairs: readonly Pair[];
  /** The slot that the query is about, where one tells far more than the others. */
  subject: number | undefined;
  /** Score of a title that equals the query. */
  most: number;
  vietnamese: boolean;
  kind: string | undefined;
  contents: readonly string[];
  /** Slots that tell something. */
  telling: readonly number[];
}

export interface Scored {
  key: number;
  /** 0 to 1: how much of the query the record holds, weighed by rarity and field. */
  share: number;
  /** True when it holds every telling word. */
  whole: boolean;
  /** The same, by what its texts say and not by the words of people for it: only then nothing is said to be missing. */
  told: boolean;
  /** True when two words of the query stand side by side in it. */
  paired: boolean;
  /** The places that tell most, the best pair first; see `postings.ts`. */
  best: number;
  score: number;
}
