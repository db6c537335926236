/** The kind of value of a field in the open data, in Vietnamese: what a program finds there. */
import type { z } from 'astro/zod';
import { listShape } from '#exchange/columns.ts';
import { fieldPlace } from '#schemas/fields/field.ts';
import { definitionOf, unwrap } from '#schemas/introspect.ts';

/** The kind in a few words. */
export function valueKind(schema: z.core.$ZodType): string {
  const list = listShape(schema);
  if (list) return list.fields ? 'danh sách nhóm' : `danh sách: ${valueKind(list.element)}`;
  const { type, format, shape } = definitionOf(unwrap(schema));
  if (shape) return 'nhóm';
  if (type === 'enum') return 'một trong các giá trị';
  if (type === 'boolean' || type === 'literal') return 'true hoặc false; trong bảng: có, không';
  if (type === 'number') return format === 'safeint' ? 'số nguyên' : 'số';
  if (format === 'date') return 'ngày NNNN-TT-NN';
  if (format === 'url') return 'địa chỉ trang mạng';
  return fieldPlace(schema).widget === 'markdown' ? 'văn bản Markdown' : 'chữ';
}
