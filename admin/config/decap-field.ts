/** A field of a schema → the control that Decap CMS shows for it. */
import type { z } from 'astro/zod';
import { fieldMeta, fieldPlace } from '#schemas/fields/field.ts';
import { checksNamed, definitionOf, isOptional, item, unwrap } from '../../src/schemas/introspect.ts';
import type { DecapField, SelectOption } from './types.ts';

/** Context of a form beyond its schema. */
export interface FormContext {
  /** The entries that a relation may name, by the relation's name; a relation that is not here is looked up while typing. */
  options: Readonly<Record<string, SelectOption[]>>;
  /** Initial values of a new entry, over those of the schema. */
  initial?: Readonly<Record<string, string | number | boolean>> | undefined;
}

/**
 * The controls of an object's fields, in the order of its schema.
 *
 * @param path the names that lead to the object, joined by `/`; the first is the name of the form
 * @throws {Error} when a field has no label or a type that no control is known for
 */
export function decapFields(schema: z.core.$ZodType, path: string, context: FormContext): DecapField[] {
  const { shape, keyType, valueType } = definitionOf(schema);
  if (keyType && valueType) {
    const { choices = {} } = fieldPlace(keyType);
    return Object.entries(choices).map(([name, label]) =>
      decapField(name, valueType, `${path}/${name}`, context, label),
    );
  }
  return Object.entries(shape ?? {}).map(([name, inner]) =>
    decapField(name, inner, `${path}/${name}`, context),
  );
}

function decapField(
  name: string,
  schema: z.core.$ZodType,
  path: string,
  context: FormContext,
  keyLabel?: string,
): DecapField {
  const meta = fieldMeta(schema);
  const label = keyLabel ?? meta?.title;
  if (label === undefined) throw new Error(`The field ${path} has no title for editors`);
  const hint = hintOf(meta);
  const control = controlOf(schema, path, context);
  const base: DecapField = {
    name,
    label,
    widget: 'string',
    required: !isOptional(schema),
    check: path,
    ...(hint ? { hint } : {}),
    ...initialValue(name, schema, path, context),
    ...control,
  };
  return base;
}

function hintOf(meta: ReturnType<typeof fieldMeta>): string {
  // The values of a vocabulary are all offered.
  const examples = meta?.vocabulary ? [] : (meta?.examples ?? []).flat().map(String);
  return [meta?.description, examples.length > 0 ? `Ví dụ: ${examples.join('; ')}.` : undefined]
    .filter(Boolean)
    .join(' ');
}

function initialValue(
  name: string,
  schema: z.core.$ZodType,
  path: string,
  { initial }: FormContext,
): Pick<DecapField, 'default'> {
  const isTop = path.split('/').length === 2;
  const value = (isTop ? initial?.[name] : undefined) ?? fieldPlace(schema).initial ?? defaultOf(schema);
  return value === undefined ? {} : { default: value };
}

/** The default of the schema, when it is a single value: a form shows an empty list as such. */
function defaultOf(schema: z.core.$ZodType): string | number | boolean | undefined {
  const { defaultValue, innerType } = definitionOf(schema);
  if (['string', 'number', 'boolean'].includes(typeof defaultValue)) {
    return defaultValue as string | number | boolean;
  }
  return innerType && defaultOf(innerType);
}

/** The control by the type of the value. */
function controlOf(schema: z.core.$ZodType, path: string, context: FormContext): Partial<DecapField> {
  const inner = unwrap(schema);
  const definition = definitionOf(inner);
  switch (definition.type) {
    case 'array':
      return listControl(inner, schema, path, context);
    case 'object':
    case 'record':
      return { widget: 'object', collapsed: false, fields: objectFields(inner, schema, path, context) };
    case 'enum':
      return { widget: 'select', options: choicesOf(schema) };
    case 'boolean':
    case 'literal':
      return { widget: 'boolean' };
    case 'number':
      return { widget: 'number', ...numberControl(schema, inner) };
    case 'string':
      return textControl(schema, inner, context);
    default:
      throw new Error(`No control is known for ${path}, which is of the type ${definition.type}`);
  }
}

/** Decap asks for what a group requires even when the group may be left out; then the group's own check has to say it. */
function objectFields(
  inner: z.core.$ZodType,
  schema: z.core.$ZodType,
  path: string,
  context: FormContext,
): DecapField[] {
  const fields = decapFields(inner, path, context);
  return isOptional(schema) ? fields.map((one) => ({ ...one, required: false })) : fields;
}

function choicesOf(schema: z.core.$ZodType): SelectOption[] {
  const { choices = {} } = fieldPlace(schema);
  return Object.entries(choices).map(([value, label]) => ({ value, label }));
}

