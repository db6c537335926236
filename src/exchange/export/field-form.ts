/** How the value of a field is written in a table, in Vietnamese: for the template and the data dictionary. */
import type { z } from 'astro/zod';
import { listShape } from '#exchange/columns.ts';
import { fieldMeta, fieldPlace } from '#schemas/fields/field.ts';
import { definitionOf, unwrap } from '#schemas/introspect.ts';

/** The kind of value in a few words. */
export function fieldForm(schema: z.core.$ZodType): string {
  const list = listShape(schema);
  if (list?.fields) {
    const parts = Object.entries(list.fields).map(([name, inner]) => fieldMeta(inner)?.title ?? name);
    return `Danh sách, mỗi mục một dòng, các phần cách nhau bằng dấu gạch đứng: ${parts.join(' | ')}`;
  }
  if (list)
    return `Danh sách, cách nhau bằng dấu chấm phẩy hoặc xuống dòng (${scalarForm(list.element).toLowerCase()})`;
  return scalarForm(schema);
}

function scalarForm(schema: z.core.$ZodType): string {
  const { type, format, shape } = definitionOf(unwrap(schema));
  if (shape) return 'Nhóm ô';
  if (type === 'enum') return 'Chọn trong danh sách';
  if (type === 'boolean') return 'Có hoặc không';
  if (type === 'literal') return 'Ghi “có” nếu đúng, nếu không thì bỏ trống';
  if (type === 'number') return format === 'safeint' ? 'Số nguyên' : 'Số, dấu phẩy trước phần thập phân';
  if (format === 'date') return 'Ngày, ngày/tháng/năm';
  if (format === 'url') return 'Địa chỉ trang mạng';
  if (format === 'email') return 'Địa chỉ thư điện tử';
  const { widget } = fieldPlace(schema);
  if (widget === 'markdown') return 'Văn bản Markdown';
  return widget === 'text' ? 'Đoạn văn' : 'Chữ, một dòng';
}
