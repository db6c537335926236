import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readQuery } from '#search/query/typed/typed-query.ts';
import { mutated, runs } from './runs.ts';

const typed = readFileSync('tests/search-quality/queries.json', 'utf8');
const queries = [...typed.matchAll(/"query": "([^"]+)"/g)].map(([, query = '']) => query);

test('whatever is typed into the search is read, and reading it again gives the same', () => {
  fc.assert(
    fc.property(mutated(queries), (text) => {
      const read = readQuery(text);
      expect(readQuery(text)).toEqual(read);
    }),
    { numRuns: runs },
  );
});
