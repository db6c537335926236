/** The making of a product as a chain of stages, each with its danger and standards. */
import type { MakingView, StageView } from '#library/products/making.ts';
import { brokenLines, element, words } from './svg.ts';
import type { Drawing } from './svg.ts';

const width = 336;
const radius = 15;
const axis = radius + 1;
const textStart = 44;
const leading = 17;

/** Letters of 12 px that a line beside the chain has room for. */
const lineLength = 44;

/** Capitals and figures of designations are wider. */
const designationLength = 36;

function triangle(x: number, y: number): string {
  return (
    element('path', { class: 'd-warn', d: `M${x} ${y}l6 -11l6 11z` }) +
    element('path', { class: 'd-on-warn', d: `M${x + 6} ${y - 7.5}v3.5m0 1.2v1.2` })
  );
}

/** Elements beside a stage, drawn from its upper edge, with their height. */
function beside({ name, danger, standards }: StageView): { body: string; height: number } {
  const dangers = danger === undefined ? [] : brokenLines(danger, lineLength - 3);
  const designations = brokenLines(
    standards.map(({ label }) => label.replaceAll(' ', '\u00a0')).join(', '),
    designationLength,
  );
  let y = 20;
  const parts = [words(name, { x: textStart, y, class: 'd-strong d-large' })];
  if (dangers.length > 0) {
    y += leading + 1;
    parts.push(triangle(textStart, y), words(dangers, { x: textStart + 18, y }, leading));
    y += (dangers.length - 1) * leading;
  }
  if (standards.length > 0) {
    y += leading;
    parts.push(words(designations, { x: textStart, y, class: 'd-soft' }, leading));
    y += (designations.length - 1) * leading;
  }
  return { body: parts.join(''), height: Math.max(y + 18, 2 * radius + 18) };
}

/** The stages below each other, so that their words keep their size on a phone. */
export function drawMaking({ of, stages }: MakingView): Drawing {
  let top = 0;
  const rows = stages.map((stage, index) => {
    const { body, height } = beside(stage);
    const y = top + radius + 1;
    const arrow =
      index === stages.length - 1
        ? ''
        : element('path', {
            class: 'd-line',
            d: `M${axis} ${y + radius + 3}V${top + height - 4}m-4 -5l4 5l4 -5`,
          });
    const row =
      arrow +
      element('circle', { class: stage.danger ? 'd-mark' : 'd-mark-second', cx: axis, cy: y, r: radius }) +
      words(String(stage.number), { x: axis, y: y + 4, 'text-anchor': 'middle', class: 'd-on-mark' }) +
      element('g', { transform: `translate(0 ${top})` }, body);
    top += height;
    return row;
  });
  return {
    width,
    height: top,
    title: `Công đoạn làm ${of.toLocaleLowerCase('vi')}`,
    description: `${stages.length} công đoạn: ${stages.map(({ name }) => name).join(', ')}. Tam giác đỏ: công đoạn có mối nguy.`,
    body: rows.join(''),
  };
}

/** The stages as rows of a spreadsheet. */
export function makingRows({ stages }: MakingView): (string | number)[][] {
  return [
    ['Thứ tự', 'Công đoạn', 'Làm gì', 'Mối nguy', 'Tiêu chuẩn, quy chuẩn'],
    ...stages.map(({ number, name, note, danger = '', standards }) => [
      number,
      name,
      note,
      danger,
      standards.map(({ label }) => label).join(', '),
    ]),
  ];
}
