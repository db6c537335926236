import { createHash } from 'node:crypto';

/** A number that depends on the text alone, spread evenly. */
const rankOf = (text: string) => createHash('sha1').update(text).digest('hex');

/**
 * Takes `count` of the items. The same items give the same sample whatever their order, and adding some to the list
 * changes few of those taken.
 */
export function steadySample(items: readonly string[], count: number): string[] {
  return items
    .map((item) => ({ item, rank: rankOf(item) }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .slice(0, count)
    .map(({ item }) => item)
    .sort();
}
