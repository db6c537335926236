/** The data dictionary of a data set: every field with its name, its column, its kind and its values, from the schema alone. */
import type { z } from 'astro/zod';
import { columnHead, columnKey, groupMark, listShape } from '#exchange/columns.ts';
import { valueKind } from '#exchange/export/value-kind.ts';
import { fieldMeta, fieldPlace } from '#schemas/fields/field.ts';
import { definitionOf, isOptional, item } from '#schemas/introspect.ts';
import type { Dataset } from './dataset.ts';

export interface DictionaryRow {
  /** As a program reads it: `transition.until`, `sources[].url`. */
  name: string;
  title: string;
  kind: string;
  /** Whether a record may lack it, or have null there. */
  optional: boolean;
  /** How editors fill it. */
  text?: string | undefined;
  /** The values of a choice with their words. */
  values: readonly { value: string; label: string }[];
  /** The heads of its columns in tables: what was recorded, then what follows; none for what only the JSON has. */
  columns: readonly string[];
}

function fieldRows(
  name: string,
  schema: z.core.$ZodType,
  parents: readonly string[],
  heads: ReadonlyMap<string, readonly string[]>,
): DictionaryRow[] {
  const meta = fieldMeta(schema);
  const titles = [...parents, meta?.title ?? name];
  const isList = listShape(schema) !== undefined;
  const { shape } = definitionOf(item(schema));
  const choices = fieldPlace(item(schema)).choices ?? fieldPlace(schema).choices ?? {};
  const inner = Object.entries(shape ?? {}).flatMap(([key, field]) =>
    fieldRows(`${name}${isList ? '[]' : ''}.${key}`, field, titles, heads),
  );
  return [
    {
      name,
      title: titles.join(groupMark),
      kind: valueKind(schema),
      optional: isOptional(schema) || definitionOf(unwrapOptional(schema)).type === 'nullable',
      text: meta?.description,
      values: Object.entries(choices).map(([value, label]) => ({ value, label })),
      columns: heads.get(name) ?? [],
    },
    ...inner,
  ];
}

/** The schema inside `optional` and `default`, but not inside `nullable`. */
function unwrapOptional(schema: z.core.$ZodType): z.core.$ZodType {
  const { type, innerType } = definitionOf(schema);
  return innerType && (type === 'optional' || type === 'default') ? unwrapOptional(innerType) : schema;
}

/** The dictionary, in the order of the fields of a record. */
export function dictionary({ recordSchema, columns }: Dataset): DictionaryRow[] {
  const heads = new Map(
    [...Map.groupBy(columns, columnKey)].map(([key, found]) => [key, found.map(columnHead)] as const),
  );
  return Object.entries(recordSchema.shape).flatMap(([name, schema]) =>
    fieldRows(name, schema as z.core.$ZodType, [], heads),
  );
}
