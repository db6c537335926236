import { readFileSync, readdirSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  baseDesignation,
  compareDesignations,
  designationKey,
  designationSlug,
  formatDesignation,
  multipartKey,
  normaliseDesignation,
  seriesKey,
} from './designation-format.ts';
import { matchDesignation, parseDesignationQuery } from './designation-query.ts';
import { parseDesignation } from './designation.ts';

const isoRows = gunzipSync(readFileSync('tests/fixtures/iso-all.jsonl.gz'))
  .toString('utf8')
  .trim()
  .split('\n');
const catalogue = isoRows.map((line) => (JSON.parse(line) as { designation: string }).designation);
const standards = 'tests/fixtures/content/portal/content/standards';
const national = readdirSync(standards, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => /^designation: (.+)$/m.exec(readFileSync(`${standards}/${name}`, 'utf8'))?.[1] ?? name);
const all = [...national, ...catalogue];

describe('every designation of a library and of the whole ISO catalogue', () => {
  it('is read and written back unchanged', () => {
    const changed = all.filter((text) => {
      const parsed = parseDesignation(text);
      return !parsed || formatDesignation(parsed) !== text;
    });
    expect(all.length).toBeGreaterThan(54_600);
    expect(changed).toEqual([]);
  });

  it('has a key and an address of its own', () => {
    expect(new Set(all.map(designationKey)).size).toBe(all.length);
    expect(new Set(all.map(designationSlug)).size).toBe(all.length);
  });

  it('is found however it is typed', () => {
    const retype = [
      (text: string) => text.toLowerCase(),
      (text: string) => text.replace(' ', ''),
      (text: string) => text.replace(/:(\d{4})/, '-$1'),
      (text: string) => ` ${text.replaceAll(/[:/]/g, ' $& ')} `,
    ];
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.constantFrom(...retype), (text, change) => {
        expect(designationKey(change(text))).toBe(designationKey(text));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('what people type', () => {
  it.each([
    ['tcvn9740', 'TCVN 9740'],
    ['TCVN 9740-2013', 'TCVN 9740:2013'],
    ['tcvn 9740 2013', 'TCVN 9740:2013'],
    ['TCVN 9740 – 2013', 'TCVN 9740:2013'],
    ['QCVN 8-2/BYT', 'QCVN 8-2/BYT'],
    ['QCVN 8-2-2011/byt', 'QCVN 8-2:2011/BYT'],
    ['qcvn 05a:2020/bct/sd1:2024', 'QCVN 05A:2020/BCT/SĐ1:2024'],
    ['QCDP 01:2020/LC', 'QCĐP 01:2020/LC'],
    ['iso iec 17025', 'ISO/IEC 17025'],
    ['iso22000:2018', 'ISO 22000:2018'],
    ['iso ts 22003:2013', 'ISO/TS 22003:2013'],
    ['CXC 1-1969', 'CXC 1-1969'],
    ['CODEX STAN 193', 'CODEX STAN 193'],
    ['10 TCN 926:2006', '10TCN 926:2006'],
    ['10TCN 302-2005', '10TCN 302:2005'],
    ['CAC/RCP 1-1969, Rev.4-2003', 'CAC/RCP 1-1969, Rev.4-2003'],
    ['ISO 9001:2015/amd1:2024', 'ISO 9001:2015/Amd 1:2024'],
    ['sa8000', 'SA 8000'],
  ])('reads %s as %s', (typed, printed) => {
    expect(normaliseDesignation(typed)).toBe(printed);
  });

  it('keeps what it does not know as it is', () => {
    expect(parseDesignation('GS1 General Specifications')).toBeUndefined();
    expect(normaliseDesignation('  DIN  10760:2002 ')).toBe('DIN 10760:2002');
    expect(parseDesignation('chè xanh')).toBeUndefined();
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(() => [
          parseDesignation(text),
          parseDesignationQuery(text),
          designationKey(text),
        ]).not.toThrow();
      }),
    );
  });

  it('reads a number without its prefix, but not a mere word', () => {
    expect(parseDesignationQuery('9740:2013')).toEqual({
      number: '9740',
      parts: [],
      year: 2013,
      supplements: [],
    });
    expect(parseDesignationQuery('9740-2013')).toMatchObject({ number: '9740', year: 2013 });
    expect(parseDesignationQuery('8-2:2011/BYT')).toMatchObject({
      number: '8',
      parts: ['2'],
      year: 2011,
      issuer: 'BYT',
    });
    expect(parseDesignationQuery('12')).toBeUndefined();
    expect(parseDesignationQuery('chè 12')).toBeUndefined();
  });
});

describe('adopted forms', () => {
  it('names the adopted document without the year of the TCVN', () => {
    const adopted = parseDesignation('TCVN ISO 14001:2010')?.adopted;
    expect(adopted && formatDesignation(adopted)).toBe('ISO 14001');
    const guide = parseDesignation('TCVN ISO/IEC TS 17027:2015')?.adopted;
    expect(guide && formatDesignation(guide)).toBe('ISO/IEC TS 17027');
  });

  it('reads both documents of a double designation', () => {
    const both = parseDesignation('TCVN 9740:2013 (ISO 11287:2011)');
    expect(both && formatDesignation(both)).toBe('TCVN 9740:2013');
    expect(both?.adopted && formatDesignation(both.adopted)).toBe('ISO 11287:2011');
  });
});

describe('keys', () => {
  it('joins the editions of a document and keeps its supplements apart', () => {
    expect(seriesKey('TCVN 6754:2007')).toBe(seriesKey('TCVN 6754:2019'));
    expect(seriesKey('QCVN 02:2009/BYT')).toBe(seriesKey('QCVN 2:2019/BYT'));
    expect(seriesKey('QCVN 01:2017/BCT')).not.toBe(seriesKey('QCVN 01:2025/BYT'));
    expect(seriesKey('ISO 7513:1990/Amd 1:2012')).not.toBe(seriesKey('ISO 7513:1990'));
    expect(baseDesignation('ISO 7513:1990/Amd 1:2012')).toBe('ISO 7513:1990');
    expect(baseDesignation('ISO/IEC 10035-1:1995/Amd 1:1997/Cor 1:1999')).toBe(
      'ISO/IEC 10035-1:1995/Amd 1:1997',
    );
    expect(multipartKey('TCVN 5716-1:2017')).toBe(multipartKey('TCVN 5716-2:2017'));
  });

  it('knows the newer names of the Codex series', () => {
    expect(designationKey('CODEX STAN 193-1995')).toBe(designationKey('CXS 193-1995'));
    expect(seriesKey('CAC/RCP 1-1969, Rev.4-2003')).toBe(seriesKey('CXC 1-1969'));
    expect(designationKey('CAC/RCP 1-1969, Rev.4-2003')).not.toBe(designationKey('CXC 1-1969'));
  });
});

describe('order', () => {
  it('sorts numbers and parts by value, a document before its parts, older before newer', () => {
    const sorted = [
      'TCVN 11041-2:2017',
      'TCVN ISO 9001:2015',
      'QCVN 8-10:2011/BYT',
      'TCVN 9740:2013',
      'TCVN 11041-13:2023',
      'TCVN 11041:2015',
      'QCVN 8-2:2011/BYT',
      'ISO 9001:2015',
      'TCVN 6754:2019',
      'TCVN 6754:2007',
      'ISO 9001:2015/Amd 1:2024',
    ].sort(compareDesignations);
    expect(sorted).toEqual([
      'QCVN 8-2:2011/BYT',
      'QCVN 8-10:2011/BYT',
      'TCVN 6754:2007',
      'TCVN 6754:2019',
      'TCVN 9740:2013',
      'TCVN 11041:2015',
      'TCVN 11041-2:2017',
      'TCVN 11041-13:2023',
      'TCVN ISO 9001:2015',
      'ISO 9001:2015',
      'ISO 9001:2015/Amd 1:2024',
    ]);
  });

  it('is a total order', () => {
    const pick = fc.constantFrom(...all);
    fc.assert(
      fc.property(pick, pick, pick, (a, b, c) => {
        expect(Math.sign(compareDesignations(a, b))).toBe(-Math.sign(compareDesignations(b, a)) + 0);
        if (compareDesignations(a, b) <= 0 && compareDesignations(b, c) <= 0) {
          expect(compareDesignations(a, c)).toBeLessThanOrEqual(0);
        }
      }),
    );
  });
});

describe('matchDesignation', () => {
  const match = (typed: string, designation: string) => {
    const query = parseDesignationQuery(typed);
    const parsed = parseDesignation(designation);
    return query && parsed && matchDesignation(query, parsed);
  };
  it.each([
    ['tcvn9740', 'TCVN 9740:2013', 'document'],
    ['9740:2013', 'TCVN 9740:2013', 'edition'],
    ['9740:2014', 'TCVN 9740:2013', undefined],
    ['QCVN 8-2', 'QCVN 8-2:2011/BYT', 'document'],
    ['QCVN 08-2/BYT', 'QCVN 8-2:2011/BYT', 'document'],
    ['QCVN 8-2/BCT', 'QCVN 8-2:2011/BYT', undefined],
    ['QCVN 8', 'QCVN 8-2:2011/BYT', 'related'],
    ['tcvn 5716', 'TCVN 5716-1:2017', 'related'],
    ['iso 9001', 'TCVN ISO 9001:2015', 'related'],
    ['9001:2015', 'TCVN ISO 9001:2015', 'edition'],
    ['iso 22003', 'ISO/TS 22003:2013', 'related'],
    ['iso 7513:1990', 'ISO 7513:1990/Amd 1:2012', 'related'],
    ['ISO 3720:1986/Cor 2:2004', 'ISO 3720:1986/Cor 2:2004', 'edition'],
    ['ISO 3720:1986/Cor 2', 'ISO 3720:1986/Cor 1:1992', undefined],
    ['iso 7513/amd', 'ISO 7513:1990/Amd 1:2012', 'document'],
    ['iso 7513/amd 1', 'ISO 7513:1990', undefined],
  ])('%s against %s is %s', (typed, designation, expected) => {
    expect(match(typed, designation)).toBe(expected);
  });
});
