/** Typed words → what the full-text indexes are asked, found out from the words of the index before either is asked. */
import type { Dictionary, KnownWord } from './dictionary.ts';
import type { Part } from '#search/format/index-files.ts';
import { coverSynonyms } from '#search/format/synonyms.ts';
import type { SynonymSpan, SynonymTable } from '#search/format/synonyms.ts';
import type { TypedQuery } from './typed-query.ts';
import { foldedToken, groupToken } from '#search/format/words.ts';
import type { Word } from '#search/format/words.ts';
import { readTelex } from './telex.ts';

/** A typed word with what is known of it. */
export interface PlannedWord {
  typed: Word;
  /** Absent when it is only known as part of a phrase with synonyms. */
  known?: KnownWord;
  /** True when it stands for another word that was typed. */
  corrected?: true;
  /** Other words that may have been meant instead of the corrected one. */
  instead?: readonly KnownWord[];
}

export interface TextPlan {
  words: readonly PlannedWord[];
  /** Stretches of `words` with synonyms. */
  spans: readonly SynonymSpan[];
  /** Quoted stretches of `words`. */
  phrases: readonly { from: number; to: number }[];
  /** Typed words that are not in the index. */
  unmatched: readonly Word[];
}

/** One question to the full text: all of these tokens. */
export interface SubQuery {
  tokens: readonly string[];
  /** Quoted stretches, each asked for by itself. */
  phrases: readonly string[];
  /** Records that may answer, by index: the fewest that hold one of the tokens. */
  atMost: Readonly<Record<Part, number>>;
  bySynonyms: boolean;
}

/** Looks every typed word up; what is not in the index is taken for its likeliest neighbour, or left out. */
export async function planText(
  query: TypedQuery,
  dictionary: Dictionary,
  synonyms: SynonymTable,
): Promise<TextPlan> {
  const last = query.words.length - 1;
  const spans = coverSynonyms(query.words, synonyms);
  const isCovered = (index: number) => spans.some(({ from, to }) => index >= from && index < to);
  const found = await Promise.all(
    query.words.map(({ raw }, index) => dictionary.find(raw, query.open && index === last)),
  );
  const words: PlannedWord[] = [];
  const unmatched: Word[] = [];
  /** Where each typed word stands in the plan. */
  const places: number[] = [];
  for (const [index, typed] of query.words.entries()) {
    places.push(words.length);
    const known = found[index];
    if (known) words.push({ typed, known });
    else if (isCovered(index)) words.push({ typed });
    else {
      unmatched.push(typed);
      const [neighbour, ...instead] = await meant(typed.raw, dictionary);
      if (neighbour) words.push({ typed, known: neighbour, corrected: true, instead });
    }
  }
  places.push(words.length);
  const moved = <Span extends { from: number; to: number }>(span: Span): Span => ({
    ...span,
    from: places[span.from] ?? 0,
    to: places[span.to] ?? words.length,
  });
  const phrases = query.phrases.map(moved).filter(({ from, to }) => to - from > 1);
  // What a reader puts in quotation marks is meant to the letter.
  const free = query.phrases.length > 0 ? [] : coverCorrected(words, spans.map(moved), synonyms);
  return { words, spans: free, phrases, unmatched };
}

/** What may have been meant by a word that the index does not have, the likeliest first. */
async function meant(raw: string, dictionary: Dictionary): Promise<KnownWord[]> {
  const decoded = readTelex(raw);
  const spelt = decoded === undefined ? undefined : await dictionary.find(decoded, false);
  const neighbours = await dictionary.neighbours(raw, 5);
  return spelt && spelt.by !== 'beginning' ? [spelt, ...neighbours] : neighbours;
}

/** Corrected words may have synonyms that the typed ones could not show. */
function coverCorrected(
  words: readonly PlannedWord[],
  spans: readonly SynonymSpan[],
  synonyms: SynonymTable,
): readonly SynonymSpan[] {
  if (!words.some(({ corrected }) => corrected)) return spans;
  return coverSynonyms(
    words.map(({ typed, known }) => known ?? typed),
    synonyms,
  );
}

const unlimited = Infinity;

/** The words as typed, all of them; undefined when one is known only through its synonyms. */
export function typedSubQuery(plan: TextPlan): SubQuery | undefined {
  const known = plan.words.flatMap((word) => word.known ?? []);
  if (known.length < plan.words.length || known.length === 0) return undefined;
  const tokens = known.map(({ token }) => token);
  return {
    tokens,
    phrases: plan.phrases.map(({ from, to }) => `"${tokens.slice(from, to).join(' ')}"`),
    atMost: {
      main: Math.min(...known.map(({ main }) => main)),
      catalogue: Math.min(...known.map(({ catalogue }) => catalogue)),
    },
    bySynonyms: false,
  };
}

/** The words as typed, whatever the marks on them. */
export function unmarkedSubQuery(plan: TextPlan): SubQuery | undefined {
  const lane = typedSubQuery(plan);
  if (!lane) return undefined;
  const tokens = plan.words.map(({ known }) =>
    known?.by === 'beginning' ? known.token : foldedToken(known?.folded ?? ''),
  );
  return {
    ...lane,
    tokens,
    phrases: plan.phrases.map(({ from, to }) => `"${tokens.slice(from, to).join(' ')}"`),
    // The same words without their marks are in more records than were counted.
    atMost: { main: unlimited, catalogue: lane.atMost.catalogue },
  };
}

/** The words with their synonyms: one token stands for all of a group; undefined where there are none. */
export function synonymSubQuery(
  plan: TextPlan,
  records: Readonly<Record<Part, readonly number[]>>,
): SubQuery | undefined {
  if (plan.spans.length === 0) return undefined;
  const tokens: string[] = [];
  let main = unlimited;
  let catalogue = unlimited;
  for (let index = 0; index < plan.words.length;) {
    const span = plan.spans.find(({ from }) => from === index);
    const group = span?.groups[0];
    const known = plan.words[index]?.known;
    if (span && group !== undefined) {
      tokens.push(groupToken(group));
      main = Math.min(main, records.main[group] ?? 0);
      catalogue = Math.min(catalogue, records.catalogue[group] ?? 0);
      index = span.to;
    } else if (known) {
      tokens.push(known.token);
      main = Math.min(main, known.main);
      catalogue = Math.min(catalogue, known.catalogue);
      index += 1;
    } else return undefined;
  }
  return { tokens, phrases: [], atMost: { main, catalogue }, bySynonyms: true };
}

/** The plan with another word in one place. */
export function withWord(plan: TextPlan, index: number, known: KnownWord): TextPlan {
  const words = plan.words.map((word, at) =>
    at === index ? ({ typed: word.typed, known, corrected: true } as const) : word,
  );
  return { ...plan, words, spans: plan.spans.filter(({ from, to }) => index < from || index >= to) };
}

/** The plan with only some of its words, and what synonyms these have. */
export function withOnly(plan: TextPlan, synonyms: SynonymTable, keep: (index: number) => boolean): TextPlan {
  const words = plan.words.filter((_, index) => keep(index));
  const spans = coverSynonyms(
    words.map(({ typed, known }) => known ?? typed),
    synonyms,
  );
  return { ...plan, words, spans, phrases: [] };
}
