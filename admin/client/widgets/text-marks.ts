/** The buttons above the text of an entry: each puts the marks of Markdown around or before what is chosen. */

/** A text in a box, with what is chosen in it. */
export interface Selection {
  text: string;
  start: number;
  end: number;
}

export interface Change {
  /** The part of the text that is replaced. */
  from: number;
  to: number;
  insert: string;
  /** The selection afterwards, counted from `from`. */
  start: number;
  end: number;
}

/** Puts marks around the chosen words; with nothing chosen, around words that say what belongs there. */
export const around =
  (before: string, after: string, empty: string) =>
  ({ text, start, end }: Selection): Change => {
    const words = text.slice(start, end) || empty;
    const from = start;
    return {
      from,
      to: end,
      insert: before + words + after,
      start: before.length,
      end: before.length + words.length,
    };
  };

/** Puts a mark before each line that the selection touches, in place of another mark of the kind. */
export const before =
  (mark: (index: number) => string) =>
  ({ text, start, end }: Selection): Change => {
    const from = text.lastIndexOf('\n', start - 1) + 1;
    const next = text.indexOf('\n', end);
    const to = next < 0 ? text.length : next;
    const lines = text
      .slice(from, to)
      .split('\n')
      .map((line, index) => mark(index) + line.replace(/^(?:#{1,6} |[-*] |\d+\. |> )/, ''));
    const insert = lines.join('\n');
    return { from, to, insert, start: insert.length, end: insert.length };
  };

export const link = (address: string) => around('[', `](${address})`, 'lời người đọc thấy');

export const markButtons: readonly {
  label: string;
  name: string;
  change: (selection: Selection) => Change;
}[] = [
  { label: 'Đề mục', name: 'Đề mục lớn (##)', change: before(() => '## ') },
  { label: 'Đề mục nhỏ', name: 'Đề mục nhỏ (###)', change: before(() => '### ') },
  { label: 'Đậm', name: 'Chữ đậm (**)', change: around('**', '**', 'chữ đậm') },
  { label: 'Nghiêng', name: 'Chữ nghiêng (*)', change: around('*', '*', 'chữ nghiêng') },
  { label: '• Danh sách', name: 'Danh sách gạch đầu dòng', change: before(() => '- ') },
  { label: '1. Đánh số', name: 'Danh sách đánh số', change: before((index) => `${index + 1}. `) },
  { label: 'Trích dẫn', name: 'Trích dẫn (>)', change: before(() => '> ') },
];
