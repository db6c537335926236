/** Results that hold the words of a query and not what they mean together: `đồ chơi trẻ em` in a text on other games and other people. */
import { fieldOf } from '#search/format/words/postings.ts';
import type { Plan, Slot } from '#search/query/plan/planned.ts';
import { asSpelt, neighbours } from '#search/query/plan/slots.ts';
import type { TypedQuery } from '#search/query/typed/typed-query.ts';
import type { Scored } from './ranking.ts';
import { areInNames, areNamed, areNear, areTogether, saidIn, startsTogether } from './said.ts';
import type { Said } from './said.ts';

/** A name of something has so many words; longer queries say several things, which no text says in one breath. */
const mostWords = 4;

/** Longer texts are pasted or tell a story; their words stand apart in any answer. */
const mostWordsApart = 8;

/** Words that say no more than that a standard is looked for. */
const genericWords = new Set(['tieu', 'chuan', 'qui', 'ki', 'thuat']);

/** Of the best results, so many are looked at. */
const looked = 3;

/** A stretch of the query that no result is about. */
export interface Doubt {
  phrase: string;
  /** True where a body says it once or twice, in passing. */
  inPassing: boolean;
}

/** The words of a query that results hold without being about what they mean together; undefined where there is no doubt. */
export function phraseInDoubt(
  query: TypedQuery,
  { slots }: Plan,
  ordered: readonly Scored[],
  contentOf: (key: number) => string | undefined,
): Doubt | undefined {
  const telling = slots.filter(
    ({ asks, words: own }) => !asks && !own.every(({ folded }) => genericWords.has(folded)),
  );
  const keys = ordered.slice(0, looked).map(({ key }) => key);
  if (query.numbers.length > 0 || query.phrases.length > 0) return undefined;
  if (telling.length < 2 || keys.length === 0) return undefined;
  const once = mentioned(slots, telling, ordered);
  if (once) return { phrase: textOf(once, query), inPassing: true };
  if (asksWhere(query) && isOneStretch(slots) && isToldOf(telling, keys, contentOf))
    return { phrase: textOf(telling, query), inPassing: true };
  const doubted = areStrewn(slots, keys) || areNowhere(slots, telling, keys);
  return doubted ? { phrase: textOf(telling, query), inPassing: false } : undefined;
}

function textOf(slots: readonly Slot[], { text }: TypedQuery): string {
  const [first, last] = [slots.at(0)?.words.at(0), slots.at(-1)?.words.at(-1)];
  return text.slice(first?.typed.start, last?.typed.end);
}

/** True where the best results neither say the words side by side nor all of them in their titles, names or scopes. */
function areNowhere(slots: readonly Slot[], telling: readonly Slot[], keys: readonly number[]): boolean {
  const length = telling.reduce((total, { words: own }) => total + own.length, 0);
  if (!isOneStretch(slots) || length > mostWordsApart) return false;
  // Of a question, more than a name of two words is said in many ways.
  const isQuestion = slots.some(({ asks, words: own }) => asks && own.some(({ typed }) => typed.asks));
  if (isQuestion && slots.filter(({ asks }) => !asks).length > 2) return false;
  if (length > mostWords) return !keys.some((key) => areNear(telling, key) || areInNames(telling, key));
  if (telling.length === mostWords && standSomewhere(telling) && keys.some((key) => areNear(telling, key)))
    return false;
  if (telling.length > 2 && telling.length < mostWords && length === mostWords && standSomewhere(telling))
    return false;
  return !keys.some((key) => areTogether(telling, key) || areNamed(telling, key));
}

/** Endings of a question for a place, with and without marks. */
const whereEnds = /(?:ở đâu|tại đâu|chỗ nào|nơi nào|o dau|tai dau|cho nao)$/;

/** Longest name of an errand; longer questions are sentences. */
const mostWordsOfDone = 3;

const asksWhere = ({ words }: TypedQuery): boolean =>
  whereEnds.test(words.map(({ raw }) => raw).join(' ')) &&
  words.filter(({ asks, mayAsk }) => !asks && !mayAsk).length <= mostWordsOfDone;

