/** Actions that move main: publish a draft, delete, save without a draft. */
import type { ContentProblem } from '#content/problems.ts';
import type { ActionContext } from './context.ts';
import type { Caller } from '../http/caller.ts';
import { blobAt, mainCommit, refuseUnseen, invalidContent } from './context.ts';
import { draftChanges, mainRef, requireDraft } from '../git/drafts.ts';
import type { Draft } from '../git/drafts.ts';
import type { Person } from '../git/git.ts';
import { requireOwnEntry, requireOwnFile } from '../git/entry-file.ts';
import { mergeHistories } from '../git/merge.ts';
import { anyPath, isEntryPath } from '../git/files/paths.ts';
import type { ParamsOf } from './decap-protocol.ts';
import { HttpError } from '../http/http-error.ts';
import { checkCandidate } from '../git/repository.ts';
import { demand } from '../auth/roles.ts';
import type { FileChange, RefMove } from '../git/objects.ts';
import { moveRefs, writeCommit, writeTree } from '../git/objects.ts';
import { cleanAssets } from './clean-assets.ts';
import {
  acceptedFiles,
  fileChanges,
  refuseUnseenDraft,
  refuseUnseenFiles,
  savedVersions,
} from './draft-actions.ts';
import type { SavedVersion } from './draft-actions.ts';

export interface Candidate {
  commit: string;
  parents: readonly string[];
  message: string;
  person: Person;
}

/** Moves main to a candidate once its content checks out, together with the draft branches this ends. */
export async function advanceMain(
  context: ActionContext,
  from: string,
  candidate: Candidate,
  ended: readonly RefMove[] = [],
): Promise<string> {
  const { git, checker, publisher } = context;
  publisher.prepare();
  const { commit, problems } = await checkCandidate(git, checker, from, candidate);
  if (problems.length > 0) throw invalidContent(problems);
  await moveRefs(git, [{ ref: mainRef, to: commit, from }, ...ended]);
  publisher.markValid(commit);
  publisher.request();
  context.onPublished();
  return commit;
}

/** The commit main would become with a draft merged into it. */
async function draftCandidate(
  context: ActionContext,
  person: Person,
  draft: Draft,
  main: string,
): Promise<Candidate> {
  requireOwnEntry(draft, await draftChanges(context.git, draft));
  const message = `Xuất bản ${draft.collection}/${draft.slug}`;
  const merged = await mergeHistories(context.git, { into: main, from: draft.tip, message, person });
  if (merged.conflicts.length > 0) {
    throw new HttpError(
      'conflict',
      `Bài đang công bố (${merged.conflicts.join(', ')}) đã được sửa ở nơi khác sau khi bản nháp này bắt đầu. Hãy chép phần cần giữ, xóa bản nháp rồi sửa lại trên bản đang công bố.`,
      { conflicts: merged.conflicts },
    );
  }
  return { commit: merged.commit, parents: [main, draft.tip], message, person };
}

/**
 * Publishes a draft that has been approved.
 *
 * @param tip the only commit of the draft that may be published, where the decision was made earlier
 */
export async function publishDraft(
  context: ActionContext,
  caller: Caller,
  { collection, slug, opened }: ParamsOf<'publishUnpublishedEntry'>,
  tip?: string,
): Promise<string> {
  demand(caller.account.role, 'publish', 'công bố');
  const { git, mutex } = context;
  return mutex.run(async () => {
    const draft = await requireDraft(git, collection, slug);
    if (draft.status !== 'pending_publish') {
      throw new HttpError('conflict', 'Bài chưa ở trạng thái “Sẵn sàng”. Hãy chuyển trạng thái rồi công bố.');
    }
    if (tip !== undefined && draft.tip !== tip)
      throw new HttpError('conflict', 'Bản nháp đã đổi sau khi hẹn giờ. Hãy xem lại rồi xác nhận giờ hẹn.');
    await refuseUnseenDraft(context, draft, opened);
    const main = await mainCommit(git);
    const candidate = await draftCandidate(context, caller.account, draft, main);
    return advanceMain(context, main, candidate, [{ ref: draft.ref, to: undefined, from: draft.tip }]);
  });
}

/**
 * Checks main as it would be with a draft: the problems that block publishing it, and the commit, whose content is then kept as a snapshot.
 *
 * @throws {HttpError} when there is no such draft, or the published entry has changed since it began
 */
export async function tryDraft(
  context: ActionContext,
  collection: string,
  slug: string,
): Promise<{ commit: string; problems: ContentProblem[] }> {
  const draft = await requireDraft(context.git, collection, slug);
  const main = await mainCommit(context.git);
  const person = { name: draft.author || 'Tòa soạn', email: 'newsroom@localhost' };
  const { commit } = await draftCandidate(context, person, draft, main);
  return { commit, problems: (await context.checker.check(context.git, commit)).problems };
}

/** Lists the problems that block publishing a draft; empty when it can be published. */
export async function checkDraft(
  context: ActionContext,
  collection: string,
  slug: string,
): Promise<ContentProblem[]> {
  return (await tryDraft(context, collection, slug)).problems;
}

/** Saves an entry straight to main, as an editor may when the CMS works without review. */
export async function saveDirectly(
  context: ActionContext,
  caller: Caller,
  params: ParamsOf<'persistEntry'>,
): Promise<SavedVersion[]> {
  demand(caller.account.role, 'publish', 'công bố không qua duyệt');
  const files = acceptedFiles(params.dataFiles);
  requireOwnFile(params.options.collectionName, files[0]?.slug ?? '', files);
  return context.mutex.run(async () => {
    const main = await mainCommit(context.git);
    await refuseUnseenFiles(context, files, { commit: main, ref: mainRef });
    const assets = await cleanAssets(context, main, params.assets);
    const message = params.options.commitMessage;
    const commit = await commitOnMain(context, caller, main, message, fileChanges(files, assets));
    return savedVersions(context.git, commit, files);
  });
}

async function commitOnMain(
  context: ActionContext,
  caller: Caller,
  main: string,
  message: string,
  changes: readonly FileChange[],
): Promise<string> {
  const tree = await writeTree(context.git, main, changes);
  const commit = { tree, parents: [main], message: message.trim() || 'Sửa nội dung', person: caller.account };
  const candidate: Candidate = { ...commit, commit: await writeCommit(context.git, commit) };
  return advanceMain(context, main, candidate);
}

/** Deletes published entries and uploads. The content check refuses to delete an entry that others refer to, and names them. */
export async function deleteFiles(
  context: ActionContext,
  caller: Caller,
  { paths, options, opened = [] }: ParamsOf<'deleteFiles'>,
): Promise<void> {
  demand(caller.account.role, 'publish', 'xóa bài');
  paths.forEach(anyPath);
  await context.mutex.run(async () => {
    const main = await mainCommit(context.git);
    const changes: FileChange[] = [];
    for (const [index, path] of paths.entries()) {
      const present = await blobAt(context.git, main, path);
      if (present === undefined) throw new HttpError('not-found', `Không còn tệp “${path}”.`);
      const seen = opened[index] ?? undefined;
      if (isEntryPath(path) && seen !== undefined) {
        await refuseUnseen(context, { path, opened: seen, present, ref: mainRef });
      }
      changes.push({ path, removed: true });
    }
    await commitOnMain(context, caller, main, options.commitMessage, changes);
  });
}
