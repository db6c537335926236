/**
 * Batches: drafts of many entries, each on a branch of its own, which are reviewed and published together. The status of a batch stands in
 * its last commit as that of a draft does; the account that began it stands in the name of the branch.
 */
import type { ActionContext } from '../cms/context.ts';
import { mainCommit } from '../cms/context.ts';
import { advanceMain } from '../cms/publish-actions.ts';
import { commonBase, draftMessage, emptyTree, mainRef, statusTrailer } from '../git/drafts.ts';
import type { Git } from '../git/git.ts';
import { mergeHistories } from '../git/merge.ts';
import { changedFiles, moveRefs, writeCommit } from '../git/objects.ts';
import type { Caller } from '../http/caller.ts';
import { HttpError } from '../http/http-error.ts';
import { demand } from '../auth/roles.ts';

export interface Batch {
  id: string;
  ref: string;
  tip: string;
  /** The account that began it. */
  login: string;
  status: 'draft' | 'pending_review';
  /** ISO 8601. */
  updatedAt: string;
}

/** A kind of batches: the folder of their branches, and what people call one. */
export interface BatchKind {
  refs: string;
  /** In the middle of a sentence: “đợt xác minh”. */
  name: string;
  /** A tip for entries that were edited meanwhile, after their names. */
  onConflict: string;
}

/** Every batch of a kind that has not been published, the oldest first. */
export async function listBatches(git: Git, { refs }: BatchKind): Promise<Batch[]> {
  const format = `%(refname)%00%(objectname)%00%(committerdate:iso-strict)%00%(contents:trailers:key=${statusTrailer},valueonly,separator=%x2C)`;
  const output = await git.text(['for-each-ref', `--format=${format}`, refs]);
  return output
    .split('\n')
    .filter(Boolean)
    .flatMap((line): Batch[] => {
      const [ref = '', tip = '', updatedAt = '', status = ''] = line.split('\0');
      const id = ref.slice(refs.length);
      const [, coded] = /^(\d+)-([0-9a-f]+)$/.exec(id) ? id.split('-') : [];
      if (coded === undefined) return [];
      const login = Buffer.from(coded, 'hex').toString('utf8');
      const last = status.split(',').at(-1)?.trim();
      return [{ id, ref, tip, login, updatedAt, status: last === 'pending_review' ? last : 'draft' }];
    })
    .toSorted((a, b) => a.id.localeCompare(b.id));
}

/** @throws {HttpError} when there is none */
export async function requireBatch(git: Git, kind: BatchKind, id: string): Promise<Batch> {
  const batch = (await listBatches(git, kind)).find((one) => one.id === id);
  if (batch) return batch;
  throw new HttpError('not-found', `Không còn ${kind.name} này: có thể đã được công bố hoặc bỏ.`);
}

/** The files that a batch changes since it began. */
export async function batchChanges(
  git: Git,
  { tip }: Batch,
): Promise<Awaited<ReturnType<typeof changedFiles>>> {
  const base = (await commonBase(git, mainRef, tip)) ?? emptyTree;
  return changedFiles(git, base, tip);
}

/** A commit on a batch's branch, which its first one creates. */
export async function commitToBatch(
  { git }: ActionContext,
  caller: Caller,
  { refs }: BatchKind,
  batch: Batch | undefined,
  step: { tree: string; base: string; text: string; status: Batch['status'] },
): Promise<void> {
  const commit = await writeCommit(git, {
    tree: step.tree,
    parents: [step.base],
    message: draftMessage(step.text, step.status),
    person: caller.account,
  });
  const id = `${Date.now()}-${Buffer.from(caller.account.login).toString('hex')}`;
  await moveRefs(git, [{ ref: batch?.ref ?? `${refs}${id}`, to: commit, from: batch?.tip }]);
}

/** Only the owner of a batch, or someone who may publish, may change it. */
export function demandBatch({ account }: Caller, { login }: Batch, what: string): void {
  if (login !== account.login) demand(account.role, 'publish', what);
}

/** Hands a batch in, or gives it back to its author. */
export async function moveBatch(
  context: ActionContext,
  caller: Caller,
  kind: BatchKind,
  id: string,
  status: Batch['status'],
): Promise<void> {
  const { git, mutex } = context;
  await mutex.run(async () => {
    const batch = await requireBatch(git, kind, id);
    demandBatch(caller, batch, `chuyển ${kind.name} của người khác`);
    if (batch.status === status) return;
    const tree = await git.text(['rev-parse', `${batch.tip}^{tree}`]);
    const text = `${status === 'draft' ? 'Trả lại' : 'Gửi duyệt'} ${kind.name}`;
    await commitToBatch(context, caller, kind, batch, { tree, base: batch.tip, text, status });
  });
}

/** Removes a batch. Its last commit stays in git under refs/newsroom/removed/, as that of a removed draft does. */
export async function removeBatch(
  context: ActionContext,
  caller: Caller,
  kind: BatchKind,
  id: string,
): Promise<void> {
  const { git, mutex } = context;
  await mutex.run(async () => {
    const batch = await requireBatch(git, kind, id);
    demandBatch(caller, batch, `bỏ ${kind.name} của người khác`);
    const folder = kind.refs.split('/').at(-2) ?? '';
    await moveRefs(git, [
      { ref: `refs/newsroom/removed/${Date.now()}/${folder}/${id}`, to: batch.tip, from: undefined },
      { ref: batch.ref, to: undefined, from: batch.tip },
    ]);
  });
}

/**
 * Publishes a batch as one commit on main.
 *
 * @param seen the commit that the reviewer had before them
 * @param describe gives the message of the commit, and refuses what has nothing to publish
 * @throws {HttpError} when it has changed since, or an entry of it was edited elsewhere meanwhile
 */
export async function publishBatch(
  context: ActionContext,
  caller: Caller,
  kind: BatchKind,
  { id, seen, describe }: { id: string; seen: string; describe: (batch: Batch) => Promise<string> },
): Promise<void> {
  demand(caller.account.role, 'publish', `công bố ${kind.name}`);
  const { git, mutex } = context;
  await mutex.run(async () => {
    const batch = await requireBatch(git, kind, id);
    if (batch.tip !== seen)
      throw new HttpError(
        'conflict',
        `${kind.name[0]?.toUpperCase() ?? ''}${kind.name.slice(1)} này vừa có thay đổi. Hãy xem lại rồi công bố.`,
      );
    const message = await describe(batch);
    const main = await mainCommit(git);
    const person = caller.account;
    const merged = await mergeHistories(git, { into: main, from: batch.tip, message, person });
    if (merged.conflicts.length > 0)
      throw new HttpError(
        'conflict',
        `Những mục sau đã được sửa ở nơi khác: ${merged.conflicts.join(', ')}. ${kind.onConflict}`,
        { conflicts: merged.conflicts },
      );
    const candidate = { commit: merged.commit, parents: [main, batch.tip], message, person };
    await advanceMain(context, main, candidate, [{ ref: batch.ref, to: undefined, from: batch.tip }]);
  });
}
