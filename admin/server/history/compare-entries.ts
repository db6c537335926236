/** Differences between two versions of an entry in the words of its form. */
import type { z } from 'astro/zod';
import { factValue } from '#library/site/pages/entry-facts.ts';
import { parseEntry } from '#content/entry/yaml-entry.ts';
import { fieldMeta, fieldPlace } from '#schemas/fields/field.ts';
import { formOf } from '../../config/forms.ts';
import type { EntryName } from './entry-versions.ts';

export interface FieldChange {
  /** The label of the field in the form. */
  label: string;
  /** Lines that only one version has; empty where the field was not filled in. */
  before: string[];
  after: string[];
}

/**
 * Lists the fields that differ, in the order of the form. Of texts and lists only the paragraphs or items that differ are given.
 *
 * @param before the older text; undefined where there was no entry
 */
export function compareEntries(
  { collection, slug }: EntryName,
  before: string | undefined,
  after: string | undefined,
): FieldChange[] {
  const form = formOf(collection, slug);
  if (!form) return [];
  const format = form.definition?.format ?? 'yaml';
  const [old, now] = [before, after].map((text) => dataOf(text, format));
  return Object.entries(form.schema.shape).flatMap(([name, schema]) => {
    const inner = schema as z.ZodType;
    const left = fieldLines(inner, old?.[name]);
    const right = fieldLines(inner, now?.[name]);
    if (JSON.stringify(left) === JSON.stringify(right)) return [];
    const removed = left.filter((line) => !right.includes(line));
    const added = right.filter((line) => !left.includes(line));
    const label = fieldMeta(inner)?.title ?? name;
    // The same items in another order.
    if (removed.length === 0 && added.length === 0) return [{ label, before: left, after: right }];
    return [{ label, before: removed, after: added }];
  });
}

function dataOf(
  text: string | undefined,
  format: Parameters<typeof parseEntry>[1],
): Record<string, unknown> | undefined {
  return text === undefined ? undefined : (parseEntry(text, format).data as Record<string, unknown>);
}

/** The value of a field in the words of its form, a paragraph or item a line. */
export function fieldLines(schema: z.ZodType, value: unknown): string[] {
  if (value === undefined || value === null) return [];
  const { widget } = fieldPlace(schema);
  if (typeof value === 'string' && (widget === 'markdown' || widget === 'text'))
    return value.split(/\n{2,}/).map((paragraph) => paragraph.trim());
  if (Array.isArray(value)) return value.flatMap((one) => factValue(schema, [one]));
  if (typeof value === 'boolean') return [value ? 'có' : 'không'];
  return [factValue(schema, value)].flat().filter(Boolean);
}