/** Content types that report on a subject without saying where it is handled. */
const tells = new Set(['news', 'programmes', 'law', 'standard', 'markets', 'topic']);

/** True when every top result that names the subject only reports on it: a decree on digital product passports is no passport office. */
function isToldOf(
  telling: readonly Slot[],
  keys: readonly number[],
  contentOf: (key: number) => string | undefined,
): boolean {
  const naming = keys.filter((key) => areTogether(telling, key) || areInNames(telling, key));
  return naming.length > 0 && naming.every((key) => tells.has(contentOf(key) ?? ''));
}

/** Of the weight of a query, the least share that a result has to say as the query does. */
const leastSaid = 0.6;
const leastBeside = 0.4;
const leastInNames = 0.75;

/** True where the best results hold the words of a query by chance: hardly any beside its neighbour, and hardly any in a title or name. */
function areStrewn(slots: readonly Slot[], keys: readonly number[]): boolean {
  const said = keys.map((key) => saidIn(slots, key));
  const most = (part: keyof Said) => Math.max(...said.map((each) => each[part]));
  return most('either') < leastSaid || (most('beside') < leastBeside && most('named') < leastInNames);
}

/** So often may texts say a name in passing which none is about. */
const mostMentions = 2;

/** The least share of the weight of a query that a name of two words bears which the query is about. */
const leastOfName = 0.3;

/**
 * The thing that a query is about where bodies alone say it, once or twice: all of a short query, or two words in it that are beside
 * nothing else, as `bệnh viện` in "lịch khám bệnh viện".
 */
function mentioned(
  slots: readonly Slot[],
  telling: readonly Slot[],
  ordered: readonly Scored[],
): readonly Slot[] | undefined {
  const length = telling.reduce((total, { words: own }) => total + own.length, 0);
  if (length <= mostWords && isMentioned(telling, ordered, 1)) return telling;
  const weight = telling.reduce((total, slot) => total + slot.weight, 0);
  const isLone = ({ asks, words: own }: Slot) => !asks && own.length === 1;
  return slots
    .slice(1)
    .map((slot, at) => ({ at, pair: [slots[at] ?? slot, slot] as const }))
    .find(
      ({ at, pair }) =>
        pair.every(isLone) &&
        (pair[0].weight + pair[1].weight) / Math.max(weight, 0.001) >= leastOfName &&
        isMentioned(pair, ordered, mostMentions) &&
        !areBeside(slots[at - 1], pair[0], ordered) &&
        !areBeside(pair[1], slots[at + 2], ordered),
    )?.pair;
}

const areBeside = (first: Slot | undefined, second: Slot | undefined, ordered: readonly Scored[]): boolean =>
  first !== undefined && second !== undefined && ordered.some(({ key }) => areTogether([first, second], key));

/** True where bodies alone say the slots side by side, and no title has all of them. */
function isMentioned(slots: readonly Slot[], ordered: readonly Scored[], most: number): boolean {
  const places = ordered.flatMap(({ key }) => startsTogether(slots, key));
  const isRare = places.length > 0 && places.length <= most;
  return (
    isRare &&
    places.every((place) => fieldOf(place) === 'body') &&
    !ordered.slice(0, looked).some(({ key }) => areInNames(slots, key))
  );
}

/** True where no word that only asks stands between those that tell: `làm sổ đỏ ở đâu`. */
function isOneStretch(slots: readonly Slot[]): boolean {
  const from = slots.findIndex(({ asks }) => !asks);
  const to = slots.findLastIndex(({ asks }) => !asks);
  return slots.slice(Math.max(from, 0), to + 1).every(({ asks }) => !asks);
}

/** True where four words are two names that texts have: `hợp quy xi măng`. */
function standSomewhere([a, b, c, d]: readonly Slot[]): boolean {
  if (!a || !b) return false;
  // Synonyms make one of two words.
  if (!c || !d) return true;
  return [[a, b] as const, [c, d] as const].every(
    ([first, next]) => neighbours(first.matches, next.matches, asSpelt).size > 0,
  );
}
