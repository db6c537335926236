/** Whether what a form holds may be saved, said in Vietnamese: the schema's rules, and those of the file's place. */
import type { z } from 'astro/zod';
import { validateEntry } from '#loading/problems.ts';
import type { Form } from '../config/forms.ts';
import { allForms } from '../config/forms.ts';
import { item, schemaAt } from '../config/schema-walk.ts';
import { tidyValue } from './tidy-entry.ts';

/**
 * Checks the value of one field.
 *
 * @param path the field's `check` in the configuration, such as `tcvn/sources/url`
 * @returns what is wrong, without the field's name; undefined when nothing is, or when the field is empty
 */
export function checkField(path: string, value: unknown): string | undefined {
  const [name = '', ...rest] = path.split('/');
  const form = allForms().find((candidate) => candidate.name === name);
  const found = form && schemaAt(form.schema, rest.join('/'));
  if (!found) return undefined;
  // The control of one item of a list has the path of its list.
  const schema = Array.isArray(value) ? found : item(found);
  const tidy = tidyValue(schema, value);
  if (tidy === undefined || tidy === null || tidy === '') return undefined;
  const { problems } = validateEntry(schema as z.ZodType, tidy, '');
  return problems[0]?.message;
}

export interface EntryPlace {
  /** The file name of a saved entry, without extension; empty for a new one. */
  slug: string;
  isNew: boolean;
  /** True when the library already has an entry of that file name. */
  exists: (name: string) => boolean;
}

/**
 * Checks a whole entry, tidied before.
 *
 * @returns every fault as one line of text, with the field's label before it
 */
export function checkEntry({ schema, definition, part }: Form, data: unknown, place: EntryPlace): string[] {
  const { data: entry, problems } = validateEntry(schema, data, '');
  const faults = problems.map(({ field, message }) => (field ? `${field}: ${message}` : message));
  if (!entry || !definition) return faults;

  const expected = definition.entryName?.(entry);
  if (expected !== undefined && place.isNew && place.exists(expected)) {
    faults.push('Số hiệu này đã có mục riêng trong thư viện; hãy mở mục đó để sửa.');
  }
  if (expected !== undefined && !place.isNew && place.slug !== expected) {
    faults.push(
      `Số hiệu không đổi được sau khi lưu, vì địa chỉ công bố (${place.slug}) đặt theo số hiệu; hãy tạo mục mới.`,
    );
  }
  const folder = definition.subfolder?.(entry);
  const right = definition.parts?.find(({ name }) => name === folder);
  if (part && right && right.name !== part.name) {
    faults.push(`Số hiệu này thuộc nhóm “${right.label}”; hãy tạo mục trong nhóm đó.`);
  }
  return faults;
}
