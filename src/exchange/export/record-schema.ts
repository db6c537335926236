/** JSON Schema (2020-12) of the records of a data set, for whoever reads them with a program. */
import { z } from 'astro/zod';

/** Metadata of fields for forms and imports, which readers of the data have no use for. */
const internal = [
  'group',
  'widget',
  'relation',
  'vocabulary',
  'unitField',
  'choices',
  'editorial',
  'inputPattern',
  'initial',
  'columnNames',
  'personal',
  'listing',
] as const;

/**
 * The schema of one record.
 *
 * @param about its title and description, in Vietnamese
 */
export function recordJsonSchema(
  schema: z.ZodObject,
  about: { $id?: string; title: string; description: string },
): Record<string, unknown> {
  const { $schema, ...made } = z.toJSONSchema(schema, {
    reused: 'inline',
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      const { choices } = jsonSchema as { choices?: Readonly<Record<string, string>> };
      // The words of a choice stand beside each of its values.
      if (choices && Array.isArray(jsonSchema.enum)) {
        jsonSchema.oneOf = jsonSchema.enum.map((value) => ({
          const: value,
          title: choices[String(value)] ?? String(value),
        }));
        delete jsonSchema.enum;
      }
      // A pattern says again, at length, what the format says.
      if (jsonSchema.format !== undefined) delete jsonSchema.pattern;
      for (const name of internal) Reflect.deleteProperty(jsonSchema, name);
    },
  });
  return { ...($schema === undefined ? {} : { $schema }), ...about, ...made };
}
