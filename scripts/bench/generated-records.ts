/** Records made up to see how the search grows: titles of a catalogue, the first half of one with the second of another. */
import type { SearchRecord } from '#search/format/records/record.ts';

/** @param count how many records there are to be in all; the real ones come first */
export function withGenerated(records: readonly SearchRecord[], count: number): SearchRecord[] {
  const catalogue = records.filter(({ part }) => part === 'catalogue');
  const generated = Array.from(
    { length: Math.max(count - records.length, 0) },
    (_, index): SearchRecord[] => {
      const one = catalogue[index % catalogue.length];
      const other = catalogue[(index * 7919 + Math.floor(index / catalogue.length)) % catalogue.length];
      if (!one || !other) return [];
      const [first, second] = [one, other].map(({ hit }) => hit.title.split(' '));
      const halves = [
        first?.slice(0, Math.ceil(first.length / 2)),
        second?.slice(Math.floor(second.length / 2)),
      ];
      const designation = `ISO ${100_000 + index}:${one.hit.year ?? 2000}`;
      const hit = {
        ...one.hit,
        href: `/generated/${index}/`,
        designation,
        title: halves.flatMap((words) => words ?? []).join(' '),
      };
      return [{ ...one, hit, related: [] }];
    },
  );
  return [...records, ...generated.flat()];
}
