import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { designationKey, formatDesignation, normaliseDesignation, seriesKey } from './designation-format.ts';
import { matchDesignation, parseDesignationQuery } from './designation-query.ts';
import { parseDesignation } from './designation.ts';

describe('designations as their issuers print them', () => {
  it.each([
    'IEC TR 60083:2015',
    'IEC/TR 60601-4-1:2017',
    'IEC Guide 117:2010',
    'IEC 60335-1:2010/AMD1:2013',
    'IEC 60335-1:2010+AMD1:2013 CSV',
    'IEC 60335-1:2010+AMD1:2013+AMD2:2016 CSV',
    'IEC 60335-1:2020 RLV',
    'QCĐP 01:2022/BTr',
    'QCĐP 01:2020/LC',
    'TCCS 01:2020/ABC',
    'TCCS 02/2022/ABC',
    'TCCS 5:2019/HTX Minh Quế',
    'TCCS 14:2016/TCĐBVN',
    'CXM 2',
    'CXM 2-2023',
    'CXA 6-2019',
    'CAC/MRL 2-2018',
    'CODEX STAN 1-1985, with Amd. 7-2010',
    'ISO 8968-1|IDF 20-1',
    'ISO 8968-1:2014|IDF 20-1:2014',
    'ISO 8968-1|IDF 20-1:2014',
    'ISO/FDIS 21420.2',
    'ISO/IEC DIS 27001.2',
    'ISO/CD TS 23447',
    'ISO 10993-18:2020/DAmd 1',
    'ISO 22000:2018/CD Amd 2',
    'Sửa đổi 1:2016 QCVN 9:2012/BKHCN',
    'ISO 1234:2016 with Amd 1:2017',
    'ISO/IEC 17021-1:2015 with Amd 1:2017, Amd 2:2019 and Cor 1:2020',
    'TCVN 6663-1:2011 kèm Sửa đổi 1:2013',
  ])('%s is read and written back unchanged', (printed) => {
    const parsed = parseDesignation(printed);
    expect(parsed && formatDesignation(parsed)).toBe(printed);
  });
});

describe('designations as people cite them', () => {
  it.each([
    ['ISO 22610:2006(E)', 'ISO 22610:2006'],
    ['ISO 22610:2006 (E/F)', 'ISO 22610:2006'],
    ['ISO 9001:2015(en,fr)', 'ISO 9001:2015'],
    ['ISO 9001:2015/Amd.1:2024(E)', 'ISO 9001:2015/Amd 1:2024'],
    ['Amd 1:2024 to ISO 9001:2015', 'ISO 9001:2015/Amd 1:2024'],
    ['iso 1234:2016, with amd.1:2017', 'ISO 1234:2016 with Amd 1:2017'],
    ['ISO 1234:2016 including Amd 1:2017 and Amd 2:2019', 'ISO 1234:2016 with Amd 1:2017 and Amd 2:2019'],
    ['TCVN 6663-1:2011 kèm theo Sửa đổi số 1:2013', 'TCVN 6663-1:2011 kèm Sửa đổi 1:2013'],
    ['SĐ1:2024 QCVN 05A:2020/BCT', 'QCVN 05A:2020/BCT/SĐ1:2024'],
    ['ISO/CEI 17024:2012', 'ISO/IEC 17024:2012'],
    ['ISO 8968-1:2014 (IDF 20-1:2014)', 'ISO 8968-1:2014|IDF 20-1:2014'],
    ['CXC 1-1969 (2020)', 'CXC 1-1969, Rev. 2020'],
    ['CODEX STAN 1-1985 (Rev. 1-1991)', 'CODEX STAN 1-1985, Rev. 1-1991'],
    ['TCVN 1455:83', 'TCVN 1455:1983'],
    ['TCVN 5084-90', 'TCVN 5084:1990'],
    ['10TCN 302-99', '10TCN 302:1999'],
    ['ＴＣＶＮ　９７４０：２０１３', 'TCVN 9740:2013'],
    ['TCVN-9740:2013', 'TCVN 9740:2013'],
    ['TCVN 7957:2008 (AOAC 991.20)', 'TCVN 7957:2008'],
  ])('%s is %s', (cited, printed) => {
    expect(normaliseDesignation(cited)).toBe(printed);
    expect(designationKey(cited)).toBe(designationKey(printed));
  });

  it('takes two digits behind a hyphen for a part where no year can stand', () => {
    expect(parseDesignation('TCVN 5699-2-80')).toMatchObject({ parts: ['2', '80'] });
    expect(parseDesignation('TCVN 5699-2-80:2007')).toMatchObject({ parts: ['2', '80'], year: 2007 });
    expect(parseDesignation('TCVN 5716-1')).toMatchObject({ parts: ['1'] });
    expect(parseDesignation('TCVN 7835-80')).toMatchObject({ parts: ['80'] });
  });

  it.each(['CXS 33-1981, Rev. 1-2023\u200b', 'CXS 33-1981,  Rev. 1-2023 ', 'CXS 33-1981, Rev. 1 - 2023'])(
    'reads the revision of Codex whatever stands around it: %j',
    (text) => {
      expect(parseDesignation(text)?.revision).toBe('Rev. 1-2023');
    },
  );

  it('reads the revision of an adopted Codex text, inside brackets or not', () => {
    const adopted = parseDesignation('TCVN 5603:2008 (CAC/RCP 1-1969, Rev. 4-2003)')?.adopted;
    const key = adopted && designationKey(formatDesignation(adopted));
    for (const cited of [
      'CAC/RCP 1-1969 Rev.4 (2003)',
      'CAC/RCP 1-1969, Rev.4-2003',
      'CXC 1-1969 (Rev. 4-2003)',
    ]) {
      expect(designationKey(cited)).toBe(key);
    }
    expect(designationKey('CXC 1-1969, Revised in 2020')).toBe(designationKey('CXC 1-1969 (2020)'));
    expect(parseDesignation('TCVN 7087:2013 (CODEX STAN 1-1985, with Amd. 7-2010)')?.adopted?.revision).toBe(
      'with Amd. 7-2010',
    );
  });

  it('joins spellings of one document and keeps its texts apart', () => {
    expect(designationKey('IEC/TR 60083:2015')).toBe(designationKey('IEC TR 60083:2015'));
    expect(designationKey('TCCS 02/2022/abc')).toBe(designationKey('TCCS 2:2022/ABC'));
    expect(designationKey('ISO 8968-1:2014')).toBe(designationKey('ISO 8968-1|IDF 20-1:2014'));
    expect(seriesKey('CAC/MRL 2')).toBe(seriesKey('CXM 2'));
    expect(designationKey('ISO 9001:2015/DAmd 1')).not.toBe(designationKey('ISO 9001:2015/Amd 1'));
    expect(designationKey('IEC 60335-1:2010+AMD1:2013 CSV')).not.toBe(
      designationKey('IEC 60335-1:2010/AMD1:2013'),
    );
    expect(seriesKey('ISO/FDIS 21420.2')).not.toBe(seriesKey('ISO/FDIS 21420'));
  });

  it('matches the code of a province in any case', () => {
    const query = parseDesignationQuery('qcđp 1:2022/btr');
    const printed = parseDesignation('QCĐP 01:2022/BTr');
    expect(query && printed && matchDesignation(query, printed)).toBe('edition');
  });
});

