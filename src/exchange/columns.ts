/**
 * A collection as a table: its columns follow from its schema, so that the template, the import, the exports and the data dictionary
 * share their names, and a field added to a schema appears in all of them.
 */
import type { z } from 'astro/zod';
import { fieldMeta, fieldPlace } from '#schemas/fields/field.ts';
import type { CollectionDefinition } from '#schemas/fields/collection.ts';
import { definitionOf, isOptional, unwrap } from '#schemas/introspect.ts';

/** The field name under which the last part of an entry's address stands in tables. */
export const idField = 'id';

/** The words between a group and its field in the head of a column. */
export const groupMark = ' › ';

export interface Column {
  /** Names from the entry down to the field: `['designation']`, `['transition', 'until']`. */
  path: readonly string[];
  /** The head of the column: the Vietnamese title of the field, behind that of its group where it stands in one. */
  title: string;
  /** Further names under which offices keep such a column. */
  otherNames: readonly string[];
  hint?: string;
  example?: unknown;
  required: boolean;
  /** The schema of the field; undefined for the column of the identifiers. */
  schema: z.core.$ZodType | undefined;
}

/** The schema of the values of a list, and whether they are groups of fields. */
export interface ListShape {
  element: z.core.$ZodType;
  /** The fields of an item; undefined for items that are single values. */
  fields: Record<string, z.core.$ZodType> | undefined;
}

/** The fields of an entry; Zod's own type of an object whose fields are not known says nothing of them. */
export const fieldsOf = ({
  schema,
}: Pick<CollectionDefinition, 'schema'>): Readonly<Record<string, z.ZodType>> =>
  schema.shape as Readonly<Record<string, z.ZodType>>;

/** The list that a schema describes; undefined for what is none. */
export function listShape(schema: z.core.$ZodType): ListShape | undefined {
  const { element } = definitionOf(unwrap(schema));
  return element && { element, fields: definitionOf(unwrap(element)).shape };
}

/** The columns of a collection, in the order of its form; identifiers come first where editors choose them. */
export function columnsOf(definition: Pick<CollectionDefinition, 'schema' | 'entryName'>): Column[] {
  const fields = fieldColumns(fieldsOf(definition), [], []);
  if (definition.entryName) return fields;
  return [
    {
      path: [idField],
      title: 'Tên mục',
      otherNames: ['Tên tệp', 'Mã mục'],
      hint: 'Phần cuối của địa chỉ trang, chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối. Bỏ trống với mục mới.',
      required: false,
      schema: undefined,
    },
    ...fields,
  ];
}

function fieldColumns(
  shape: Record<string, z.core.$ZodType>,
  path: readonly string[],
  titles: readonly string[],
): Column[] {
  return Object.entries(shape).flatMap(([name, schema]) => {
    const meta = fieldMeta(schema);
    const title = meta?.title ?? name;
    const { shape: group } = definitionOf(unwrap(schema));
    if (group) return fieldColumns(group, [...path, name], [...titles, title]);
    const { columnNames = [], initial } = fieldPlace(schema);
    return [
      {
        path: [...path, name],
        title: [...titles, title].join(groupMark),
        otherNames: columnNames,
        ...(meta?.description ? { hint: meta.description } : {}),
        ...(meta?.examples ? { example: meta.examples[0] } : {}),
        required: path.length === 0 && !isOptional(schema) && initial === undefined,
        schema,
      },
    ];
  });
}

/** The head of a column as files print it: the items of a list of groups are described behind it. */
export function columnHead({ title, schema }: Column): string {
  const fields = schema && listShape(schema)?.fields;
  if (!fields) return title;
  return `${title} (${Object.entries(fields)
    .map(([name, inner]) => fieldMeta(inner)?.title ?? name)
    .join(' | ')})`;
}

/** A column as it is named on the command line and in machine-readable files: `transition.until`. */
export const columnKey = ({ path }: Pick<Column, 'path'>): string => path.join('.');
