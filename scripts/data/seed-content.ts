/**
 * Fills content/ from a folder of collected facts (JSON Lines): one YAML file an entry, written as the CMS writes it.
 * Running it again changes nothing; fields that editors own are kept as they stand in content/. Where anything is wrong, every fault
 * is named and nothing is written. The changes of the library go into the record of changes, to be committed with the import.
 *
 *   npx node scripts/data/seed-content.ts --from <folder>
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { z } from 'astro/zod';
import {
  designationKey,
  designationSlug,
  designationSortKey,
} from '#domain/designation/designation-format.ts';
import { findCycles } from '#domain/editions/supersession/supersession-checks.ts';
import { buildSupersessionGraph } from '#domain/editions/supersession/supersession-graph.ts';
import { legalNumberKey } from '#domain/law/legal-relations.ts';
import { standardDateProblems, standardProblems } from '#content/checks/check-standards.ts';
import { standardRelations } from '#content/edition-record.ts';
import { ContentError, validateEntry } from '#content/problems.ts';
import type { ContentProblem } from '#content/problems.ts';
import { fieldOrder } from '#content/read-collection.ts';
import { parseYamlEntry, withoutEmpty, writeYamlEntry } from '#content/entry/yaml-entry.ts';
import { icsFile, isoCatalogueFile } from '#schemas/standards/catalogue.ts';
import { legalDocuments } from '#schemas/collections/documents.ts';
import type { CollectionDefinition } from '#schemas/fields/collection.ts';
import { fieldMeta } from '#schemas/fields/field.ts';
import { products, topics } from '#schemas/collections/products.ts';
import { standards } from '#schemas/standards/standards.ts';
import type { StandardEntry } from '#schemas/standards/standards.ts';
import { dayInVietnam } from '#text/calendar.ts';
import { followedStates, recordChanges, recordSummary } from '../lib/change-record.ts';
import { documentsFromRows } from '../lib/seed/seed-documents.ts';
import { list, readRows } from '../lib/seed/seed-rows.ts';
import type { Row } from '../lib/seed/seed-rows.ts';
import { standardFromRow } from '../lib/seed/seed-standards.ts';

const { values: options } = parseArgs({
  options: { from: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
});
if (options.help || !options.from) {
  console.log(
    'Cách dùng: npx node scripts/data/seed-content.ts --from <thư mục chứa standards.jsonl, products.jsonl, …>',
  );
  process.exit(options.help ? 0 : 2);
}
const source = options.from;
const problems: ContentProblem[] = [];
/** Files to be written once everything has been read without a fault. */
const pending: { file: string; text: string }[] = [];

const icsRows = JSON.parse(readFileSync(path.join(source, 'ics.json'), 'utf8').normalize('NFC')) as Row[];
seedDocuments();
seedStandards();
seed(products, readRows(source, 'products.jsonl').map(productEntry));
seed(
  topics,
  readRows(source, 'topics.jsonl').map((row) => [String(row['slug']), topicEntry(row)]),
);
copyCatalogue();
if (problems.length > 0) throw new ContentError(problems);
const before = followedStates();
for (const { file, text } of pending) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
const day = dayInVietnam(new Date());
console.log(recordSummary(recordChanges('.', before, [], day), day));

/** Entries of a collection that lies in one folder, by their names. */
function standingEntries(folder: string): Map<string, Row> {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.yaml')) : [];
  return new Map(
    files.map((file) => [
      path.basename(file, '.yaml'),
      parseYamlEntry(readFileSync(path.join(folder, file), 'utf8')).data as Row,
    ]),
  );
}

function seedDocuments(): void {
  const rows = readRows(source, 'documents-2026-11.jsonl');
  seed(legalDocuments, documentsFromRows(rows, standingEntries(legalDocuments.folder)));
}

/** Names of legal documents by the keys of their numbers: those that stand, and those of this import. */
function legalDocumentNames(): Map<string, string> {
  const rows = readRows(source, 'documents-2026-11.jsonl');
  const entries = [
    ...standingEntries(legalDocuments.folder),
    ...documentsFromRows(rows, standingEntries(legalDocuments.folder)),
  ];
  return new Map(
    entries.flatMap(([name, { number }]) =>
      typeof number === 'string' ? [[legalNumberKey(number), name] as const] : [],
    ),
  );
}

