/** From the numbers that a query names to standards, from the files of numbers alone. */
import { parseDesignation } from '#domain/designation/designation.ts';
import type { DesignationQuery } from '#domain/designation/designation-query.ts';
import { leadingDigits, shardsFor } from '#search/format/records/number-index.ts';
import type { FoundNumber } from '#search/query/typed/find-numbers.ts';
import { completeNumber, lookUpNumber, namedEdition } from './number-lookup.ts';
import type { NumberMatch } from './number-lookup.ts';
import type { OpenIndex } from '#search/query/files/open-index.ts';

/** How many files may be fetched to complete a number that is still being typed. */
const mostFiles = 4;

/** Matches in the library for one number. */
export interface NumberAnswer {
  number: FoundNumber;
  matches: readonly NumberMatch[];
  /** The edition that is named, where it is one. */
  named?: NumberMatch;
  /** A year that no edition has. */
  missingYear?: number;
  /** True where the library lacks the number, and the matches are those nearest to it. */
  lacking: boolean;
}

/** Looks one number up. */
export async function answerNumber(
  number: FoundNumber,
  open: boolean,
  index: OpenIndex,
): Promise<NumberAnswer> {
  const rowsFor = async (query: DesignationQuery, longer = false) => {
    const names = shardsFor(index.numberFiles, leadingDigits(query.number), longer);
    return (
      await Promise.all(names.slice(0, longer ? mostFiles : undefined).map((name) => index.numbers(name)))
    ).flat();
  };
  for (const query of number.readings) {
    const matches = lookUpNumber(query, await rowsFor(query));
    // A year that only an adoption has under another number is not the year of an edition of this one.
    const own = query.year === undefined || matches.some((match) => isOwn(match, query));
    if (matches.length > 0 && own) {
      const named = namedEdition(matches);
      return { number, matches, lacking: false, ...(named ? { named } : {}) };
    }
  }
  for (const query of number.readings) {
    const { year, ...undated } = query;
    // `43/2017` is more likely the number of a decree than a standard in an edition that does not exist.
    if (year === undefined || (!number.named && number.text.includes('/'))) continue;
    const matches = lookUpNumber(undated, await rowsFor(query));
    if (matches.length > 0) return { number, matches, missingYear: year, lacking: false };
  }
  const { international } = number;
  const adopted = international ? lookUpNumber(international, await rowsFor(international)) : [];
  if (adopted.length > 0) return { number, matches: adopted, lacking: true };
  const [first] = number.readings;
  if (!first) return { number, matches: [], lacking: true };
  const longer = open ? completeNumber(first, await rowsFor(first, true)) : [];
  if (longer.length > 0) return { number, matches: longer, lacking: false };
  return { number, matches: await nearest(first, index), lacking: true };
}

/** True for a document of the typed system, and for one found under exactly the typed number; an adoption has years of its own. */
function isOwn({ row, match }: NumberMatch, { system }: DesignationQuery): boolean {
  if (match === 'edition' || match === 'document') return true;
  if (row.because !== undefined) return false;
  return system === undefined || parseDesignation(row.designation)?.system === system;
}

/** Standards of the same system with the nearest numbers: a digit may have been mistyped. */
async function nearest(query: DesignationQuery, index: OpenIndex): Promise<NumberMatch[]> {
  const { system, prefix } = query;
  if (system === undefined || prefix === undefined) return [];
  const digits = leadingDigits(query.number);
  for (let length = digits.length - 1; length >= 2; length -= 1) {
    const beginning = digits.slice(0, length);
    const names = shardsFor(index.numberFiles, beginning, true).slice(0, mostFiles);
    const rows = (await Promise.all(names.map((name) => index.numbers(name)))).flat();
    const { parts: _parts, year: _year, ...rest } = query;
    const found = completeNumber({ ...rest, number: beginning, parts: [] }, rows);
    const close = found
      .map((match) => ({
        match,
        distance: Math.abs(Number(digits) - Number(leadingDigits(numberOf(match)))),
      }))
      .filter(({ distance }) => distance <= 30)
      .sort((a, b) => a.distance - b.distance);
    if (close.length > 0) return close.slice(0, 3).map(({ match }) => match);
  }
  return [];
}

function numberOf({ row }: NumberMatch): string {
  return /\d+/.exec(row.designation)?.[0] ?? '0';
}
