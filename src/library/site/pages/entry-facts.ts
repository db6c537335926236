/** An entry as facts: its fields under their labels, from the schema alone. For plain pages, and for the preview in the CMS. */
import type { z } from 'astro/zod';
import { fieldMeta, fieldPlace } from '#schemas/fields/field.ts';
import { definitionOf, item } from '#schemas/introspect.ts';
import type { CollectionDefinition } from '#schemas/fields/collection.ts';
import { formatDate, isCalendarDate } from '#text/vietnamese.ts';

type Schema = z.core.$ZodType;

/** One field of an entry. */
export interface EntryFact {
  field: string;
  label: string;
  /** One line, or a list where each item has several parts. Never empty. */
  value: string | string[];
  /** Where the value leads to, for an address of the web. */
  href?: string;
  /** The collection whose entries the field names. */
  relation?: string;
}

/** Fields that are not facts of a page: those with a place of their own, and those that only editors read. */
const placedElsewhere = new Set([
  'lead',
  'body',
  'sources',
  'note',
  'asked',
  'sample',
  'picture',
  'doubt_vi',
]);

/** The words of a choice, a date in the Vietnamese order, numbers and texts as they are; empty for nothing. */
function plainWords(schema: Schema, value: unknown): string {
  if (typeof value === 'boolean') return value ? 'có' : '';
  if (typeof value !== 'string' && typeof value !== 'number') return '';
  const said = String(value);
  const { choices, widget } = fieldPlace(item(schema));
  if (widget === 'date' && isCalendarDate(said)) return formatDate(said);
  return choices?.[said] ?? said;
}

function oneLine(schema: Schema, value: unknown): string {
  const words = factValue(schema, value);
  return typeof words === 'string' ? words : words.join('; ');
}

/** A value as people read it: a list of plain values in one line, an object's parts in one line. */
export function factValue(schema: Schema, value: unknown): string | string[] {
  if (Array.isArray(value)) {
    const items = value.map((one) => oneLine(item(schema), one)).filter((one) => one !== '');
    const plain = value.every((one) => one === null || typeof one !== 'object');
    return plain ? items.join(', ') : items;
  }
  if (value === null || typeof value !== 'object') return plainWords(schema, value);
  const { shape = {} } = definitionOf(item(schema));
  const parts = Object.entries(shape).map(([name, inner]) =>
    oneLine(inner, (value as Readonly<Record<string, unknown>>)[name]),
  );
  return parts.filter((part) => part !== '').join(' · ');
}

/** The facts of an entry in the order of its schema. The field that names the entry is not among them, nor are fields without a value. */
export function entryFacts(
  { schema, summary }: Pick<CollectionDefinition, 'schema' | 'summary'>,
  entry: Readonly<Record<string, unknown>>,
): EntryFact[] {
  const [identifier] = summary;
  return Object.entries(schema.shape as Record<string, Schema>)
    .filter(([field]) => field !== identifier && !placedElsewhere.has(field))
    .flatMap(([field, inner]) => {
      const value = factValue(inner, entry[field]);
      if (value.length === 0) return [];
      const { widget, relation } = fieldPlace(inner);
      const isAddress = typeof value === 'string' && (widget ?? fieldPlace(item(inner)).widget) === 'url';
      return [
        {
          field,
          label: fieldMeta(inner)?.title ?? field,
          value,
          ...(isAddress ? { href: value } : {}),
          ...(relation === undefined ? {} : { relation }),
        },
      ];
    });
}
