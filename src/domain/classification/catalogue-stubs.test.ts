import { describe, expect, it } from 'vitest';
import { withoutPublishedStubs } from './catalogue-stubs.ts';

const row = (designation: string, stage: string, page: number) => ({
  designation,
  stage,
  url: `https://www.iso.org/standard/${page}.html`,
});

describe('withoutPublishedStubs', () => {
  it('drops the undated row of an edition that has been published', () => {
    const published = row('ISO 9001:2015/Amd 1:2024', '60.60', 88431);
    expect(withoutPublishedStubs([row('ISO 9001:2015/Amd 1', '60.00', 88431), published])).toEqual([
      published,
    ]);
  });

  it('keeps what is really under publication, and everything published', () => {
    const rows = [
      row('ISO 10110-6', '60.00', 82181),
      row('ISO 10110-6:2015', '90.92', 55772),
      row('ISO 10110-6:1996', '95.99', 18092),
    ];
    expect(withoutPublishedStubs(rows)).toEqual(rows);
  });

  it('refuses a malformed stage', () => {
    expect(() => withoutPublishedStubs([row('ISO 1', '6060', 1)])).toThrow(RangeError);
  });
});
