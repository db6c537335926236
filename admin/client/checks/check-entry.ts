/** Checks of a form before it is saved, in Vietnamese: the rules of the schema, and those of the file's place. */
import type { z } from 'astro/zod';
import { checkText } from '#markdown/check.ts';
import { entryFaults, placeLabels, validateEntry } from '#content/problems.ts';
import type { Form } from '../../config/forms.ts';
import { allForms } from '../../config/forms.ts';
import { definitionOf, item, schemaAt, unwrap } from '../../../src/schemas/introspect.ts';
import { tidyEntry, tidyValue } from '../../../src/content/entry/normalise-entry.ts';

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
 * Checks a field within its group: its own faults, and those that depend on other fields. Faults of fields inside it are left to
 * those fields, which stand in the form themselves.
 *
 * @param path the field's `check` in the configuration
 * @param data the whole entry, as the form holds it
 * @param indexes the index of each list item that the field stands in, the outermost first
 */
export function checkFieldInEntry(
  path: string,
  data: Readonly<Record<string, unknown>>,
  indexes: readonly number[] = [],
): string | undefined {
  const [name = '', ...names] = path.split('/');
  const form = allForms().find((candidate) => candidate.name === name);
  const field = names.pop();
  const group = form && groupAround(form.schema, data, names, indexes);
  const [own] = group && field ? [schemaAt(group.schema, field)] : [];
  if (!form || !group || field === undefined || !own) return undefined;
  const { schema, tidy } = group;
  const ofText =
    names.length === 0 && field === 'body' && typeof tidy['body'] === 'string'
      ? bodyFaults(form.definition, tidy['body'])
      : [];
  const ofSchema = entryFaults(schema as z.ZodType, tidy)
    .filter(({ path: place }) => place[0] === field && place.length <= ownDepth(own))
    .map(({ path: place, message }) => {
      const inside = placeLabels(schema as z.ZodType, place)
        .slice(1)
        .join(' › ');
      return inside ? `${inside}: ${message}` : message;
    });
  const faults = [...ofSchema, ...ofText];
  const more = faults.length > mostFaults ? `; và ${faults.length - mostFaults} lỗi khác` : '';
  return faults.length > 0 ? faults.slice(0, mostFaults).join('; ') + more : undefined;
}

/** Steps of a fault's path that belong to the field itself: a group has controls of its own, and so has each item of a list of groups. */
function ownDepth(schema: z.core.$ZodType): number {
  const isGroup = (one: z.core.$ZodType) => {
    const { shape, valueType } = definitionOf(unwrap(one));
    return shape !== undefined || valueType !== undefined;
  };
  const { element } = definitionOf(unwrap(schema));
  if (element) return isGroup(element) ? 2 : Infinity;
  return isGroup(schema) ? 1 : Infinity;
}

/** The group that a field stands in, tidied; undefined for an optional one that nobody filled in. */
function groupAround(
  root: z.core.$ZodType,
  data: Readonly<Record<string, unknown>>,
  names: readonly string[],
  indexes: readonly number[],
): { schema: z.core.$ZodType; tidy: Record<string, unknown> } | undefined {
  if (names.length === 0) return { schema: root, tidy: tidyEntry(root, data) };
  const places = [...indexes];
  let schema: z.core.$ZodType = root;
  let value: unknown = data;
  for (const name of names) {
    const { shape, valueType } = definitionOf(unwrap(schema));
    const next = shape?.[name] ?? valueType;
    if (!next) return undefined;
    schema = next;
    value = (value as Record<string, unknown> | undefined | null)?.[name];
    const { element } = definitionOf(unwrap(schema));
    if (!element) continue;
    schema = element;
    value = Array.isArray(value) ? (value as unknown[])[places.shift() ?? -1] : undefined;
  }
  const tidy = tidyValue(schema, value);
  if (tidy === null || typeof tidy !== 'object') return undefined;
  return { schema: unwrap(schema), tidy: tidy as Record<string, unknown> };
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
  /** True when the library already has an entry with that file name. */
  exists: (name: string) => boolean;
}

/**
 * Checks a whole entry that has been tidied.
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
