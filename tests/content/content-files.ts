/** The entries of content/ as their files, each with the schema of its form. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import type { z } from 'astro/zod';
import { tidyEntry } from '#content/entry/normalise-entry.ts';
import { parseEntry } from '#content/entry/yaml-entry.ts';
import type { EntryFormat } from '#schemas/fields/collection.ts';
import { settingsFiles } from '#schemas/settings/site.ts';
import { allForms } from '../../admin/config/forms.ts';

export interface ContentFile {
  file: string;
  format: EntryFormat;
  schema: z.ZodObject;
  /** As it is on disk. */
  text: string;
  /** As the form would save it unchanged. */
  data: Record<string, unknown>;
}

/** Every file in content/ that a form of the CMS edits. */
export function readContentFiles(): ContentFile[] {
  return Object.values(allForms()).flatMap(({ name, schema, definition, part }) => {
    const read = (file: string, format: EntryFormat): ContentFile => {
      const text = readFileSync(file, 'utf8');
      const data = tidyEntry(schema, parseEntry(text, format).data as Record<string, unknown>);
      return { file, format, schema, text, data };
    };
    if (!definition) return [read(settingsFiles[name as keyof typeof settingsFiles], 'yaml')];
    const folder = part ? `${definition.folder}/${part.name}` : definition.folder;
    if (!existsSync(folder)) return [];
    return readdirSync(folder).map((file) => read(`${folder}/${file}`, definition.format ?? 'yaml'));
  });
}
