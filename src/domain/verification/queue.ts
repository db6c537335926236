/**
 * The order in which editors hold statuses against the official record: what misleads most people worst comes first.
 * Days are ISO 8601 calendar dates; "today" is passed in.
 */
import { monthsSince, needsRecheck } from '../editions/check-age.ts';
import type { EditionStatus } from '../editions/lifecycle.ts';

/** The facts of an edition that decide its place in the queue. */
export interface Verifiable {
  readonly designation: string;
  readonly status: EditionStatus;
  readonly mandatory: boolean;
  /** Slugs of the products and topics that it is about. */
  readonly products: readonly string[];
  /** The day on which the entry was last held against its sources. */
  readonly checkedOn: string;
  /** The day on which somebody last looked the status up in the official record, whatever was found there. */
  readonly lookedUpOn?: string | undefined;
  /** How many readers have asked for it. */
  readonly requests?: number | undefined;
}

/** An official record that said nothing is worth another look after so many months (convention of this portal). */
export const lookAgainAfterMonths = 6;

/**
 * Whether a status waits to be verified: nobody knows it and nobody has looked it up lately, or it was last checked too long ago. An
 * edition that has ended stays so.
 *
 * @param recheckMonths whole months after which a known status is checked again
 */
export function waitsForVerification(item: Verifiable, today: string, recheckMonths: number): boolean {
  const { status, checkedOn, lookedUpOn, requests = 0 } = item;
  if (status === 'superseded' || status === 'withdrawn') return requests > 0;
  if (requests > 0) return true;
  if (status === 'unknown')
    return lookedUpOn === undefined || monthsSince(lookedUpOn, today) >= lookAgainAfterMonths;
  return needsRecheck(checkedOn, today, recheckMonths);
}

/**
 * The statuses that wait, in this order: asked for by readers, mandatory before voluntary, unknown before long unchecked, many products
 * before few, the longest unchecked first; then by designation, so that the order is the same on every day.
 *
 * @throws RangeError when a date is malformed
 */
export function verificationQueue<Item extends Verifiable>(
  items: readonly Item[],
  today: string,
  recheckMonths: number,
): Item[] {
  return items
    .filter((item) => waitsForVerification(item, today, recheckMonths))
    .toSorted(
      (a, b) =>
        (b.requests ?? 0) - (a.requests ?? 0) ||
        Number(b.mandatory) - Number(a.mandatory) ||
        Number(b.status === 'unknown') - Number(a.status === 'unknown') ||
        b.products.length - a.products.length ||
        a.checkedOn.localeCompare(b.checkedOn) ||
        a.designation.localeCompare(b.designation, 'vi', { numeric: true }),
    );
}
