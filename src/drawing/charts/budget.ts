/** The money of the plan by phase or by group of activities, in the form in which the picture is taken away. */
import type { BudgetRow } from '#library/plan/plan-budget.ts';
import { formatNumber } from '#text/vietnamese.ts';
import { element, words } from '../svg.ts';
import type { Drawing } from '../svg.ts';

const width = 560;
const rowHeight = 60;
const barHeight = 16;

/** The name of a row where others of its name stand in another phase. */
const rowName = ({ label, level, phase }: BudgetRow): string =>
  level === 'group' && phase !== undefined ? `${label} (${phase.replace('-', '–')})` : label;

/** One bar a row on one scale: money of the state filled, that of enterprises hollow. */
export function drawBudget(rows: readonly BudgetRow[], title: string): Drawing {
  const largest = Math.max(...rows.map(({ total }) => total), 1);
  const length = (amount: number) => (amount / largest) * (width - 2);
  const bars = rows.map((row, index) => {
    const y = index * rowHeight;
    const { state, enterprise, total } = row;
    return (
      words(`${rowName(row)}: ${formatNumber(total)} triệu đồng`, { x: 0, y: y + 12, class: 'd-strong' }) +
      element('rect', { class: 'd-mark', x: 1, y: y + 19, width: length(state), height: barHeight }) +
      element('rect', {
        class: 'd-none',
        x: 1 + length(state),
        y: y + 19,
        width: length(enterprise),
        height: barHeight,
      }) +
      words(`Ngân sách ${formatNumber(state)}, doanh nghiệp ${formatNumber(enterprise)}`, {
        x: 0,
        y: y + 49,
        class: 'd-soft',
      })
    );
  });
  return {
    width,
    height: rows.length * rowHeight + 16,
    title,
    description: `${rows.map((row) => `${rowName(row)}: ngân sách ${formatNumber(row.state)}, doanh nghiệp ${formatNumber(row.enterprise)} triệu đồng`).join('; ')}. Phần đặc của thanh là ngân sách nhà nước, phần rỗng là doanh nghiệp đối ứng.`,
    body: [
      ...bars,
      words('Phần đặc: ngân sách nhà nước. Phần rỗng: doanh nghiệp đối ứng.', {
        x: 0,
        y: rows.length * rowHeight + 12,
        class: 'd-soft',
      }),
    ].join(''),
  };
}

/** The sums as rows of a spreadsheet. */
export const budgetCsvRows = (rows: readonly BudgetRow[]): (string | number)[][] => [
  ['Khoản', 'Ngân sách nhà nước (triệu đồng)', 'Doanh nghiệp (triệu đồng)', 'Tổng (triệu đồng)'],
  ...rows.map((row) => [rowName(row), row.state, row.enterprise, row.total]),
];
