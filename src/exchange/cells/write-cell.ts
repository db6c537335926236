/** Values of entries as the cells of a table. `readCell` reads each of them back to the same value. */
import type { z } from 'astro/zod';
import { unwrap } from '#schemas/introspect.ts';
import { listShape } from '#exchange/columns.ts';

/** Between the parts of one item of a list of groups. */
const partMark = ' | ';

/** A cell: what a spreadsheet keeps, or nothing. */
export type Cell = string | number;

/** Writes a value; undefined where there is none. Dates stay ISO 8601 text, which no program turns round. */
export function writeCell(schema: z.core.$ZodType | undefined, value: unknown): Cell | undefined {
  if (value === undefined || value === null) return undefined;
  if (Array.isArray(value)) return schema === undefined ? undefined : writeList(schema, value);
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  return typeof value === 'number' || typeof value === 'string' ? value : JSON.stringify(value);
}

function writeList(schema: z.core.$ZodType, items: readonly unknown[]): string | undefined {
  if (items.length === 0) return undefined;
  const fields = listShape(schema)?.fields;
  if (!fields) {
    const texts = items.map((item) => escapeBreaks(String(item)));
    if (!texts.some((text) => text.includes(';'))) return texts.join('; ');
    // A line break, even a last one, says that items are lines, so that a semicolon may stand in them.
    return texts.length === 1 ? `${texts[0] ?? ''}\n` : texts.join('\n');
  }
  const lines = items.map((item) => {
    const parts = Object.entries(fields).map(([name, inner]) =>
      escapePart(writePart(inner, (item as Record<string, unknown>)[name])),
    );
    while (parts.length > 1 && parts.at(-1) === '') parts.pop();
    return parts.join(partMark);
  });
  return lines.join('\n');
}

function writePart(schema: z.core.$ZodType, value: unknown): string {
  if (value === undefined || value === null) return '';
  // A list or a group within an item of a list: rare, and never typed by hand.
  if (typeof value === 'object') return JSON.stringify(value);
  return String(writeCell(unwrap(schema), value));
}

const escapeBreaks = (text: string) => text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');

const escapePart = (text: string) => escapeBreaks(text).replaceAll('|', '\\|');

/** Takes the escapes of {@link writeCell} out of a text. */
export const unescapeText = (text: string): string =>
  text.replace(/\\(\\|n|\|)/g, (_, mark: string) => (mark === 'n' ? '\n' : mark));

/** The parts of one item; a bar that is escaped parts nothing. */
export const splitParts = (line: string): string[] =>
  line.split(/(?<=(?:^|[^\\])(?:\\\\)*)\|/).map((part) => part.trim());
