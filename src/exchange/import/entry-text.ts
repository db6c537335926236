/** The files that an import writes, each as the CMS would write it. */
import { tidyEntry } from '#content/entry/normalise-entry.ts';
import { fieldOrder } from '#content/read-collection.ts';
import { writeEntry } from '#content/entry/yaml-entry.ts';
import { exchangeDefinition } from '#exchange/collections.ts';
import type { ImportPlan } from './plan-import.ts';
import { writtenRows } from './plan-import.ts';

export interface ImportedFile {
  path: string;
  text: string;
}

/** The entries of a plan as files. */
export function importedFiles(plan: ImportPlan): ImportedFile[] {
  const { schema, format = 'yaml' } = exchangeDefinition(plan.collection);
  return writtenRows(plan).flatMap(({ file, data }) =>
    data ? [{ path: file, text: writeEntry(tidyEntry(schema, data), fieldOrder(schema), format) }] : [],
  );
}
