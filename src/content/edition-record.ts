/** Entries of either library as the records that the domain's rules work on: one mapping for the checks and for the pages. */
import { isDraftDesignation } from '#domain/designation/draft.ts';
import {
  baseDesignation,
  designationKey,
  designationSlug,
  formatDesignation,
  seriesKey,
} from '#domain/designation/designation-format.ts';
import { parseDesignation, reusesNumbers } from '#domain/designation/designation.ts';
import type { Designation } from '#domain/designation/designation.ts';
import type { AdoptedReference, AdoptionRecord } from '#domain/editions/adoption/adoption.ts';
import { statusFromStageCode } from '#domain/classification/stage-code.ts';
import type { EditionRecord } from '#domain/editions/supersession/supersession-graph.ts';
import type { IsoEdition } from '#schemas/standards/catalogue.ts';
import type { Overtaking } from '#schemas/settings/overtakings.ts';
import type { StandardEntry } from '#schemas/standards/standards.ts';

/** An edition with its relations, ready for the supersession graph and the adoption index. */
export interface RelatedEdition extends EditionRecord, AdoptionRecord {
  designation: string;
  parsed: Designation | undefined;
}

/** The relations of an entry of the standards collection. */
export function standardRelations(entry: StandardEntry): RelatedEdition {
  return {
    ...named(entry.designation),
    recordedStatus: entry.status,
    effective: entry.effective,
    withdrawnOn: entry.withdrawn_on,
    transition: entry.transition,
    replaces: entry.replaces,
    recordedReplacedBy: entry.replaced_by_unlisted,
    adopts: entry.adopts.map(({ ref, degree }): AdoptedReference => ({
      ref,
      degree: degree ?? null,
      designationKey: designationKey(ref),
      seriesKey: seriesKey(ref),
      year: parseDesignation(ref)?.year ?? null,
    })),
  };
}

/**
 * The relations of a row of the ISO catalogue; its status follows from ISO's stage code.
 *
 * @param overtaking a newer edition that the catalogue does not have yet; once published it replaces this one
 */
export function isoRelations(row: IsoEdition, overtaking?: Overtaking): RelatedEdition {
  const replaced = overtaking?.published !== undefined;
  return {
    ...named(row.designation),
    recordedStatus: replaced ? 'superseded' : statusFromStageCode(row.stage),
    ...(replaced ? { recordedReplacedBy: overtaking.by } : {}),
    replaces: (row.replaces ?? []).filter((reference) => !isDraftDesignation(reference)),
    adopts: [],
  };
}

function named(designation: string) {
  const parsed = parseDesignation(designation);
  const base = baseDesignation(designation);
  // A supplement was published in its own year, not in that of the edition which it amends.
  const year = parsed?.supplements.at(-1)?.year ?? parsed?.year;
  const adopted = parsed?.adopted && formatDesignation(parsed.adopted);
  return {
    id: designationSlug(designation),
    designation,
    parsed,
    designationKey: designationKey(designation),
    seriesKey: seriesKey(designation),
    ...(parsed && reusesNumbers(parsed.system) ? { numberReused: true } : {}),
    ...(year === undefined ? {} : { year }),
    ...(base === undefined ? {} : { supplementOf: designationKey(base) }),
    ...(adopted === undefined ? {} : { impliedAdoption: { seriesKey: seriesKey(adopted) } }),
  };
}
