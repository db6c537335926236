import { describe, expect, it } from 'vitest';
import type { PastedNode } from './paste-as-text.ts';
import { pasteAsText } from './paste-as-text.ts';
import type { Change, Selection } from './text-marks.ts';
import { around, before, link } from './text-marks.ts';

type Attributes = Record<string, string>;

interface TreeElement extends Array<string | Attributes | TreeElement> {
  0: string;
}

type Tree = string | TreeElement;

/** A node as the browser's parser would make it. */
function node(tree: Tree): PastedNode {
  if (typeof tree === 'string') return { nodeType: 3, nodeName: '#text', textContent: tree, childNodes: [] };
  const [nodeName, ...rest] = tree;
  const attributes = rest.find((one): one is Attributes => typeof one === 'object' && !Array.isArray(one));
  const inside = rest.filter((one): one is Tree => typeof one === 'string' || Array.isArray(one));
  return {
    nodeType: 1,
    nodeName,
    textContent: null,
    childNodes: inside.map(node),
    getAttribute: (name) => attributes?.[name] ?? null,
  };
}

const pasted = (...trees: Tree[]) => pasteAsText(node(['BODY', ...trees]));

describe('what is pasted', () => {
  it('keeps headings, bold, italics and links', () => {
    const { text, dropped } = pasted(
      ['H1', ['B', 'Việc cần làm']],
      [
        'P',
        'Xem ',
        ['A', { href: '/san-pham/che/' }, 'chè '],
        'và ',
        ['SPAN', { style: 'font-weight:700' }, 'quế'],
        ['I', ' ngay'],
      ],
    );
    expect(text).toBe('## Việc cần làm\n\nXem [chè](/san-pham/che/) và **quế** *ngay*');
    expect(dropped).toEqual([]);
  });

  it('keeps lists, also those that Word writes as paragraphs', () => {
    expect(pasted(['UL', ['LI', 'một'], ['LI', 'hai', ['OL', ['LI', 'trong']]]]).text).toBe(
      '- một\n- hai\n  1. trong',
    );
    const item = (mark: string, words: string): Tree => [
      'P',
      { style: 'mso-list:l0 level1 lfo1' },
      ['SPAN', mark, '  '],
      words,
    ];
    expect(pasted(item('·', 'một'), item('·', 'hai'), ['P', 'Sau']).text).toBe('- một\n- hai\n\nSau');
    expect(pasted(item('1.', 'một'), item('2.', 'hai')).text).toBe('1. một\n2. hai');
  });

  it('keeps tables, and says when cells were joined', () => {
    const { text, dropped } = pasted([
      'TABLE',
      [
        'TBODY',
        ['TR', ['TD', ['P', 'Năm']], ['TD', 'Số | đơn vị']],
        ['TR', ['TD', { colspan: '2' }, '2026']],
      ],
    ]);
    expect(text).toBe('| Năm | Số \\| đơn vị |\n| --- | --- |\n| 2026 |  |');
    expect(dropped).toEqual([expect.stringContaining('ô gộp')]);
  });

  it('says which pictures and underlines it left out, and means marks in plain text as letters', () => {
    const { text, dropped } = pasted(
      ['P', ['IMG', { src: 'file:///a.png' }], ['U', 'gạch'], ' 3*5 [a]'],
      ['STYLE', 'p {}'],
    );
    expect(text).toBe('gạch 3\\*5 \\[a\\]');
    expect(dropped).toHaveLength(2);
  });
});

describe('the buttons', () => {
  const after = ({ text }: Selection, { from, to, insert }: Change) =>
    text.slice(0, from) + insert + text.slice(to);
  const press = (change: (selection: Selection) => Change, text: string, start: number, end: number) =>
    after({ text, start, end }, change({ text, start, end }));

  it('put marks around words and before lines', () => {
    expect(press(around('**', '**', 'chữ'), 'xem chè', 4, 7)).toBe('xem **chè**');
    expect(press(link('/x/'), 'xem ', 4, 4)).toBe('xem [lời người đọc thấy](/x/)');
    expect(
      press(
        before(() => '## '),
        'một\n- hai\nba',
        7,
        7,
      ),
    ).toBe('một\n## hai\nba');
    expect(
      press(
        before((index) => `${index + 1}. `),
        'một\nhai',
        0,
        7,
      ),
    ).toBe('1. một\n2. hai');
  });
});
