/** Read-only actions. Commits are immutable, so none of them takes the mutex. */
import { basename, posix } from 'node:path';
import type { ActionContext } from './context.ts';
import { blobAt, mainCommit } from './context.ts';
import { draftChanges, listDrafts, requireDraft } from '../git/drafts.ts';
import type { Git } from '../git/git.ts';
import { entryPath, isEntryPath, isMediaPath, listedFolder, mediaPath } from '../git/files/paths.ts';
import type { ParamsOf } from './decap-protocol.ts';
import { HttpError } from '../http/http-error.ts';
import { listFiles, readBlobs } from '../git/objects.ts';
import type { TreeFile } from '../git/objects.ts';

export interface EntryAnswer {
  /** The text of the file; null when there is none. */
  data: string | null;
  file: { path: string; label?: string | undefined; id: string | null };
}

/** An upload without its bytes, which have an address of their own (admin/server/media/routes.ts). */
export interface MediaAnswer {
  /** The name of its bytes in git. */
  id: string;
  path: string;
  name: string;
}

/** Files directly in a folder have depth 1, as Decap counts. */
const depthBelow = (folder: string, path: string) => path.slice(folder.length + 1).split('/').length;

export async function entriesByFolder(
  { git }: ActionContext,
  { folder, extension, depth }: ParamsOf<'entriesByFolder'>,
): Promise<EntryAnswer[]> {
  const root = listedFolder(folder);
  const ending = `.${extension.replace(/^\./, '')}`;
  const files = (await listFiles(git, await mainCommit(git), [`${root}/`])).filter(
    ({ path }) => path.endsWith(ending) && isEntryPath(path) && depthBelow(root, path) <= depth,
  );
  const contents = await readBlobs(
    git,
    files.map(({ blob }) => blob),
  );
  return files.map(({ path, blob }, index) => ({
    data: contents[index]?.toString('utf8') ?? '',
    file: { path, id: blob },
  }));
}

async function entriesAt(
  git: Git,
  commit: string,
  files: readonly { path: string; label?: string | undefined }[],
): Promise<EntryAnswer[]> {
  const found = new Map<string, TreeFile>();
  for (const file of await listFiles(
    git,
    commit,
    files.map(({ path }) => entryPath(path)),
  ))
    found.set(file.path, file);
  const blobs = [...new Set([...found.values()].map(({ blob }) => blob))];
  const contents = await readBlobs(git, blobs);
  const texts = new Map(blobs.map((blob, index) => [blob, contents[index]?.toString('utf8') ?? '']));
  return files.map(({ path, label }) => {
    const blob = found.get(path)?.blob;
    const data = blob === undefined ? null : (texts.get(blob) ?? null);
    return { data, file: { path, ...(label === undefined ? {} : { label }), id: blob ?? null } };
  });
}

export async function entriesByFiles(
  { git }: ActionContext,
  { files }: ParamsOf<'entriesByFiles'>,
): Promise<EntryAnswer[]> {
  return files.length === 0 ? [] : entriesAt(git, await mainCommit(git), files);
}

/** Opens a published entry; `file.id` is its version. */
export async function getEntry({ git }: ActionContext, { path }: ParamsOf<'getEntry'>): Promise<EntryAnswer> {
  const [entry] = await entriesAt(git, await mainCommit(git), [{ path }]);
  if (entry === undefined) throw new HttpError('not-found', `Không có bài “${path}”.`);
  return entry;
}

/** The names of all drafts, `<collection>/<slug>`. */
export async function unpublishedEntries({ git }: ActionContext): Promise<string[]> {
  return (await listDrafts(git)).map(({ collection, slug }) => `${collection}/${slug}`);
}

function draftName({ id, collection, slug }: ParamsOf<'unpublishedEntry'>): [string, string] {
  if (id !== undefined) {
    const [first = '', ...rest] = id.split('/');
    return [first, rest.join('/')];
  }
  return [collection ?? '', slug ?? ''];
}

export async function unpublishedEntry({ git }: ActionContext, params: ParamsOf<'unpublishedEntry'>) {
  const draft = await requireDraft(git, ...draftName(params));
  const main = await mainCommit(git);
  const published = new Set((await listFiles(git, main, ['content/', 'public/'])).map(({ path }) => path));
  const diffs = (await draftChanges(git, draft))
    .filter(({ after }) => after !== undefined)
    .map(({ path }) => ({
      id: path,
      path,
      newPath: path,
      oldPath: path,
      newFile: !published.has(path),
      status: published.has(path) ? 'modified' : 'added',
      binary: isMediaPath(path),
    }));
  const { collection, slug, status, updatedAt, author } = draft;
  return { collection, slug, status, diffs, updatedAt, pullRequestAuthor: author };
}

/** Opens a draft. */
export async function unpublishedEntryDataFile(
  { git }: ActionContext,
  { collection, slug, path }: ParamsOf<'unpublishedEntryDataFile'>,
): Promise<{ data: string | null; version: string | null }> {
  const draft = await requireDraft(git, collection, slug);
  const [entry] = await entriesAt(git, draft.tip, [{ path }]);
  return { data: entry?.data ?? null, version: entry?.file.id ?? null };
}

async function mediaAt(git: Git, commit: string, path: string): Promise<MediaAnswer> {
  const blob = await blobAt(git, commit, mediaPath(path));
  if (blob === undefined) throw new HttpError('not-found', `Không có tệp “${path}”.`);
  return mediaAnswer({ path, blob });
}

const mediaAnswer = ({ path, blob }: TreeFile): MediaAnswer => ({ id: blob, path, name: basename(path) });

export async function unpublishedEntryMediaFile(
  { git }: ActionContext,
  { collection, slug, path }: ParamsOf<'unpublishedEntryMediaFile'>,
): Promise<MediaAnswer> {
  return mediaAt(git, (await requireDraft(git, collection, slug)).tip, path);
}

export async function getMediaFile(
  { git }: ActionContext,
  { path }: ParamsOf<'getMediaFile'>,
): Promise<MediaAnswer> {
  return mediaAt(git, await mainCommit(git), path);
}

/** The uploads directly in a folder. */
export async function getMedia(
  { git }: ActionContext,
  { mediaFolder: folder }: ParamsOf<'getMedia'>,
): Promise<MediaAnswer[]> {
  const root = listedFolder(folder);
  const files = (await listFiles(git, await mainCommit(git), [`${root}/`])).filter(
    ({ path }) => isMediaPath(path) && posix.dirname(path) === root,
  );
  return files.map(mediaAnswer);
}
