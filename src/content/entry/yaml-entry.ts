/**
 * Entries as files: YAML, alone or as front matter above a text, read and written exactly as Decap CMS does (the `yaml` package, major version 1, with Decap's
 * options), so that an import and a later save in the CMS leave the same bytes.
 */
import YAML from 'decap-yaml';
import { plainLineEnds } from '#text/encoding/mend-text.ts';
import type { EntryFormat } from '#schemas/fields/collection.ts';

export interface YamlFault {
  message: string;
  /** Counted from 1. */
  line?: number;
}

/** Reads the YAML of one entry. Syntax faults are returned, not thrown; `data` is then undefined. */
export function parseYamlEntry(text: string): { data?: unknown; faults: YamlFault[] } {
  const document = YAML.parseDocument(text, { prettyErrors: true });
  const faults = document.errors.map((error) => ({
    message: error.message.split('\n')[0] ?? error.message,
    ...(error.linePos ? { line: error.linePos.start.line } : {}),
  }));
  return faults.length > 0 ? { faults } : { data: document.toJSON() as unknown, faults };
}

/**
 * Writes an entry: its fields in the given order (then any others), empty ones left out.
 *
 * @param entry plain data; `undefined`, `null`, empty text and empty lists are left out at every depth
 * @param order field names in the order of the form
 */
export function writeYamlEntry(entry: Readonly<Record<string, unknown>>, order: readonly string[]): string {
  const kept = withoutEmpty(entry) as Record<string, unknown>;
  const names = [
    ...order.filter((name) => name in kept),
    ...Object.keys(kept).filter((name) => !order.includes(name)),
  ];
  const document = new YAML.Document();
  document.contents = YAML.createNode(Object.fromEntries(names.map((name) => [name, kept[name]])));
  return document.toString();
}

const fence = '---\n';

/**
 * Reads an entry of any format. Below front matter the text is the field `body`, byte for byte;
 * an empty text is no field. Line ends of Windows and a byte order mark are none of the text.
 */
export function parseEntry(given: string, format: EntryFormat): { data?: unknown; faults: YamlFault[] } {
  const text = plainLineEnds(given);
  if (format === 'yaml') return parseYamlEntry(text);
  const end = text.startsWith(fence) ? text.indexOf(`\n${fence}`, fence.length - 1) : -1;
  if (end < 0) return { faults: [{ message: 'thiếu phần đầu giữa hai dòng ---', line: 1 }] };
  const { data, faults } = parseYamlEntry(text.slice(fence.length, end + 1));
  const shifted = faults.map(({ message, line }) => ({ message, ...(line ? { line: line + 1 } : {}) }));
  if (shifted.length > 0) return { faults: shifted };
  const body = text.slice(end + 1 + fence.length);
  return { data: { ...(data as object), ...(body.trim() ? { body } : {}) }, faults: [] };
}

/** Writes an entry of any format, as Decap's front matter writer does. */
export function writeEntry(
  entry: Readonly<Record<string, unknown>>,
  order: readonly string[],
  format: EntryFormat,
): string {
  if (format === 'yaml') return writeYamlEntry(entry, order);
  const { body, ...facts } = entry;
  const text = typeof body === 'string' && body.trim() ? body : '';
  return `${fence}${writeYamlEntry(facts, order)}${fence}${text}`;
}

/** A form saves an untouched field as empty text, null or an empty list; all of them mean "not given". */
export function withoutEmpty(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutEmpty);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(
        ([, item]) =>
          !(item === undefined || item === null || item === '' || (Array.isArray(item) && item.length === 0)),
      )
      .map(([name, item]) => [name, withoutEmpty(item)]),
  );
}
