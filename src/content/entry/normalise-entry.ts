/** Normalises the values of a form for its file: the last step before an entry is checked and written. */
import type { z } from 'astro/zod';
import { fieldPlace } from '#schemas/fields/field.ts';
import { mendCharacters } from '#text/encoding/mend-text.ts';
import { definitionOf, isOptional, unwrap } from '#schemas/introspect.ts';

type Data = Record<string, unknown>;

/**
 * Mends the characters of text (see `mendCharacters`) and drops blanks that say nothing, leaves out what was left empty (as
 * `writeYamlEntry` does, and empty items of lists), and turns a mark that was taken off (`sample`) into its absence.
 *
 * An entry that holds nothing else keeps its empty lists, so that its file says what it is for.
 */
export function tidyEntry(schema: z.core.$ZodType, data: Readonly<Data>): Data {
  const tidy = tidyObject(schema, data);
  if (Object.keys(tidy).length > 0) return tidy;
  return Object.fromEntries(
    Object.entries(data).filter(([, value]) => Array.isArray(value) && value.length === 0),
  );
}

function tidyObject(schema: z.core.$ZodType, data: Readonly<Data>): Data {
  const { shape, keyType, valueType } = definitionOf(unwrap(schema));
  const tidied = inOrder(data, keyType && fieldPlace(keyType).choices).map(([name, value]): [string, unknown] => {
    const inner = shape?.[name] ?? valueType;
    return [name, inner ? tidyValue(inner, value) : value];
  });
  return Object.fromEntries(tidied.filter(([, value]) => !isEmpty(value)));
}

/** A group of boxes by the order of its choices: the map that a form keeps loses the order of more than eight. */
function inOrder(data: Readonly<Data>, choices: Readonly<Record<string, unknown>> = {}): [string, unknown][] {
  const names = Object.keys(choices);
  const place = (name: string) => (names.includes(name) ? names.indexOf(name) : names.length);
  return Object.entries(data).sort(([one], [other]) => place(one) - place(other));
}

/** One value of a form, tidied; empty ones come back as `undefined`. */
export function tidyValue(schema: z.core.$ZodType, value: unknown): unknown {
  const inner = unwrap(schema);
  const { type, element } = definitionOf(inner);
  if (type === 'literal' && value === false) return undefined;
  if (typeof value === 'string') {
    const text = mendCharacters(value);
    const { widget } = fieldPlace(schema);
    if (widget !== 'markdown') return text.replace(/[^\S\n]+/g, ' ').trim();
    // As a file ends: with one line break, whatever the editor's box made of it.
    return text.trim() === '' ? undefined : `${text.replace(/^\n+|\s+$/g, '')}\n`;
  }
  if (Array.isArray(value) && element) {
    return value.map((one) => tidyValue(element, one)).filter((one) => !isEmpty(one));
  }
  if (isData(value)) {
    const tidy = tidyObject(inner, value);
    // A group of boxes that nobody filled in is not given.
    return Object.keys(tidy).length === 0 && isOptional(schema) ? undefined : tidy;
  }
  return value;
}

const isData = (value: unknown): value is Data => value !== null && typeof value === 'object';

function isEmpty(value: unknown): boolean {
  return (
    value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  );
}
