import { describe, expect, it } from 'vitest';
import { parseText } from '#markdown/parse.ts';
import { fillPlaceholders, fillText, placeholdersIn } from './placeholders.ts';
import { renderTree } from '#markdown/render.ts';

const data = {
  values: { 'sản phẩm': 'Chè', 'trường hợp': '' },
  lists: {
    'quy chuẩn': [
      { số: 'Một', tên: 'kim loại nặng' },
      { số: 'Hai', tên: 'vi sinh vật' },
    ],
    'giấy tờ': [],
  },
};

const fill = (text: string) => renderTree(fillPlaceholders(parseText(text), data)).html;

describe('placeholders of a text', () => {
  it('are named in braces, each once', () => {
    expect(placeholdersIn('{sản phẩm}, {quy chuẩn: số}, { sản phẩm }')).toEqual([
      'sản phẩm',
      'quy chuẩn: số',
    ]);
  });

  it('give way to the facts', () => {
    expect(fill('Nhóm **{sản phẩm}**.')).toBe('<p>Nhóm <strong>Chè</strong>.</p>');
    expect(fillText('SỔ LÔ: {sản phẩm}', data)).toBe('SỔ LÔ: Chè');
  });

  it('repeat an item of a list and a row of a table for each line', () => {
    expect(fill('- {quy chuẩn: số}, {quy chuẩn: tên}\n- khác')).toMatch(
      /<li>Một, kim loại nặng<\/li>\s*<li>Hai, vi sinh vật<\/li>\s*<li>khác<\/li>/,
    );
    const rows = fill('| Số | Có |\n| --- | --- |\n| {quy chuẩn: số} | ☐ |\n|  | ☐ |').match(/<tr>/g);
    expect(rows).toHaveLength(4);
  });

  it('leave out a paragraph about a fact that does not arise', () => {
    expect(fill('Trường hợp: {trường hợp}\n\nAi: {sản phẩm}')).toBe('<p>Ai: Chè</p>');
    expect(fill('> Chỉ khi {trường hợp}\n\nAi: {sản phẩm}')).toBe('<p>Ai: Chè</p>');
  });

  it('leave out a list without lines, with the heading above it', () => {
    expect(fill('## Giấy tờ\n\n- {giấy tờ: tên}\n\n## Sau đó\n\nHết.')).toBe(
      '<h2 id="sau-do">Sau đó</h2>\n<p>Hết.</p>',
    );
  });

  it('are refused when nothing gives them a value', () => {
    expect(() => fill('{mã vạch}')).toThrow('{mã vạch}');
    expect(() => fill('- {quy chuẩn: giá}')).toThrow('{quy chuẩn: giá}');
  });
});
