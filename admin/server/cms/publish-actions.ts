/** The actions that move main: publishing a draft, deleting, uploading to the media library, saving without a draft. */
import type { ContentProblem } from '#content/problems.ts';
import type { Desk, Visit } from './context.ts';
import { blobAt, mainCommit, refuseUnseen, unsound } from './context.ts';
import { mainRef, requireDraft } from '../git/drafts.ts';
import type { Draft } from '../git/drafts.ts';
import type { Person } from '../git/git.ts';
import { mergeHistories } from '../git/merge.ts';
import { anyPath, isEntryPath } from '../git/paths.ts';
import type { ParamsOf } from './decap-protocol.ts';
import type { MediaAnswer } from './read-actions.ts';
import { mediaAnswer } from './read-actions.ts';
import { Refusal } from '../http/http-error.ts';
import { checkCandidate } from '../git/repository.ts';
import { demand } from '../auth/roles.ts';
import type { FileChange, RefMove } from '../git/objects.ts';
import { moveRefs, writeCommit, writeTree } from '../git/objects.ts';
import { cleanAssets } from '../git/uploads.ts';
import {
  acceptedFiles,
  fileChanges,
  refuseUnseenDraft,
  refuseUnseenFiles,
  savedVersions,
} from './draft-actions.ts';
import type { SavedVersion } from './draft-actions.ts';

interface Candidate {
  commit: string;
  parents: readonly string[];
  message: string;
  person: Person;
}

/** Checks what main would become, and only then moves it, together with the drafts that this ends. */
async function advanceMain(
  desk: Desk,
  from: string,
  candidate: Candidate,
  ended: readonly RefMove[] = [],
): Promise<string> {
  const { git, checker, publisher } = desk;
  const { commit, problems } = await checkCandidate(git, checker, candidate);
  if (problems.length > 0) throw unsound(problems);
  await moveRefs(git, [{ ref: mainRef, to: commit, from }, ...ended]);
  publisher.markSound(commit);
  publisher.request();
  desk.onPublished();
  return commit;
}

/** What main would become with a draft. */
async function draftCandidate(desk: Desk, person: Person, draft: Draft, main: string): Promise<Candidate> {
  const message = `Xuất bản ${draft.collection}/${draft.slug}`;
  const merged = await mergeHistories(desk.git, { into: main, from: draft.tip, message, person });
  if (merged.conflicts.length > 0) {
    throw new Refusal(
      'conflict',
      `Bài đang công bố (${merged.conflicts.join(', ')}) đã được sửa ở nơi khác sau khi bản nháp này bắt đầu. Hãy chép phần cần giữ, xóa bản nháp rồi sửa lại trên bản đang công bố.`,
      { conflicts: merged.conflicts },
    );
  }
  return { commit: merged.commit, parents: [main, draft.tip], message, person };
}

/** Publishes a draft that an editor has found ready. */
export async function publishDraft(
  desk: Desk,
  visit: Visit,
  { collection, slug, opened }: ParamsOf<'publishUnpublishedEntry'>,
): Promise<string> {
  demand(visit.account.role, 'publish', 'xuất bản');
  const { git, lock } = desk;
  return lock.run(async () => {
    const draft = await requireDraft(git, collection, slug);
    if (draft.status !== 'pending_publish') {
      throw new Refusal('conflict', 'Bài chưa ở trạng thái “Sẵn sàng”. Hãy chuyển trạng thái rồi xuất bản.');
    }
    await refuseUnseenDraft(desk, draft, opened);
    const main = await mainCommit(git);
    const candidate = await draftCandidate(desk, visit.account, draft, main);
    return advanceMain(desk, main, candidate, [{ ref: draft.ref, to: undefined, from: draft.tip }]);
  });
}

/** Lists what stands against publishing a draft; an empty list: nothing. */
export async function checkDraft(desk: Desk, collection: string, slug: string): Promise<ContentProblem[]> {
  const draft = await requireDraft(desk.git, collection, slug);
  const main = await mainCommit(desk.git);
  const person = { name: draft.author || 'Tòa soạn', email: 'newsroom@localhost' };
  const candidate = await draftCandidate(desk, person, draft, main);
  return (await desk.checker.check(desk.git, candidate.commit)).problems;
}

/** Saves an entry on main without a draft, as an editor may when the CMS works without review. */
export async function saveDirectly(
  desk: Desk,
  visit: Visit,
  params: ParamsOf<'persistEntry'>,
): Promise<SavedVersion[]> {
  demand(visit.account.role, 'publish', 'xuất bản không qua duyệt');
  const files = acceptedFiles(params.dataFiles);
  return desk.lock.run(async () => {
    const main = await mainCommit(desk.git);
    await refuseUnseenFiles(desk, files, { commit: main, ref: mainRef });
    const assets = await cleanAssets(desk, main, params.assets);
    const message = params.options.commitMessage;
    const commit = await commitOnMain(desk, visit, main, message, fileChanges(files, assets));
    return savedVersions(desk.git, commit, files);
  });
}

async function commitOnMain(
  desk: Desk,
  visit: Visit,
  main: string,
  message: string,
  changes: readonly FileChange[],
): Promise<string> {
  const tree = await writeTree(desk.git, main, changes);
  const commit = { tree, parents: [main], message: message.trim() || 'Sửa nội dung', person: visit.account };
  const candidate: Candidate = { ...commit, commit: await writeCommit(desk.git, commit) };
  return advanceMain(desk, main, candidate);
}

/** Puts a file into the media library. */
export async function saveMedia(
  desk: Desk,
  visit: Visit,
  { asset, options }: ParamsOf<'persistMedia'>,
): Promise<MediaAnswer> {
  demand(visit.account.role, 'publish', 'đưa tệp thẳng vào thư viện');
  return desk.lock.run(async () => {
    const main = await mainCommit(desk.git);
    const [clean] = await cleanAssets(desk, main, [asset]);
    if (clean === undefined) throw new Refusal('bad-request', 'Thiếu tệp.');
    const { path, bytes, blob } = clean;
    if ((await blobAt(desk.git, main, path)) !== blob) {
      await commitOnMain(desk, visit, main, options.commitMessage, [{ path, bytes }]);
    }
    return mediaAnswer(path, blob, bytes);
  });
}

/** Deletes published entries and uploads. An entry that others refer to cannot be deleted: the check says who does. */
export async function deleteFiles(
  desk: Desk,
  visit: Visit,
  { paths, options, opened = [] }: ParamsOf<'deleteFiles'>,
): Promise<void> {
  demand(visit.account.role, 'publish', 'xóa bài');
  paths.forEach(anyPath);
  await desk.lock.run(async () => {
    const main = await mainCommit(desk.git);
    const changes: FileChange[] = [];
    for (const [index, path] of paths.entries()) {
      const present = await blobAt(desk.git, main, path);
      if (present === undefined) throw new Refusal('not-found', `Không còn tệp “${path}”.`);
      const seen = opened[index] ?? undefined;
      if (isEntryPath(path) && seen !== undefined) {
        await refuseUnseen(desk, { path, opened: seen, present, ref: mainRef });
      }
      changes.push({ path, removed: true });
    }
    await commitOnMain(desk, visit, main, options.commitMessage, changes);
  });
}
