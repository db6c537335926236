/** How far one field of a record answers a query. */
import { fieldOf, offsetOf } from '#search/format/words/postings.ts';
import type { Field } from '#search/format/words/postings.ts';
import type { SlotPlace } from '#search/query/plan/slots.ts';
import type { Ranking } from './ranking.ts';

/** How one field answers the query; each 0 to 1. */
export interface Coverage {
  covered: number;
  inOrder: number;
  early: number;
  filled: number;
}

export function coverage(key: number, fields: readonly Field[], length: number, ranking: Ranking): Coverage {
  const { slots, telling } = ranking;
  let weight = 0;
  let covered = 0;
  let filled = 0;
  let first = Infinity;
  let ordered = 0;
  let before: readonly SlotPlace[] = [];
  for (const at of telling) {
    const slot = slots[at];
    if (!slot) continue;
    weight += slot.weight;
    const places = (slot.matches.get(key) ?? []).filter(({ place }) => fields.includes(fieldOf(place)));
    const top = places.reduce<SlotPlace | undefined>(
      (found, place) => (place.quality > (found?.quality ?? 0) ? place : found),
      undefined,
    );
    if (top) {
      covered += slot.weight * top.quality;
      filled += top.length;
      first = Math.min(first, ...places.map(({ place }) => offsetOf(place)));
      const follows = places.some(({ place }) =>
        before.some((other) => other.place + other.length === place),
      );
      if (follows) ordered += 1;
    }
    before = places;
  }
  return {
    covered: covered / Math.max(weight, 0.001),
    inOrder: telling.length > 1 ? ordered / (telling.length - 1) : 1,
    early: first === Infinity ? 0 : 1 / (1 + first / 3),
    filled: Math.min(filled / Math.max(length, 1), 1),
  };
}

/** Words of a query that tell something. */
export const wordsTold = ({ telling, slots }: Ranking): number =>
  telling.reduce((total, at) => total + (slots[at]?.words.length ?? 0), 0);
