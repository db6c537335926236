/**
 * Metadata of a field besides its type: the label and help that an editor reads, the group it stands in, and the
 * form control where the type does not say it. Kept in Zod's metadata, so that the CMS form, the import template, the error
 * messages and the open-data schema read one source.
 */
import { z } from 'astro/zod';
import { definitionOf } from '#schemas/introspect.ts';

export interface FieldText {
  /** The name of the field in the CMS and in messages, in Vietnamese. */
  title: string;
  /** Help for the editor, a sentence or two in Vietnamese. */
  description?: string;
  examples?: unknown[];
}

export type Widget = 'text' | 'markdown' | 'date' | 'relation' | 'url' | 'hidden' | 'image' | 'file';

export interface FieldPlace {
  /** The heading under which the form shows the field, in Vietnamese. */
  group?: string;
  /** The control, where the type alone does not tell it (a string may be a line, a text, a date). */
  widget?: Widget;
  /** The collection that the value names an entry of. */
  relation?: string;
  /** Fields of one vocabulary share their values: a form offers those in use and those of the examples, and takes no others. */
  vocabulary?: string;
  /** The field of the entry that names the unit of this number. */
  unitField?: string;
  /** The words an editor sees for each value of a choice. */
  choices?: Readonly<Record<string, string>>;
  /** An import fills the field once and never overwrites what an editor wrote there. */
  editorial?: boolean;
  /** Check by the control itself, before the schema: a regular expression's source, and what to say when it fails. */
  inputPattern?: readonly [source: string, message: string];
  /** Initial value in the form of a new entry. */
  initial?: string | number | boolean;
  /** Names under which the spreadsheets of offices keep this field, besides its title. */
  columnNames?: readonly string[];
  /** Tells of a natural person, or how to reach one: shown on the page of the entry, left out of the open data. */
  personal?: boolean;
  /** Uses of the field in the list of entries: sort, show one value only, or stand alike entries together. */
  listing?: readonly ('sort' | 'filter' | 'group')[];
}

declare module 'zod/v4/core' {
  // Zod's own extension point for typed metadata is an interface; the heritage clause is all it needs.
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type
  interface GlobalMeta extends FieldPlace {}
}

/** Attaches label, help and place to a schema. */
export function field<Schema extends z.ZodType>(schema: Schema, text: FieldText & FieldPlace): Schema {
  return schema.meta({ ...text });
}

/** A choice among values, each with the words that people see. */
export function choice<const Labels extends Readonly<Record<string, string>>>(
  labels: Labels,
  text: FieldText & FieldPlace,
) {
  const values = Object.keys(labels) as (keyof Labels & string)[];
  return field(z.enum(values as [keyof Labels & string, ...(keyof Labels & string)[]]), {
    ...text,
    choices: labels,
  });
}

/** One line of text: not empty, no line break, no blank at either end. */
export function line() {
  return z
    .string()
    .min(1)
    .refine((value) => value === value.trim() && !/[\r\n]/.test(value), {
      error: 'phải là một dòng, không có khoảng trắng ở đầu hoặc cuối',
    });
}

/** An absolute web address. */
export function webAddress() {
  return z.url({ protocol: /^https?$/ }).meta({
    inputPattern: [
      '^https?://[^\\s/]+\\.[^\\s]+$',
      'địa chỉ trang mạng đầy đủ, bắt đầu bằng http:// hoặc https://',
    ],
  });
}

/** The metadata of a field, looked for through the wrappers (optional, default) that Zod puts around a schema. */
export function fieldMeta(schema: z.core.$ZodType): (FieldText & FieldPlace) | undefined {
  const meta = z.globalRegistry.get(schema as z.ZodType);
  if (meta?.title) return meta as FieldText & FieldPlace;
  const { innerType } = definitionOf(schema);
  return innerType && fieldMeta(innerType);
}

/** Metadata of the schema and the wrappers around it, the outermost first. */
export function fieldPlace(schema: z.core.$ZodType): FieldPlace {
  const { innerType } = definitionOf(schema);
  const inner = innerType ? fieldPlace(innerType) : {};
  return { ...inner, ...z.globalRegistry.get(schema as z.ZodType) };
}
