/** How much of the library was verified, by kind of document. */
import type { KindHealth } from '#library/standards/library-health.ts';
import { formatNumber } from '#text/vietnamese.ts';
import { element, words } from '../svg.ts';
import type { Drawing } from '../svg.ts';

const width = 560;
const rowHeight = 46;
const barHeight = 14;

/** One bar a kind, as long as its share of the largest; the part whose status nobody verified is hollow. */
export function drawLibraryHealth(kinds: readonly KindHealth[]): Drawing {
  const largest = Math.max(...kinds.map(({ total }) => total), 1);
  const rows = kinds.map(({ label, total, verified }, index) => {
    const y = index * rowHeight;
    const length = (count: number) => (count / largest) * (width - 2);
    const open = total - verified;
    const said = `${label}: ${formatNumber(verified)} rõ tình trạng${open > 0 ? `, ${formatNumber(open)} chưa xác minh` : ''}`;
    return (
      words(said, { x: 0, y: y + 12 }) +
      element('rect', {
        class: 'd-mark-second',
        x: 1,
        y: y + 19,
        width: length(verified),
        height: barHeight,
      }) +
      (open > 0
        ? element('rect', {
            class: 'd-none',
            x: 1 + length(verified),
            y: y + 19,
            width: Math.max(2, length(open)),
            height: barHeight,
          })
        : '')
    );
  });
  return {
    width,
    height: kinds.length * rowHeight,
    title: 'Tình trạng hiệu lực đã rõ đến đâu',
    description: `${kinds.map(({ label, total, verified }) => `${label}: ${verified} trên ${total} tài liệu`).join('; ')}. Phần rỗng của thanh là tài liệu chưa xác minh.`,
    body: rows.join(''),
  };
}

/** The counts as rows of a spreadsheet. */
export function libraryHealthRows(kinds: readonly KindHealth[]): (string | number)[][] {
  return [
    ['Loại tài liệu', 'Tổng số', 'Rõ tình trạng', 'Chưa xác minh', 'Kiểm tra trong 12 tháng qua'],
    ...kinds.map(({ label, total, verified, checkedThisYear }) => [
      label,
      total,
      verified,
      total - verified,
      checkedThisYear,
    ]),
  ];
}
