/** All content as the rules of health look at it: every entry with its schema, and the relations of editions on one day. */
import { designationKey } from '#domain/designation/designation-format.ts';
import { buildAdoptionIndex } from '#domain/editions/adoption/adoption.ts';
import type { AdoptionIndex } from '#domain/editions/adoption/adoption.ts';
import { buildSupersessionGraph } from '#domain/editions/supersession/supersession-graph.ts';
import type { SupersessionGraph } from '#domain/editions/supersession/supersession-graph.ts';
import { isoRelations, standardRelations } from '#content/edition-record.ts';
import type { RelatedEdition } from '#content/edition-record.ts';
import { allEntries } from '#content/entries.ts';
import type { AnyEntry } from '#content/entries.ts';
import type { Content } from '#content/content.ts';

/** The editions of both libraries, those of ISO's catalogue among them. */
export interface RelatedEditions {
  readonly graph: SupersessionGraph<RelatedEdition>;
  readonly adoption: AdoptionIndex<RelatedEdition>;
}

export interface HealthLibrary {
  readonly content: Content;
  /** YYYY-MM-DD */
  readonly today: string;
  readonly entries: readonly AnyEntry[];
  /** Built at the first call; undefined while two entries have one address, which the content check names. */
  readonly editions: () => RelatedEditions | undefined;
}

function relate({ standards, iso, overtakings }: Content, today: string): RelatedEditions | undefined {
  const overtakingOf = new Map(overtakings.map((one) => [designationKey(one.edition), one]));
  const editions = [
    ...standards.map(({ data }) => standardRelations(data)),
    ...iso.map((row) => isoRelations(row, overtakingOf.get(designationKey(row.designation)))),
  ];
  if (new Set(editions.map(({ id }) => id)).size < editions.length) return undefined;
  return {
    graph: buildSupersessionGraph(editions, designationKey, today),
    adoption: buildAdoptionIndex(editions),
  };
}

/** @param today YYYY-MM-DD in Viet Nam */
export function openHealthLibrary(content: Content, today: string): HealthLibrary {
  let related: { editions: RelatedEditions | undefined } | undefined;
  return {
    content,
    today,
    entries: allEntries(content),
    editions: () => (related ??= { editions: relate(content, today) }).editions,
  };
}
