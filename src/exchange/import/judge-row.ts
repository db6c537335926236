/** One row against its schema and against the entry that it names: new, changed, the same, or refused with the reason. */
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { LoadedEntry } from '#content/content.ts';
import { tidyEntry } from '#content/entry/normalise-entry.ts';
import { validateEntry } from '#content/problems.ts';
import { withoutEmpty } from '#content/entry/yaml-entry.ts';
import { parseDesignation } from '#domain/designation/designation.ts';
import { designationKey } from '#domain/designation/designation-format.ts';
import { fieldsOf } from '#exchange/columns.ts';
import { entryAddress } from '#schemas/fields/collection.ts';
import type { CollectionDefinition } from '#schemas/fields/collection.ts';
import { fieldPlace } from '#schemas/fields/field.ts';
import { entryFile, entryLabel, initialValues, naturalKey, newId, titleOf } from './entry-place.ts';
import type { RowData, RowFault } from './row-entry.ts';

type Fields = Record<string, unknown>;

/** `kept`: differs from an entry that an import without `update` leaves as it is. */
export type RowKind = 'new' | 'changed' | 'same' | 'kept' | 'refused';

export interface FieldChange {
  title: string;
  name: string;
  before: unknown;
  after: unknown;
}

export interface JudgedRow {
  row: number;
  kind: RowKind;
  id: string;
  /** From the root of the repository. */
  file: string;
  /** The entry as people call it. */
  name: string;
  changes: FieldChange[];
  faults: RowFault[];
  notes: string[];
  /** The whole entry as it is written; undefined where it cannot be. */
  data: Fields | undefined;
}

/** The entries of a collection, by what rows call them. */
export interface EntryIndex {
  byId: ReadonlyMap<string, LoadedEntry<Fields>>;
  /** Entries of one name; an import does not guess among several. */
  byName: ReadonlyMap<string, readonly LoadedEntry<Fields>[]>;
}

/** Prepares the entries of a collection for {@link judgeRow}. */
export function entryIndex(
  definition: CollectionDefinition,
  entries: readonly LoadedEntry<Fields>[],
): EntryIndex {
  return {
    byId: new Map(entries.map((entry) => [entry.id, entry])),
    byName: Map.groupBy(entries, ({ data }) => naturalKey(definition, data) ?? ''),
  };
}

interface Judging {
  definition: CollectionDefinition;
  index: EntryIndex;
  /** Rows by the file that they write. */
  seen: Map<string, number>;
  row: RowData;
  update: boolean;
}

/** Judges one row. */
export function judgeRow({ definition, index, seen, row, update }: Judging): JudgedRow {
  const faults = [...row.faults];
  const notes = [...row.notes];
  const given = row.fields;
  const existing = findExisting(definition, index, row, faults);
  const before = existing ? tidyEntry(definition.schema, existing.data) : {};
  const merged = existing
    ? mergeGiven(definition, before, given, notes)
    : { ...initialValues(definition, given), ...given };
  const tidy = tidyEntry(definition.schema, withoutErased(merged));
  const id = existing?.id ?? newId(definition, index.byId, row, tidy);
  const place = entryFile(definition, tidy, id);
  const file = existing?.file ?? place;
  const judged: JudgedRow = {
    row: row.row,
    kind: 'refused',
    id,
    file,
    name: entryLabel(definition, tidy) || id,
    changes: existing ? fieldChanges(definition, before, tidy) : [],
    faults,
    notes,
    data: undefined,
  };
  const first = seen.get(file);
  if (first !== undefined && id !== '')
    faults.push({
      message: `trùng với dòng ${first}: hai dòng cùng là một mục (${judged.name}); chỉ giữ một`,
    });
  else seen.set(file, row.row);
  const valid = validateEntry(definition.schema, withoutEmpty(tidy), file);
  // A cell that could not be read is missing too; its own reason is the better one.
  const named = new Set(faults.flatMap(({ column }) => (column === undefined ? [] : [column])));
  if (valid.data === undefined)
    for (const { field = '', message } of valid.problems)
      if (![...named].some((column) => field.startsWith(column))) faults.push({ column: field, message });
  if (existing && valid.data !== undefined)
    faults.push(...lostAddress(definition, existing, valid.data, place));
  if (faults.length > 0) return judged;
  judged.data = valid.data;
  judged.kind = !existing ? 'new' : judged.changes.length === 0 ? 'same' : update ? 'changed' : 'kept';
  return judged;
}

