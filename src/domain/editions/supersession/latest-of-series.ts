import { seriesKey } from '../../designation/designation-format.ts';
import { parseDesignation } from '../../designation/designation.ts';

/**
 * Of several designations without a row, those to name to somebody who asks which edition to use: of one number only the latest
 * year (TCVN 7042:2009 and TCVN 7042:2013 → the second). Regulations keep every one, as their issuers use a number again for another
 * subject; so does what cannot be read.
 *
 * @param designations as recorded, for example the successors of an edition
 * @returns some of them, in their order
 */
export function latestOfSeries(designations: readonly string[]): string[] {
  const read = designations.map((designation) => {
    const parsed = parseDesignation(designation);
    const year = parsed?.supplements.length === 0 ? parsed.year : undefined;
    const series =
      parsed?.system === 'QCVN' || parsed?.system === 'QCĐP' ? undefined : seriesKey(designation);
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
