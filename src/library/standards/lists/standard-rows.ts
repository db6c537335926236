/** The whole library as rows that its list fetches when it is narrowed: what editors keep, and the ISO catalogue apart. */
import type { Library } from '#library/build-library.ts';
import { valuesOfEntry } from '#library/facets/facet-view.ts';
import type { FetchedStandard } from '#schemas/listing-rows.ts';
import { listItem } from '#library/standards/list-items.ts';
import type { Standard } from '#library/standards/standard.ts';
import { isPast, standardFacets } from './standard-facets.ts';

/** The orders of the list, the one it is built in first. */
export const standardOrders = [
  { value: 'so', label: 'Theo số hiệu' },
  { value: 'nam', label: 'Năm mới trước' },
  { value: 'thay-doi', label: 'Mới thay đổi, kiểm tra trước' },
];

/** Entries of editors that hold, in the order of designations: what the list shows before anything is chosen. */
export const listedFirst = ({ standards }: Library): Standard[] =>
  standards.filter((standard) => !standard.isoEdition && !isPast(standard));

/** The place of each standard in a list sorted from the highest key to the lowest; equal ones keep their order. */
function places(standards: readonly Standard[], keyOf: (standard: Standard) => string): Map<string, number> {
  const sorted = standards
    .map((standard) => ({ id: standard.id, key: keyOf(standard) }))
    .sort((a, b) => (a.key === b.key ? 0 : a.key < b.key ? 1 : -1));
  return new Map(sorted.map(({ id }, index) => [id, index]));
}

/**
 * The rows of the list.
 *
 * @param iso those of the ISO catalogue, else all others
 */
export function standardRows(library: Library, iso: boolean): FetchedStandard[] {
  const { standards, changes } = library;
  const facets = standardFacets(library);
  const changed = new Map(
    changes.filter(({ collection }) => collection === 'standards').map(({ id, day }) => [id, day]),
  );
  const byYear = places(standards, ({ year }) => String(year ?? 0));
  const byChange = places(standards, ({ id, entry }) => changed.get(id) ?? entry?.checked_on ?? '');
  return standards.flatMap((standard, index) => {
    if (Boolean(standard.isoEdition) !== iso) return [];
    const { href, designation, titleVi, titleEn, gloss, kindLabel, status, statusBy, year, mandatory, meta } =
      listItem(standard);
    return [
      {
        h: href,
        d: designation,
        t: titleVi ?? titleEn,
        ...(titleVi === undefined && titleEn !== undefined ? { e: 1 as const } : {}),
        s: status,
        b: statusBy,
        ...(mandatory ? { m: 1 as const } : {}),
        f: [gloss, kindLabel, year, ...(meta ?? [])].filter(Boolean).join(' · '),
        v: valuesOfEntry(facets, standard).join(' '),
        ...(isPast(standard) ? { p: 1 as const } : {}),
        o: [index, byYear.get(standard.id) ?? 0, byChange.get(standard.id) ?? 0],
      },
    ];
  });
}
