/** Names of related entries, which a form keeps by file name: taken from the choices of the configuration. */
import type { DecapConfig, DecapField } from '../config/types.ts';

/** By the field's `check`, the name of each entry that it may be related to. */
const names = new Map<string, ReadonlyMap<string, string>>();

/** Reads the choices of all forms. */
export function readRelationNames({ collections }: DecapConfig): void {
  const read = ({ check, options, fields = [], field }: DecapField): void => {
    if (check !== undefined && options)
      names.set(check, new Map(options.map(({ value, label }) => [value, label])));
    for (const inner of field ? [field, ...fields] : fields) read(inner);
  };
  for (const collection of collections) {
    const forms = 'files' in collection ? collection.files : [collection];
    // A faulty configuration may lack fields; Decap says so once it is started.
    for (const { fields = [] } of forms) for (const field of fields) read(field);
  }
}

/**
 * The name of a related entry; its file name where the configuration has none.
 *
 * @param check the path of the field, such as `news/products`
 */
export const relationName = (check: string, value: string): string => names.get(check)?.get(value) ?? value;
