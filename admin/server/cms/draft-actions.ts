/** Actions on drafts: save, change status, remove. */
import { mediaFolder, publicMediaFolder } from '#schemas/content-paths.ts';
import type { ActionContext } from './context.ts';
import type { Caller } from '../http/caller.ts';
import { blobAt, mainCommit, refuseUnseen } from './context.ts';
import { draftChanges, draftMessage, findDraft, mainRef, requireDraft } from '../git/drafts.ts';
import type { Draft, DraftChange } from '../git/drafts.ts';
import { requireOwnFile } from '../git/entry-file.ts';
import { draftBranch, entryPath, isEntryPath, isMediaPath } from '../git/files/paths.ts';
import { draftStatusLabels } from './decap-protocol.ts';
import type { DataFile, DraftStatus, ParamsOf } from './decap-protocol.ts';
import { HttpError } from '../http/http-error.ts';
import { demand, may } from '../auth/roles.ts';
import type { Git } from '../git/git.ts';
import type { FileChange } from '../git/objects.ts';
import { moveRefs, readBlobs, writeCommit, writeTree } from '../git/objects.ts';
import { cleanAssets } from './clean-assets.ts';
import type { CleanAsset } from './clean-assets.ts';

/** The longest entry, in characters; the longest today has a few thousand. */
const longestEntry = 1_000_000;

/** Validates the files of a save and normalises their text to NFC, which addresses and search rely on. */
export function acceptedFiles(files: readonly DataFile[]): DataFile[] {
  return files.map((file) => {
    entryPath(file.path);
    if (file.newPath !== undefined) entryPath(file.newPath);
    if (file.raw.length > longestEntry) throw new HttpError('too-large', `Bài “${file.path}” quá dài.`);
    if (file.raw.includes('\0'))
      throw new HttpError('bad-request', `Bài “${file.path}” có ký tự không hợp lệ.`);
    return { ...file, raw: file.raw.normalize('NFC') };
  });
}

/** The file changes that a save makes to a commit. */
export function fileChanges(files: readonly DataFile[], assets: readonly CleanAsset[]): FileChange[] {
  return [
    ...files.flatMap(({ path, newPath, raw }): FileChange[] => {
      const bytes = Buffer.from(raw);
      if (newPath === undefined || newPath === path) return [{ path, bytes }];
      return [
        { path, removed: true },
        { path: newPath, bytes },
      ];
    }),
    ...assets.map(({ path, bytes }) => ({ path, bytes })),
  ];
}

/** An author's change to an approved draft sends it back to review. */
function statusAfterSave(caller: Caller, draft: Draft | undefined, asked: DraftStatus): DraftStatus {
  const status = draft?.status ?? asked;
  if (status !== 'pending_publish' || may(caller.account.role, 'publish')) return status;
  return 'pending_review';
}

/** A draft holds one entry: the approver has reviewed that one, so no other may ride along. */
function refuseOtherEntry(changes: readonly DraftChange[], files: readonly DataFile[]): void {
  const own = new Set(files.flatMap(({ path, newPath = path }) => [path, newPath]));
  const other = changes.find(({ path }) => isEntryPath(path) && !own.has(path));
  if (other === undefined) return;
  throw new HttpError('conflict', `Bản nháp này là của bài “${other.path}”; mỗi bản nháp chỉ chứa một bài.`);
}

/** An entry's file after a save; the page sends the version with its next one. */
export interface SavedVersion {
  path: string;
  id: string | undefined;
}

/** The versions that the files of a save have in a commit. */
export const savedVersions = (
  git: Git,
  commit: string,
  files: readonly DataFile[],
): Promise<SavedVersion[]> =>
  Promise.all(
    files.map(async ({ path, newPath = path }) => ({
      path: newPath,
      id: await blobAt(git, commit, newPath),
    })),
  );

/** Refuses a save of files that others have changed since the page opened them; see {@link refuseUnseen}. */
export async function refuseUnseenFiles(
  context: ActionContext,
  files: readonly DataFile[],
  { commit, ref }: { commit: string; ref: string },
): Promise<void> {
  for (const { path, newPath = path, opened, raw } of files) {
    const present = await blobAt(context.git, commit, path);
    // The answer to an earlier save of the same text may have been lost on its way.
    if (path === newPath && present !== undefined && (await readText(context.git, present)) === raw) continue;
    await refuseUnseen(context, { path, opened: opened ?? undefined, present, ref });
    if (newPath === path) continue;
    const other = await blobAt(context.git, commit, newPath);
    await refuseUnseen(context, { path: newPath, opened: undefined, present: other, ref });
  }
}

async function readText(git: Git, blob: string): Promise<string> {
  const [bytes] = await readBlobs(git, [blob]);
  return bytes?.toString('utf8') ?? '';
}

/** The address of an upload on the site. */
const publicPath = (path: string) => publicMediaFolder + path.slice(mediaFolder.length);

