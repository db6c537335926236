/** Looking into Zod schemas: what stands behind their wrappers, and which schema a path of names leads to. */
import { z } from 'astro/zod';

/** The parts of Zod's definitions that forms, checks and messages are made from. */
export interface Definition {
  type: string;
  innerType?: z.core.$ZodType;
  element?: z.core.$ZodType;
  keyType?: z.core.$ZodType;
  valueType?: z.core.$ZodType;
  shape?: Record<string, z.core.$ZodType>;
  values?: unknown[];
  entries?: Record<string, string>;
  defaultValue?: unknown;
  format?: string;
  checks?: z.core.$ZodCheck[];
}

export function definitionOf(schema: z.core.$ZodType): Definition {
  return schema._zod.def;
}

/** The schema inside `optional`, `default` and their like. */
export function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  const { innerType } = definitionOf(schema);
  return innerType ? unwrap(innerType) : schema;
}

/** Whether an entry may leave the field out. */
export function isOptional(schema: z.core.$ZodType): boolean {
  return z.safeParse(schema, undefined).success;
}

/**
 * The schema of a nested field.
 *
 * @param root the schema of an entry
 * @param path names joined by `/`; the items of a list share the name of their list: `sources/url`
 * @returns undefined when the schema has no such field
 */
export function schemaAt(root: z.core.$ZodType, path: string): z.core.$ZodType | undefined {
  let current: z.core.$ZodType | undefined = root;
  for (const name of path.split('/')) {
    const { shape, valueType } = definitionOf(item(current));
    current = shape?.[name] ?? valueType;
    if (!current) return undefined;
  }
  return current;
}

/** The schema of one item, for a list; else the schema itself, unwrapped. */
export function item(schema: z.core.$ZodType): z.core.$ZodType {
  const inner = unwrap(schema);
  const { element } = definitionOf(inner);
  return element ? item(element) : inner;
}

/** The checks of a schema with one name, such as `min_length`. */
export function checksNamed(schema: z.core.$ZodType, name: string): Record<string, unknown>[] {
  return (definitionOf(schema).checks ?? [])
    .map((check) => check._zod.def as unknown as Record<string, unknown>)
    .filter((definition) => definition['check'] === name);
}
