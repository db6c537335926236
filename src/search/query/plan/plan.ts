/** Typed words → slots: each word found in the index, read otherwise, or named as missing. */
import { foldVietnamese } from '#text/vietnamese.ts';
import { foldWord, hasMarks } from '#search/format/words/words.ts';
import { readTelex } from '#search/query/typed/telex.ts';
import { readVni } from '#search/query/typed/vni.ts';
import type { OpenIndex } from '#search/query/files/open-index.ts';
import { lookUp, lookUpBeginning, lookUpGroup, neighbours, synonymSpans } from './slots.ts';
import type { LookedUp, SlotMatches } from './slots.ts';
import { meantBy } from './spelling.ts';
import type { QueryWord, TypedQuery } from '#search/query/typed/typed-query.ts';

/** A stretch of the query with the records that answer it. */
export interface Slot {
  words: readonly PlannedWord[];
  matches: SlotMatches;
  /** How much the slot tells: rare words more than common ones; words that only ask next to nothing. */
  weight: number;
  asks: boolean;
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
  /** The kind of standard that is asked for. */
  kind?: string;
  /** True when the query is Vietnamese, as far as its words tell. */
  vietnamese: boolean;
}

const asksWeight = 0.06;

/** A place says less of what is asked for than the thing does. */
const placeWeight = 0.4;

/** The kind of thing that is asked for, beside what is said of it. */
const kindAskedWeight = 0.3;

/** A word that was corrected without a neighbour that speaks for it. */
const guessedWeight = 0.4;

/** Names of systems and of what they number: they say which kind is wanted, and nothing of its subject. */
const kindWords: Readonly<Record<string, string>> = {
  iso: 'ISO',
  tcvn: 'TCVN',
  qcvn: 'QCVN',
  codex: 'CODEX',
};
const genericWords = new Set(['standard', 'regulation']);

/** Plans a query. */
export async function planQuery(query: TypedQuery, index: OpenIndex): Promise<Plan> {
  const typed = query.words;
  const unmarkedQuery = !typed.some(({ raw }) => hasMarks(raw));
  const look = (raw: string) => lookUp(raw, foldWord(raw), index, unmarkedQuery);
  const quoted = (at: number) => query.phrases.some(({ from, to }) => at >= from && at < to);
  let readAs: string | undefined;

  const keyed = await readVniWords(typed, query.text, look);
  if (keyed.some((word) => word.keyed)) readAs = keyed.map(({ raw }) => raw).join(' ');
  const covered = new Set(
    synonymSpans(
      keyed.map(({ typed: word, raw, folded }) => ({ ...word, raw, folded })),
      index,
    ).flatMap(({ from, to }) => Array.from({ length: to - from }, (_, offset) => from + offset)),
  );
  let words = await Promise.all(
    keyed.map(async (word, at): Promise<PlannedWord> => {
      const found = word.found ?? (await look(word.raw));
      if (found) return { ...word, found };
      const isOpen = query.open && at === keyed.length - 1;
      const letters = foldVietnamese(word.raw);
      if (!covered.has(at) && letters.length >= (isOpen ? 2 : 4) && !/\d/.test(letters)) {
        const beginning = await lookUpBeginning(letters, index);
        if (beginning) return { ...word, found: beginning, beginning: true };
      }
      return word;
    }),
  );

  const unmatched: QueryWord[] = [];
  const corrected: PlannedWord[] = [];
  for (const [at, word] of words.entries()) {
    // A long word that only begins others may as well be two words written as one, or misspelt.
    if ((word.found && !word.beginning) || covered.has(at) || quoted(at)) {
      corrected.push(word);
      continue;
    }
    const read = await readOtherwise(word, look);
    if (read) {
      readAs = read.map(({ raw }) => raw).join(' ');
      corrected.push(...read);
      continue;
    }
    if (word.beginning) {
      corrected.push(word);
      continue;
    }
    unmatched.push(word.typed);
    const better = word.typed.capitals
      ? undefined
      : await likeliest(word, corrected.at(-1), words[at + 1], index, look, true);
    if (better) corrected.push(better);
  }
  words = corrected;
  const { words: paired, missingPhrase } = await mendPairs(words, query, index, look, quoted, covered);
  words = paired;
  const slots = await slotsOf(words, query, index);
  const kind = kindOf(words);
  return {
    slots,
    words,
    unmatched,
    ...(missingPhrase === undefined ? {} : { missingPhrase }),
    ...(readAs === undefined ? {} : { readAs }),
    ...(kind === undefined ? {} : { kind }),
    relaxed: words.some(({ found }) => found?.relaxed),
    vietnamese: words.some(
      ({ raw, found }) => hasMarks(raw) || (found && found.main > 0 && found.catalogue === 0),
    ),
  };
}

