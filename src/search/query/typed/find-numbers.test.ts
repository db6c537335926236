import { describe, expect, it } from 'vitest';
import { cleanText } from './clean-text.ts';
import { findNumbers } from './find-numbers.ts';

const first = (text: string) => findNumbers(cleanText(text))[0]?.readings[0];

describe('findNumbers', () => {
  it.each([
    ['tcvn9740', { system: 'TCVN', number: '9740' }],
    ['9740-2013', { number: '9740', year: 2013 }],
    ['TCVN 12605/2019', { system: 'TCVN', number: '12605', year: 2019 }],
    ['iso 9001 amd 1', { number: '9001', supplements: [{ type: 'amendment', number: '1' }] }],
    ['QCVN 8-', { system: 'QCVN', number: '8' }],
    ['iso-14001-2015', { system: 'ISO', number: '14001', year: 2015 }],
    ['TCVN 9740:2013 còn hiệu lực không?', { system: 'TCVN', number: '9740', year: 2013 }],
    ['công bố hợp quy QCVN 8-2:2011/BYT', { number: '8', parts: ['2'], year: 2011, issuer: 'BYT' }],
    ['TCVN 11041-2 năm 2017', { number: '11041', parts: ['2'], year: 2017 }],
    ['TCVN số 12134:2017', { number: '12134', year: 2017 }],
    ['tc 9740', { system: 'TCVN', number: '9740' }],
    ['TCVN_9740_2013', { number: '9740', year: 2013 }],
    ['TCVN.9740.2013', { number: '9740', year: 2013 }],
    ['TCVN 9740:2013.pdf', { number: '9740', year: 2013 }],
    ['TCVN 9740:2013/ISO 11287:2011', { system: 'TCVN', number: '9740', year: 2013 }],
    ['ISO 9001:2015(E)', { system: 'ISO', number: '9001', year: 2015 }],
    ['BS EN ISO 14001:2015', { system: 'ISO', number: '14001', year: 2015 }],
    ['DIN EN ISO 9001', { system: 'ISO', number: '9001' }],
    ['ISO/CEI 27003:2010', { system: 'ISO', prefix: 'ISO/IEC', number: '27003', year: 2010 }],
    ['ISO 9001:2015/Amd.1:2024(E)', { number: '9001', supplements: [{ type: 'amendment', number: '1' }] }],
    ['TCVN 1455:83', { number: '1455', year: 1983 }],
    ['TCVN 5603:08', { number: '5603', year: 2008 }],
    ['ＴＣＶＮ　９７４０', { system: 'TCVN', number: '9740' }],
    ['TCVN 97\u00AD40:2013', { number: '9740', year: 2013 }],
    ['tcvn 7835 b05 2013', { number: '7835', parts: ['B05'], year: 2013 }],
    ['tcvn 10tcn 510', { system: 'TCN', prefix: '10TCN', number: '510' }],
    ['CAC/RCP 1-1969 Rev.4 (2003)', { system: 'CODEX', number: '1', year: 1969 }],
  ])('%s', (text, number) => {
    expect(first(text)).toMatchObject(number);
  });

  it('takes two digits behind a hyphen for the year of an old edition', () => {
    expect(first('TCVN 5084-90')).toMatchObject({ number: '5084', parts: [], year: 1990 });
  });

  it('finds several, with their places', () => {
    const text = 'TCVN 9740:2013 và TCVN 1454:2013';
    expect(findNumbers(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      'TCVN 9740:2013',
      'TCVN 1454:2013',
    ]);
  });

  it('offers the international document of an adoption', () => {
    expect(findNumbers('TCVN ISO/TS 22002-1:2013')[0]?.international).toMatchObject({
      system: 'ISO',
      number: '22002',
      parts: ['1'],
    });
  });

  it.each(['28/2012/TT-BKHCN', '15/2018/NĐ-CP', 'chè xanh', 'khách sạn 3 sao', 'toString'])(
    'takes no number from %s',
    (text) => {
      expect(findNumbers(text)).toEqual([]);
    },
  );
});
