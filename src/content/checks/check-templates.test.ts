import { describe, expect, it } from 'vitest';
import { templateProblems } from './check-templates.ts';

const template = {
  file: 'content/templates/so-lo.md',
  data: {
    files: 'products' as const,
    format: 'xlsx' as const,
    heading: 'SỔ LÔ: {sản phẩm}',
    body: '## Nhập\n\n| {quy chuẩn: tên} |\n| --- |\n',
    products: ['che'],
  },
};

const messages = (data: Partial<typeof template.data> | { files: 'duties' }) =>
  templateProblems([{ ...template, data: { ...template.data, ...data } }]).map(({ message }) => message);

describe('templates', () => {
  it('pass with the placeholders that their files can fill', () => {
    expect(messages({})).toEqual([]);
  });

  it('must not name a placeholder that nothing fills', () => {
    expect(messages({ heading: 'SỔ LÔ: {tên hàng}' })[0]).toContain('không có chỗ điền “{tên hàng}”');
    expect(messages({ files: 'duties' }).join()).toContain('không có chỗ điền “{sản phẩm}”');
  });

  it('need a sheet in a workbook, and no product: the blank file serves everybody', () => {
    expect(messages({ body: 'Chỉ có chữ.' })[0]).toContain('mỗi đề mục là một trang tính');
    expect(messages({ products: [] })).toEqual([]);
  });
});
