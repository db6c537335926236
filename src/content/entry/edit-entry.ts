/** Changes single fields of an entry's file and leaves the rest of it as it stands: comments, order, the text below. */
import YAML from 'decap-yaml';
import { Scalar, YAMLMap } from 'decap-yaml/types';
import { plainLineEnds } from '#text/encoding/mend-text.ts';
import type { EntryFormat } from '#schemas/fields/collection.ts';

/** A field and what it is to hold; undefined takes it away. */
export interface EntryEdit {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}

const fence = '---\n';

/** The front matter of a file, and the text below with the closing line; a YAML file has no such text. */
function divide(text: string, format: EntryFormat): { facts: string; rest: string } | undefined {
  if (format === 'yaml') return { facts: text, rest: '' };
  const end = text.startsWith(fence) ? text.indexOf(`\n${fence}`, fence.length - 1) : -1;
  return end < 0 ? undefined : { facts: text.slice(fence.length, end + 1), rest: text.slice(end + 1) };
}

/** The place of a new field: behind the last that stands before it in the form. */
function placeOf(names: readonly string[], name: string, order: readonly string[]): number {
  const before = new Set(order.slice(0, order.indexOf(name)));
  return names.findLastIndex((one) => before.has(one)) + 1;
}

function addField(
  document: YAML.Document.Parsed,
  name: string,
  value: unknown,
  order: readonly string[],
): void {
  const fields = document.contents;
  const added: unknown = YAML.createNode({ [name]: value });
  if (!(fields instanceof YAMLMap) || !(added instanceof YAMLMap)) throw new TypeError('no group of fields');
  const names = fields.items.map(({ key }) => String(key));
  fields.items.splice(placeOf(names, name, order), 0, ...added.items);
}

/** A plain value is changed in its place, where a comment may stand beside it. */
function setValue(document: YAML.Document.Parsed, path: EntryEdit['path'], value: unknown): void {
  const isPlain = value === null || typeof value !== 'object';
  const node: unknown = isPlain ? document.getIn(path, true) : undefined;
  if (node instanceof Scalar) node.value = value;
  else document.setIn(path, isPlain ? value : YAML.createNode(value));
}

/**
 * The text of a file with some fields changed.
 *
 * @param order field names in the order of the form, for fields that the entry did not have
 * @returns undefined where the file cannot be read, or a path leads through something that is no group
 */
export function editEntry(
  given: string,
  format: EntryFormat,
  order: readonly string[],
  edits: readonly EntryEdit[],
): string | undefined {
  const parts = divide(plainLineEnds(given), format);
  if (!parts) return undefined;
  const document = YAML.parseDocument(parts.facts);
  if (document.errors.length > 0) return undefined;
  try {
    for (const { path, value } of edits) {
      const [name = ''] = path;
      if (value === undefined) document.deleteIn(path);
      else if (path.length === 1 && !document.has(name)) addField(document, String(name), value, order);
      else setValue(document, path, value);
    }
  } catch {
    return undefined;
  }
  const facts = String(document);
  return format === 'yaml' ? facts : `${fence}${facts}${parts.rest}`;
}

