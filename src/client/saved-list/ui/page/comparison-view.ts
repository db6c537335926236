/** The table of standards side by side. */
import { element } from '#client/shared/dom.ts';
import { statusBadge } from '#client/shared/status-badge.ts';
import { comparisonRows } from '#client/saved-list/comparison.ts';
import type { StandardFacts } from '#client/saved-list/facts.ts';
import { entryPath } from '#routes.ts';

/** Where a table is laid out as a grid, some browsers forget that it is one; the roles say it again. */
const roles = {
  table: 'table',
  row: 'row',
  column: 'columnheader',
  head: 'rowheader',
  cell: 'cell',
} as const;

function cellNodes(
  label: string,
  lines: readonly string[],
  facts: StandardFacts | undefined,
): (Node | string)[] {
  if (label === 'Tình trạng' && facts) return [statusBadge(facts.status)];
  if (lines.length === 0) return [element('span', { class: 'soft' }, 'Chưa ghi nhận')];
  if (lines.length === 1) return [lines[0] ?? ''];
  return [element('ul', { class: 'plain' }, ...lines.map((line) => element('li', {}, line)))];
}

/** Draws the comparison; rows that say the same of all are marked, so that they can be left out. */
export function comparisonTable(standards: readonly StandardFacts[]): HTMLTableElement {
  const heads = standards.map(({ id, designation }) =>
    element(
      'th',
      { scope: 'col', role: roles.column },
      element('a', { href: entryPath('standards', id) }, designation),
    ),
  );
  const rows = comparisonRows(standards).map(({ label, cells, same, lang }) =>
    element(
      'tr',
      { role: roles.row, class: same ? 'compare-same' : undefined },
      element('th', { scope: 'row', role: roles.head }, label),
      ...cells.map((lines, index) =>
        element(
          'td',
          { role: roles.cell, lang: lines.length > 0 ? lang : undefined },
          ...cellNodes(label, lines, standards[index]),
        ),
      ),
    ),
  );
  return element(
    'table',
    { class: `compare compare-${standards.length}`, role: roles.table, 'aria-labelledby': 'so-sanh' },
    element(
      'thead',
      { role: 'rowgroup' },
      element(
        'tr',
        { role: roles.row },
        element('td', { role: roles.cell, class: 'compare-corner' }),
        ...heads,
      ),
    ),
    element('tbody', { role: 'rowgroup' }, ...rows),
  );
}
