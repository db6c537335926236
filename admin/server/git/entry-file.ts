/** Binds an entry to its file: what a draft may change follows from its collection and slug, which people see, never from its path. */
import { entryExtensions } from '#schemas/fields/collection.ts';
import { allForms, formOf, settingsCollection, settingsForms } from '../../config/forms.ts';
import { HttpError } from '../http/http-error.ts';
import type { Draft, DraftChange } from './drafts.ts';
import { isEntryPath } from './files/paths.ts';

/** The file of an entry, from the root of the repository; undefined when there is no such collection or settings file. */
export function entryFile(collection: string, slug: string): string | undefined {
  if (collection === settingsCollection) return settingsForms.find(({ name }) => name === slug)?.file;
  const { definition, part } = formOf(collection, slug) ?? {};
  if (definition === undefined) return undefined;
  const folder = part === undefined ? definition.folder : `${definition.folder}/${part.name}`;
  return `${folder}/${slug}.${entryExtensions[definition.format ?? 'yaml']}`;
}

/** The entry that a file holds, as the CMS calls it; undefined for a file that no form writes. */
export function entryOfFile(file: string): { collection: string; slug: string } | undefined {
  const settings = settingsForms.find((form) => form.file === file);
  if (settings) return { collection: settingsCollection, slug: settings.name };
  const slug = /([^/]+)\.[a-z]+$/.exec(file)?.[1] ?? '';
  const form = allForms().find(({ name, definition }) => definition && entryFile(name, slug) === file);
  return form && { collection: form.name, slug };
}

/** @throws {HttpError} when a save under this collection and slug goes to another file than the entry's own */
export function requireOwnFile(
  collection: string,
  slug: string,
  files: readonly { path: string; newPath?: string | undefined }[],
): void {
  const own = entryFile(collection, slug);
  const other = files.flatMap(({ path, newPath = path }) => [path, newPath]).find((path) => path !== own);
  if (other === undefined) return;
  throw new HttpError('forbidden', `Bài “${collection}/${slug}” không được sửa tệp “${other}”.`);
}

/** @throws {HttpError} when a draft changes another entry than the one it is named after */
export function requireOwnEntry({ collection, slug }: Draft, changes: readonly DraftChange[]): void {
  requireOwnFile(
    collection,
    slug,
    changes.filter(({ path }) => isEntryPath(path)),
  );
}
