/** Rows for the tests of adoption: national and international ones, as the library joins them. */
import type { AdoptionDegree } from './adoption-degree.ts';
import type { AdoptedReference, AdoptionRecord } from './adoption.ts';
import { edition } from '../supersession/supersession.fixture.ts';
import type { EditionRecord } from '../supersession/supersession-graph.ts';

export type Row = AdoptionRecord & EditionRecord;

export function row(designation: string, facts: Partial<Row> = {}): Row {
  return { ...edition(designation), adopts: [], ...facts };
}

/** A recorded reference, such as "ISO 9001:2015" or the undated "GS1 General Specification". */
export function reference(ref: string, degree: AdoptionDegree | null = null): AdoptedReference {
  const { designationKey, seriesKey, year } = edition(ref);
  return { ref, degree, designationKey, seriesKey, year: year ?? null };
}
