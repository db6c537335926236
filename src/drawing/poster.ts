/** The poster of a programme without a picture: its own title, broadcaster and day on the cloth of the portal, nothing besides. */
import type { ProgrammePoster } from '#library/media/programmes.ts';
import { brokenLines, element, words } from './svg.ts';
import type { Drawing } from './svg.ts';

const width = 560;
const height = 315;
const edge = 32;
/** Letters of 24 px that a line has room for. */
const lineLength = 34;
const leading = 32;
const mostLines = 4;
const diamond = 10;

/** A row of diamonds, as in the band of the portal's header. */
function band(y: number): string {
  const count = Math.floor(width / (2 * diamond));
  return Array.from({ length: count }, (_, index) =>
    element('path', {
      class: index % 2 === 0 ? 'd-warn' : 'd-paper',
      d: `M${diamond + index * 2 * diamond} ${y - diamond / 2}l${diamond / 2} ${diamond / 2}l${-diamond / 2} ${diamond / 2}l${-diamond / 2} ${-diamond / 2}z`,
    }),
  ).join('');
}

/** Draws the words of a programme; a long title ends with the line that has room. */
export function drawPoster({ title, kind, broadcaster, day }: ProgrammePoster): Drawing {
  const all = brokenLines(title, lineLength);
  const lines =
    all.length > mostLines ? [...all.slice(0, mostLines - 1), `${all[mostLines - 1] ?? ''} …`] : all;
  const source = day === undefined ? broadcaster : `${broadcaster}, ${day}`;
  return {
    width,
    height,
    title: `Bìa: ${title}`,
    description: `${kind}. ${source}.`,
    body: [
      element('rect', { class: 'd-mark', width, height }),
      words(kind, { x: edge, y: edge + 20, class: 'd-on-mark d-large' }),
      words(lines, { x: edge, y: edge + 68, class: 'd-on-mark d-title' }, leading),
      words(source, { x: edge, y: height - 58, class: 'd-on-mark d-large' }),
      band(height - 24),
    ].join(''),
  };
}
