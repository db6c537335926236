/**
 * Sittings: the answers of one person, kept on a branch of their own until they are published together; see `drafts/batches.ts`.
 */
import type { ActionContext } from '../cms/context.ts';
import { mainCommit } from '../cms/context.ts';
import {
  batchChanges,
  commitToBatch,
  demandBatch,
  listBatches,
  moveBatch,
  publishBatch,
  removeBatch,
  requireBatch,
} from '../drafts/batches.ts';
import type { Batch, BatchKind } from '../drafts/batches.ts';
import { sittingRefs } from '../git/drafts.ts';
import type { Git } from '../git/git.ts';
import { readBlobs, writeTree } from '../git/objects.ts';
import type { FileChange } from '../git/objects.ts';
import type { Caller } from '../http/caller.ts';
import { HttpError } from '../http/http-error.ts';
import { demand, may } from '../auth/roles.ts';
import { applyAnswer, byDesignation, writeStandard } from './answers.ts';
import type { Answer } from './answers.ts';
import { readStandards, standardFile } from './entries.ts';
import type { StandardFile } from './entries.ts';

export type Sitting = Batch;

const sittings: BatchKind = {
  refs: sittingRefs,
  name: 'đợt xác minh',
  onConflict: 'Hãy bỏ câu trả lời về các mục ấy khỏi đợt này rồi tra lại.',
};

/** An entry of a sitting, as it was and as it is to be. */
export interface SittingEntry {
  before: StandardFile | undefined;
  after: StandardFile;
}

/** Every sitting that has not been published, the oldest first. */
export const listSittings = (git: Git): Promise<Sitting[]> => listBatches(git, sittings);

/** The sitting to which a person's next answer belongs; undefined where the answer begins one. */
export async function ownSitting(git: Git, { account }: Caller): Promise<Sitting | undefined> {
  return (await listSittings(git)).find(({ login, status }) => login === account.login && status === 'draft');
}

/** The entries that somebody answered in a sitting; editions that only name them as replaced are not among them. */
export async function sittingEntries(git: Git, sitting: Sitting): Promise<SittingEntry[]> {
  const changed = await batchChanges(git, sitting);
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
    await commitToBatch(context, caller, sittings, sitting, { tree, base, text, status: 'draft' });
  });
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
    const sitting = await requireBatch(git, sittings, sittingId);
    demandBatch(caller, sitting, 'bỏ câu trả lời của người khác');
    const changed = await batchChanges(git, sitting);
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
    await commitToBatch(context, caller, sittings, sitting, {
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
export const moveSitting = (
  context: ActionContext,
  caller: Caller,
  id: string,
  status: Sitting['status'],
): Promise<void> => moveBatch(context, caller, sittings, id, status);

/** Removes a sitting; see {@link removeBatch}. */
export const removeSitting = (context: ActionContext, caller: Caller, id: string): Promise<void> =>
  removeBatch(context, caller, sittings, id);

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
  let count = 0;
  const describe = async (sitting: Sitting) => {
    count = (await sittingEntries(context.git, sitting)).length;
    if (count === 0) throw new HttpError('bad-request', 'Đợt này chưa có câu trả lời nào.');
    return `Xác minh tình trạng của ${count} tiêu chuẩn, quy chuẩn`;
  };
  await publishBatch(context, caller, sittings, { id, seen, describe });
  return count;
}

/** Whether a person may publish a sitting, or only hand it in. */
export const mayPublish = ({ account }: Caller): boolean => may(account.role, 'publish');
