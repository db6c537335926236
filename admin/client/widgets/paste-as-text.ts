/** Pasted HTML of Word or a web page → the Markdown that the portal renders: headings, bold, italics, links, lists, tables. */

export interface Pasted {
  text: string;
  /** Things that were dropped, in words for the editor. */
  dropped: string[];
}

/** The part of a DOM node that is read here; a test has nodes of its own. */
export interface PastedNode {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: Iterable<PastedNode>;
  getAttribute?: (name: string) => string | null;
}

const headings: Readonly<Record<string, string>> = {
  H1: '## ',
  H2: '## ',
  H3: '### ',
  H4: '#### ',
  H5: '#### ',
  H6: '#### ',
};
const skipped = new Set(['STYLE', 'SCRIPT', 'HEAD', 'TITLE', 'META', 'LINK', 'O:P', 'XML']);
const blocks = new Set([
  'P',
  'DIV',
  'UL',
  'OL',
  'TABLE',
  'BLOCKQUOTE',
  'SECTION',
  'ARTICLE',
  'BODY',
  'HTML',
  ...Object.keys(headings),
]);

const attribute = (node: PastedNode, name: string) => node.getAttribute?.(name) ?? '';
const children = (node: PastedNode) => [...node.childNodes];

/** Marks of Markdown that stand in plain text mean themselves. */
const escaped = (text: string) => text.replace(/[\\`*_[\]]/g, '\\$&');

class Reader {
  readonly dropped = new Set<string>();

  /** The text of a line, with its marks. */
  inline(nodes: readonly PastedNode[]): string {
    return nodes.map((node) => this.#inlineOne(node)).join('');
  }

  #inlineOne(node: PastedNode): string {
    if (node.nodeType === 3) return escaped((node.textContent ?? '').replace(/\s+/g, ' '));
    const { nodeName } = node;
    if (node.nodeType !== 1 || skipped.has(nodeName)) return '';
    if (nodeName === 'BR') return '  \n';
    if (nodeName === 'IMG') {
      this.dropped.add('ảnh (hãy tải ảnh lên bằng nút Ảnh)');
      return '';
    }
    const inside = this.inline(children(node));
    const style = attribute(node, 'style');
    const href = attribute(node, 'href');
    if (nodeName === 'A' && /^(?:https?:|mailto:|tel:|\/)/.test(href))
      return this.#wrapped(inside, '[', `](${href})`);
    const isBold = /^(?:B|STRONG)$/.test(nodeName)
      ? !/font-weight:\s*normal/.test(style)
      : /font-weight:\s*(?:bold|[6-9]00)/.test(style);
    const isItalic = /^(?:I|EM)$/.test(nodeName) || /font-style:\s*italic/.test(style);
    if (nodeName === 'U') this.dropped.add('gạch chân');
    const italic = isItalic ? this.#wrapped(inside, '*', '*') : inside;
    return isBold ? this.#wrapped(italic, '**', '**') : italic;
  }

  /** Marks stand against the words: blanks at their ends go outside. */
  #wrapped(inside: string, before: string, after: string): string {
    const [, lead = '', words = '', trail = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(inside) ?? [];
    return words === '' ? inside : `${lead}${before}${words}${after}${trail}`;
  }

  blocks(nodes: readonly PastedNode[]): string[] {
    const made: string[] = [];
    let line: PastedNode[] = [];
    const endLine = () => {
      const text = this.inline(line).trim();
      if (text !== '') made.push(text);
      line = [];
    };
    for (const node of nodes) {
      if (node.nodeType === 1 && blocks.has(node.nodeName)) {
        endLine();
        made.push(...this.#block(node));
      } else line.push(node);
    }
    endLine();
    return made;
  }

  #block(node: PastedNode): string[] {
    const { nodeName } = node;
    const heading = headings[nodeName];
    if (heading !== undefined) {
      const text = this.inline(children(node)).replaceAll('**', '').trim();
      return text === '' ? [] : [heading + text];
    }
    if (nodeName === 'UL' || nodeName === 'OL') return [this.#list(node)];
    if (nodeName === 'TABLE') return this.#table(node);
    const inside = this.blocks(children(node));
    if (nodeName === 'BLOCKQUOTE') return [inside.join('\n\n').replace(/^/gm, '> ')];
    return nodeName === 'P' ? inside.map((text) => this.#wordItem(node, text)) : inside;
  }

  /** Word writes items of lists as paragraphs whose bullet or number is text. */
  #wordItem(node: PastedNode, text: string): string {
    if (!attribute(node, 'style').includes('mso-list:')) return text;
    const number = /^\(?(\d+)[.)]/.exec(text)?.[1];
    const words = text.replace(/^(?:[·•§oØ¨■▪–-]|\(?\w{1,3}[.)])\s+/u, '');
    return `${number === undefined ? '-' : `${number}.`} ${words}`;
  }

  #list(list: PastedNode): string {
    const items = children(list).filter(({ nodeName }) => nodeName === 'LI');
    return items
      .map((item, index) => {
        const mark = list.nodeName === 'OL' ? `${index + 1}. ` : '- ';
        const [first = '', ...rest] = this.blocks(children(item));
        return [mark + first, ...rest.map((text) => text.replace(/^/gm, ' '.repeat(mark.length)))].join('\n');
      })
      .join('\n');
  }

  #table(table: PastedNode): string[] {
    const rows = this.#rows(table).map((row) =>
      children(row)
        .filter(({ nodeName }) => nodeName === 'TD' || nodeName === 'TH')
        .map((cell) => {
          if (/[2-9]/.test(attribute(cell, 'colspan') + attribute(cell, 'rowspan')))
            this.dropped.add('ô gộp trong bảng (hãy xem lại bảng)');
          return this.blocks(children(cell)).join(' ').replace(/\s+/g, ' ').replaceAll('|', '\\|');
        }),
    );
    const width = Math.max(0, ...rows.map((cells) => cells.length));
    if (width === 0) return [];
    const written = rows.map(
      (cells) => `| ${Array.from({ length: width }, (_, index) => cells[index] ?? '').join(' | ')} |`,
    );
    return [[written[0], `|${' --- |'.repeat(width)}`, ...written.slice(1)].join('\n')];
  }

  #rows(node: PastedNode): PastedNode[] {
    return children(node).flatMap((child) => (child.nodeName === 'TR' ? [child] : this.#rows(child)));
  }
}

/** Items of a list that Word wrote as paragraphs stand together, other blocks apart. */
const isItem = (text: string | undefined) => text !== undefined && /^(?:- |\d+\. )/.test(text);

/** Writes pasted HTML with the marks of Markdown. */
export function pasteAsText(body: PastedNode): Pasted {
  const reader = new Reader();
  const made = reader.blocks([body]);
  const text = made.reduce(
    (before, block, index) =>
      index === 0 ? block : `${before}${isItem(block) && isItem(made[index - 1]) ? '\n' : '\n\n'}${block}`,
    '',
  );
  return { text, dropped: [...reader.dropped] };
}
