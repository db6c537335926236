/** Checks of a form before it is saved, in Vietnamese: the rules of the schema, and those of the file's place. */
import type { z } from 'astro/zod';
import { checkText } from '#markdown/check.ts';
import { entryFaults, placeLabels, validateEntry } from '#content/problems.ts';
import type { Form } from '../../config/forms.ts';
import { allForms } from '../../config/forms.ts';
import { item, schemaAt } from '../../../src/schemas/introspect.ts';
import { tidyEntry, tidyValue } from '../../../src/content/normalise-entry.ts';

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

/**
 * Checks a field as a part of its entry: what is wrong in it, in any of its items, and with it in view of other fields.
 *
 * @param path the field's `check` in the configuration; only fields of the entry itself are looked at, not those inside of them
 * @param data the whole entry, as the form holds it
 */
export function checkFieldInEntry(path: string, data: Readonly<Record<string, unknown>>): string | undefined {
  const [name = '', field = '', ...rest] = path.split('/');
  const form = allForms().find((candidate) => candidate.name === name);
  if (!form || field === '' || rest.length > 0) return undefined;
  const tidy = tidyEntry(form.schema, data);
  const ofText =
    field === 'body' && typeof tidy['body'] === 'string' ? bodyFaults(form.definition, tidy['body']) : [];
  const ofSchema = entryFaults(form.schema, tidy)
    .filter(({ path: place }) => place[0] === field)
    .map(({ path: place, message }) => {
      const inside = placeLabels(form.schema, place).slice(1).join(' › ');
      return inside ? `${inside}: ${message}` : message;
    });
  const faults = [...ofSchema, ...ofText];
  const more = faults.length > mostFaults ? `; và ${faults.length - mostFaults} lỗi khác` : '';
  return faults.length > 0 ? faults.slice(0, mostFaults).join('; ') + more : undefined;
}

/** The most faults listed beside one field. */
const mostFaults = 3;

/** Faults in the text of an entry, by the rules of the check before publication. */
function bodyFaults(definition: Form['definition'], body: string): string[] {
  const { format = 'yaml' } = definition ?? {};
  return format === 'yaml' ? [] : checkText(body, format);
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
  const { body } = data as { body?: unknown };
  if (typeof body === 'string')
    faults.push(...bodyFaults(definition, body).map((message) => `Nội dung: ${message}`));
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
