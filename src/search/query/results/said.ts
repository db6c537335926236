/** How much of a query a record says as the query does: words beside their neighbours, in its title, near each other. */
import { fieldOf } from '#search/format/words/postings.ts';
import type { Field } from '#search/format/words/postings.ts';
import type { Slot } from '#search/query/plan/planned.ts';
import { asSpelt } from '#search/query/plan/slots.ts';
import type { SlotMatches } from '#search/query/plan/slots.ts';

/** Shares of the weight of a query. */
export interface Said {
  /** Words that stand beside a neighbour of theirs, and phrases of several words. */
  beside: number;
  /** Words in the title or a name. */
  named: number;
  either: number;
}

export function saidIn(slots: readonly Slot[], key: number): Said {
  const said: Said = { beside: 0, named: 0, either: 0 };
  let total = 0;
  for (const [at, { asks, matches, weight }] of slots.entries()) {
    if (asks || matches.size === 0) continue;
    total += weight;
    const places = spelt(matches, key);
    const isBeside =
      places.some(({ length }) => length > 1) ||
      follow(slots[at - 1]?.matches, matches, key) ||
      follow(matches, slots[at + 1]?.matches, key);
    const isNamed = places.some(({ place }) => nameFields.has(fieldOf(place)));
    if (isBeside) said.beside += weight;
    if (isNamed) said.named += weight;
    if (isBeside || isNamed) said.either += weight;
  }
  return {
    beside: said.beside / Math.max(total, 0.001),
    named: said.named / Math.max(total, 0.001),
    either: said.either / Math.max(total, 0.001),
  };
}

const nameFields: ReadonlySet<Field> = new Set(['title', 'names', 'other', 'designation']);

/** Places of a slot in a record where it is read as it is written. */
const spelt = (matches: SlotMatches | undefined, key: number) =>
  (matches?.get(key) ?? []).filter(({ quality }) => quality >= asSpelt);

function follow(first: SlotMatches | undefined, second: SlotMatches | undefined, key: number): boolean {
  const ends = new Set(spelt(first, key).map(({ place, length }) => place + length));
  return spelt(second, key).some(({ place }) => ends.has(place));
}

/** Where the slots follow each other in a record. */
export function startsTogether(slots: readonly Slot[], key: number): number[] {
  const [first, ...others] = slots;
  return spelt(first?.matches, key).flatMap(({ place, length }) => {
    let end: number | undefined = place + length;
    for (const { matches } of others) {
      const next = spelt(matches, key).find((each) => each.place === end);
      end = next && next.place + next.length;
    }
    return end === undefined ? [] : [place];
  });
}

/** True where the slots follow each other in a record. */
export const areTogether = (slots: readonly Slot[], key: number): boolean =>
  startsTogether(slots, key).length > 0;

/** True where a record says every slot in its title or a name. */
export const areInNames = (slots: readonly Slot[], key: number): boolean =>
  slots.every(({ matches }) => spelt(matches, key).some(({ place }) => nameFields.has(fieldOf(place))));

/** So far apart may words stand that belong to one statement. */
const wordsOfSentence = 14;

/** True where a record says all slots within a sentence. */
export function areNear([first, ...others]: readonly Slot[], key: number): boolean {
  return (first?.matches.get(key) ?? []).some(({ place }) =>
    others.every(({ matches }) =>
      matches.get(key)?.some((other) => Math.abs(other.place - place) <= wordsOfSentence),
    ),
  );
}

/** True where a record says every slot before its body begins; two lone words in a long scope need not belong together. */
export function areNamed(slots: readonly Slot[], key: number): boolean {
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
