/** "Có phải công bố hợp quy không?" of a product as one tree: each question with its two branches, each outcome with what to do. */
import type { ConformityPage } from '#library/products/conformity.ts';
import { brokenLines, element, words } from './svg.ts';
import type { Drawing } from './svg.ts';

const width = 640;
const indent = 30;
const padding = 10;
const leading = 17;
const gap = 12;

/** Width of a letter of 12 px on average, in Vietnamese text. */
const letter = 6.6;

interface Drawn {
  body: string;
  height: number;
  /** The middle of the box at the head of the branch. */
  middle: number;
}

const lettersAt = (x: number) => Math.floor((width - x - 2 * padding) / letter);

/** A box with lines of text; the first ones strong. */
function box(x: number, y: number, strong: string, soft: readonly string[], isOutcome: boolean): Drawn {
  const length = lettersAt(x);
  const head = brokenLines(strong, length - 2);
  const below = soft.flatMap((text) => brokenLines(text, length));
  const height = (head.length + below.length) * leading + 2 * padding - 4;
  const first = y + padding + 10;
  return {
    height,
    middle: y + height / 2,
    body:
      element('rect', {
        class: isOutcome ? 'd-area' : 'd-none',
        x,
        y,
        width: width - x,
        height,
        rx: isOutcome ? 0 : 8,
      }) +
      words(head, { x: x + padding, y: first, class: 'd-strong' }, leading) +
      words(below, { x: x + padding, y: first + head.length * leading, class: 'd-soft' }, leading),
  };
}

const names = (items: readonly { designation: string }[]) =>
  items.map(({ designation }) => designation.replaceAll(' ', '\u00a0')).join(', ');

const filled = (lines: readonly string[]) => lines.filter((line) => line !== '');

/** A branch and everything below it, from its upper edge. */
function drawBranch(page: ConformityPage, x: number, y: number): Drawn {
  if (page.kind === 'outcome') {
    const duties = page.duties.map(({ label }) => label).join('; ');
    return box(x, y, page.title, filled([duties, names(page.regulations)]), true);
  }
  const head = box(
    x,
    y,
    `${page.number}. ${page.question}`,
    filled([names(page.regulations), ...page.cases]),
    false,
  );
  const parts = [head.body];
  const stem = x + 12;
  let below = y + head.height;
  let last = below;
  for (const [answer, branch] of [
    ['Có', page.yes],
    ['Không', page.no],
  ] as const) {
    below += gap + leading;
    const drawn = drawBranch(branch, x + indent, below);
    const at = below + 14;
    parts.push(
      words(answer, { x: stem + 8, y: below - 5, class: 'd-strong' }),
      element('path', { class: 'd-line', d: `M${stem} ${at}H${x + indent}` }),
      drawn.body,
    );
    last = at;
    below += drawn.height;
  }
  parts.push(element('path', { class: 'd-line', d: `M${stem} ${y + head.height}V${last}` }));
  return { body: parts.join(''), height: below - y, middle: head.middle };
}

/**
 * Draws the tree.
 *
 * @param product name of the product
 */
export function drawConformityTree(tree: ConformityPage, product: string): Drawing {
  const { body, height } = drawBranch(tree, 1, 1);
  const outcomes = conformityRows(tree)
    .slice(1)
    .map(([answers, outcome]) => `${String(answers)} ${String(outcome)}`);
  return {
    width: width + 2,
    height: height + 2,
    title: `${product}: có phải công bố hợp quy không?`,
    description: `Cây câu hỏi có, không. ${outcomes.join('; ')}.`,
    body,
  };
}

/** A row for each outcome: the answers that lead to it, and what to do. */
export function conformityRows(page: ConformityPage): (string | number)[][] {
  const rows = (one: ConformityPage): string[][] =>
    one.kind === 'question'
      ? [...rows(one.yes), ...rows(one.no)]
      : [
          [
            one.trail.join(' '),
            one.title,
            one.duties.map(({ label }) => label).join('; '),
            one.regulations.map(({ designation }) => designation).join('; '),
          ],
        ];
  return [['Trả lời', 'Kết quả', 'Việc phải làm', 'Quy chuẩn'], ...rows(page)];
}
