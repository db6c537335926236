/**
 * Sittings: the answers of one person, kept on a branch of their own until they are published together. A sitting is a draft of many
 * entries; its status stands in its last commit as that of a draft does.
 */
import type { ActionContext } from '../cms/context.ts';
import { mainCommit } from '../cms/context.ts';
import { advanceMain } from '../cms/publish-actions.ts';
import { commonBase, draftMessage, emptyTree, mainRef, sittingRefs, statusTrailer } from '../git/drafts.ts';
import type { Git } from '../git/git.ts';
import { mergeHistories } from '../git/merge.ts';
import { changedFiles, moveRefs, readBlobs, writeCommit, writeTree } from '../git/objects.ts';
import type { FileChange } from '../git/objects.ts';
import type { Caller } from '../http/caller.ts';
import { HttpError } from '../http/http-error.ts';
import { demand, may } from '../auth/roles.ts';
import { applyAnswer, byDesignation, writeStandard } from './answers.ts';
import type { Answer } from './answers.ts';
import { readStandards, standardFile } from './entries.ts';
import type { StandardFile } from './entries.ts';

export interface Sitting {
  id: string;
  ref: string;
  tip: string;
  /** The account that gave these answers. */
  login: string;
  status: 'draft' | 'pending_review';
  /** ISO 8601. */
  updatedAt: string;
}

/** An entry of a sitting, as it was and as it is to be. */
export interface SittingEntry {
  before: StandardFile | undefined;
  after: StandardFile;
}

/** Every sitting that has not been published, the oldest first. */
export async function listSittings(git: Git): Promise<Sitting[]> {
  const format = `%(refname)%00%(objectname)%00%(committerdate:iso-strict)%00%(contents:trailers:key=${statusTrailer},valueonly,separator=%x2C)`;
  const output = await git.text(['for-each-ref', `--format=${format}`, sittingRefs]);
  return output
    .split('\n')
    .filter(Boolean)
    .flatMap((line): Sitting[] => {
      const [ref = '', tip = '', updatedAt = '', status = ''] = line.split('\0');
      const id = ref.slice(sittingRefs.length);
      const [, coded] = /^(\d+)-([0-9a-f]+)$/.exec(id) ? id.split('-') : [];
      if (coded === undefined) return [];
      const login = Buffer.from(coded, 'hex').toString('utf8');
      const last = status.split(',').at(-1)?.trim();
      return [{ id, ref, tip, login, updatedAt, status: last === 'pending_review' ? last : 'draft' }];
    })
    .toSorted((a, b) => a.id.localeCompare(b.id));
}

/** @throws {HttpError} when there is none */
export async function requireSitting(git: Git, id: string): Promise<Sitting> {
  const sitting = (await listSittings(git)).find((one) => one.id === id);
  if (sitting) return sitting;
  throw new HttpError('not-found', 'Không còn đợt xác minh này: có thể đã được công bố hoặc bỏ.');
}

/** The sitting to which a person's next answer belongs; undefined where the answer begins one. */
export async function ownSitting(git: Git, { account }: Caller): Promise<Sitting | undefined> {
  return (await listSittings(git)).find(({ login, status }) => login === account.login && status === 'draft');
}

async function changesOf(git: Git, { tip }: Sitting) {
  const base = (await commonBase(git, mainRef, tip)) ?? emptyTree;
  return changedFiles(git, base, tip);
}

/** The entries that somebody answered in a sitting; editions that only name them as replaced are not among them. */
export async function sittingEntries(git: Git, sitting: Sitting): Promise<SittingEntry[]> {
  const changed = await changesOf(git, sitting);
  const texts = await readBlobs(
    git,
    changed.flatMap(({ before, after }) => [before, after].filter((blob) => blob !== undefined)),
  );
  let at = 0;
  const next = (file: string, blob: string | undefined) =>
    blob === undefined ? undefined : standardFile(file, texts[at++]?.toString('utf8') ?? '');
  return changed.flatMap(({ path, before, after }) => {
    const pair = { before: next(path, before), after: next(path, after) };
    const isAnswer =
      pair.after?.data.sources.length !== pair.before?.data.sources.length ||
      pair.after?.data.looked_up_on !== pair.before?.data.looked_up_on;
    return pair.after && isAnswer ? [{ before: pair.before, after: pair.after }] : [];
  });
}

