import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatDesignation, normaliseDesignation } from '#domain/designation/designation-format.ts';
import { parseDesignationQuery } from '#domain/designation/designation-query.ts';
import { parseDesignation, type Designation } from '#domain/designation/designation.ts';
import { mutated, runs } from './runs.ts';

/** Designations of every system, from the fixtures of the parser. */
const known = [
  ...['TCVN 9740:2013', 'TCVN 9740:2013 (ISO 11287:2011)', 'TCVN ISO/IEC 17025:2017', 'TCVN 5716-1:2008'],
  ...['QCVN 8-2:2011/BYT', 'QCVN 01:2021/BKHCN', 'QCĐP 01:2020/LC', 'TCCS 02/2022/ABC', '10TCN 560:2002'],
  ...['ISO 9001:2015/Amd 1:2024', 'ISO/FDIS 21420.2', 'CODEX STAN 33-1981', 'CXS 33-1981, Rev. 1-2023'],
  ...['Sửa đổi 1:2016 QCVN 9:2012/BKHCN', 'ISO 8968-1|IDF 20-1:2014', 'BS EN ISO 14001:2015'],
];
const typed = readFileSync('tests/search-quality/queries.json', 'utf8');
const queries = [...typed.matchAll(/"query": "([^"]+)"/g)].map(([, query = '']) => query);

/** The document that is adopted is printed beside a designation, not as part of it. */
const withoutAdopted = (read: Designation | undefined) => read && { ...read, adopted: undefined };

test('a designation is read or not, never a fault; what is read is written so that it reads the same', () => {
  fc.assert(
    fc.property(mutated([...known, ...queries]), (text) => {
      const read = parseDesignation(text);
      parseDesignationQuery(text);
      normaliseDesignation(text);
      if (read)
        expect(withoutAdopted(parseDesignation(formatDesignation(read)))).toEqual(withoutAdopted(read));
    }),
    { numRuns: runs },
  );
});
