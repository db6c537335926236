/** Files → validated entries. Nothing here knows Astro: the build, the checks and the scripts all read content this way. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { z } from 'astro/zod';
import type { LoadedEntry } from './content.ts';
import type { ContentProblem } from './problems.ts';
import { validateEntry } from './problems.ts';
import { checkText } from '#markdown/check.ts';
import { readTextFile } from './entry/text-file.ts';
import { parseEntry, withoutEmpty } from './entry/yaml-entry.ts';
import { entryExtensions } from '#schemas/fields/collection.ts';
import type { CollectionDefinition, EntryFormat } from '#schemas/fields/collection.ts';

export interface Loaded<Data> {
  entries: LoadedEntry<Data>[];
  problems: ContentProblem[];
}

/** Cache of files by path: their text when last read, and the result of reading it. Entries in it must not be changed. */
export type EntryMemory = Map<string, { text: string; read: unknown }>;

/** Reads a text, unless the file had the same text when it was read last. */
function remembered<Read>(
  memory: EntryMemory | undefined,
  file: string,
  text: string,
  read: (text: string) => Read,
): Read {
  const last = memory?.get(file);
  // A path is always read as the same kind of file.
  if (last?.text === text) return last.read as Read;
  const result = read(text);
  memory?.set(file, { text, read: result });
  return result;
}

/** The field names of a collection in the order of its schema, which is the order of the form and of the files. */
export function fieldOrder(schema: z.ZodObject): string[] {
  return Object.keys(schema.shape);
}

/** Reads and validates one file. */
function readEntryFile<Schema extends z.ZodType>(
  root: string,
  file: string,
  schema: Schema,
  { format = 'yaml', memory }: { format?: EntryFormat; memory?: EntryMemory | undefined } = {},
): { data?: z.infer<Schema> | undefined; problems: ContentProblem[] } {
  const full = path.join(root, file);
  if (!existsSync(full)) return { problems: [{ file, message: 'không tìm thấy tệp này' }] };
  return remembered(memory, file, readTextFile(full), (text) =>
    parseEntryText(text, file, schema, format),
  );
}

function parseEntryText<Schema extends z.ZodType>(
  text: string,
  file: string,
  schema: Schema,
  format: EntryFormat,
): { data?: z.infer<Schema> | undefined; problems: ContentProblem[] } {
  const { data, faults } = parseEntry(text, format);
  if (faults.length > 0) {
    return {
      problems: faults.map(({ line, message }) => ({
        file,
        ...(line ? { line } : {}),
        message: `YAML viết sai, không đọc được (${message})`,
      })),
    };
  }
  const read = validateEntry(schema, withoutEmpty(data), file);
  if (read.data === undefined) return read;
  return { data: read.data, problems: textProblems(read.data, format, file) };
}

/** Reads and validates one YAML file. */
export function readYamlFile<Schema extends z.ZodType>(root: string, file: string, schema: Schema) {
  return readEntryFile(root, file, schema);
}

/**
 * Reads a collection: every entry in its folder, in order of their names.
 *
 * @param root the root of the repository (or of a fixture)
 * @param memory see `readContent`
 */
export function readCollection<Schema extends z.ZodObject>(
  root: string,
  definition: CollectionDefinition<Schema>,
  memory?: EntryMemory,
): Loaded<z.infer<Schema>> {
  const folder = path.join(root, definition.folder);
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  const loaded: Loaded<z.infer<Schema>> = { entries: [], problems: [] };
  const { format = 'yaml' } = definition;
  const ending = `.${entryExtensions[format]}`;
  for (const name of names.filter((candidate) => candidate.endsWith(ending)).sort()) {
    const file = path.posix.join(definition.folder, name.split(path.sep).join('/'));
    const id = path.basename(name, ending);
    const { data, problems } = readEntryFile(root, file, definition.schema, { format, memory });
    loaded.problems.push(...problems);
    if (data === undefined) continue;
    loaded.problems.push(...misplaced(definition, data, id, file));
    loaded.entries.push({ id, file, data });
  }
  return loaded;
}

/** Problems in the text of an entry, where it has one. */
function textProblems(data: unknown, format: EntryFormat, file: string): ContentProblem[] {
  if (format === 'yaml') return [];
  const { body } = data as { body?: unknown };
  if (typeof body !== 'string') return [];
  return checkText(body, format).map((message) => ({ file, field: 'Nội dung (body)', message }));
}

/** An entry's file name is its address; it must be the one that the entry's own content gives. */
function misplaced<Schema extends z.ZodObject>(
  definition: CollectionDefinition<Schema>,
  data: z.infer<Schema>,
  id: string,
  file: string,
): ContentProblem[] {
  const expected = definition.entryName?.(data) ?? id;
  const folder = path.posix.join(definition.folder, definition.subfolder?.(data) ?? '');
  const place = `${folder}/${expected}.${entryExtensions[definition.format ?? 'yaml']}`;
  if (definition.entryName === undefined && !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id)) {
    return [{ file, message: 'tên tệp chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối' }];
  }
  if (file === place || (definition.entryName === undefined && definition.subfolder === undefined)) return [];
  return [{ file, message: `tệp này phải mang tên ${place}, vì địa chỉ công bố được đặt theo số hiệu` }];
}

/**
 * Reads JSON Lines, plain or gzipped, each line validated by a schema.
 *
 * @param file path from the root, or an absolute path
 * @param memory see `readContent`
 */
export function readJsonLines<Schema extends z.ZodType>(
  root: string,
  file: string,
  schema: Schema,
  memory?: EntryMemory,
): { rows: z.infer<Schema>[]; problems: ContentProblem[] } {
  const full = path.resolve(root, file);
  if (!existsSync(full)) return { rows: [], problems: [{ file, message: 'không tìm thấy tệp này' }] };
  const bytes = readFileSync(full);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').replace(/^\ufeff/, '');
  return remembered(memory, file, text, () => parseJsonLines(text, file, schema));
}

function parseJsonLines<Schema extends z.ZodType>(
  text: string,
  file: string,
  schema: Schema,
): { rows: z.infer<Schema>[]; problems: ContentProblem[] } {
  const rows: z.infer<Schema>[] = [];
  const problems: ContentProblem[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    let json: unknown;
    try {
      json = JSON.parse(line);
    } catch {
      problems.push({ file, line: index + 1, message: 'dòng này không phải JSON' });
      continue;
    }
    const { data, problems: found } = validateEntry(schema, json, file);
    problems.push(...found.map((problem) => ({ ...problem, line: index + 1 })));
    if (data !== undefined) rows.push(data);
  }
  return { rows, problems };
}
