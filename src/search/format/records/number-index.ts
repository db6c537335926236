/**
 * The index of numbers: small files, each with the documents whose numbers begin with the same digits, and the pages that belong beside
 * them. Built with the index.
 */
import { parseDesignation } from '#domain/designation/designation.ts';
import type { RelatedNumber, SearchRecord } from './record.ts';
import type { SearchFacets, StoredHit } from './stored-hit.ts';

/** A document, or a page that belongs beside one, under a number by which it is found. */
export interface NumberRow {
  /** The designation that is looked up: the document's own, or that of a related one. */
  designation: string;
  hit: StoredHit;
  facets: SearchFacets;
  /** Present under a related designation: why the document is found there. */
  because?: string;
}

/** The digits (or the letter) with which a number begins, without leading zeros: `05A` → `5`, `306R` → `306`, `I` → `I`. */
export function leadingDigits(number: string): string {
  const digits = /^\d+/.exec(number)?.[0].replace(/^0+(?=\d)/, '');
  return digits ?? number.slice(0, 1).toUpperCase();
}

/** How many documents a file may hold before it is split by the next digit. */
const rowsPerShard = 90;

/**
 * Sorts documents into files by the beginning of their numbers. A file's name is that beginning; one that ends with `_` holds only
 * the numbers that are it and go no further, where longer ones have files of their own.
 */
export function shardNumbers(records: readonly SearchRecord[]): Map<string, NumberRow[]> {
  const rows: { digits: string; row: NumberRow }[] = [];
  for (const { hit, facets, related } of records) {
    const own = hit.designation === undefined ? [] : [{ designation: hit.designation }];
    const under: (RelatedNumber | { designation: string })[] = [...own, ...related];
    for (const key of under) {
      const number = parseDesignation(key.designation)?.number;
      if (number !== undefined) rows.push({ digits: leadingDigits(number), row: { ...key, hit, facets } });
    }
  }
  const shards = new Map<string, NumberRow[]>();
  const split = (prefix: string, group: typeof rows) => {
    if (group.length <= rowsPerShard && prefix !== '') {
      shards.set(
        prefix,
        group.map(({ row }) => row),
      );
      return;
    }
    const whole = group.filter(({ digits }) => digits === prefix);
    if (whole.length > 0)
      shards.set(
        `${prefix}_`,
        whole.map(({ row }) => row),
      );
    const longer = group.filter(({ digits }) => digits !== prefix);
    for (const [next, part] of Map.groupBy(longer, ({ digits }) => digits.slice(0, prefix.length + 1))) {
      split(next, part);
    }
  };
  split('', rows);
  return shards;
}

/**
 * The files to fetch for a number.
 *
 * @param shards names of all files
 * @param digits from `leadingDigits`
 * @param longer also those of longer numbers that begin with these digits, for a number still being typed
 */
export function shardsFor(shards: readonly string[], digits: string, longer = false): string[] {
  const own = shards.filter(
    (name) => name === `${digits}_` || (!name.endsWith('_') && digits.startsWith(name)),
  );
  if (!longer) return own;
  return [
    ...own,
    ...shards.filter((name) => name !== `${digits}_` && name !== digits && name.startsWith(digits)),
  ];
}

/**
 * The names of files as a tree of their characters, `1(0_2)` for `10`, `1_` and `12`: of a large catalogue they are many, every visitor
 * fetches them, and no name is the beginning of another.
 */
export function writeShardNames(names: readonly string[]): string {
  const branches = Map.groupBy(
    names.filter((name) => name !== ''),
    (name) => name.slice(0, 1),
  );
  return [...branches]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([first, branch]) => {
      const rest = writeShardNames(branch.map((name) => name.slice(1)));
      return rest === '' ? first : `${first}(${rest})`;
    })
    .join('');
}

/** The reverse of `writeShardNames`, in the order of the characters. */
export function readShardNames(text: string): string[] {
  const names: string[] = [];
  const prefixes: string[] = [];
  let name = '';
  for (const [at, character] of [...text].entries()) {
    if (character === '(') prefixes.push(name);
    else if (character === ')') prefixes.pop();
    else {
      name = (prefixes.at(-1) ?? '') + character;
      if (text[at + 1] !== '(') names.push(name);
    }
  }
  return names;
}
