/** Whether the lines of the annex come to the sums that the plan prints. */
import { compareSums } from '#domain/plan/budget.ts';
import { formatNumber } from '#text/vietnamese.ts';
import type { ContentProblem } from '#content/problems.ts';
import type { PlanSettings } from '#schemas/settings/plan.ts';
import { settingsFiles } from '#schemas/settings/site.ts';
import { annexGroupLabels, phaseLabels } from '#schemas/collections/supports.ts';
import type { SupportEntry } from '#schemas/collections/supports.ts';

interface PlanContent {
  plan: PlanSettings | undefined;
  supports: readonly Pick<SupportEntry, 'group' | 'annex' | 'sample'>[];
}

/**
 * Printed sums that their lines do not come to. They are warnings: a build that stopped at them could never publish a changed
 * annex, whose lines and sums are saved one after the other; until they agree, the page of the plan shows both.
 */
export function planWarnings({ plan, supports }: PlanContent): ContentProblem[] {
  if (!plan) return [];
  const lines = supports
    .filter(({ sample }) => !sample)
    .flatMap(({ group, annex }) => annex.map((line) => ({ ...line, group })));
  return compareSums(lines, plan.printed_sums)
    .filter(({ agrees }) => !agrees)
    .map(({ printed, counted }) => {
      const place = [
        printed.phase === undefined ? 'Tổng cộng' : phaseLabels[printed.phase],
        ...(printed.group === undefined ? [] : [annexGroupLabels[printed.group]]),
      ].join(', ');
      const money = ({ total, state, enterprise }: typeof counted) =>
        `${formatNumber(total)} (ngân sách ${formatNumber(state)}, doanh nghiệp ${formatNumber(enterprise)})`;
      return {
        file: settingsFiles.plan,
        field: 'Các tổng in trong Kế hoạch (printed_sums)',
        message: `${place}: Kế hoạch ghi ${money(printed)}, cộng các dòng được ${money(counted)} triệu đồng`,
      };
    });
}
