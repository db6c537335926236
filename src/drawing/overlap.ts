/** Two legal texts of which both may apply, on an axis of time: the form in which the picture is taken away. */
import type { OverlapView, TimelineSpan } from '#library/law/legal-overlap-view.ts';
import { brokenLines, element, words } from './svg.ts';
import type { Drawing } from './svg.ts';

const width = 640;
const rowHeight = 52;
/** Letters of 14 px that a line has room for. */
const headLength = 72;

const spanClasses: Readonly<Record<TimelineSpan['kind'], string>> = {
  applies: 'd-mark-second',
  suspended: 'd-none',
  open: 'd-area',
};

/** A per cent of the axis in units of the drawing. */
const at = (share: number) => 1 + (share / 100) * (width - 2);

const anchorAt = (share: number) => (share > 80 ? 'end' : share < 20 ? 'start' : 'middle');

/** Draws the overlap with its answer above it. */
export function drawOverlap({ answer, timeline }: OverlapView): Drawing {
  const head = brokenLines(answer, headLength);
  const top = head.length * 19 + 10;
  const axis = top + timeline.rows.length * rowHeight + 6;
  const rows = timeline.rows.map(({ name, spans }, index) => {
    const y = top + index * rowHeight;
    return (
      words(name, { x: 0, y: y + 12 }) +
      spans
        .map(({ from, to, kind }) =>
          element('rect', {
            class: spanClasses[kind],
            x: at(from),
            y: y + 20,
            width: Math.max(2, at(to) - at(from)),
            height: 18,
          }),
        )
        .join('')
    );
  });
  const ticks = timeline.ticks.map(
    ({ at: share, label }, index) =>
      element('path', { class: 'd-line', d: `M${at(share)} ${axis - 4}v8` }) +
      words(label, {
        x: at(share),
        y: axis + 20 + (index % 2) * 16,
        'text-anchor': anchorAt(share),
        class: 'd-soft',
      }),
  );
  const today = at(timeline.today);
  return {
    width,
    height: axis + 84,
    title: 'Hai văn bản trên trục thời gian',
    description: `${answer} ${timeline.rows.map(({ name, text }) => `${name}: ${text}`).join(' ')} Thanh đặc: áp dụng; thanh rỗng: tạm ngưng; thanh nhạt: chưa xác minh.`,
    body: [
      words(head, { x: 0, y: 14, class: 'd-strong d-large' }, 19),
      ...rows,
      element('path', { class: 'd-line', d: `M0 ${axis}H${width}` }),
      ...ticks,
      element('path', { class: 'd-warn-line', d: `M${today} ${top - 4}V${axis + 6}` }),
      words('hôm nay', {
        x: today,
        y: axis + 54,
        'text-anchor': anchorAt(timeline.today),
        class: 'd-strong',
      }),
      words('Thanh đặc: áp dụng. Khung rỗng: tạm ngưng. Thanh nhạt: chưa xác minh.', {
        x: 0,
        y: axis + 76,
        class: 'd-soft',
      }),
    ].join(''),
  };
}

/** The two texts as rows of a spreadsheet. */
export const overlapRows = ({ answer, timeline }: OverlapView): (string | number)[][] => [
  ['Văn bản', 'Hiệu lực', 'Hôm nay'],
  ...timeline.rows.map(({ name, text }) => [name, text, answer]),
];
