/** The server's own repository, and the ways in which its main branch moves. */
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { dayInVietnam } from '#text/calendar.ts';
import type { Checked, Checker } from '../release/checker.ts';
import { changeRecord } from './change-record.ts';
import { importRefs, mainRef, sittingRefs } from './drafts.ts';
import type { Git, Person } from './git.ts';
import { runGit } from './git.ts';
import { mergeHistories } from './merge.ts';
import { findFile, moveRefs, readBlobs, writeCommit, writeTree } from './objects.ts';
import type { FileChange } from './objects.ts';
import type { Upstream } from './upstream/upstream.ts';
import type { DamagedPart } from '../lib/damage.ts';
import type { ContentProblem } from '#content/problems.ts';
import { publishedAddressesFile } from '#schemas/standards/catalogue.ts';

/** Who signs what the server does by itself, such as merging commits of the original repository. */
export const serverPerson: Person = { name: 'Tòa soạn', email: 'newsroom@localhost' };

/** How long a lock file is waited for at the start: a git command of a server that was killed may still be running. Milliseconds. */
const lockPatience = 3000;

/**
 * Opens the repository in a folder, and creates it when it is not there yet: a bare one, whose branch main starts where the original's
 * stands. Drafts whose commits are damaged are set aside.
 *
 * @param onDamage called for every draft that was set aside
 * @throws {GitError} when the original has to be read and cannot be, or main itself is damaged
 */
export async function openRepository(
  git: Git,
  upstream: Upstream,
  onDamage: (part: DamagedPart) => void,
): Promise<void> {
  const { folder } = git;
  if (!existsSync(join(folder, 'HEAD'))) {
    await runGit(['init', '--quiet', '--bare', '--initial-branch=main', '--', folder]);
  }
  await removeStaleLocks(folder);
  // Fsync commits and references, so that anything reported as saved survives a power cut.
  await git.bytes(['config', 'core.fsync', 'committed,reference']);
  if ((await git.resolve(mainRef)) === undefined) {
    await moveRefs(git, [{ ref: mainRef, to: await upstream.fetch(), from: undefined }]);
  }
  await git.bytes(['cat-file', '-e', `${mainRef}^{tree}`]);
  await setDamagedDraftsAside(git, onDamage);
  await removeMergedDrafts(git);
}

/**
 * A git command that was killed leaves its lock files and indexes behind; nothing else would ever remove them. No other server uses the
 * folder, so each is stale, however young it says it is (the clock may have been set back); only a command that is still running
 * gets a moment to finish.
 */
async function removeStaleLocks(folder: string): Promise<void> {
  const find = async () =>
    (await readdir(folder, { recursive: true, withFileTypes: true }))
      .filter(
        (file) => file.isFile() && (file.name.endsWith('.lock') || file.name.startsWith('newsroom-index-')),
      )
      .map((file) => join(file.parentPath, file.name));
  let stale = await find();
  for (const started = performance.now(); stale.length > 0; stale = await find()) {
    if (performance.now() - started > lockPatience) break;
    await setTimeout(100);
  }
  for (const file of stale) await rm(file, { force: true });
}

/**
 * Sets aside drafts whose branch names no whole commit, for example after a disk that lied about what it had written: one of them makes
 * every listing of drafts fail. Their branch files go to `damaged/` beside the branches, so that nothing is lost that could be rescued.
 */
async function setDamagedDraftsAside(git: Git, onDamage: (part: DamagedPart) => void): Promise<void> {
  for (const { ref, tip } of await draftRefs(git)) {
    if (tip !== undefined && (await isWhole(git, tip))) continue;
    const file = join(git.folder, ref);
    const aside = join(git.folder, 'damaged', `${Date.now()}-${ref.replaceAll('/', '_')}`);
    await mkdir(dirname(aside), { recursive: true });
    if (existsSync(file)) await rename(file, aside);
    else await writeFile(aside, `${tip ?? ''}\n`);
    // A packed branch has no file of its own.
    if (tip !== undefined) await git.bytes(['update-ref', '--no-deref', '-d', ref]).catch(() => undefined);
    onDamage({
      part: 'draft',
      name: ref.replace(/^refs\/heads\/(?:cms\/)?/, ''),
      reason: `The commit ${tip ?? '(none)'} of this draft is damaged; its branch was moved to ${aside}`,
    });
  }
}

