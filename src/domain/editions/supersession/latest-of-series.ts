import { seriesKey } from '../../designation/designation-format.ts';
import { parseDesignation, reusesNumbers } from '../../designation/designation.ts';

/**
 * Reduces designations without a row to the editions to use now: of one number only the latest year (TCVN 7042:2009 and
 * TCVN 7042:2013 → the second). Regulations are all kept, because their issuers reuse numbers for other subjects; so is whatever
 * cannot be parsed.
 *
 * @param designations as recorded, for example the successors of an edition
 * @returns some of them, in their order
 */
export function latestOfSeries(designations: readonly string[]): string[] {
  const read = designations.map((designation) => {
    const parsed = parseDesignation(designation);
    const year = parsed?.supplements.length === 0 ? parsed.year : undefined;
    const series = parsed && !reusesNumbers(parsed.system) ? seriesKey(designation) : undefined;
    return { designation, year, series };
  });
  return read
    .filter(
      ({ year, series }) =>
        year === undefined ||
        series === undefined ||
        !read.some((other) => other.series === series && (other.year ?? 0) > year),
    )
    .map(({ designation }) => designation);
}