type Look = (raw: string) => Promise<LookedUp | undefined>;

/** Joins letters and digits that are a syllable in VNI, unless they stand so in the index. */
async function readVniWords(typed: readonly QueryWord[], text: string, look: Look): Promise<PlannedWord[]> {
  const words: PlannedWord[] = [];
  for (let at = 0; at < typed.length;) {
    const first = typed[at];
    if (!first) break;
    let to = at + 1;
    while (typed[to] && typed[to]?.start === typed[to - 1]?.end && !typed[to]?.inNumber) to += 1;
    const end = typed[to - 1]?.end ?? first.end;
    const read = to - at > 1 && !first.inNumber ? readVni(text.slice(first.start, end)) : undefined;
    const found = read === undefined ? undefined : await look(read);
    if (read !== undefined && found && !found.relaxed && !(await standsTogether(typed.slice(at, to), look))) {
      words.push({
        typed: { ...first, raw: read, folded: foldWord(read), end },
        raw: read,
        folded: foldWord(read),
        found,
        keyed: true,
      });
      at = to;
    } else {
      words.push({ typed: first, raw: first.raw, folded: first.folded });
      at += 1;
    }
  }
  // Read by its keys, a word is as typed: it is said in another way than a slip.
  return words;
}

async function standsTogether(words: readonly QueryWord[], look: Look): Promise<boolean> {
  const found = await Promise.all(words.map(({ raw }) => look(raw)));
  return found.every((word, at) => {
    const next = found[at + 1];
    if (at === found.length - 1) return word !== undefined;
    return word && next && neighbours(word.matches, next.matches).size > 0;
  });
}

/** An unknown word as Telex, or as two words without the space between them. */
async function readOtherwise(word: PlannedWord, look: Look): Promise<PlannedWord[] | undefined> {
  const telex = readTelex(word.raw);
  const decoded = telex === undefined ? undefined : await look(telex);
  if (telex !== undefined && decoded && !decoded.relaxed)
    return [{ ...word, raw: telex, folded: foldWord(telex), found: decoded }];
  if (word.raw.length < 4 || word.raw.length > 30) return undefined;
  let best: { words: PlannedWord[]; together: number } | undefined;
  for (let cut = 2; cut <= word.raw.length - 2; cut += 1) {
    const halves = [word.raw.slice(0, cut), word.raw.slice(cut)];
    const [first, second] = await Promise.all(halves.map(look));
    if (!first || !second || first.relaxed || second.relaxed) continue;
    const together = neighbours(first.matches, second.matches).size;
    if (together === 0 || together <= (best?.together ?? 0)) continue;
    best = {
      together,
      words: halves.map((raw, half) => ({
        typed: { ...word.typed, raw, folded: foldWord(raw) },
        raw,
        folded: foldWord(raw),
        found: half === 0 ? first : second,
      })),
    };
  }
  return best?.words;
}

/** The word that was likeliest meant, by its spelling and by the words beside it. */
async function likeliest(
  word: PlannedWord,
  before: PlannedWord | undefined,
  after: PlannedWord | undefined,
  index: OpenIndex,
  look: Look,
  alone: boolean,
): Promise<PlannedWord | undefined> {
  const candidates = await meantBy(word.raw, index, 8, alone);
  let best: { word: PlannedWord; score: number } | undefined;
  for (const { written, likelihood } of candidates) {
    const found = await look(written);
    if (!found) continue;
    const pairs =
      (before?.found ? neighbours(before.found.matches, found.matches).size : 0) +
      (after?.found ? neighbours(found.matches, after.found.matches).size : 0);
    if (!alone && pairs === 0) continue;
    const score = likelihood * (1 + 4 * Math.log2(1 + pairs));
    if (score <= (best?.score ?? 0)) continue;
    const guessed = pairs === 0 && (before ?? after) !== undefined;
    best = {
      score,
      word: {
        ...word,
        raw: written,
        folded: foldWord(written),
        found,
        corrected: true,
        ...(guessed ? { guessed } : {}),
      },
    };
  }
  return best?.word;
}

