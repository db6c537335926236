/** The versions of an entry, on main and in its draft: who wrote each, when, and its text. */
import { contentFolder } from '#schemas/content-paths.ts';
import { entryExtensions } from '#schemas/fields/collection.ts';
import { collections, settingsCollection, settingsForms } from '../../config/forms.ts';
import { findDraft, mainRef } from '../git/drafts.ts';
import { entryFile } from '../git/entry-file.ts';
import type { Git } from '../git/git.ts';
import { findFile, readBlobs } from '../git/objects.ts';
import { HttpError } from '../http/http-error.ts';

export interface EntryName {
  collection: string;
  slug: string;
}

export interface EntryVersion {
  commit: string;
  author: string;
  /** ISO 8601. */
  at: string;
  /** True for a version of the draft that has not been published. */
  isDraft: boolean;
  /** Undefined where the entry was removed. */
  text: string | undefined;
}

/** The most versions that are listed. */
const most = 100;

/**
 * The versions of an entry, the newest first.
 *
 * @throws {HttpError} when there is no such collection
 */
export async function entryVersions(git: Git, { collection, slug }: EntryName): Promise<EntryVersion[]> {
  const path = entryFile(collection, slug);
  if (path === undefined) throw new HttpError('not-found', 'Không có mục này.');
  const draft = await findDraft(git, collection, slug);
  const published = await changesOf(git, mainRef, path);
  const drafted = draft ? await changesOf(git, `${mainRef}..${draft.ref}`, path) : [];
  const all = [
    ...drafted.map((change) => ({ ...change, isDraft: true })),
    ...published.map((change) => ({ ...change, isDraft: false })),
  ].slice(0, most);
  const files = await Promise.all(all.map(({ commit }) => findFile(git, commit, path)));
  const blobs = files.flatMap((file) => file?.blob ?? []);
  const texts = await readBlobs(git, blobs);
  const byBlob = new Map(blobs.map((blob, index) => [blob, texts[index]?.toString('utf8')]));
  return all.map((change, index) => ({ ...change, text: byBlob.get(files[index]?.blob ?? '') }));
}

async function changesOf(git: Git, range: string, path: string) {
  const format = '%H%x00%an%x00%aI';
  const lines = await git.text(['log', `-${most}`, `--format=${format}`, range, '--', path]);
  return lines
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [commit = '', author = '', at = ''] = line.split('\0');
      return { commit, author, at };
    });
}

/** Entries that were published lately, the newest first, each once. */
export async function recentEntries(git: Git, limit = 40): Promise<EntryName[]> {
  const lines = await git.text([
    'log',
    '-200',
    '--format=',
    '--name-only',
    mainRef,
    '--',
    `${contentFolder}/`,
  ]);
  const paths = [...new Set(lines.split('\n').filter(Boolean))];
  return paths.flatMap((path) => entryOf(path) ?? []).slice(0, limit);
}

/** The entry of a file; undefined for files that no form edits. */
export function entryOf(path: string): EntryName | undefined {
  const setting = settingsForms.find(({ file }) => file === path);
  if (setting) return { collection: settingsCollection, slug: setting.name };
  for (const { name, folder, parts, format = 'yaml' } of collections) {
    const places = parts?.map((part) => ({ name: part.name, folder: `${folder}/${part.name}` })) ?? [
      { name, folder },
    ];
    for (const place of places) {
      const ending = `.${entryExtensions[format]}`;
      const slug = path.slice(place.folder.length + 1, -ending.length);
      if (path === `${place.folder}/${slug}${ending}` && !slug.includes('/'))
        return { collection: place.name, slug };
    }
  }
  return undefined;
}