function findExisting(
  definition: CollectionDefinition,
  { byId, byName }: EntryIndex,
  row: RowData,
  faults: RowFault[],
): LoadedEntry<Fields> | undefined {
  if (row.id !== undefined && byId.has(row.id)) return byId.get(row.id);
  const key = naturalKey(definition, row.fields);
  const found = key === undefined ? [] : (byName.get(key) ?? []);
  if (found.length > 1)
    faults.push({
      message: `có ${found.length} mục mang tên này (${found.map(({ id }) => id).join(', ')}); hãy ghi cột “Tên mục”`,
    });
  return row.id === undefined ? found[0] : undefined;
}

/** Given fields over those that there are; what an editor wrote in a field of editors stays. */
function mergeGiven(
  definition: CollectionDefinition,
  before: Fields,
  given: Fields,
  notes: string[],
): Fields {
  const merged = { ...before };
  for (const [name, value] of Object.entries(given)) {
    const schema = fieldsOf(definition)[name];
    const standing = before[name];
    const editorial = schema ? fieldPlace(schema).editorial === true : false;
    if (editorial && standing !== undefined && !isDeepStrictEqual(standing, value)) {
      notes.push(`giữ nguyên “${titleOf(definition, name)}” mà biên tập viên đã viết`);
      continue;
    }
    // Another spelling of the same designations is no change.
    if (Array.isArray(standing) && sameButSpelling(standing, value)) continue;
    const isGroup = isFields(value) && isFields(standing);
    merged[name] = isGroup ? { ...standing, ...value } : value;
  }
  return merged;
}

/** Whether two values differ in nothing but the spelling of designations. */
function sameButSpelling(one: unknown, other: unknown): boolean {
  if (typeof one === 'string' && typeof other === 'string')
    return (
      one === other || (parseDesignation(one) !== undefined && designationKey(one) === designationKey(other))
    );
  if (one === null || other === null || typeof one !== 'object' || typeof other !== 'object')
    return one === other;
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => sameButSpelling((one as Fields)[name], (other as Fields)[name]));
}

const isFields = (value: unknown): value is Fields =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** Leaves out what `[xóa]` erases. */
function withoutErased(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields)
      .filter(([, value]) => value !== null)
      .map(([name, value]) => [name, isFields(value) ? withoutErased(value) : value]),
  );
}

function fieldChanges(definition: CollectionDefinition, before: Fields, after: Fields): FieldChange[] {
  return Object.keys(fieldsOf(definition))
    .filter((name) => !isDeepStrictEqual(before[name], after[name]))
    .map((name) => ({ title: titleOf(definition, name), name, before: before[name], after: after[name] }));
}

/** A published address never vanishes: an update may not rename an entry, nor turn it into a sample. */
function lostAddress(
  definition: CollectionDefinition,
  existing: LoadedEntry<Fields>,
  after: Fields,
  place: string,
): RowFault[] {
  const moved =
    (definition.entryName?.(after) ?? existing.id) !== existing.id ||
    entryAddress(definition, existing.id, after) !== entryAddress(definition, existing.id, existing.data);
  if (moved)
    return [
      {
        message: `sẽ làm mất địa chỉ đã công bố của “${entryLabel(definition, existing.data)}”; hãy nhập thành mục mới, hoặc đổi tên trong tòa soạn kèm chuyển hướng`,
      },
    ];
  if (definition.subfolder && existing.file !== place)
    return [{ message: `thuộc thư mục ${path.posix.dirname(place)}, còn mục đã có ở ${existing.file}` }];
  if (after['sample'] === true && existing.data['sample'] !== true)
    return [{ message: 'sẽ biến mục đã công bố thành dữ liệu minh họa, và địa chỉ của nó mất theo' }];
  return [];
}
