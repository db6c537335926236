import { describe, expect, it } from 'vitest';
import { parseDesignationQuery } from '#domain/designation/designation-query.ts';
import { parseDesignation } from '#domain/designation/designation.ts';
import { standardKind } from '#library/standards/standard.ts';
import { leadingDigits, readShardNames, shardNumbers, shardsFor, writeShardNames } from './number-index.ts';
import type { NumberRow } from './number-index.ts';
import { completeNumber, lookUpNumber, namedEdition } from '#search/query/numbers/number-lookup.ts';
import type { RelatedNumber, SearchRecord } from './record.ts';
import type { StoredHit } from './stored-hit.ts';

function record(
  designation: string,
  more: Partial<StoredHit> = {},
  related: RelatedNumber[] = [],
): SearchRecord {
  const parsed = parseDesignation(designation);
  const kind = standardKind(parsed);
  const hit: StoredHit = {
    href: `/${designation}/`,
    content: 'standard',
    designation,
    title: designation,
    kind,
    ...more,
  };
  if (parsed?.year !== undefined) hit.year = parsed.year;
  return { hit, part: 'main', facets: { kind: [kind] }, text: '', related };
}

const because = 'chấp nhận ISO 11287:2011';
const records = [
  record('TCVN 9740:2013', { status: 'in-force' }, [{ designation: 'ISO 11287:2011', because }]),
  record('ISO 11287:2011', { status: 'in-force' }, [
    { designation: 'TCVN 9740:2013', because: 'được TCVN 9740:2013 chấp nhận' },
  ]),
  record('ISO 3720:2011', { status: 'in-force' }),
  record('ISO 3720:1986', { status: 'withdrawn' }),
  record('ISO 3720:1986/Cor 2:2004', { status: 'withdrawn' }),
  record('QCVN 8-2:2011/BYT'),
  record('QCVN 8-1:2011/BYT'),
  ...Array.from({ length: 200 }, (_, index) => record(`ISO ${10_000 + index}:2000`)),
];
const shards = shardNumbers(records);

/** The results for typed text, from the files that the browser would fetch. */
function find(text: string): { found: string[]; direct: string | undefined; rows: NumberRow[] } {
  const query = parseDesignationQuery(text);
  if (!query) return { found: [], direct: undefined, rows: [] };
  const rows = shardsFor([...shards.keys()], leadingDigits(query.number)).flatMap(
    (name) => shards.get(name) ?? [],
  );
  const matches = lookUpNumber(query, rows);
  return {
    found: matches.map(({ row }) => row.hit.designation ?? ''),
    direct: namedEdition(matches)?.row.hit.designation,
    rows,
  };
}

describe('shardNumbers', () => {
  it('keeps files small', () => {
    for (const rows of shards.values()) expect(rows.length).toBeLessThanOrEqual(90);
  });
  it('finds every document under its own number', () => {
    for (const { hit } of records) expect(find(hit.designation ?? '').found[0]).toBe(hit.designation);
  });
  it('ignores leading zeros', () => {
    expect(leadingDigits('05A')).toBe('5');
    expect(find('QCVN 08-2').found).toContain('QCVN 8-2:2011/BYT');
  });
});

describe('names of files of numbers', () => {
  it('are written as a tree and read again', () => {
    const names = ['10', '1_', '12', '13', '9', 'I', '400', '401', '40_'];
    expect(writeShardNames(names)).toBe('1(023_)4(0(01_))9I');
    expect(readShardNames(writeShardNames(names)).toSorted()).toEqual(names.toSorted());
    expect(readShardNames('')).toEqual([]);
  });

  it('take a fraction of their letters where a catalogue is large', () => {
    const names = Array.from({ length: 9000 }, (_, at) => String(10_000 + at));
    expect(writeShardNames(names).length).toBeLessThan(JSON.stringify(names).length / 5);
  });
});

describe('lookUpNumber', () => {
  it('puts the current edition first, then the others', () => {
    expect(find('iso 3720').found.slice(0, 2)).toEqual(['ISO 3720:2011', 'ISO 3720:1986']);
    expect(find('iso 3720:1986').found[0]).toBe('ISO 3720:1986');
    expect(find('ISO 3720:1986/Cor 2:2004').found).toEqual(['ISO 3720:1986/Cor 2:2004']);
  });
  it('brings what adopts a document, and what it adopts', () => {
    expect(find('iso11287').found).toEqual(['ISO 11287:2011', 'TCVN 9740:2013']);
    expect(find('9740').found).toEqual(['TCVN 9740:2013', 'ISO 11287:2011']);
  });
  it('offers the one document that is named', () => {
    expect(find('tcvn9740').direct).toBe('TCVN 9740:2013');
    expect(find('iso 3720').direct).toBe('ISO 3720:2011');
    expect(find('QCVN 8').direct).toBeUndefined();
  });
});

describe('completeNumber', () => {
  it('goes on from the digits typed so far', () => {
    const query = parseDesignationQuery('tcvn 974');
    const names = shardsFor([...shards.keys()], '974', true);
    const rows = names.flatMap((name) => shards.get(name) ?? []);
    expect(query && completeNumber(query, rows).map(({ row }) => row.hit.designation)).toEqual([
      'TCVN 9740:2013',
    ]);
  });

  it('takes digits with a letter for a word', () => {
    const query = parseDesignationQuery('1s');
    const rows = [...shards.values()].flat();
    expect(query?.number).toBe('1S');
    expect(query && completeNumber(query, rows)).toEqual([]);
  });
});

describe('a page that belongs beside a document', () => {
  const method: SearchRecord = {
    hit: { href: '/cong-cu/iso-9001/', content: 'methods', title: 'ISO 9001' },
    part: 'main',
    facets: { content: ['methods'] },
    text: '',
    related: [{ designation: 'ISO 9001', because: 'cách áp dụng' }],
  };
  const rows = [
    ...shardNumbers([
      record('ISO 9001:2015', { status: 'in-force' }),
      record('ISO 9001:2008', { status: 'withdrawn' }),
      method,
    ]).values(),
  ].flat();
  const found = (text: string) => {
    const query = parseDesignationQuery(text);
    return query ? lookUpNumber(query, rows).map(({ row }) => row.hit.title) : [];
  };

  it('comes behind the current edition and before the old ones', () => {
    expect(found('iso9001')).toEqual(['ISO 9001:2015', 'ISO 9001', 'ISO 9001:2008']);
  });

  it('comes behind the document too where a part of its number was left out', () => {
    const laboratory = [
      record('ISO/IEC 17025:2017', { status: 'in-force' }),
      record('ISO/IEC 17025:2005', { status: 'withdrawn' }),
      {
        ...method,
        hit: { ...method.hit, title: 'ISO/IEC 17025' },
        related: [{ designation: 'ISO/IEC 17025', because: 'cách áp dụng' }],
      },
    ];
    const query = parseDesignationQuery('iso 17025');
    const matches = query ? lookUpNumber(query, [...shardNumbers(laboratory).values()].flat()) : [];
    expect(matches.map(({ row }) => row.hit.title)).toEqual([
      'ISO/IEC 17025:2017',
      'ISO/IEC 17025',
      'ISO/IEC 17025:2005',
    ]);
  });

  it('stays away where an edition is asked for, and is never the one document that is meant', () => {
    expect(found('iso 9001:2008')).toEqual(['ISO 9001:2008']);
    const query = parseDesignationQuery('iso 9001');
    expect(query && namedEdition(lookUpNumber(query, rows))?.row.hit.title).toBe('ISO 9001:2015');
  });
});
