/** How well a record answers a query: what decides the order of the results that are shown. */
import { isOutdated } from '#search/format/stored-hit.ts';
import type { StoredHit } from '#search/format/stored-hit.ts';
import { exactToken, hasMarks, wordsOf } from '#search/format/words.ts';

/** A part of the query that a title may answer: a word, or a stretch of words for which synonyms stand too. */
export interface QuerySlot {
  /** Words as typed or corrected. */
  words: readonly { raw: string; folded: string; beginning?: boolean }[];
  /** Phrases that mean the same. */
  synonyms: readonly string[];
  /** How much the slot tells: rare words more than common ones; positive. */
  weight: number;
}

export interface RankedQuery {
  slots: readonly QuerySlot[];
  /** True when the query is Vietnamese, as far as its words tell. */
  vietnamese: boolean;
}

interface Text {
  exact: readonly string[];
  folded: readonly string[];
}

function textOf(text: string): Text {
  const words = wordsOf(text);
  return { exact: words.map(({ raw }) => exactToken(raw)), folded: words.map(({ folded }) => folded) };
}

/** Places in a text at which a stretch of words stands; words typed with marks must have them. */
function placesOf(words: QuerySlot['words'], text: Text, strict: boolean): number[] {
  const exact = words.map(({ raw }) => (hasMarks(raw) ? exactToken(raw) : undefined));
  return text.folded.flatMap((_, at) =>
    words.every((word, offset) => {
      const folded = text.folded[at + offset];
      if (folded === undefined) return false;
      if (strict && exact[offset] !== undefined) return text.exact[at + offset] === exact[offset];
      return word.beginning ? folded.startsWith(word.folded) : folded === word.folded;
    })
      ? [at]
      : [],
  );
}

interface SlotMatch {
  /** 1 as typed, less without the typed marks or by a synonym, 0 not at all. */
  quality: number;
  /** Where it stands, and how many words it takes there. */
  places: readonly number[];
  length: number;
}

function matchSlot(slot: QuerySlot, text: Text): SlotMatch {
  const typed = placesOf(slot.words, text, true);
  if (typed.length > 0) return { quality: 1, places: typed, length: slot.words.length };
  for (const phrase of slot.synonyms) {
    const words = wordsOf(phrase);
    const places = placesOf(words, text, true);
    if (places.length > 0) return { quality: 0.8, places, length: words.length };
  }
  // Of a typed phrase that has synonyms, the words may also stand apart.
  if (slot.words.length > 1) {
    const apart = slot.words.map((word) => placesOf([word], text, true));
    if (apart.every((places) => places.length > 0)) return { quality: 0.6, places: apart.flat(), length: 1 };
  }
  const folded = placesOf(slot.words, text, false);
  if (folded.length > 0) return { quality: 0.5, places: folded, length: slot.words.length };
  return { quality: 0, places: [], length: 0 };
}

/** How a text answers a query, each between 0 and 1. */
export interface Coverage {
  /** Share of the query, by weight, that the text holds. */
  covered: number;
  /** Share of neighbours in the query that are neighbours in the text. */
  inOrder: number;
  /** 1 when the text begins with the query, less the further in it stands. */
  early: number;
  /** Share of the text that is the query. */
  filled: number;
}

const none: Coverage = { covered: 0, inOrder: 0, early: 0, filled: 0 };

export function coverage(slots: readonly QuerySlot[], text: string): Coverage {
  const read = textOf(text);
  if (slots.length === 0 || read.folded.length === 0) return none;
  const matches = slots.map((slot) => matchSlot(slot, read));
  const weight = slots.reduce((total, slot) => total + slot.weight, 0);
  const covered = slots.reduce(
    (total, slot, index) => total + slot.weight * (matches[index]?.quality ?? 0),
    0,
  );
  let neighbours = 0;
  for (const [index, match] of matches.entries()) {
    const next = matches[index + 1];
    if (next && match.places.some((place) => next.places.includes(place + match.length))) neighbours += 1;
  }
  const places = matches.flatMap((match) => match.places.slice(0, 1));
  const filled = matches.reduce((total, { length, places: at }) => total + (at.length > 0 ? length : 0), 0);
  const first = Math.min(...places);
  return {
    covered: covered / weight,
    inOrder: slots.length > 1 ? neighbours / (slots.length - 1) : 1,
    early: places.length > 0 ? 1 / (1 + first / 3) : 0,
    filled: Math.min(filled / read.folded.length, 1),
  };
}

function titleScore({ covered, inOrder, early, filled }: Coverage): number {
  const whole = covered > 0.79 ? 1 : 0;
  return 6 * covered + covered * (1.5 * inOrder + 1.2 * early + 2 * filled) + whole;
}

/**
 * The score by which results are put in order.
 *
 * @param relevance of the full text, 0 to 1 within its search
 * @returns larger is better; of meaning only within one query
 */
export function scoreHit(hit: StoredHit, query: RankedQuery, relevance: number): number {
  const { slots } = query;
  const title = coverage(slots, hit.title);
  const named = (hit.names ?? []).map((name) => coverage(slots, name));
  const bestName = named.reduce((best, next) => (titleScore(next) > titleScore(best) ? next : best), none);
  const withNumber = coverage(slots, [hit.designation, hit.title].join(' '));
  const other = hit.otherTitle === undefined ? none : coverage(slots, hit.otherTitle);
  const everything = coverage(
    slots,
    [hit.designation, hit.title, hit.otherTitle, ...(hit.names ?? []), hit.excerpt].join(' . '),
  );
  let score = Math.max(
    titleScore(title),
    // A title beside a number begins later and is filled less, which its words do not deserve.
    withNumber.covered > title.covered ? titleScore({ ...title, covered: withNumber.covered }) : 0,
    titleScore(other) * 0.95,
  );
  score += 2 * everything.covered + 2 * relevance;
  if (hit.content === 'standard') {
    if (isOutdated(hit)) score -= hit.older ? 2 : 3;
    if (hit.status === 'in-force') score += 0.8;
    // Between equals the newer edition, half a point in twenty years.
    score += ((hit.year ?? 1990) - 2000) / 40;
    if (query.vietnamese && hit.english) score -= 2;
  } else {
    score += pageBonus(title, bestName, query) * (pageWeights[hit.content] ?? 1);
  }
  return score;
}

/**
 * How far the page of a collection answers the bare name of a thing. Products and topics gather what applies to it; a maker, an article
 * or a broadcast only speaks of it, and stands behind the documents that do.
 */
const pageWeights: Readonly<Record<string, number>> = {
  methods: 0.9,
  guides: 0.8,
  law: 0.8,
  supports: 0.6,
  pages: 0.6,
  members: 0.5,
  experts: 0.5,
  courses: 0.5,
  indicators: 0.3,
  news: 0.3,
  programmes: 0.2,
};

/** The page of a product gathers what applies to it, so for the bare name of a product it is the best answer. */
function pageBonus(title: Coverage, name: Coverage, { slots }: RankedQuery): number {
  const length = slots.reduce((total, { words }) => total + words.length, 0);
  if (title.covered > 0.7 && title.inOrder === 1)
    return length <= 2 || title.early === 1 || title.filled > 0.5 ? 5 : 1;
  if (name.covered > 0.7 && name.inOrder === 1) return 4;
  return length <= 3 ? 3 : 0;
}
