import { fieldValues } from '#content/health/field-values.ts';
import type { FieldValue } from '#content/health/field-values.ts';
import type { AnyEntry } from '#content/entries.ts';

const titleFields = new Set(['title', 'title_vi', 'title_en', 'name_vi']);

/** Names of organisations keep the capitals that they chose. */
const properNames = new Set(['members', 'experts', 'programmes']);

/** The titles of an entry, in either language. */
export function titlesOf(entry: AnyEntry): FieldValue[] {
  if (properNames.has(entry.relation)) return [];
  return fieldValues(entry).filter(({ path: [name] }) => titleFields.has(String(name)));
}
