/** The newsroom's own repository, and the ways in which its main branch moves. */
import { existsSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Checked, Checker } from '../release/checker.ts';
import { listDrafts, mainRef } from './drafts.ts';
import { Git, runGit } from './git.ts';
import type { Person } from './git.ts';
import { mergeHistories } from './merge.ts';
import { findFile, moveRefs, readBlobs, writeCommit, writeTree } from './objects.ts';
import { Upstream } from './upstream.ts';
import type { ContentProblem } from '#content/problems.ts';
import { publishedAddressesFile } from '#schemas/catalogue.ts';

/** Who signs what the newsroom does by itself, such as taking over commits of the original repository. */
export const serverPerson: Person = { name: 'Tòa soạn', email: 'newsroom@localhost' };

/** Lock files younger than this may belong to a git command that still runs. */
const staleAfter = 5000;

/**
 * Opens the repository in a folder, and makes it when it is not there yet: a bare one, whose branch main starts where the
 * original's stands.
 *
 * @throws {GitError} when the original cannot be read
 */
export async function openRepository(
  folder: string,
  origin: string,
): Promise<{ git: Git; upstream: Upstream }> {
  if (!existsSync(join(folder, 'HEAD'))) {
    await runGit(['init', '--quiet', '--bare', '--initial-branch=main', '--', folder]);
  }
  await removeStaleLocks(folder);
  const git = new Git(folder);
  // What was answered with "saved" is on the disk, also after a power cut.
  await git.bytes(['config', 'core.fsync', 'committed,reference']);
  const upstream = new Upstream(git, origin);
  if ((await git.resolve(mainRef)) === undefined) {
    await moveRefs(git, [{ ref: mainRef, to: await upstream.fetch(), from: undefined }]);
  }
  await removeMergedDrafts(git);
  return { git, upstream };
}

/** A git command that was killed leaves its lock files and indexes behind; nothing else would ever remove them. */
async function removeStaleLocks(folder: string): Promise<void> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const file of files) {
    if (!file.isFile()) continue;
    if (!file.name.endsWith('.lock') && !file.name.startsWith('newsroom-index-')) continue;
    const full = join(file.parentPath, file.name);
    const age = Date.now() - (await stat(full)).mtimeMs;
    if (age > staleAfter) await rm(full, { force: true });
  }
}

/** A server killed between the two branch moves of a publication leaves a draft that is published already. */
async function removeMergedDrafts(git: Git): Promise<void> {
  for (const draft of await listDrafts(git)) {
    if (!(await git.isAncestor(draft.tip, mainRef))) continue;
    await moveRefs(git, [{ ref: draft.ref, to: undefined, from: draft.tip }]);
  }
}

/**
 * Checks a commit that is to become main. New editions are entered into the list of published addresses, which makes another
 * commit in its place.
 */
export async function checkCandidate(
  git: Git,
  checker: Checker,
  candidate: { commit: string; parents: readonly string[]; message: string; person: Person },
): Promise<{ commit: string; problems: ContentProblem[] }> {
  const checked: Checked = await checker.check(git, candidate.commit);
  if (checked.problems.length > 0 || checked.newAddresses.length === 0) {
    return { commit: candidate.commit, problems: checked.problems };
  }
  const list = await findFile(git, candidate.commit, publishedAddressesFile);
  const [before] = list === undefined ? [] : await readBlobs(git, [list.blob]);
  const known = (before?.toString('utf8') ?? '').split('\n').filter(Boolean);
  const lines = [...new Set([...known, ...checked.newAddresses])].sort();
  const tree = await writeTree(git, candidate.commit, [
    { path: publishedAddressesFile, bytes: Buffer.from(`${lines.join('\n')}\n`) },
  ]);
  return { commit: await writeCommit(git, { ...candidate, tree }), problems: [] };
}

export interface PullOutcome {
  state: 'up-to-date' | 'merged' | 'refused' | 'conflict' | 'unreachable';
  /** The original's last commit. */
  commit?: string;
  problems: ContentProblem[];
  /** What to do, in Vietnamese. */
  message?: string;
}

/**
 * Takes over what was committed in the original repository, when its content is sound. A faulty commit is left where it is: main
 * does not move, and the outcome says which entry is wrong and why. Call it under the newsroom's lock.
 */
export async function mergeUpstream(git: Git, upstream: Upstream, checker: Checker): Promise<PullOutcome> {
  let theirs: string;
  try {
    theirs = await upstream.fetch();
  } catch (error) {
    return {
      state: 'unreachable',
      problems: [],
      message: `Không đọc được kho gốc: ${error instanceof Error ? error.message : String(error)}`,
    };
  }
  const ours = await git.text(['rev-parse', mainRef]);
  if (await git.isAncestor(theirs, ours)) return { state: 'up-to-date', commit: theirs, problems: [] };
  const forward = await git.isAncestor(ours, theirs);
  const message = 'Nhận thay đổi từ kho gốc';
  const parents = [ours, theirs];
  const merged = forward
    ? { commit: theirs, conflicts: [] }
    : await mergeHistories(git, {
        into: theirs,
        from: ours,
        firstParent: ours,
        message,
        person: serverPerson,
      });
  if (merged.conflicts.length > 0) {
    return {
      state: 'conflict',
      commit: theirs,
      problems: merged.conflicts.map((file) => ({
        file,
        message: 'được sửa cả ở kho gốc và ở tòa soạn; cần người chọn bản đúng',
      })),
      message: `Hãy chạy "git pull ${git.folder} main" trong kho gốc, chọn bản đúng rồi lưu lại bằng git.`,
    };
  }
  const checked = await checkCandidate(git, checker, {
    commit: merged.commit,
    parents: forward ? [theirs] : parents,
    message: forward ? 'Ghi địa chỉ của ấn bản mới' : message,
    person: serverPerson,
  });
  if (checked.problems.length > 0) {
    return {
      state: 'refused',
      commit: theirs,
      problems: checked.problems,
      message: 'Kho gốc có nội dung sai; trang giữ nguyên bản đang xuất bản cho tới khi nội dung được sửa.',
    };
  }
  await moveRefs(git, [{ ref: mainRef, to: checked.commit, from: ours }]);
  return { state: 'merged', commit: theirs, problems: [] };
}
