/** Judged queries asked of the engine itself, on an index made of the content: the floor below which no change may bring the search. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { searchIndexFiles } from '#search/index/index-files.ts';
import { searchRecords } from '#search/index/records.ts';
import { searchWords } from '#search/index/search-words.ts';
import { engineOn } from '#search/query/engine.ts';
import type { SearchOutcome } from '#search/format/types.ts';
import { realContent, realLibrary } from '../content/real-content.ts';

interface JudgedQuery {
  query: string;
  type: string;
  /** Addresses, any of which answers; one may end in `*`. `!none`: the reader is told that it is not there. `!any`: nothing breaks. */
  expect: string[];
  /** The last rank at which one of them counts. */
  within: number;
}

const read = (name: string) =>
  JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')) as JudgedQuery[];

/** Shares of right answers below which a set may not fall, by type where one is named. */
const floors = {
  own: 0.99,
  field: 0.97,
  fieldType: 0.85,
  further: 0.95,
  furtherType: 0.85,
  owner: 0.97,
  ownerType: 0.85,
  secondOwner: 0.93,
  secondOwnerType: 0.75,
  third: 0.96,
  thirdType: 0.85,
  fourth: 0.94,
  fourthType: 0.8,
  fifth: 0.9,
  fifthType: 0.75,
  sixth: 0.95,
  sixthType: 0.85,
  seventh: 0.93,
  seventhType: 0.85,
  eighth: 0.9,
  eighthType: 0.8,
};

const { content } = realContent();
const library = realLibrary();
const files = searchIndexFiles(searchRecords(library), searchWords(content.synonyms, library));
const engine = engineOn((name) => {
  const text = files.get(name);
  return text === undefined ? Promise.reject(new Error(`No file ${name}`)) : Promise.resolve(text);
});

/** True when the reader is told that what was asked for is not there. */
function isHonest(outcome: SearchOutcome): boolean {
  const { total, unmatched, partial, missingPhrase, missingNumbers } = outcome;
  const named = unmatched.length > 0 || missingPhrase !== undefined || missingNumbers !== undefined;
  return total === 0 || named || partial === true;
}

function answers({ expect: expected, within }: JudgedQuery, outcome: SearchOutcome): boolean {
  const found = outcome.hits.slice(0, within).map(({ href }) => href);
  return expected.some((wanted) => {
    if (wanted === '!none') return isHonest(outcome);
    if (wanted === '!any') return true;
    return found.some((href) =>
      wanted.endsWith('*') ? href.startsWith(wanted.slice(0, -1)) : href === wanted,
    );
  });
}

async function failuresOf(queries: readonly JudgedQuery[]): Promise<JudgedQuery[]> {
  const failed: JudgedQuery[] = [];
  for (const query of queries) {
    const outcome = await engine.search({ query: query.query, limit: 10 });
    if (!answers(query, outcome)) failed.push(query);
  }
  return failed;
}

const share = (failed: readonly unknown[], all: readonly unknown[]) => 1 - failed.length / all.length;

describe('the judged queries', () => {
  it('of the own set are answered', async () => {
    const queries = read('./queries.json');
    const failed = await failuresOf(queries);
    expect(share(failed, queries), failed.map(({ query }) => query).join('; ')).toBeGreaterThanOrEqual(
      floors.own,
    );
  });

  it.each([
    ['people in the field', './field-queries.json', floors.field, floors.fieldType],
    [
      'every kind, written before they were asked',
      './further-queries.json',
      floors.further,
      floors.furtherType,
    ],
    ['owners of cooperatives', './owner-queries.json', floors.owner, floors.ownerType],
    [
      'owners, asked once that the first were answered',
      './second-owner-queries.json',
      floors.secondOwner,
      floors.secondOwnerType,
    ],
    ['everybody, a third time', './third-queries.json', floors.third, floors.thirdType],
    ['everybody, a fourth time', './fourth-queries.json', floors.fourth, floors.fourthType],
    ['everybody, a fifth time', './fifth-queries.json', floors.fifth, floors.fifthType],
    ['everybody, a sixth time', './sixth-queries.json', floors.sixth, floors.sixthType],
    ['everybody, a seventh time', './seventh-queries.json', floors.seventh, floors.seventhType],
    ['everybody, an eighth time', './eighth-queries.json', floors.eighth, floors.eighthType],
  ])('of %s are answered, in every class', async (_name, file, floor, floorOfType) => {
    const queries = read(file);
    const failed = await failuresOf(queries);
    const missed = failed.map(({ query }) => query).join('; ');
    expect(share(failed, queries), missed).toBeGreaterThanOrEqual(floor);
    for (const [type, group] of Map.groupBy(queries, (query) => query.type)) {
      const inType = failed.filter((query) => query.type === type);
      expect(share(inType, group), `${type}: ${missed}`).toBeGreaterThanOrEqual(floorOfType);
    }
  });

  it('names words that are nowhere', async () => {
    const queries = JSON.parse(readFileSync(new URL('./no-answer.json', import.meta.url), 'utf8')) as {
      query: string;
      unmatched: string[];
    }[];
    for (const { query, unmatched } of queries) {
      expect((await engine.search({ query })).unmatched, query).toEqual(unmatched);
    }
  });
});

/** Queries that failed once, a file a kind. */
interface Case {
  q: string;
  /** The address that stands among the first three, or as the first. */
  want?: string;
  first?: boolean;
  /** Another query with the same answer. */
  same_as?: string;
  /** A word of which the reader is told that nothing has it. */
  names?: string;
}
const folder = new URL('../fixtures/search-cases/', import.meta.url);
const cases = readdirSync(folder).flatMap((file) => {
  const { kind, inputs } = JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as {
    kind: string;
    inputs: Case[];
  };
  return inputs.map((input) => ({ kind, ...input }));
});

describe('queries that failed once', () => {
  it.each(cases)('$kind: $q', async ({ q, want, first, same_as, names }) => {
    const outcome = await engine.search({ query: q, limit: 10 });
    const hrefs = outcome.hits.map(({ href }) => href);
    if (want !== undefined) expect(hrefs.slice(0, first ? 1 : 3)).toContain(want);
    if (names !== undefined && outcome.partial !== true) expect(outcome.unmatched).toContain(names);
    if (same_as !== undefined) {
      const same = await engine.search({ query: same_as, limit: 10 });
      expect([outcome.total, hrefs[0]]).toEqual([same.total, same.hits[0]?.href]);
    }
    expect(outcome.incomplete).toBeUndefined();
  });

  it('without WebAssembly a word is answered like any other', async () => {
    vi.stubGlobal('WebAssembly', undefined);
    try {
      expect((await engine.search({ query: 'chè xanh' })).total).toBeGreaterThan(0);
    } finally {
      vi.unstubAllGlobals();
    }
  });
});