/** Saves a draft; the first save of an entry creates its branch. */
export async function saveDraft(
  context: ActionContext,
  caller: Caller,
  params: ParamsOf<'persistEntry'>,
): Promise<SavedVersion[]> {
  demand(caller.account.role, 'draft', 'viết bài');
  const { git, mutex } = context;
  const files = acceptedFiles(params.dataFiles);
  const collection = params.options.collectionName;
  const slug = files[0]?.slug ?? '';
  requireOwnFile(collection, slug, files);
  const ref = `refs/heads/${draftBranch(collection, slug)}`;
  return mutex.run(async () => {
    const draft = await findDraft(git, collection, slug);
    const base = draft?.tip ?? (await mainCommit(git));
    await refuseUnseenFiles(context, files, { commit: base, ref: draft?.ref ?? mainRef });
    const changes = draft === undefined ? [] : await draftChanges(git, draft);
    refuseOtherEntry(changes, files);
    // The form sends whatever was chosen in it; a picture that the text does not show stays with the person who chose it.
    const isUsed = (path: string) => files.some(({ raw }) => raw.includes(publicPath(path)));
    const assets = await cleanAssets(
      context,
      base,
      params.assets.filter(({ path }) => isUsed(path)),
    );
    const dropped = changes
      .filter(({ path, before, after }) => isMediaPath(path) && before === undefined && after !== undefined)
      .filter(({ path }) => !isUsed(path))
      .map(({ path }): FileChange => ({ path, removed: true }));
    const tree = await writeTree(git, base, [...fileChanges(files, assets), ...dropped]);
    const status = statusAfterSave(caller, draft, params.options.status);
    const commit = await writeCommit(git, {
      tree,
      parents: [base],
      message: draftMessage(params.options.commitMessage, status),
      person: caller.account,
    });
    await moveRefs(git, [{ ref, to: commit, from: draft?.tip }]);
    return savedVersions(git, commit, files);
  });
}

/** Refuses to decide on a draft whose text has changed since the page looked at it. */
export async function refuseUnseenDraft(
  context: ActionContext,
  draft: Draft,
  opened: string | undefined,
): Promise<void> {
  if (opened === undefined) return;
  for (const { path, after } of await draftChanges(context.git, draft)) {
    if (isEntryPath(path)) await refuseUnseen(context, { path, opened, present: after, ref: draft.ref });
  }
}

/** Moves a draft between the workflow statuses. Approving needs the right to publish. */
export async function moveDraft(
  context: ActionContext,
  caller: Caller,
  { collection, slug, newStatus, opened }: ParamsOf<'updateUnpublishedEntryStatus'>,
): Promise<void> {
  demand(caller.account.role, 'draft', 'chuyển bài');
  await context.mutex.run(async () => {
    const { git } = context;
    const draft = await requireDraft(git, collection, slug);
    if (draft.status === newStatus) return;
    if (newStatus === 'pending_publish' || draft.status === 'pending_publish') {
      demand(caller.account.role, 'publish', 'duyệt bài');
      await refuseUnseenDraft(context, draft, opened);
    }
    const commit = await writeCommit(git, {
      tree: await git.text(['rev-parse', `${draft.tip}^{tree}`]),
      parents: [draft.tip],
      message: draftMessage(`Chuyển ${collection}/${slug} sang “${draftStatusLabels[newStatus]}”`, newStatus),
      person: caller.account,
    });
    await moveRefs(git, [{ ref: draft.ref, to: commit, from: draft.tip }]);
  });
}

/** The addresses of all who have written in a draft. */
export async function draftAuthors(git: Git, { ref }: Draft): Promise<string[]> {
  const lines = await git.text(['log', '--format=%ae', `${mainRef}..${ref}`]);
  return [...new Set(lines.split('\n').filter(Boolean))];
}

/** Removes a draft: those who publish any, an author one that is the author's alone. Its last commit stays in git under refs/newsroom/removed/ until an administrator clears it away. */
export async function removeDraft(
  context: ActionContext,
  caller: Caller,
  { collection, slug, opened }: ParamsOf<'deleteUnpublishedEntry'>,
): Promise<void> {
  demand(caller.account.role, 'draft', 'bỏ bản nháp');
  await context.mutex.run(async () => {
    const draft = await requireDraft(context.git, collection, slug);
    const own = (await draftAuthors(context.git, draft)).every((email) => email === caller.account.email);
    if (!own) demand(caller.account.role, 'publish', 'bỏ bản nháp có phần của người khác');
    await refuseUnseenDraft(context, draft, opened);
    const keep = `refs/newsroom/removed/${Date.now()}/${collection}/${slug}`;
    await moveRefs(context.git, [
      { ref: keep, to: draft.tip, from: undefined },
      { ref: draft.ref, to: undefined, from: draft.tip },
    ]);
  });
}
