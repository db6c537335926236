import { describe, expect, it } from 'vitest';
import { changesByMonth } from './changes.ts';
import { libraryFromContent } from '#library/build-offline.ts';
import { readContent } from '#content/read-content.ts';

describe('what changed in the library', () => {
  it('is told by month, latest first, the newest edition first', () => {
    const checked = readContent('tests/fixtures/content/base');
    const [first] = checked.content.standards.filter(({ id }) => id === 'tcvn-1454-2007');
    if (first) first.data.checked_on = '2026-12-05';
    const months = changesByMonth(libraryFromContent(checked));
    expect(months.map(({ month }) => month)).toEqual(['2026-12', '2026-11']);
    expect(months[0]?.standards.map(({ id }) => id)).toEqual(['tcvn-1454-2007']);
    const years = months[1]?.standards.map(({ year }) => year);
    expect(years).toEqual([2013, 2013, 2011]);
  });

  it('leaves out the catalogue, which nobody edits here', () => {
    const library = libraryFromContent(readContent('tests/fixtures/content/base'));
    const listed = changesByMonth(library).flatMap(({ standards }) => standards);
    expect(listed.length).toBeGreaterThan(0);
    expect(listed.every(({ isoEdition }) => isoEdition === undefined)).toBe(true);
  });
});
