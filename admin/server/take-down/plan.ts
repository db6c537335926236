/** Plans the removal of an entry: the plan is shown for confirmation, then carried out exactly as shown. */
import { fieldOrder } from '#content/read-collection.ts';
import { tidyEntry } from '#content/entry/normalise-entry.ts';
import { withoutReferences } from '#content/without-references.ts';
import { parseEntry, writeEntry } from '#content/entry/yaml-entry.ts';
import { contentFolder, mediaFolder } from '#schemas/content-paths.ts';
import { publishedAddressesFile } from '#schemas/standards/catalogue.ts';
import { settingsFiles } from '#schemas/settings/site.ts';
import type { ActionContext } from '../cms/context.ts';
import { blobAt, mainCommit } from '../cms/context.ts';
import { findDraft } from '../git/drafts.ts';
import type { Draft } from '../git/drafts.ts';
import { GitError } from '../git/git.ts';
import type { Git } from '../git/git.ts';
import { readBlobs } from '../git/objects.ts';
import type { FileChange } from '../git/objects.ts';
import { HttpError } from '../http/http-error.ts';
import { contentOf, publishedEntries } from './main-content.ts';
import type { PublishedEntry } from './main-content.ts';

export interface TakeDownPlan {
  entry: PublishedEntry;
  /** The commit of main that this was worked out on. */
  main: string;
  /** The entry's file there. */
  blob: string;
  /** Other entries out of which it is taken, with the fields concerned. */
  released: { entry: PublishedEntry; fields: string[] }[];
  /** Files that mention its address in a text; the words stay. */
  mentions: string[];
  /** Uploads that nothing else uses; they go with it. */
  uploads: string[];
  /** Changes others have begun; they stay, and can no longer be published as they are. */
  draft: Draft | undefined;
  changes: FileChange[];
}

/** The relations by which other entries name an entry: a topic may stand where a product may. */
const relationsTo = ({ relation }: PublishedEntry): ReadonlySet<string> =>
  new Set(relation === 'topics' ? ['topics', 'products'] : [relation]);

/** Files of content that hold a word, but for those that programs write. */
async function filesWith(git: Git, commit: string, word: string): Promise<string[]> {
  try {
    const found = await git.text(['grep', '-l', '-z', '-F', '-e', word, commit, '--', contentFolder]);
    return found
      .split('\0')
      .filter(Boolean)
      .map((line) => line.slice(commit.length + 1))
      .filter((file) => file !== publishedAddressesFile && file !== settingsFiles.redirects);
  } catch (error) {
    // Nothing found.
    if (error instanceof GitError && error.code === 1) return [];
    throw error;
  }
}

async function textAt(git: Git, commit: string, path: string): Promise<string | undefined> {
  const blob = await blobAt(git, commit, path);
  if (blob === undefined) return undefined;
  const [bytes] = await readBlobs(git, [blob]);
  return bytes?.toString('utf8');
}

/** The uploads that an entry shows and nothing else does. */
async function ownUploads(git: Git, main: string, { file }: PublishedEntry): Promise<string[]> {
  const text = (await textAt(git, main, file)) ?? '';
  const named = [...new Set(text.match(/\/media\/[A-Za-z0-9._/-]+/g) ?? [])];
  const own: string[] = [];
  for (const address of named) {
    const path = `public${address}`;
    const users = await filesWith(git, main, address);
    const isOwn = users.every((user) => user === file) && path.startsWith(`${mediaFolder}/`);
    if (isOwn && (await blobAt(git, main, path)) !== undefined) own.push(path);
  }
  return own;
}

async function releasedFrom(git: Git, main: string, entry: PublishedEntry, all: readonly PublishedEntry[]) {
  const gone = { name: entry.slug, relations: relationsTo(entry) };
  const released: TakeDownPlan['released'] = [];
  const changes: FileChange[] = [];
  for (const other of all) {
    const { schema, format = 'yaml' } = other.definition;
    if (other.file === entry.file || withoutReferences(schema, other.data, gone).fields.length === 0)
      continue;
    const { data } = parseEntry((await textAt(git, main, other.file)) ?? '', format);
    const without = withoutReferences(schema, data, gone);
    const tidy = tidyEntry(schema, without.data as Record<string, unknown>);
    released.push({ entry: other, fields: without.fields });
    changes.push({ path: other.file, bytes: Buffer.from(writeEntry(tidy, fieldOrder(schema), format)) });
  }
  return { released, changes };
}

/**
 * Finds a published entry by the address of its page, whole or as a path, or by `collection/slug`.
 *
 * @throws {HttpError} when there is none
 */
export function findPublished(all: readonly PublishedEntry[], wanted: string): PublishedEntry {
  const path = (URL.parse(wanted)?.pathname ?? wanted.trim()).replace(/\/?$/, '/');
  const address = decodeURI(path.startsWith('/') ? path : `/${path}`);
  const name = wanted.trim();
  const found = all.find(
    (entry) => entry.address === address || `${entry.collection}/${entry.slug}` === name,
  );
  if (found !== undefined) return found;
  throw new HttpError(
    'not-found',
    `Không có bài nào ở “${wanted.slice(0, 120)}”. Hãy mở trang cần gỡ trên cổng rồi chép địa chỉ của trang. Trang danh sách và trang của danh mục ISO không gỡ được ở đây.`,
  );
}

/** Works out what taking an entry down would change. */
export async function planTakeDown(context: ActionContext, wanted: string): Promise<TakeDownPlan> {
  const { git } = context;
  const main = await mainCommit(git);
  const all = publishedEntries(await contentOf(context, main));
  const entry = findPublished(all, wanted);
  const { released, changes } = await releasedFrom(git, main, entry, all);
  const uploads = await ownUploads(git, main, entry);
  const mentioned = entry.address === undefined ? [] : await filesWith(git, main, entry.address);
  return {
    entry,
    main,
    blob: (await blobAt(git, main, entry.file)) ?? '',
    released,
    mentions: mentioned.filter((file) => file !== entry.file),
    uploads,
    draft: await findDraft(git, entry.collection, entry.slug),
    changes: [
      { path: entry.file, removed: true },
      ...uploads.map((path): FileChange => ({ path, removed: true })),
      ...changes,
    ],
  };
}