describe('what is no designation', () => {
  it.each([
    'ISO 9001.2',
    'CXX 2',
    'TCCS',
    'TCVN',
    'QCVN abc',
    'ISO 9001:2015 (bản cũ)',
    'TCVN 9740:2013 còn hiệu lực',
    'ISO 9001:2015+AMD1:2024 CSV',
    'Sửa đổi 1:2016',
    'Amd 1:2024 to ISO 9001:2015/Amd 1:2024',
    'DIN 10760:2002',
  ])('%s is refused', (text) => {
    expect(parseDesignation(text)).toBeUndefined();
  });
});

describe('forms put together from their parts', () => {
  const number = fc.integer({ min: 1, max: 99_999 }).map(String);
  const year = fc.integer({ min: 1963, max: 2030 }).map(String);
  const printed = fc.oneof(
    fc.tuple(number, year).map(([n, y]) => `IEC TR ${n}:${y}`),
    fc.tuple(number, year).map(([n, y]) => `IEC ${n}:${y}+AMD1:${y} CSV`),
    fc.tuple(number, year, fc.constantFrom('BTr', 'ĐNa', 'LC')).map(([n, y, p]) => `QCĐP ${n}:${y}/${p}`),
    fc.tuple(number, year, fc.constantFrom(':', '/')).map(([n, y, mark]) => `TCCS ${n}${mark}${y}/HTX Quế`),
    fc.tuple(number, year).map(([n, y]) => `ISO ${n}:${y}|IDF ${n}:${y}`),
    fc.tuple(number, year).map(([n, y]) => `CXM ${n}-${y}`),
    fc.tuple(number, year).map(([n, y]) => `Sửa đổi 1:${y} TCVN ${n}:${y}`),
    fc.tuple(number, year).map(([n, y]) => `ISO ${n}:${y}/FDAmd 1`),
  );

  it('round-trip, and keep their key in lower case and with a language mark', () => {
    fc.assert(
      fc.property(printed, (text) => {
        expect(normaliseDesignation(text)).toBe(text);
        expect(designationKey(text.toLowerCase())).toBe(designationKey(text));
        expect(designationKey(`${text} (E)`)).toBe(designationKey(text));
      }),
    );
  });
});

describe('an edition cited with its amendments', () => {
  it('is that edition, also where a national standard adopts it', () => {
    expect(designationKey('ISO 1234:2016 with Amd 1:2017')).toBe(designationKey('ISO 1234:2016'));
    expect(seriesKey('ISO 1234:2016 with Amd 1:2017')).toBe(seriesKey('ISO 1234:2016'));
    expect(
      parseDesignation('TCVN 7000:2020 (ISO 1234:2016 with Amd 1:2017)')?.adopted?.readWith,
    ).toHaveLength(1);
  });

  it.each(['ISO 1234 with Amd 1:2017', 'ISO 1234:2016 with tea', 'ISO 1234:2016 with'])(
    'is not seen in “%s”',
    (text) => {
      expect(parseDesignation(text)).toBeUndefined();
    },
  );
});
