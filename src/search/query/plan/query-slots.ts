/** Planned words → slots: words alone, and stretches for which synonyms stand too, each with its weight. */
import type { SearchContent } from '#search/format/contents.ts';
import type { OpenIndex } from '#search/query/files/open-index.ts';
import { tradeLength } from '#search/query/typed/question-words.ts';
import type { TypedQuery } from '#search/query/typed/typed-query.ts';
import type { PlannedWord, Slot } from './planned.ts';
import { catalogueFrom, lookUpGroup, neighbours, spansOf } from './slots.ts';
import { fieldOf } from '#search/format/words/postings.ts';
import type { SlotMatches } from './slots.ts';

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

/** Kinds of content, by the words that a question uses for them. */
const askedContents: Readonly<Record<string, SearchContent>> = {
  'công cụ': 'methods',
  'phương pháp': 'methods',
  'hợp tác xã': 'members',
  htx: 'members',
  'doanh nghiệp': 'members',
  'cơ quan': 'members',
  'tổ chức': 'members',
  'đơn vị': 'members',
  'thủ tục': 'duties',
  'giấy tờ': 'duties',
  'giấy phép': 'duties',
  'giấy chứng nhận': 'duties',
  giấy: 'duties',
  'hồ sơ': 'duties',
  luật: 'law',
  'nghị định': 'law',
  'thông tư': 'law',
  'văn bản': 'law',
  'tiêu chuẩn': 'standard',
  'quy chuẩn': 'standard',
  lớp: 'courses',
  'khóa học': 'courses',
};

/** Who asks how to go about something, or where to apply, is answered by these before news and laws; folded. */
const howTo =
  /\b(?:lam sao|the nao|cach|phai lam|can (?:\S+ ){0,5}gi|xin|co (?:duoc |phai |can |bi )(?:\S+ )+khong|phai (?:\S+ ){0,2}hop qui khong|o dau|muon|bao xa|(?:bi|muc) phat|how (?:to|do|can)|where (?:to|can|do)|duoc ho tro|bao nhieu tien|may sao)\b/;
const howToContents: readonly SearchContent[] = ['duties', 'guides', 'supports', 'methods', 'productGuide'];

/** Papers that are asked for come first: `hồ sơ OCOP 3 sao`, `thủ tục xuất khẩu chè`. */
const papers = /^\s*(?:hồ sơ|thủ tục|giấy tờ|ho so|thu tuc|giay to)\s/iu;
const leastWordsOfPapers = 3;

/** A name may hold the same words; a question has more. */
const leastWordsOfQuestion = 5;

/** The kinds of pages that a question asks for: "công cụ nào", "hợp tác xã nào", "làm thế nào". */
export function contentsAsked(query: TypedQuery): readonly SearchContent[] {
  const named = contentNamed(query);
  // Papers are what guides and roadmaps tell of too.
  if (named !== undefined) return named === 'duties' ? howToContents : [named];
  if (tradeLength(query.words) > 0) return tradeContents;
  // `mẫu bảng HACCP`; not `lấy mẫu chè`.
  if (query.words.length > 1 && query.words[0]?.raw === 'mẫu') return ['templates'];
  if (query.words.length >= leastWordsOfPapers && papers.test(query.text)) return howToContents;
  const isHowTo =
    query.words.length >= leastWordsOfQuestion &&
    howTo.test(query.words.map(({ folded }) => folded).join(' '));
  return isHowTo ? howToContents : [];
}

/** Content types that answer a query for a trade (`trồng chè`), ahead of test methods for its product. */
const tradeContents: readonly SearchContent[] = ['product', 'productGuide', 'duties', 'guides'];

function contentNamed({ text, words }: TypedQuery): SearchContent | undefined {
  const which = words.findIndex(({ kindAsked }, at) => kindAsked && !words[at + 1]?.kindAsked);
  const last = words[which];
  if (!last) return undefined;
  for (const count of [3, 2, 1]) {
    const first = words[which - count + 1];
    const name = first && text.slice(first.start, last.end).toLowerCase();
    if (name !== undefined && Object.hasOwn(askedContents, name)) return askedContents[name];
  }
  return undefined;
}

