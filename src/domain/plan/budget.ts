/**
 * The money of a plan: lines added up by phase, by group and by source, and held against the sums that the plan itself prints.
 * The unit is the one of the plan's annex, millions of đồng; nothing is rounded.
 */

/** Who pays: the state budget, or the enterprises that take part. */
export interface Money {
  state: number;
  enterprise: number;
}

/** A sum of money with its total. */
export interface MoneySum extends Money {
  total: number;
}

/** A line of the budget. */
export interface BudgetLine extends Money {
  phase: string;
  group: string;
}

/** A sum as the plan prints it. Without a group it is the sum of a phase, without a phase the sum of everything. */
export interface PrintedSum extends MoneySum {
  phase?: string | undefined;
  group?: string | undefined;
}

/** A printed sum beside what its lines come to. */
export interface ComparedSum<Printed extends PrintedSum = PrintedSum> {
  printed: Printed;
  counted: MoneySum;
  /** True when total and both sources are the same. */
  agrees: boolean;
}

/** Adds amounts up. No amounts come to nothing. */
export function sumMoney(amounts: readonly Money[]): MoneySum {
  const state = amounts.reduce((sum, amount) => sum + amount.state, 0);
  const enterprise = amounts.reduce((sum, amount) => sum + amount.enterprise, 0);
  return { total: state + enterprise, state, enterprise };
}

/** The lines that a printed sum is the sum of. */
export function linesOf<Line extends BudgetLine>(
  lines: readonly Line[],
  { phase, group }: Pick<PrintedSum, 'phase' | 'group'>,
): Line[] {
  return lines.filter(
    (line) => (phase === undefined || line.phase === phase) && (group === undefined || line.group === group),
  );
}

/**
 * Holds printed sums against their lines. A difference is reported, never mended: both numbers belong on the page.
 *
 * @param lines the lines of the annex
 * @param printed the sums that the plan prints, in its order
 */
export function compareSums<Printed extends PrintedSum>(
  lines: readonly BudgetLine[],
  printed: readonly Printed[],
): ComparedSum<Printed>[] {
  return printed.map((sum) => {
    const counted = sumMoney(linesOf(lines, sum));
    const agrees =
      counted.total === sum.total && counted.state === sum.state && counted.enterprise === sum.enterprise;
    return { printed: sum, counted, agrees };
  });
}

/** The part that a source pays, from 0 to 1; nothing of nothing is 0. */
export function shareOf(amount: number, total: number): number {
  return total === 0 ? 0 : amount / total;
}
