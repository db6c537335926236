/** Carries out the fixes that rules propose: file by file, with everything else left as it stands. */
import path from 'node:path';
import { editEntry } from '#content/entry/edit-entry.ts';
import { parseEntry, withoutEmpty } from '#content/entry/yaml-entry.ts';
import { entryFaults } from '#content/problems.ts';
import { fieldOrder } from '#content/read-collection.ts';
import { entryExtensions } from '#schemas/fields/collection.ts';
import type { EntryFormat } from '#schemas/fields/collection.ts';
import type { HealthFinding } from './find-health.ts';
import type { HealthLibrary } from './health-library.ts';

export interface MendedEntries {
  /** The files with their new texts. */
  readonly files: ReadonlyMap<string, string>;
  readonly mended: readonly HealthFinding[];
  /** Fixes that were not made: another one changes the same field, or the entry would no longer be valid. */
  readonly left: readonly HealthFinding[];
}

const formatOf = (file: string): EntryFormat => {
  const ending = path.extname(file).slice(1);
  const found = Object.entries(entryExtensions).find(([, extension]) => extension === ending);
  return (found?.[0] ?? 'yaml') as EntryFormat;
};

/**
 * The texts of the entries once their finds are mended.
 *
 * @param read gives the present text of a file
 */
export function mendEntries(
  { entries }: HealthLibrary,
  findings: readonly HealthFinding[],
  read: (file: string) => string,
): MendedEntries {
  const files = new Map<string, string>();
  const mended: HealthFinding[] = [];
  const left: HealthFinding[] = [];
  const schemaOf = new Map(entries.map(({ file, schema }) => [file, schema]));
  for (const [file, found] of Map.groupBy(findings, (finding) => finding.file)) {
    const schema = schemaOf.get(file);
    const fixable = found.filter(({ fix }) => fix !== undefined);
    // Of two fixes of one field the second was thought of before the first was made.
    const chosen = fixable.filter(
      ({ path: [name] }, index) => fixable.findIndex((other) => other.path[0] === name) === index,
    );
    left.push(...fixable.filter((finding) => !chosen.includes(finding)));
    if (schema === undefined || chosen.length === 0) continue;
    const format = formatOf(file);
    const edits = chosen.map((finding) => ({ path: finding.path, value: finding.fix?.value }));
    const text = editEntry(read(file), format, fieldOrder(schema), edits);
    const isValid =
      text !== undefined && entryFaults(schema, withoutEmpty(parseEntry(text, format).data)).length === 0;
    if (isValid) files.set(file, text);
    (isValid ? mended : left).push(...chosen);
  }
  return { files, mended, left };
}