/** A commit on a sitting's branch, which its first answer creates. */
async function commitTo(
  { git }: ActionContext,
  caller: Caller,
  sitting: Sitting | undefined,
  step: { tree: string; base: string; text: string; status: Sitting['status'] },
): Promise<void> {
  const commit = await writeCommit(git, {
    tree: step.tree,
    parents: [step.base],
    message: draftMessage(step.text, step.status),
    person: caller.account,
  });
  const id = `${Date.now()}-${Buffer.from(caller.account.login).toString('hex')}`;
  await moveRefs(git, [{ ref: sitting?.ref ?? `${sittingRefs}${id}`, to: commit, from: sitting?.tip }]);
}

/**
 * Adds answers to the caller's sitting, all or none.
 *
 * @throws {HttpError} when an entry is not there any more
 */
export async function saveAnswers(
  context: ActionContext,
  caller: Caller,
  answers: readonly { id: string; answer: Answer }[],
): Promise<void> {
  demand(caller.account.role, 'draft', 'xác minh tình trạng');
  const { git, mutex } = context;
  await mutex.run(async () => {
    const sitting = await ownSitting(git, caller);
    const base = sitting?.tip ?? (await mainCommit(git));
    const files = await readStandards(git, base);
    const byKey = byDesignation(files);
    const byId = new Map(files.map((file) => [file.id, file]));
    const changed = new Map<string, StandardFile>();
    for (const { id, answer } of answers) {
      const file = byId.get(id);
      if (!file) throw new HttpError('not-found', `Không còn mục “${id}” trong thư viện.`);
      for (const result of applyAnswer(byKey, file, answer)) {
        changed.set(result.path, result);
        byId.set(result.id, result);
        for (const [key, known] of byDesignation([result])) byKey.set(key, known);
      }
    }
    const changes = [...changed.values()].map((file): FileChange => ({
      path: file.path,
      bytes: writeStandard(file),
    }));
    const names = answers.map(({ id }) => byId.get(id)?.data.designation ?? id);
    const tree = await writeTree(git, base, changes);
    const text = `Xác minh ${names.length === 1 ? (names[0] ?? '') : `${names.length} tài liệu`}`;
    await commitTo(context, caller, sitting, { tree, base, text, status: 'draft' });
  });
}

/** Only the owner of a sitting, or someone who may publish, may change it. */
function demandSitting({ account }: Caller, { login }: Sitting, what: string): void {
  if (login !== account.login) demand(account.role, 'publish', what);
}

/** Takes one answer out of a sitting: its entry, and the newer edition that named it, are as they were. */
export async function dropAnswer(
  context: ActionContext,
  caller: Caller,
  sittingId: string,
  id: string,
): Promise<string> {
  const { git, mutex } = context;
  return mutex.run(async () => {
    const sitting = await requireSitting(git, sittingId);
    demandSitting(caller, sitting, 'bỏ câu trả lời của người khác');
    const changed = await changesOf(git, sitting);
    const dropped = (await sittingEntries(git, sitting)).find(({ after }) => after.id === id);
    if (!dropped) throw new HttpError('not-found', 'Đợt xác minh này không có câu trả lời đó.');
    const { designation } = dropped.after.data;
    const base = new Map(changed.map(({ path, before }) => [path, before]));
    const current = await readStandards(git, sitting.tip);
    const changes: FileChange[] = [restored(dropped.after.path, base)];
    for (const file of current) {
      if (file.path === dropped.after.path || !base.has(file.path)) continue;
      if (!file.data.replaces.includes(designation)) continue;
      const before = await fileAt(git, file.path, base.get(file.path));
      if (before?.data.replaces.includes(designation)) continue;
      const replaces = file.data.replaces.filter((one) => one !== designation);
      changes.push({ path: file.path, bytes: writeStandard({ ...file, data: { ...file.data, replaces } }) });
    }
    const tree = await writeTree(git, sitting.tip, changes);
    const { status } = sitting;
    await commitTo(context, caller, sitting, {
      tree,
      base: sitting.tip,
      text: `Bỏ câu trả lời về ${designation}`,
      status,
    });
    return designation;
  });
}

