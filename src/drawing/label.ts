/** A label of goods with its parts numbered, as a guide names them. */
import { brokenLines, element, words } from './svg.ts';
import type { Drawing } from './svg.ts';

const width = 420;
const inner = 14;
const gap = 10;
const leading = 16;
const radius = 11;
const column = (width - 2 * inner - gap) / 2;

/** Letters of 12 px beside the number of a part that has one of the two columns. */
const columnLength = 24;
const wholeLength = 46;

function part(text: string, number: number, x: number, y: number, w: number, h: number): string {
  const lines = brokenLines(text, w > column ? wholeLength : columnLength);
  const first = y + h / 2 + 4 - ((lines.length - 1) * leading) / 2;
  const centre = x + 10 + radius;
  return (
    element('rect', { class: 'd-area', x, y, width: w, height: h, rx: 4 }) +
    element('circle', { class: 'd-mark', cx: centre, cy: y + h / 2, r: radius }) +
    words(String(number), { x: centre, y: y + h / 2 + 4, 'text-anchor': 'middle', class: 'd-on-mark' }) +
    words(lines, { x: x + 20 + 2 * radius, y: first, class: number === 1 ? 'd-strong' : undefined }, leading)
  );
}

/**
 * Draws the label: the first part, the name of the goods, across it, the others in two columns in their order.
 *
 * @param parts at least one, in the order of their numbers
 */
export function drawLabel(parts: readonly string[]): Drawing {
  const [name = '', ...others] = parts;
  const drawn = [part(name, 1, inner, inner, width - 2 * inner, 46)];
  let y = inner + 46 + gap;
  for (let index = 0; index < others.length; index += 2) {
    const row = others.slice(index, index + 2);
    const isLast = row.length === 1;
    const lines = Math.max(
      ...row.map((text) => brokenLines(text, isLast ? wholeLength : columnLength).length),
    );
    const height = Math.max(40, lines * leading + 20);
    row.forEach((text, at) => {
      const w = isLast ? width - 2 * inner : column;
      drawn.push(part(text, index + at + 2, inner + at * (column + gap), y, w, height));
    });
    y += height + gap;
  }
  const height = y - gap + inner;
  return {
    width,
    height,
    title: 'Nhãn hàng hóa: các phần được đánh số',
    description: `Hình một nhãn với ${parts.length} phần: ${parts.map((text, index) => `${index + 1}. ${text}`).join('; ')}. Vị trí trên nhãn thật do cơ sở chọn.`,
    body:
      element('rect', { class: 'd-none', x: 1, y: 1, width: width - 2, height: height - 2, rx: 10 }) +
      drawn.join(''),
  };
}

/** The parts as rows of a spreadsheet. */
export const labelRows = (parts: readonly string[]): (string | number)[][] => [
  ['Số', 'Phần của nhãn'],
  ...parts.map((text, index) => [index + 1, text]),
];
