/**
 * Two legal documents on one matter of which both may be the one to follow: a newer one says that it replaces an older one, and it is not
 * known to stand, because it is still to take effect, is suspended, or nobody has verified it. Days are ISO 8601 calendar dates.
 */
import { suspendsOn } from './legal-relations.ts';
import type { LegalFate, LegalRecord } from './legal-relations.ts';

/**
 * Which of the two applies on a day.
 * - `older-until`: the newer one takes effect on a later day;
 * - `older-suspended`: the newer one is suspended on the day;
 * - `open`: the newer one has taken effect by its own words and nobody has verified that it stands.
 */
export type OverlapState = 'older-until' | 'older-suspended' | 'open';

export interface LegalOverlap<T> {
  readonly older: T;
  readonly newer: T;
  /** Documents that suspended the newer one, also such whose suspension is over; the oldest first. */
  readonly suspendedBy: readonly T[];
  readonly state: OverlapState;
}

const ended = ({ status }: LegalRecord) => status === 'replaced' || status === 'expired';
const stands = ({ status }: LegalRecord) => status === 'in-force' || status === 'amended';

/**
 * Every overlap on a day, in the order of the records.
 *
 * @param fates see `legalFates`
 */
export function legalOverlaps<T extends LegalRecord>(
  records: readonly T[],
  fates: ReadonlyMap<string, LegalFate<T>>,
  day: string,
): LegalOverlap<T>[] {
  return records
    .filter((older) => !ended(older))
    .flatMap((older) =>
      (fates.get(older.id)?.replacedBy ?? []).flatMap((newer): LegalOverlap<T>[] => {
        if (ended(newer)) return [];
        const suspendedBy = fates.get(newer.id)?.suspendedBy ?? [];
        const state = overlapState(newer, suspendedBy, day);
        return state === undefined ? [] : [{ older, newer, suspendedBy, state }];
      }),
    );
}

function overlapState(
  newer: LegalRecord,
  suspendedBy: readonly LegalRecord[],
  day: string,
): OverlapState | undefined {
  if (newer.effective !== undefined && newer.effective > day) return 'older-until';
  if (suspendedBy.some((by) => stands(by) && suspendsOn(by, day))) return 'older-suspended';
  return stands(newer) ? undefined : 'open';
}
