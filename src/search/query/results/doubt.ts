/** Results that hold the words of a query and not what they mean together: `đồ chơi trẻ em` in a text on other games and other people. */
import { fieldOf } from '#search/format/words/postings.ts';
import type { Plan, Slot } from '#search/query/plan/planned.ts';
import { asSpelt, neighbours } from '#search/query/plan/slots.ts';
import type { TypedQuery } from '#search/query/typed/typed-query.ts';
import type { Scored } from './ranking.ts';

/** A name of something has so many words; longer queries say several things, which no text says in one breath. */
const mostWords = 4;

/** Words that say no more than that a standard is looked for. */
const genericWords = new Set(['tiêu', 'chuẩn', 'quy', 'kỹ', 'kĩ', 'thuật']);

/** So far apart may words stand that belong to one statement. */
const wordsOfSentence = 14;

/** Of the best results, so many are looked at. */
const looked = 3;

/**
 * The words of a query where the best results neither say them side by side nor all of them in their titles, names or scopes.
 *
 * @returns the stretch of the query to be named; undefined where there is no doubt
 */
export function phraseInDoubt(
  { text, numbers, phrases }: TypedQuery,
  { slots }: Plan,
  ordered: readonly Scored[],
): string | undefined {
  const telling = slots.filter(
    ({ asks, words: own }) => !asks && !own.every(({ raw }) => genericWords.has(raw)),
  );
  const plain = numbers.length === 0 && phrases.length === 0 && isOneStretch(slots);
  const first = telling.at(0)?.words.at(0)?.typed;
  const last = telling.at(-1)?.words.at(-1)?.typed;
  const best = ordered.slice(0, looked);
  const length = telling.reduce((total, { words: own }) => total + own.length, 0);
  if (!plain || !first || !last || telling.length < 2 || length > mostWords || best.length === 0)
    return undefined;
  // Of a question, more than a name of two words is said in many ways.
  const isQuestion = slots.some(({ asks, words: own }) => asks && own.some(({ typed }) => typed.asks));
  if (isQuestion && slots.filter(({ asks }) => !asks).length > 2) return undefined;
  if (
    telling.length === mostWords &&
    standSomewhere(telling) &&
    best.some(({ key }) => areNear(telling, key))
  )
    return undefined;
  if (telling.length > 2 && telling.length < mostWords && length === mostWords && standSomewhere(telling))
    return undefined;
  if (best.some(({ key }) => areTogether(telling, key) || areNamed(telling, key))) return undefined;
  return text.slice(first.start, last.end);
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

/** True where the slots follow each other in a record. */
function areTogether(slots: readonly Slot[], key: number): boolean {
  let ends: ReadonlySet<number> | undefined;
  for (const { matches } of slots) {
    const places = (matches.get(key) ?? []).filter(
      ({ place, quality }) => quality >= asSpelt && (ends === undefined || ends.has(place)),
    );
    ends = new Set(places.map(({ place, length }) => place + length));
  }
  return ends !== undefined && ends.size > 0;
}

/** True where a record says all slots within a sentence. */
function areNear([first, ...others]: readonly Slot[], key: number): boolean {
  return (first?.matches.get(key) ?? []).some(({ place }) =>
    others.every(({ matches }) =>
      matches.get(key)?.some((other) => Math.abs(other.place - place) <= wordsOfSentence),
    ),
  );
}

/** True where a record says every slot before its body begins; two lone words in a long scope need not belong together. */
function areNamed(slots: readonly Slot[], key: number): boolean {
  const lone = slots.length === 2 && slots.every(({ words }) => words.length === 1);
  return slots.every(({ matches, asks }) =>
    asks
      ? true
      : (matches.get(key) ?? []).some(({ place }) => {
          const field = fieldOf(place);
          return field !== 'body' && !(lone && field === 'scope');
        }),
  );
}