function listControl(
  list: z.core.$ZodType,
  schema: z.core.$ZodType,
  path: string,
  context: FormContext,
): Partial<DecapField> {
  const [least] = checksNamed(list, 'min_length').map(({ minimum }) => minimum);
  const [most] = checksNamed(list, 'max_length').map(({ maximum }) => maximum);
  const size = {
    ...(typeof least === 'number' ? { min: least } : {}),
    ...(typeof most === 'number' ? { max: most } : {}),
  };
  const { relation, vocabulary } = fieldPlace(schema);
  const options = context.options[relation ?? vocabulary ?? ''];
  if (options) return { widget: 'select', multiple: true, options, ...size };
  if (relation !== undefined) return { widget: 'lookup', index: relation, multiple: true, ...size };

  const element = item(list);
  if (definitionOf(element).type === 'enum')
    return { widget: 'select', multiple: true, options: choicesOf(element), ...size };
  const label = fieldMeta(schema)?.title ?? '';
  const singular = { label_singular: label.toLocaleLowerCase('vi') };
  if (definitionOf(element).type === 'object') {
    const fields = decapFields(element, path, context);
    const shown = fields.filter(({ widget }) => widget !== 'list' && widget !== 'object').slice(0, 2);
    const summary = shown.map(({ name }) => `{{fields.${name}}}`).join(' · ');
    return { widget: 'list', ...singular, collapsed: true, summary, fields, ...size };
  }
  const field: DecapField = {
    name: 'item',
    label,
    widget: 'string',
    required: true,
    check: path,
    ...controlOf(element, path, context),
  };
  return { widget: 'list', ...singular, collapsed: false, field, ...size };
}

function numberControl(schema: z.core.$ZodType, inner: z.core.$ZodType): Partial<DecapField> {
  const definition = definitionOf(inner);
  const { unitField } = fieldPlace(schema);
  const isInteger = definition.format === 'safeint' || checksNamed(inner, 'number_format').length > 0;
  const limits = (name: string) =>
    checksNamed(inner, name).map(
      ({ value, inclusive }) => Number(value) + (inclusive ? 0 : name === 'greater_than' ? 1 : -1),
    );
  const [min] = limits('greater_than');
  const [max] = limits('less_than');
  return {
    value_type: isInteger ? 'int' : 'float',
    ...(unitField ? { unit_field: unitField } : {}),
    ...(isInteger && min !== undefined ? { min } : {}),
    ...(isInteger && max !== undefined ? { max } : {}),
  };
}

/** The text with its marks as they stand: this site's own control. */
const markdownControl = { modes: ['raw'], buttons: [], editor_components: [] } as const;

function textControl(
  schema: z.core.$ZodType,
  inner: z.core.$ZodType,
  context: FormContext,
): Partial<DecapField> {
  const { widget, relation } = fieldPlace(schema);
  if (widget === 'date') {
    // Date-only text, read and written in the editor's own time zone: with `picker_utc`, "now" before seven in Hanoi is yesterday.
    return { widget: 'datetime', format: 'YYYY-MM-DD', date_format: 'YYYY-MM-DD', time_format: false };
  }
  // Pictures and files come from the media folder alone: nothing is loaded from other hosts.
  if (widget === 'image' || widget === 'file') return { widget, choose_url: false };
  if (widget === 'markdown') return { widget, ...markdownControl };
  const options = relation === undefined ? undefined : context.options[relation];
  if (options) return { widget: 'select', options };
  if (relation !== undefined) return { widget: 'lookup', index: relation };
  const pattern = patternOf(schema, inner);
  return {
    widget: widget === 'text' || widget === 'hidden' ? widget : 'string',
    ...(pattern ? { pattern } : {}),
  };
}

/** The pattern that Decap checks while the editor types: that of the metadata, else that of the schema. */
function patternOf(schema: z.core.$ZodType, inner: z.core.$ZodType): DecapField['pattern'] | undefined {
  const { inputPattern } = fieldPlace(schema);
  if (inputPattern) return [...inputPattern];
  const [regex] = checksNamed(inner, 'string_format')
    .map(({ pattern }) => pattern)
    .filter((pattern) => pattern instanceof RegExp);
  const own = (definitionOf(inner) as { pattern?: RegExp }).pattern;
  const source = (regex ?? (definitionOf(inner).format === 'email' ? own : undefined))?.source;
  if (source === undefined) return undefined;
  const [example] = (fieldMeta(schema)?.examples ?? []).flat();
  return [source, example === undefined ? 'không đúng mẫu' : `mẫu: ${String(example)}`];
}