const restored = (path: string, base: ReadonlyMap<string, string | undefined>): FileChange => {
  const blob = base.get(path);
  return blob === undefined ? { path, removed: true } : { path, blob };
};

async function fileAt(git: Git, path: string, blob: string | undefined): Promise<StandardFile | undefined> {
  if (blob === undefined) return undefined;
  const [bytes] = await readBlobs(git, [blob]);
  return standardFile(path, bytes?.toString('utf8') ?? '');
}

/** Hands a sitting in, or gives it back to its author. */
export async function moveSitting(
  context: ActionContext,
  caller: Caller,
  id: string,
  status: Sitting['status'],
): Promise<void> {
  const { git, mutex } = context;
  await mutex.run(async () => {
    const sitting = await requireSitting(git, id);
    demandSitting(caller, sitting, 'chuyển đợt xác minh của người khác');
    if (sitting.status === status) return;
    const tree = await git.text(['rev-parse', `${sitting.tip}^{tree}`]);
    const text = status === 'draft' ? 'Trả lại đợt xác minh' : 'Gửi duyệt đợt xác minh';
    await commitTo(context, caller, sitting, { tree, base: sitting.tip, text, status });
  });
}

/** Removes a sitting. Its last commit stays in git under refs/newsroom/removed/, as that of a removed draft does. */
export async function removeSitting(context: ActionContext, caller: Caller, id: string): Promise<void> {
  const { git, mutex } = context;
  await mutex.run(async () => {
    const sitting = await requireSitting(git, id);
    demandSitting(caller, sitting, 'bỏ đợt xác minh của người khác');
    await moveRefs(git, [
      { ref: `refs/newsroom/removed/${Date.now()}/verification/${id}`, to: sitting.tip, from: undefined },
      { ref: sitting.ref, to: undefined, from: sitting.tip },
    ]);
  });
}

/**
 * Publishes a sitting as one commit on main.
 *
 * @param seen the commit that the reviewer had before them
 * @returns how many entries it verified
 * @throws {HttpError} when it has changed since, or an entry of it was edited elsewhere meanwhile
 */
export async function publishSitting(
  context: ActionContext,
  caller: Caller,
  id: string,
  seen: string,
): Promise<number> {
  demand(caller.account.role, 'publish', 'công bố đợt xác minh');
  const { git, mutex } = context;
  return mutex.run(async () => {
    const sitting = await requireSitting(git, id);
    if (sitting.tip !== seen)
      throw new HttpError('conflict', 'Đợt xác minh này vừa có thay đổi. Hãy xem lại rồi công bố.');
    const entries = await sittingEntries(git, sitting);
    if (entries.length === 0) throw new HttpError('bad-request', 'Đợt này chưa có câu trả lời nào.');
    const main = await mainCommit(git);
    const message = `Xác minh tình trạng của ${entries.length} tiêu chuẩn, quy chuẩn`;
    const person = caller.account;
    const merged = await mergeHistories(git, { into: main, from: sitting.tip, message, person });
    if (merged.conflicts.length > 0)
      throw new HttpError(
        'conflict',
        `Những mục sau đã được sửa ở nơi khác sau khi tra: ${merged.conflicts.join(', ')}. Hãy bỏ câu trả lời về các mục ấy khỏi đợt này rồi tra lại.`,
        { conflicts: merged.conflicts },
      );
    const candidate = { commit: merged.commit, parents: [main, sitting.tip], message, person };
    await advanceMain(context, main, candidate, [{ ref: sitting.ref, to: undefined, from: sitting.tip }]);
    return entries.length;
  });
}

/** Whether a person may publish a sitting, or only hand it in. */
export const mayPublish = ({ account }: Caller): boolean => may(account.role, 'publish');
