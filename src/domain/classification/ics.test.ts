import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  icsAncestors,
  icsFromSegments,
  icsLevel,
  icsLineage,
  icsParent,
  icsSegments,
  isIcsCode,
  isUnder,
} from './ics.ts';

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
const code = fc
  .tuple(digits(2), digits(3), digits(2), fc.integer({ min: 1, max: 3 }))
  .map(([field, group, subgroup, level]) => [field, group, subgroup].slice(0, level).join('.'));

describe('ICS codes', () => {
  it.each(['67', '67.140', '67.140.10', '01.040.67'])('accepts %s', (text) => {
    expect(isIcsCode(text)).toBe(true);
  });

  it.each(['', '6', '67.', '67.14', '67.140.1', '67.140.10.20', '67140', ' 67', '67.140.10 ', '67-140'])(
    'refuses "%s"',
    (text) => {
      expect(isIcsCode(text)).toBe(false);
      expect(() => icsSegments(text)).toThrow(RangeError);
      expect(() => isUnder('67', text)).toThrow(RangeError);
      expect(() => isUnder(text, '67')).toThrow(RangeError);
    },
  );

  it('reads tea as a subgroup of beverages in food technology', () => {
    expect(icsLevel('67.140.10')).toBe(3);
    expect(icsParent('67.140.10')).toBe('67.140');
    expect(icsAncestors('67.140.10')).toEqual(['67', '67.140']);
    expect(icsSegments('67.140.10')).toEqual(['67', '140', '10']);
    expect(icsParent('67')).toBeUndefined();
  });

  it('compares whole segments', () => {
    expect(isUnder('85.060', '85')).toBe(true);
    expect(isUnder('67.140.10', '67.140.10')).toBe(true);
    expect(isUnder('67.140', '67.140.10')).toBe(false);
    expect(isUnder('67.140.10', '67.120')).toBe(false);
  });

  it('makes a path and reads it back', () => {
    fc.assert(
      fc.property(code, (text) => {
        expect(icsFromSegments(icsSegments(text))).toBe(text);
      }),
    );
    expect(() => icsFromSegments(['67', '14'])).toThrow(RangeError);
  });

  it('puts every code under each of its lineage, and its level equals the length of it', () => {
    fc.assert(
      fc.property(code, (text) => {
        const lineage = icsLineage(text);
        expect(lineage.every((above) => isUnder(text, above))).toBe(true);
        expect(lineage.length).toBe(icsLevel(text));
        expect(lineage.at(-2)).toBe(icsParent(text));
      }),
    );
  });
});
