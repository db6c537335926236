/** Whether the international edition behind a national document is still the current one. */
import { newerEdition, newestEditions } from '../supersession/edition-chain.ts';
import { isObsolete, isPublished } from '../lifecycle.ts';
import { effectiveStatus } from '../supersession/effective-status.ts';
import type { Adoption, AdoptionRecord } from './adoption.ts';
import type { EditionRecord, SupersessionGraph } from '../supersession/supersession-graph.ts';

/**
 * Why an adoption no longer follows the international document.
 * - `replaced`: the adopted edition is recorded as replaced;
 * - `later-edition`: a later edition is published, and no source records the replacement;
 * - `withdrawn`: the adopted edition is withdrawn or superseded, and nothing in the library replaces it.
 */
export interface OutdatedAdoption<T> {
  readonly reason: 'replaced' | 'later-edition' | 'withdrawn';
  /** Editions to use instead, as rows, oldest first. */
  readonly newer: readonly T[];
  /** Editions to use instead that have no row, as written. */
  readonly newerUnlisted: readonly string[];
  /** Where recorded replacements lead in the end, when that is further on than `newer`: ISO 536:1995 → 2012 → 2019. */
  readonly newest: readonly T[];
}

/**
 * Whether the adopted edition has been left behind by its issuer.
 *
 * @param adoption one of `AdoptionIndex.adopts`.
 * @param graph the supersession graph over the same rows.
 * @returns undefined when the adopted edition is still the newest published one as far as the library knows, or when
 * the adoption is undated: of an edition that nobody named nothing can be said.
 */
export function outdatedAdoption<T extends AdoptionRecord & EditionRecord>(
  { target, reference, otherEditions }: Adoption<T>,
  graph: SupersessionGraph<T>,
): OutdatedAdoption<T> | undefined {
  if (!target) {
    const year = reference?.year;
    const later = otherEditions.filter(
      (row) =>
        isPublished(row.recordedStatus) &&
        typeof year === 'number' &&
        typeof row.year === 'number' &&
        row.year > year,
    );
    return later.length > 0
      ? { reason: 'later-edition', newer: later, newerUnlisted: [], newest: [] }
      : undefined;
  }
  const newer = newerEdition(graph, target.id);
  if (newer?.kind === 'replaced') {
    const newest = newestEditions(graph, target.id).filter(
      (row) => row !== target && !newer.by.includes(row),
    );
    return { reason: 'replaced', newer: newer.by, newerUnlisted: newer.byUnlisted, newest };
  }
  if (newer?.kind === 'later-edition') {
    return { reason: 'later-edition', newer: newer.editions, newerUnlisted: [], newest: [] };
  }
  const status = effectiveStatus(graph, target.id);
  return isObsolete(status) ? { reason: 'withdrawn', newer: [], newerUnlisted: [], newest: [] } : undefined;
}

/**
 * The warning in Vietnamese: "ISO 22000:2005 đã được thay thế bằng ISO 22000:2018".
 *
 * @param adopted designation of the adopted edition.
 * @param outdated what `outdatedAdoption` found.
 * @param designationOf the designation of a row, as the portal writes it.
 * @returns a sentence without a full stop.
 */
export function describeOutdatedAdoption<T>(
  adopted: string,
  { reason, newer, newerUnlisted, newest }: OutdatedAdoption<T>,
  designationOf: (row: T) => string,
): string {
  const list = new Intl.ListFormat('vi');
  const names = list.format([...newer.map(designationOf), ...newerUnlisted]);
  const further =
    newest.length > 0 ? `; phiên bản mới nhất là ${list.format(newest.map(designationOf))}` : '';
  switch (reason) {
    case 'replaced':
      return `${adopted} đã được thay thế bằng ${names}${further}`;
    case 'later-edition':
      return `${adopted} đã có phiên bản mới hơn: ${names} (chưa ghi nhận việc thay thế)`;
    case 'withdrawn':
      return `${adopted} đã bị hủy bỏ hoặc thay thế`;
  }
}
