/** How much of the library was verified, and when somebody last looked. ISO's own catalogue is left out: its status is as of its snapshot. */
import type { Library } from '#library/build-library.ts';
import { kindLabels } from '#schemas/labels.ts';
import type { StandardKind } from '#schemas/labels.ts';
import { addDays } from '#text/calendar.ts';

export interface KindHealth {
  label: string;
  total: number;
  /** Entries whose status is known. */
  verified: number;
  /** Entries that an editor compared with their sources in the last 365 days. */
  checkedThisYear: number;
}

/** Counts by kind, in the order of the kinds; kinds without entries, and samples, are left out. */
export function libraryHealth({ standards, today }: Pick<Library, 'standards' | 'today'>): KindHealth[] {
  const own = standards.filter(({ entry }) => entry !== undefined && entry.sample !== true);
  const aYearAgo = addDays(today, -365);
  return (Object.keys(kindLabels) as StandardKind[]).flatMap((kind) => {
    const found = own.filter((standard) => standard.kind === kind);
    if (found.length === 0) return [];
    return [
      {
        label: kindLabels[kind],
        total: found.length,
        verified: found.filter(({ status }) => status !== 'unknown').length,
        checkedThisYear: found.filter(({ entry }) => (entry?.checked_on ?? '') >= aYearAgo).length,
      },
    ];
  });
}
