/** Overtakings that hold until the catalogue has the newer edition. */
import { designationKey } from '#domain/designation/designation-format.ts';
import { formatDate } from '#text/vietnamese.ts';
import type { Overtaking } from '#schemas/settings/overtakings.ts';

/** Overtakings that the catalogue does not know by now, by the key of the older edition. */
export function openOvertakings(
  overtakings: readonly Overtaking[],
  known: ReadonlySet<string>,
): ReadonlyMap<string, Overtaking> {
  return new Map(
    overtakings
      .filter(({ by }) => !by.every((newer) => known.has(designationKey(newer))))
      .map((overtaking) => [designationKey(overtaking.edition), overtaking]),
  );
}

/** The source that says that an edition was overtaken, with the day of the check: "iss.rs, 28/11/2026". */
export function overtakingWord({ sources, checked_on }: Overtaking): string {
  const [source] = sources;
  return `${source === undefined ? '' : new URL(source.url).host.replace(/^www\./, '')}, ${formatDate(checked_on)}`;
}
