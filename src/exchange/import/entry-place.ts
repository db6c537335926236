/** Name and place of a row's entry: its identifier, its file, the name by which an entry that exists is found. */
import path from 'node:path';
import { designationKey } from '#domain/designation/designation-format.ts';
import { nameKey } from '#exchange/cells/read-cell.ts';
import { fieldsOf } from '#exchange/columns.ts';
import { entryExtensions } from '#schemas/fields/collection.ts';
import type { CollectionDefinition } from '#schemas/fields/collection.ts';
import { fieldMeta, fieldPlace } from '#schemas/fields/field.ts';
import { toSlug } from '#text/vietnamese.ts';
import type { RowData } from './row-entry.ts';

type Fields = Record<string, unknown>;

/** The field that identifies an entry among people: its designation or number, else its name. */
export function naturalKey(
  { entryName, schema, summary }: CollectionDefinition,
  data: Fields,
): string | undefined {
  const text = (name: string) => (typeof data[name] === 'string' ? data[name] : undefined);
  if (entryName && 'designation' in schema.shape) {
    const designation = text('designation');
    return designation === undefined ? undefined : designationKey(designation);
  }
  const own = text('number') ?? text(summary[0] ?? '');
  if (own === undefined) return undefined;
  // Documents are numbered anew by each body and in each year; news and classes may repeat a title on another day.
  const apart = ['issuer', 'date', 'starts_on', 'aired', 'market'].map((name) => text(name) ?? '');
  return nameKey([own, ...apart].join(' | '));
}

/** Values with which the form of a new entry begins, by its part where the collection is divided. */
export function initialValues(definition: CollectionDefinition, given: Fields): Fields {
  const { parts } = definition;
  const initial = Object.entries(fieldsOf(definition)).flatMap(([name, field]) => {
    const value = fieldPlace(field).initial;
    return value === undefined ? [] : [[name, value] as const];
  });
  const folder = partOf(definition, given);
  return { ...Object.fromEntries(initial), ...parts?.find(({ name }) => name === folder)?.initial };
}

const longestId = 80;

/** The identifier of a new entry: as the collection names its entries, as the row says, or made of its name. */
export function newId(
  definition: CollectionDefinition,
  byId: ReadonlyMap<string, unknown>,
  row: RowData,
  data: Fields,
): string {
  try {
    if (definition.entryName) return definition.entryName(data);
  } catch {
    return '';
  }
  if (row.id !== undefined) return row.id;
  const named = data['number'] ?? data[definition.summary[0] ?? ''];
  const slug = toSlug(typeof named === 'string' ? named : '')
    .slice(0, longestId)
    .replace(/-[^-]*$/, (rest) => (toSlug(String(named)).length > longestId ? '' : rest));
  // Another entry has this address; a number tells them apart.
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? slug : `${slug}-${count}`;
    if (!byId.has(id) || id === '') return id;
  }
}

/** The file of an entry, from the root of the repository. */
export function entryFile(definition: CollectionDefinition, data: Fields, id: string): string {
  const ending = entryExtensions[definition.format ?? 'yaml'];
  return path.posix.join(definition.folder, partOf(definition, data) ?? '', `${id}.${ending}`);
}

/** The folder of an entry; a row that lacks what decides it is refused for that. */
function partOf({ subfolder }: CollectionDefinition, data: Fields): string | undefined {
  try {
    return subfolder?.(data);
  } catch {
    return undefined;
  }
}

/** The title of a field. */
export const titleOf = (definition: CollectionDefinition, name: string): string => {
  const field = fieldsOf(definition)[name];
  return (field && fieldMeta(field)?.title) ?? name;
};

/** An entry as lists name it; empty where nothing names it. */
export const entryLabel = ({ summary }: CollectionDefinition, data: Fields): string => {
  const name = summary.map((field) => data[field]).find((value) => typeof value === 'string');
  return typeof name === 'string' ? name : '';
};