/** All branches of drafts, sittings and imports, also those whose file holds nothing that git understands. */
async function draftRefs(git: Git): Promise<{ ref: string; tip: string | undefined }[]> {
  const listing = await git.text([
    'for-each-ref',
    '--format=%(refname) %(objectname)',
    'refs/heads/cms/',
    sittingRefs,
    importRefs,
  ]);
  const known = new Map(
    listing
      .split('\n')
      .filter(Boolean)
      .map((line) => line.split(' ') as [string, string]),
  );
  const folders = ['refs/heads/cms', sittingRefs, importRefs]
    .map((folder) => join(git.folder, folder))
    .filter(existsSync);
  const options = { recursive: true, withFileTypes: true } as const;
  const files = (await Promise.all(folders.map((folder) => readdir(folder, options)))).flat();
  const loose = files
    .filter((file) => file.isFile())
    .map((file) => relative(git.folder, join(file.parentPath, file.name)).replaceAll('\\', '/'));
  return [...new Set([...known.keys(), ...loose])].map((ref) => ({ ref, tip: known.get(ref) }));
}

/** Whether a commit and everything it adds to main is there. */
async function isWhole(git: Git, commit: string): Promise<boolean> {
  try {
    await git.bytes(['rev-list', '--quiet', '--objects', commit, '--not', mainRef]);
    return true;
  } catch {
    return false;
  }
}

/** A server killed between the two branch moves of a publication leaves a draft that is published already. */
async function removeMergedDrafts(git: Git): Promise<void> {
  for (const { ref, tip } of await draftRefs(git)) {
    if (tip === undefined || !(await git.isAncestor(tip, mainRef))) continue;
    await moveRefs(git, [{ ref, to: undefined, from: tip }]);
  }
}

/**
 * Checks a commit that is to become main, and completes it in one further commit in its place: new editions are entered into the list of
 * published addresses, and the changes of the library into the record of changes.
 *
 * @param from main as it stands
 */
export async function checkCandidate(
  git: Git,
  checker: Checker,
  from: string,
  candidate: { commit: string; parents: readonly string[]; message: string; person: Person },
): Promise<{ commit: string; problems: ContentProblem[] }> {
  const { commit } = candidate;
  const checked: Checked = await checker.check(git, commit);
  if (checked.problems.length > 0) return { commit, problems: checked.problems };
  const changes = [
    ...(await addressList(git, commit, checked.newAddresses)),
    ...(await changeRecord(git, from, commit, dayInVietnam(new Date()))),
  ];
  if (changes.length === 0) return { commit, problems: [] };
  const tree = await writeTree(git, commit, changes);
  const completed = await writeCommit(git, { ...candidate, tree });
  // Few files are new to this check; it leaves the content that the build takes, which would otherwise start from nothing.
  const { problems } = await checker.check(git, completed);
  return { commit: completed, problems };
}

/** The list of published addresses with new ones, as a change of a commit. */
async function addressList(git: Git, commit: string, added: readonly string[]): Promise<FileChange[]> {
  if (added.length === 0) return [];
  const list = await findFile(git, commit, publishedAddressesFile);
  const [before] = list === undefined ? [] : await readBlobs(git, [list.blob]);
  const known = (before?.toString('utf8') ?? '').split('\n').filter(Boolean);
  const lines = [...new Set([...known, ...added])].sort();
  return [{ path: publishedAddressesFile, bytes: Buffer.from(`${lines.join('\n')}\n`) }];
}

export interface PullOutcome {
  /** `failed`: something went wrong in the server itself; the log has the stack. */
  state: 'up-to-date' | 'merged' | 'refused' | 'conflict' | 'unreachable' | 'failed';
  /** The original's last commit. */
  commit?: string;
  problems: ContentProblem[];
  /** Advice on how to resolve it, in Vietnamese. */
  message?: string;
}

/**
 * Merges what was committed in the original repository into main, when its content is valid. An invalid commit is left where it is: main
 * does not move, and the outcome says which entry is wrong and why. Call it under the server's mutex.
 *
 * @param theirs the original's last commit, already fetched
 */
export async function mergeUpstream(git: Git, theirs: string, checker: Checker): Promise<PullOutcome> {
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
  const checked = await checkCandidate(git, checker, ours, {
    commit: merged.commit,
    parents: forward ? [theirs] : parents,
    message: forward ? 'Ghi địa chỉ mới và những thay đổi của thư viện' : message,
    person: serverPerson,
  });
  if (checked.problems.length > 0) {
    return {
      state: 'refused',
      commit: theirs,
      problems: checked.problems,
      message: 'Kho gốc có nội dung sai; trang giữ nguyên bản đang công bố cho tới khi nội dung được sửa.',
    };
  }
  await moveRefs(git, [{ ref: mainRef, to: checked.commit, from: ours }]);
  return { state: 'merged', commit: theirs, problems: [] };
}
