/**
 * Fills content/ from a folder of collected facts (JSON Lines): one YAML file an entry, written as the CMS writes it.
 * Running it again changes nothing; fields that editors own are kept as they stand in content/.
 *
 *   node scripts/seed-content.ts --from <folder>
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { z } from 'astro/zod';
import { designationKey, designationSortKey } from '#domain/designation/designation-format.ts';
import { ContentError, validateEntry } from '#content/problems.ts';
import type { ContentProblem } from '#content/problems.ts';
import { fieldOrder } from '#content/read-collection.ts';
import { parseYamlEntry, withoutEmpty, writeYamlEntry } from '#content/yaml-entry.ts';
import { icsFile, isoCatalogueFile } from '#schemas/catalogue.ts';
import type { CollectionDefinition } from '#schemas/fields/collection.ts';
import { fieldMeta } from '#schemas/fields/field.ts';
import { products, topics } from '#schemas/products.ts';
import { standards } from '#schemas/standards.ts';

type Row = Record<string, unknown>;

const { values: options } = parseArgs({
  options: { from: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
});
if (options.help || !options.from) {
  console.log(
    'Cách dùng: node scripts/seed-content.ts --from <thư mục chứa standards.jsonl, products.jsonl, …>',
  );
  process.exit(options.help ? 0 : 2);
}
const source = options.from;
const problems: ContentProblem[] = [];

const icsRows = JSON.parse(readFileSync(path.join(source, 'ics.json'), 'utf8').normalize('NFC')) as Row[];
const standardRows = readRows('standards.jsonl');
seed(
  standards,
  standardRows.map((row) => standardEntry(row, standardRows)),
);
seed(products, readRows('products.jsonl').map(productEntry));
seed(
  topics,
  readRows('topics.jsonl').map((row) => [String(row['slug']), topicEntry(row)]),
);
copyCatalogue();
if (problems.length > 0) throw new ContentError(problems);

function readRows(name: string): Row[] {
  const text = readFileSync(path.join(source, name), 'utf8').normalize('NFC');
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Row);
}

function list(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/**
 * "Replaced by" is derived from "replaces", so a replacement recorded only on the older entry moves to the newer one; it stays
 * where it was when the newer document has no entry of its own.
 */
function standardEntry(row: Row, all: Row[]): [undefined, Row] {
  const key = designationKey(String(row['designation']));
  const known = new Set(all.map((other) => designationKey(String(other['designation']))));
  const replacedHere = all
    .filter((other) => list(other['replaced_by']).some((name) => designationKey(name) === key))
    .map((other) => String(other['designation']));
  const replaces = [
    ...new Map(
      [...list(row['replaces']), ...replacedHere].map((name) => [designationKey(name), name]),
    ).values(),
  ];
  const { kind: _kind, year: _year, replaced_by: replacedBy, ...facts } = row;
  const unlisted = list(replacedBy).filter((name) => !known.has(designationKey(name)));
  return [undefined, { ...facts, replaces, replaced_by_unlisted: unlisted }];
}

/** Which topics bind every maker of a product: food safety for food, the environment for industry (an editor may change them). */
function bindingTopics(row: Row): string[] {
  const food = row['kind'] === 'nong-san' && row['slug'] !== 'duoc-lieu';
  const farmed = row['kind'] === 'nong-san' && row['slug'] !== 'do-uong';
  return [
    ...(food ? ['an-toan-thuc-pham'] : []),
    ...(food ? ['truy-xuat'] : []),
    ...(farmed ? ['huu-co'] : []),
    ...(row['kind'] === 'cong-nghiep' ? ['moi-truong'] : []),
    'he-thong-quan-ly',
  ];
}

function productEntry(row: Row): [string, Row] {
  const { slug, ...facts } = row;
  return [String(slug), { lead: firstSentence(row), topics: bindingTopics(row), ...facts }];
}

/** A code without a name cannot be shown; one topic names such a code, under which no document lies. */
function namedCodes(row: Row): string[] {
  return list(row['ics']).filter((code) => {
    const named = icsRows.some((entry) => entry['code'] === code);
    if (!named) console.warn(`${String(row['slug'])}: bỏ mã ICS ${code} vì ics.json không có tên của mã này`);
    return named;
  });
}

function topicEntry(row: Row): Row {
  const { slug: _slug, ...facts } = row;
  return { lead: facts['name_vi'], description_vi: facts['name_vi'], ...facts, ics: namedCodes(row) };
}

function firstSentence(row: Row): string {
  return `${String(row['description_vi']).split('. ')[0] ?? ''}.`.replace('..', '.');
}

function seed<Schema extends z.ZodObject>(
  definition: CollectionDefinition<Schema>,
  entries: readonly (readonly [id: string | undefined, entry: Row])[],
): void {
  const order = fieldOrder(definition.schema);
  const editorial = order.filter((name) => fieldMeta(definition.schema.shape[name] as z.ZodType)?.editorial);
  let written = 0;
  for (const [id, entry] of entries) {
    const { data, problems: found } = validateEntry(
      definition.schema,
      withoutEmpty(entry),
      `${definition.name}: ${String(id ?? entry['designation'])}`,
    );
    problems.push(...found);
    if (data === undefined) continue;
    const name = id ?? definition.entryName?.(data) ?? '';
    const file = path.join(definition.folder, definition.subfolder?.(data) ?? '', `${name}.yaml`);
    const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const kept = (before ? parseYamlEntry(before).data : {}) as Row;
    const owned = Object.fromEntries(
      editorial.filter((field) => field in kept).map((field) => [field, kept[field]]),
    );
    const after = writeYamlEntry({ ...(data as Row), ...owned }, order);
    if (after === before) continue;
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, after);
    written += 1;
  }
  console.log(`${definition.folder}: ${entries.length} mục, ${written} tệp thay đổi`);
}

function copyCatalogue(): void {
  const iso = readRows('iso-priority.jsonl')
    .map((row) => ({ row, key: designationSortKey(String(row['designation'])) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ row }) => JSON.stringify(row));
  mkdirSync(path.dirname(isoCatalogueFile), { recursive: true });
  writeFileSync(isoCatalogueFile, `${iso.join('\n')}\n`);
  writeFileSync(icsFile, `[\n${icsRows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`);
  console.log(`${isoCatalogueFile}: ${iso.length} dòng; ${icsFile}: ${icsRows.length} mã`);
}
