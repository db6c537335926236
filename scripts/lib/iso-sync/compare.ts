/** A new state of ISO's catalogue held against the present one: what came, what has gone, and what that touches. */
import { statusFromStageCode } from '#domain/classification/stage-code.ts';
import {
  designationKey,
  designationSlug,
  designationSortKey,
} from '#domain/designation/designation-format.ts';
import type { EntryState } from '#domain/changes/entry-changes.ts';
import type { IsoEdition } from '#schemas/standards/catalogue.ts';
import type { RowFault } from './catalogue-row.ts';

/** An entry of the library that adopts international editions. */
export interface Adopting {
  designation: string;
  adopts: readonly { ref: string }[];
}

export interface CatalogueComparison {
  added: IsoEdition[];
  /** Editions that are withdrawn now and were not. */
  withdrawn: IsoEdition[];
  /** Editions that a new one replaces, with it. */
  revised: { edition: IsoEdition; by: IsoEdition }[];
  /** Every other change: stage, title, codes. */
  changed: IsoEdition[];
  /** National standards that adopt an edition which has gone. */
  adopting: { designation: string; ref: string }[];
  /** The catalogue after the sync; rows that the new state lacks stay, for their addresses are published. */
  rows: IsoEdition[];
}

const keyOf = ({ designation }: IsoEdition) => designationKey(designation);

/** An edition in two rows: which of them holds is not ours to guess. */
export function doubledRows(rows: readonly IsoEdition[]): RowFault[] {
  return [...Map.groupBy(rows, keyOf).values()]
    .filter((alike) => alike.length > 1)
    .map((alike) => ({
      place: alike[0]?.designation ?? '',
      message: `có ${alike.length} dòng: ${alike.map(({ url }) => url).join(', ')}`,
    }));
}

const isUnder = (code: string, own: string) => code === own || code.startsWith(`${own}.`);

/**
 * Compares.
 *
 * @param codes ICS codes of products and topics; of editions that the catalogue lacks only those under one of them are taken
 */
export function compareCatalogues(
  before: readonly IsoEdition[],
  after: readonly IsoEdition[],
  codes: readonly string[],
  adopting: readonly Adopting[],
): CatalogueComparison {
  const known = new Map(before.map((row) => [keyOf(row), row]));
  const isOurs = (row: IsoEdition) => row.ics.some((code) => codes.some((own) => isUnder(code, own)));
  const taken = after.filter((row) => known.has(keyOf(row)) || isOurs(row));
  const added = taken.filter((row) => !known.has(keyOf(row)));
  const pairs = taken.flatMap((row) => {
    const old = known.get(keyOf(row));
    return old ? [{ old, row }] : [];
  });
  const isWithdrawn = ({ stage }: IsoEdition) => statusFromStageCode(stage) === 'withdrawn';
  const withdrawn = pairs
    .filter(({ old, row }) => isWithdrawn(row) && !isWithdrawn(old))
    .map(({ row }) => row);
  const revised = added.flatMap((by) =>
    (by.replaces ?? []).flatMap((reference) => {
      const edition = known.get(designationKey(reference));
      return edition ? [{ edition, by }] : [];
    }),
  );
  const changed = pairs
    .filter(({ old, row }) => JSON.stringify(old) !== JSON.stringify(row) && !withdrawn.includes(row))
    .map(({ row }) => row);
  const gone = new Set([...withdrawn, ...revised.map(({ edition }) => edition)].map(keyOf));
  const rows = new Map([...before, ...taken].map((row) => [keyOf(row), row]));
  return {
    added,
    withdrawn,
    revised,
    changed,
    adopting: adopting.flatMap(({ designation, adopts }) =>
      adopts.filter(({ ref }) => gone.has(designationKey(ref))).map(({ ref }) => ({ designation, ref })),
    ),
    rows: sortedRows([...rows.values()]),
  };
}

function sortedRows(rows: readonly IsoEdition[]): IsoEdition[] {
  return rows
    .map((row) => ({ row, key: designationSortKey(row.designation) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ row }) => row);
}

/** The rows as the record of changes follows entries: what ISO decides is news as what an editor verifies. */
export const catalogueStates = (rows: readonly IsoEdition[]): EntryState[] =>
  rows.map((row) => ({
    collection: 'standards',
    id: designationSlug(row.designation),
    name: row.designation,
    status: statusFromStageCode(row.stage),
    replaces: row.replaces ?? [],
    days: {},
  }));
