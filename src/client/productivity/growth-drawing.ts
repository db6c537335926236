/** Growth of each measure as one drawing with its words, the form in which the results are taken as a picture. */
import { chartRange, shape } from '#client/productivity/chart.ts';
import { growthText, measureText } from '#client/productivity/results.ts';
import type { ResultRow } from '#client/productivity/results.ts';
import type { Measure } from '#domain/productivity/measures.ts';
import { takeDrawing } from '#client/drawings/take.ts';

const width = 480;
const rowHeight = 46;
const barTop = 19;
const barHeight = 14;

function words(text: string, attributes: Readonly<Record<string, number | string>>): SVGElement {
  const made = shape('text', attributes);
  made.textContent = text;
  return made;
}

/** The drawing; measures without growth are left out, since the table tells why. */
export function drawGrowth(rows: readonly ResultRow[], target: number | undefined): SVGSVGElement {
  const [low, high] = chartRange(rows, target);
  const x = (value: number) => ((value - low) / (high - low)) * width;
  const grown = rows.flatMap((row) => (row.growth === undefined ? [] : [{ ...row, growth: row.growth }]));
  const height = grown.length * rowHeight + (target === undefined ? 0 : 18);
  const svg = shape('svg', { viewBox: `0 0 ${width} ${height}`, class: 'drawing-svg', role: 'img' });
  for (const [index, { label, growth }] of grown.entries()) {
    const y = index * rowHeight;
    svg.append(
      words(`${label}: ${growthText(growth)}`, { x: 0, y: y + 12 }),
      shape('rect', {
        class: growth < 0 ? 'd-warn' : 'd-mark-second',
        x: Math.min(x(0), x(growth)),
        y: y + barTop,
        width: Math.max(1, Math.abs(x(growth) - x(0))),
        height: barHeight,
      }),
    );
    if (target !== undefined)
      svg.append(shape('path', { class: 'd-line', d: `M${x(target)} ${y + barTop - 3}v${barHeight + 6}` }));
  }
  if (target !== undefined)
    svg.append(
      words(`Vạch đứng: ${target} %, mức tăng mà kế hoạch nêu.`, { class: 'd-soft', x: 0, y: height - 4 }),
    );
  return svg as SVGSVGElement;
}

/** Numbers with the decimals that the page shows; without a number, why there is none. */
const cell = (result: Measure): string | number =>
  'value' in result ? Number(result.value.toFixed(2)) : measureText(result);

/** The results as rows of a spreadsheet. */
export const growthRows = (
  rows: readonly ResultRow[],
  years: readonly [string, string],
): (string | number)[][] => [
  ['Thước đo', 'Đơn vị', ...years, 'Thay đổi (%)'],
  ...rows.map(({ label, unit, earlier, later, growth }) => [
    label,
    unit,
    cell(earlier),
    cell(later),
    growth === undefined ? '' : Number(growth.toFixed(1)),
  ]),
];

/**
 * Hands the visitor the results as `svg`, `png` or `csv`.
 *
 * @param place where the drawing stands while its colours are read
 * @param years the heads of the two columns
 */
export async function takeGrowth(
  form: string | undefined,
  place: HTMLElement,
  rows: readonly ResultRow[],
  target: number | undefined,
  years: readonly [string, string],
): Promise<void> {
  const svg = drawGrowth(rows, target);
  place.append(svg);
  try {
    await takeDrawing(form, {
      svg,
      name: 'nang-suat',
      head: `Thay đổi năng suất, ${years.join(' – ')}`,
      rows: growthRows(rows, years),
    });
  } finally {
    svg.remove();
  }
}
