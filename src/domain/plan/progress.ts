/**
 * How published figures meet the targets of a plan. A target belongs to a phase; only figures of the years of that phase count
 * towards it. What nobody published is never taken for nothing done: it is unknown.
 */

/** How the compared figure is made up: the newest year's, the sum of the years, or each year by itself. */
export type SumRule = 'latest' | 'total' | 'yearly';

export interface Target {
  /** First and last year, `2021-2025`. */
  phase: string;
  /** Undefined where the plan names no number. */
  value?: number | undefined;
  /** The upper end, where the target is a range. */
  upper?: number | undefined;
}

export interface Actual {
  year: number;
  value: number;
}

export type Progress =
  /** The plan names no number: there is nothing to measure. */
  | { kind: 'unmeasured' }
  /** No figure was published for the years of the phase. */
  | { kind: 'unknown' }
  | {
      kind: 'measured';
      /** The figure that stands beside the target; for a yearly target the newest year's. */
      reached: number;
      /** The newest year that a figure is of. */
      year: number;
      /** How far along, from 0 to 1; more than the target is still 1. For a yearly target, the part of the reported years that met it. */
      share: number;
      met: boolean;
      /** For a yearly target: how many of the reported years met it. */
      years?: { met: number; reported: number };
    };

/**
 * The first and the last year of a phase.
 *
 * @throws RangeError when the text is not two years, the first before the second
 */
export function phaseYears(phase: string): { first: number; last: number } {
  const [, first = NaN, last = NaN] = (/^(\d{4})-(\d{4})$/.exec(phase) ?? []).map(Number);
  if (!(first < last)) throw new RangeError(`Not a phase of years: ${phase}`);
  return { first, last };
}

/**
 * How far a day lies between the first day of the first phase and the end of the last one.
 *
 * @param phases in their order, each `2021-2025`
 * @param today ISO 8601, `2026-11-26`
 * @returns from 0 to 1; a day before or after them all lies at that end
 */
export function shareOfTime(phases: readonly [string, ...string[]], today: string): number {
  const begin = Date.UTC(phaseYears(phases[0]).first, 0, 1);
  const end = Date.UTC(phaseYears(phases.at(-1) ?? phases[0]).last + 1, 0, 1);
  return Math.min(1, Math.max(0, (Date.parse(today) - begin) / (end - begin)));
}

/**
 * The years left of a phase on a day, in whole years, including the current one.
 *
 * @param today ISO 8601, `2026-11-26`
 * @returns 0 when the phase is over; all its years when it has not begun
 */
export function yearsLeft(phase: string, today: string): number {
  const { first, last } = phaseYears(phase);
  return Math.max(0, last - Math.max(first, Number(today.slice(0, 4))) + 1);
}

/** The phase that a day lies in; after all phases the last one, before them the first. */
export function currentPhase<Phase extends string>(
  phases: readonly [Phase, ...Phase[]],
  today: string,
): Phase {
  const year = Number(today.slice(0, 4));
  return phases.findLast((phase) => phaseYears(phase).first <= year) ?? phases[0];
}

/**
 * Holds figures against a target. Reaching the value meets it, and so does exceeding it; of a range the lower end has to be reached.
 * At one figure a year, the years need no order.
 */
export function progressOf(target: Target, actuals: readonly Actual[], rule: SumRule): Progress {
  const { value } = target;
  if (value === undefined) return { kind: 'unmeasured' };
  const { first, last } = phaseYears(target.phase);
  const counted = actuals
    .filter(({ year }) => year >= first && year <= last)
    .toSorted((a, b) => a.year - b.year);
  const newest = counted.at(-1);
  if (!newest) return { kind: 'unknown' };
  if (rule === 'yearly') {
    const met = counted.filter((actual) => actual.value >= value).length;
    const years = { met, reported: counted.length };
    const share = met / counted.length;
    return { kind: 'measured', reached: newest.value, year: newest.year, share, met: share === 1, years };
  }
  const reached = rule === 'total' ? counted.reduce((sum, actual) => sum + actual.value, 0) : newest.value;
  const share = value > 0 ? Math.min(1, Math.max(0, reached / value)) : 1;
  return { kind: 'measured', reached, year: newest.year, share, met: reached >= value };
}
