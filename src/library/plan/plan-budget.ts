/** The money of the plan as its pages show it: lines of the annex, sums by phase and group, and how they agree with what is printed. */
import { compareSums, linesOf, sumMoney } from '#domain/plan/budget.ts';
import type { BudgetLine, ComparedSum, MoneySum } from '#domain/plan/budget.ts';
import type { Library } from '#library/build-library.ts';
import type { CollectionEntry } from '#library/collections.ts';
import type { PlanSettings } from '#schemas/settings/plan.ts';
import { annexGroupLabels, phaseLabels } from '#schemas/collections/supports.ts';

export type Phase = keyof typeof phaseLabels;
export type AnnexGroup = keyof typeof annexGroupLabels;
export type Support = CollectionEntry<'supports'>;
export type AnnexLine = Support['annex'][number];

export const phases = Object.keys(phaseLabels) as [Phase, ...Phase[]];
const annexGroups = Object.keys(annexGroupLabels) as AnnexGroup[];

/** The lines of support, without samples, in the order of the annex. */
export function annexSupports({ collections }: Library): Support[] {
  return collections.supports.filter(({ sample }) => !sample).toSorted((a, b) => a.order - b.order);
}

/** Every line of the annex with the group that it stands in. */
function budgetLines(library: Library): (AnnexLine & BudgetLine & { group: AnnexGroup })[] {
  return annexSupports(library).flatMap(({ group, annex }) => annex.map((line) => ({ ...line, group })));
}

type PrintedSum = PlanSettings['printed_sums'][number];

/** A row of the table of the budget: a phase, a group of lines within it, or the whole. */
export interface BudgetRow extends MoneySum {
  label: string;
  level: 'whole' | 'phase' | 'group';
  phase?: Phase | undefined;
  /** The sum of the lines, where it differs from the printed sum. */
  counted?: MoneySum | undefined;
}

function label({ phase, group }: PrintedSum): string {
  if (group !== undefined) return annexGroupLabels[group];
  return phase === undefined ? 'Tổng cộng' : phaseLabels[phase];
}

/** The sums that the plan prints, in its order, the whole at the end; each with what its lines come to where that differs. */
export function budgetRows(plan: PlanSettings, library: Library): BudgetRow[] {
  const rows = compareSums(budgetLines(library), plan.printed_sums).map(
    ({ printed, counted, agrees }: ComparedSum<PrintedSum>): BudgetRow => ({
      label: label(printed),
      level: printed.group !== undefined ? 'group' : printed.phase !== undefined ? 'phase' : 'whole',
      phase: printed.phase,
      total: printed.total,
      state: printed.state,
      enterprise: printed.enterprise,
      ...(agrees ? {} : { counted }),
    }),
  );
  return rows.toSorted((a, b) => Number(a.level === 'whole') - Number(b.level === 'whole'));
}

/** A group of the annex with its lines of support, and what they cost in each phase. */
export interface SupportGroup {
  id: AnnexGroup;
  label: string;
  supports: Support[];
  sums: { phase: Phase; sum: MoneySum }[];
}

/** The lines of support in the groups of the annex. */
export function supportGroups(library: Library): SupportGroup[] {
  const lines = budgetLines(library);
  const supports = annexSupports(library);
  return annexGroups
    .map((id) => ({
      id,
      label: annexGroupLabels[id],
      supports: supports.filter(({ group }) => group === id),
      sums: phases.map((phase) => ({ phase, sum: sumMoney(linesOf(lines, { phase, group: id })) })),
    }))
    .filter((group) => group.supports.length > 0);
}

/** The lines of support of each group with their money in every phase, the costliest first. */
export function linesOfGroups(library: Library): (Pick<SupportGroup, 'id' | 'label' | 'sums'> & {
  lines: { href: string; title: string; amounts: (number | undefined)[]; total: number }[];
})[] {
  return supportGroups(library).map(({ id, label: name, sums, supports }) => ({
    id,
    label: name,
    sums,
    lines: supports
      .map((support) => {
        const amounts = phases.map((phase) => {
          const line = lineIn(support, phase);
          return line && sumMoney([line]).total;
        });
        const total = amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0);
        return { href: support.href, title: support.title, amounts, total };
      })
      .toSorted((a, b) => b.total - a.total),
  }));
}

/** A support's line in a phase; undefined where the annex has none. */
export function lineIn({ annex }: Support, phase: Phase): AnnexLine | undefined {
  return annex.find((line) => line.phase === phase);
}
