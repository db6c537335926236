/**
 * The result of a self-assessment as columns, one a question and a row an area. It is drawn empty: the program of the page sets the
 * answer of each column (`data-answer`), and a pen fills the columns of a printed page.
 */
import type { AssessmentView } from '#library/guidance/self-assessment.ts';
import { element, words } from './svg.ts';
import type { Drawing } from './svg.ts';

const width = 336;
const gap = 8;
const columnHeight = 36;
const nameHeight = 20;
const rowHeight = nameHeight + columnHeight + 32;

/** A column with the shapes of every answer; style sheets show the one that was given. */
function column(id: string, number: number, x: number, y: number, breadth: number): string {
  const part = (name: 'no' | 'partly' | 'yes', top: number, height: number) =>
    element('rect', { class: `cell-${name}`, x, y: y + top, width: breadth, height });
  const middle = y + columnHeight / 2;
  return element(
    'g',
    { 'data-cell': id, 'data-answer': '' },
    element('rect', {
      class: 'cell-box',
      x: x + 0.5,
      y: y + 0.5,
      width: breadth - 1,
      height: columnHeight - 1,
    }),
    part('no', columnHeight - 4, 4),
    part('partly', columnHeight / 2, columnHeight / 2),
    part('yes', 0, columnHeight),
    element('path', {
      class: 'cell-not-applicable',
      d: `M${x + breadth / 2 - 8} ${middle}h16`,
    }),
    words(String(number), {
      x: x + breadth / 2,
      y: y + columnHeight + 15,
      class: 'd-soft',
      'text-anchor': 'middle',
    }),
  );
}

/** Rows stand below each other, so that their words keep their size on a phone. */
export function drawAssessment({ areas }: Pick<AssessmentView, 'areas'>): Drawing {
  const rows = areas.map(({ area, name, questions }, index) => {
    const top = index * rowHeight;
    const breadth = (width - gap * (questions.length - 1)) / questions.length;
    return element(
      'g',
      {},
      words(name, { x: 0, y: top + 13, class: 'd-strong d-large' }),
      element('text', {
        x: width,
        y: top + 13,
        class: 'd-strong d-large',
        'text-anchor': 'end',
        'data-share': area,
      }),
      ...questions.map(({ id, number }, place) =>
        column(id, number, place * (breadth + gap), top + nameHeight, breadth),
      ),
    );
  });
  return {
    width,
    height: areas.length * rowHeight - 8,
    title: 'Bức tranh tự đánh giá',
    description: `${areas.length} hàng, mỗi hàng một phần, mỗi cột một câu; chưa có câu nào được trả lời.`,
    body: rows.join(''),
  };
}
