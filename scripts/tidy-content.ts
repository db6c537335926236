// npm run format: writes entries that were typed by hand as the CMS would, so that a later save there changes only what was changed.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { z } from 'astro/zod';
import { allForms, settingsForms } from '../admin/config/forms.ts';
import { tidyEntry } from '../src/content/entry/normalise-entry.ts';
import { fieldOrder } from '../src/content/read-collection.ts';
import { parseEntry, withoutEmpty, writeEntry } from '../src/content/entry/yaml-entry.ts';
import { entryExtensions } from '../src/schemas/fields/collection.ts';
import type { EntryFormat } from '../src/schemas/fields/collection.ts';
import { readOptions } from '../admin/server/terminal/command-line.ts';
import { projectRoot } from '../admin/server/lib/project.ts';

const help = `
Writes every entry in content/ as the CMS would write it; says which files changed. A file that cannot be read is left alone.

  npx node scripts/tidy-content.ts [--root FOLDER]

  --root FOLDER   the folder in which content/ lies; this project's own where it is left out`;

const { root: folderOfContent } = readOptions(help, { root: { type: 'string' } });
const root = resolve(projectRoot, folderOfContent ?? '.');

/** Writes one entry anew where the CMS would write it otherwise. */
function tidyFile(file: string, schema: z.ZodObject, format: EntryFormat): void {
  const path = join(root, file);
  const text = readFileSync(path, 'utf8');
  const { data, faults } = parseEntry(text, format);
  if (faults.length > 0) return;
  // An entry of empty lists alone stays as it is: its file says what it is for.
  if (Object.keys(withoutEmpty(data) as object).length === 0) return;
  const tidy = writeEntry(tidyEntry(schema, data as Record<string, unknown>), fieldOrder(schema), format);
  if (tidy === text) return;
  writeFileSync(path, tidy);
  console.log(file);
}

for (const { schema, definition, part } of allForms()) {
  if (!definition) continue;
  const { format = 'yaml' } = definition;
  const folder = part ? `${definition.folder}/${part.name}` : definition.folder;
  const path = join(root, folder);
  if (!existsSync(path)) continue;
  for (const name of readdirSync(path).filter((one) => one.endsWith(`.${entryExtensions[format]}`)))
    tidyFile(`${folder}/${name}`, schema, format);
}
for (const { file, schema } of settingsForms) {
  if (existsSync(join(root, file))) tidyFile(file, schema, 'yaml');
}