/** The kind of standard that a query asks for by its system: `ISO tea`. */
export function kindOf(words: readonly PlannedWord[]): string | undefined {
  return words.flatMap(({ folded, typed }) => (typed.inNumber ? [] : (kindWords[folded] ?? []))).at(0);
}

/** Positive; the rarer a word is among the records that may hold it, the larger. */
function rarity(matches: SlotMatches, catalogue: boolean, { manifest: { records } }: OpenIndex): number {
  const among = records.main + (catalogue ? records.catalogue : 0);
  return Math.log(1 + among / (1 + matches.size));
}

export async function slotsOf(
  words: readonly PlannedWord[],
  query: TypedQuery,
  index: OpenIndex,
  asked: boolean,
): Promise<Slot[]> {
  const read = words.map(({ typed, raw, folded }) => ({ ...typed, raw, folded }));
  const spans = query.phrases.length > 0 ? [] : spansOf(words, index);
  const slots: Slot[] = [];
  for (let at = 0; at < words.length;) {
    const covering = spans.find(({ from }) => from === at);
    const groups = await Promise.all(
      (covering?.groups ?? []).map((group) => lookUpGroup(group, read.slice(at, covering?.to), index, asked)),
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
    const asks = generic || taken.every(({ typed }) => typed.asks) || (!span && onlyAsks(words, at));
    const isPlace = span?.groups.every((group) => group >= index.manifest.synonyms.length) ?? false;
    const catalogue = [...matches.keys()].some((key) => key >= catalogueFrom);
    const kindAsked = taken.every(({ typed }) => typed.kindAsked);
    slots.push({
      words: taken,
      matches,
      asks,
      kindAsked,
      isPlace,
      weight:
        rarity(matches, catalogue, index) *
        (asks ? asksWeight : 1) *
        (kindAsked ? kindAskedWeight : 1) *
        (isPlace ? placeWeight : taken.some(({ guessed }) => guessed) ? guessedWeight : 1) *
        (1 + 0.3 * (taken.reduce((sum, { length = 1 }) => sum + length, 0) - 1)),
    });
    at = to;
  }
  weighBodiesOfPlace(slots);
  // Where everything only asks, it is meant.
  return slots.some(({ asks }) => !asks)
    ? slots
    : slots.map((slot) => ({ ...slot, asks: false, weight: slot.weight / asksWeight }));
}

/** Of bodies in a place the place tells: `doanh nghiệp ở Mường Khương`. */
function weighBodiesOfPlace(slots: Slot[]): void {
  const telling = slots.filter(({ asks }) => !asks);
  const bodies = telling.filter(({ isPlace }) => !isPlace);
  if (bodies.length === telling.length || bodies.length === 0 || !namesBodies(bodies)) return;
  for (const slot of telling) slot.weight *= slot.isPlace ? 1 / placeWeight : kindAskedWeight;
}

const namesBodies = (slots: readonly Slot[]): boolean =>
  askedContents[slots.flatMap(({ words }) => words.map(({ raw }) => raw)).join(' ')] === 'members';

/** True for a word without marks that may ask, and makes a name with neither neighbour. */
function onlyAsks(words: readonly PlannedWord[], at: number): boolean {
  const word = words[at];
  if (!word?.typed.mayAsk) return false;
  const named = (first: PlannedWord | undefined, second: PlannedWord | undefined) =>
    first?.found !== undefined &&
    second?.found !== undefined &&
    neighbours(inNames(first.found.matches), inNames(second.found.matches)).size > 0;
  return !named(words[at - 1], word) && !named(word, words[at + 1]);
}

/** The places in titles and names alone. */
function inNames(matches: SlotMatches): SlotMatches {
  const fields = new Set(['title', 'names', 'designation']);
  return new Map(
    [...matches].flatMap(([key, places]) => {
      const named = places.filter(({ place }) => fields.has(fieldOf(place)));
      return named.length > 0 ? [[key, named] as const] : [];
    }),
  );
}

const isGeneric = (folded = '') => folded in kindWords || genericWords.has(folded);

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
