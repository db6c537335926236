/** `PC40`, `P2O5`, `CB400`: letters and digits written as one word are the name of one thing, and neither part means it alone. */
import type { QueryWord } from '#search/query/typed/typed-query.ts';
import { foldWord } from '#search/format/words/words.ts';
import type { Look, PlannedWord } from './planned.ts';
import { catalogueFrom } from './slots.ts';
import type { LookedUp, SlotMatches, SlotPlace } from './slots.ts';

/** More letters in a row are a word, behind which a number was put without a space: `haccp2020`. */
const mostLetters = 3;

/**
 * Joins the parts of such names. One that no record has stays a word of its own, so that it is named as missing.
 *
 * @param isTaken whether the word at a position belongs to a phrase of the synonyms: `5S`
 */
export async function joinCodes(
  words: readonly PlannedWord[],
  isTaken: (at: number) => boolean,
  look: Look,
): Promise<PlannedWord[]> {
  const joined: PlannedWord[] = [];
  for (let at = 0; at < words.length;) {
    const to = endOfRun(words, at);
    const run = words.slice(at, to);
    const taken = run.some((_, offset) => isTaken(at + offset));
    const code = isCode(run) && !taken ? await joinRun(run, look) : undefined;
    joined.push(...(code && (code.found || startsWithLetter(code)) ? [code] : run));
    at = to;
  }
  return joined;
}

/** A number before a word is one without its space: `4sao`, `20lít`. */
const startsWithLetter = ({ folded }: PlannedWord): boolean => /^[a-z]/.test(folded);

function endOfRun(words: readonly PlannedWord[], from: number): number {
  let to = from + 1;
  while (words[to] && words[to]?.typed.start === words[to - 1]?.typed.end) to += 1;
  return to;
}

function isCode(run: readonly PlannedWord[]): boolean {
  const isNumber = ({ folded }: PlannedWord) => /^\d+$/.test(folded);
  return (
    run.some(isNumber) &&
    !run.every(isNumber) &&
    run.every(({ typed, keyed, folded }) => !typed.inNumber && !keyed && /^(?:\d+|[a-z]+)$/.test(folded)) &&
    run.every((word) => isNumber(word) || word.folded.length <= mostLetters)
  );
}

async function joinRun(run: readonly PlannedWord[], look: Look): Promise<PlannedWord> {
  const [first] = run;
  if (!first) throw new Error('A run has words.');
  const parts = await Promise.all(run.map(({ raw }) => look(raw)));
  const raw = run.map((word) => word.raw).join('');
  const typed: QueryWord = { ...first.typed, raw, folded: foldWord(raw), end: run.at(-1)?.typed.end ?? 0 };
  const found = together(parts);
  return { typed, raw, folded: typed.folded, length: run.length, ...(found ? { found } : {}) };
}

/** The records that hold the parts one behind the other. */
function together(parts: readonly (LookedUp | undefined)[]): LookedUp | undefined {
  const [first, ...others] = parts;
  if (!first) return undefined;
  const matches: SlotMatches = new Map();
  for (const [key, places] of first.matches) {
    const starts = places.filter(({ place }) =>
      others.every((part, offset) => standsAt(part?.matches.get(key), place + offset + 1)),
    );
    if (starts.length > 0)
      matches.set(
        key,
        starts.map((start) => ({ ...start, length: parts.length })),
      );
  }
  if (matches.size === 0) return undefined;
  const main = [...matches.keys()].filter((key) => key < catalogueFrom).length;
  return {
    matches,
    main,
    catalogue: matches.size - main,
    relaxed: false,
    spellings: parts.flatMap((part) => part?.spellings ?? []),
  };
}

const standsAt = (places: readonly SlotPlace[] | undefined, at: number): boolean =>
  places?.some(({ place }) => place === at) ?? false;