function seedStandards(): void {
  const rows = readRows(source, 'standards.jsonl');
  const legalDocuments = legalDocumentNames();
  const entries = seed(
    standards,
    rows.map((row) => [undefined, withStanding(standardFromRow(row, rows, legalDocuments), rows)]),
  );
  checkStandards(entries);
}

/** An entry with the replacements that editors found besides: none is lost by an import. */
function withStanding(entry: Row, rows: readonly Row[]): Row {
  const name = designationSlug(String(entry['designation']));
  const file = ['tcvn', 'qcvn', 'other']
    .map((part) => path.join(standards.folder, part, `${name}.yaml`))
    .find((one) => existsSync(one));
  if (file === undefined) return entry;
  const standing = parseYamlEntry(readFileSync(file, 'utf8')).data as Row;
  const known = new Set(rows.map(({ designation }) => designationKey(String(designation))));
  const joined = (field: string) => {
    const all = [...list(entry[field]), ...list(standing[field])];
    return [...new Map(all.map((designation) => [designationKey(designation), designation])).values()];
  };
  return {
    ...entry,
    replaces: joined('replaces'),
    replaced_by_unlisted: joined('replaced_by_unlisted').filter((one) => !known.has(designationKey(one))),
  };
}

/** Faults that no single row can show: one edition in two rows, dates that cannot be, replacements that close on themselves. */
function checkStandards(entries: readonly { file: string; data: StandardEntry }[]): void {
  const seen = new Map<string, string>();
  for (const { file, data } of entries) {
    const key = designationKey(data.designation);
    const other = seen.get(key);
    if (other !== undefined)
      problems.push({
        file,
        field: 'Số hiệu (designation)',
        message: `“${data.designation}” có hai dòng (${other})`,
      });
    seen.set(key, data.designation);
    problems.push(...standardProblems({ file, data }));
  }
  if (seen.size < entries.length) return;
  const graph = buildSupersessionGraph(
    entries.map(({ file, data }) => ({ ...standardRelations(data), file })),
    designationKey,
  );
  problems.push(...standardDateProblems(graph));
  for (const cycle of findCycles(graph)) {
    const names = cycle.map((id) => graph.nodes.get(id)?.edition.designation ?? id);
    problems.push({
      file: graph.nodes.get(cycle[0] ?? '')?.edition.file ?? '',
      field: 'Thay thế cho (replaces)',
      message: `các tài liệu thay thế nhau thành vòng: ${[...names, names[0] ?? ''].join(' → ')}`,
    });
  }
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

/** Checks entries and sets their files aside to be written; returns those that are sound. */
function seed<Schema extends z.ZodObject>(
  definition: CollectionDefinition<Schema>,
  entries: readonly (readonly [id: string | undefined, entry: Row])[],
): { file: string; data: z.infer<Schema> }[] {
  const order = fieldOrder(definition.schema);
  const editorial = order.filter((name) => fieldMeta(definition.schema.shape[name] as z.ZodType)?.editorial);
  let written = 0;
  const sound = entries.flatMap(([id, entry]) => {
    const { data, problems: found } = validateEntry(
      definition.schema,
      withoutEmpty(entry),
      `${definition.name}: ${String(id ?? entry['designation'])}`,
    );
    problems.push(...found);
    if (data === undefined) return [];
    const name = id ?? definition.entryName?.(data) ?? '';
    const file = path.join(definition.folder, definition.subfolder?.(data) ?? '', `${name}.yaml`);
    const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
    const kept = (before ? parseYamlEntry(before).data : {}) as Row;
    const owned = Object.fromEntries(
      editorial.filter((field) => field in kept).map((field) => [field, kept[field]]),
    );
    const after = writeYamlEntry({ ...(data as Row), ...owned }, order);
    if (after !== before) {
      pending.push({ file, text: after });
      written += 1;
    }
    return [{ file, data }];
  });
  console.log(`${definition.folder}: ${entries.length} mục, ${written} tệp thay đổi`);
  return sound;
}

function copyCatalogue(): void {
  const iso = readRows(source, 'iso-priority.jsonl')
    .map((row) => ({ row, key: designationSortKey(String(row['designation'])) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ row }) => JSON.stringify(row));
  const ics = icsRows.map((row) => `  ${JSON.stringify(row)}`).join(',\n');
  pending.push({ file: isoCatalogueFile, text: `${iso.join('\n')}\n` });
  pending.push({ file: icsFile, text: `[\n${ics}\n]\n` });
  console.log(`${isoCatalogueFile}: ${iso.length} dòng; ${icsFile}: ${icsRows.length} mã`);
}
