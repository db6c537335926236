/** Values of entries as the cells of a table. `readCell` reads each of them back to the same value. */
import type { z } from 'astro/zod';
import { fieldPlace } from '#schemas/fields/field.ts';
import { listShape } from '#exchange/columns.ts';

/** Between the parts of one item of a list of groups. */
const partMark = ' | ';

/** A cell: what a spreadsheet keeps, or nothing. */
export type Cell = string | number;

/** How values of a choice are written: as they are recorded, or in the words that people see. */
export type ChoiceForm = 'values' | 'words';

/**
 * Writes a value; undefined where there is none. Dates stay ISO 8601 text, which no program turns round.
 *
 * @param form of choices; both are read back
 */
export function writeCell(
  schema: z.core.$ZodType | undefined,
  value: unknown,
  form: ChoiceForm = 'values',
): Cell | undefined {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value)) return schema === undefined ? undefined : writeList(schema, value, form);
  if (form === 'words' && schema !== undefined && typeof value === 'string')
    return fieldPlace(schema).choices?.[value] ?? value;
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  return typeof value === 'number' || typeof value === 'string' ? value : JSON.stringify(value);
}

function writeList(schema: z.core.$ZodType, items: readonly unknown[], form: ChoiceForm): string | undefined {
  if (items.length === 0) return undefined;
  const { fields, element } = listShape(schema) ?? {};
  if (!fields) {
    const texts = items.map((item) => escapeBreaks(String(writeCell(element, item, form) ?? '')));
    if (!texts.some((text) => text.includes(';'))) return texts.join('; ');
    // A line break, even a last one, says that items are lines, so that a semicolon may stand in them.
    return texts.length === 1 ? `${texts[0] ?? ''}\n` : texts.join('\n');
  }
  const lines = items.map((item) => {
    const parts = Object.entries(fields).map(([name, inner]) =>
      escapePart(writePart(inner, (item as Record<string, unknown>)[name], form)),
    );
    while (parts.length > 1 && parts.at(-1) === '') parts.pop();
    return parts.join(partMark);
  });
  return lines.join('\n');
}

function writePart(schema: z.core.$ZodType, value: unknown, form: ChoiceForm): string {
  if (value === undefined || value === null) return '';
  // A list or a group within an item of a list: rare, and never typed by hand.
  if (typeof value === 'object') return JSON.stringify(value);
  return String(writeCell(schema, value, form));
}

const escapeBreaks = (text: string) => text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');

const escapePart = (text: string) => escapeBreaks(text).replaceAll('|', '\\|');

/** Takes the escapes of {@link writeCell} out of a text. */
export const unescapeText = (text: string): string =>
  text.replace(/\\(\\|n|\|)/g, (_, mark: string) => (mark === 'n' ? '\n' : mark));

/** The parts of one item; a bar that is escaped parts nothing. */
export const splitParts = (line: string): string[] =>
  line.split(/(?<=(?:^|[^\\])(?:\\\\)*)\|/).map((part) => part.trim());