/** Words that exist but stand beside their neighbour nowhere are misspelt, if another spelling does. */
async function mendPairs(
  words: readonly PlannedWord[],
  query: TypedQuery,
  index: OpenIndex,
  look: Look,
  quoted: (at: number) => boolean,
  covered: ReadonlySet<number>,
): Promise<{ words: PlannedWord[]; missingPhrase?: string }> {
  const telling = words.filter(({ typed }) => !typed.asks && !typed.inNumber);
  const mended = [...words];
  if (telling.length < 2 || telling.length > 6) return { words: mended };
  const stands = (first: PlannedWord | undefined, second: PlannedWord | undefined) =>
    first?.found !== undefined &&
    second?.found !== undefined &&
    neighbours(first.found.matches, second.found.matches).size > 0;
  const lonely = (at: number) => !stands(mended[at - 1], mended[at]) && !stands(mended[at], mended[at + 1]);
  let missingPhrase: string | undefined;
  if (telling.length === words.length && words.length === 2) {
    const [first, second] = words;
    if (first?.found && second?.found && !covered.has(0) && !covered.has(1) && !stands(first, second))
      missingPhrase = query.text.slice(first.typed.start, second.typed.end);
  }
  for (const [at, word] of words.entries()) {
    const { typed, found, corrected } = word;
    const fixed =
      word.keyed ||
      corrected ||
      typed.asks ||
      typed.inNumber ||
      typed.capitals ||
      quoted(at) ||
      covered.has(at);
    if (fixed || !found || (!lonely(at) && !found.relaxed) || /\d/.test(word.raw)) continue;
    const better = await likeliest(word, mended[at - 1], mended[at + 1], index, look, false);
    if (better) mended[at] = better;
  }
  return { words: mended, ...(missingPhrase === undefined ? {} : { missingPhrase }) };
}

/** Positive; the rarer a word is among the records that may hold it, the larger. */
function rarity(matches: SlotMatches, catalogue: boolean, { manifest: { records } }: OpenIndex): number {
  const among = records.main + (catalogue ? records.catalogue : 0);
  return Math.log(1 + among / (1 + matches.size));
}

async function slotsOf(words: readonly PlannedWord[], query: TypedQuery, index: OpenIndex): Promise<Slot[]> {
  const read = words.map(({ typed, raw, folded }) => ({ ...typed, raw, folded }));
  const spans = query.phrases.length > 0 ? [] : synonymSpans(read, index);
  const slots: Slot[] = [];
  for (let at = 0; at < words.length;) {
    const covering = spans.find(({ from }) => from === at);
    const groups = await Promise.all(
      (covering?.groups ?? []).map((group) => lookUpGroup(group, read.slice(at, covering?.to), index)),
    );
    // Of a group that no record names, the words are looked for as they are.
    const span = groups.some(({ size }) => size > 0) ? covering : undefined;
    const to = span?.to ?? at + 1;
    const taken = words.slice(at, to);
    const matches: SlotMatches = new Map();
    const [only] = taken;
    for (const list of [...(taken.length === 1 && only?.found ? [only.found.matches] : []), ...groups]) {
      for (const [key, places] of list) {
        const known = matches.get(key);
        matches.set(key, known ? [...known, ...places] : places);
      }
    }
    if (taken.length > 1) addApart(matches, taken);
    const generic = taken.length === 1 && isGeneric(only?.folded);
    const asks = generic || taken.every(({ typed }) => typed.asks);
    const place = span?.groups.every((group) => group >= index.manifest.synonyms.length) ?? false;
    const catalogue = [...matches.keys()].some((key) => key >= 2 ** 24);
    slots.push({
      words: taken,
      matches,
      asks,
      weight:
        rarity(matches, catalogue, index) *
        (asks ? asksWeight : 1) *
        (taken.every(({ typed }) => typed.kindAsked) ? kindAskedWeight : 1) *
        (place ? placeWeight : taken.some(({ guessed }) => guessed) ? guessedWeight : 1) *
        (1 + 0.3 * (taken.length - 1)),
    });
    at = to;
  }
  // Where everything only asks, it is meant.
  return slots.some(({ asks }) => !asks)
    ? slots
    : slots.map((slot) => ({ ...slot, asks: false, weight: slot.weight / asksWeight }));
}

const isGeneric = (folded = '') => folded in kindWords || genericWords.has(folded);

/** The kind of standard that a query asks for by its system: `ISO tea`. */
function kindOf(words: readonly PlannedWord[]): string | undefined {
  return words.flatMap(({ folded, typed }) => (typed.inNumber ? [] : (kindWords[folded] ?? []))).at(0);
}

/** Of a phrase that has synonyms, the words may also stand apart. */
function addApart(matches: SlotMatches, words: readonly PlannedWord[]): void {
  const [first, ...others] = words.map(({ found }) => found?.matches);
  if (!first || others.some((other) => other === undefined)) return;
  for (const key of first.keys()) {
    if (matches.has(key) || !others.every((other) => other?.has(key))) continue;
    const places = [first, ...others].flatMap((each) => each?.get(key) ?? []);
    matches.set(
      key,
      places.map((place) => ({ ...place, quality: 0.4 * place.quality })),
    );
  }
}
