/** Takes a published entry down in one commit of main, and brings it back. */
import { dayInVietnam } from '#text/calendar.ts';
import { settingsFiles } from '#schemas/settings/site.ts';
import type { Redirects } from '#schemas/settings/site.ts';
import type { ActionContext } from '../cms/context.ts';
import { blobAt, mainCommit, refuseUnseen } from '../cms/context.ts';
import { advanceMain } from '../cms/publish-actions.ts';
import { readAddresses, writeAddresses } from '../git/addresses.ts';
import { mainRef } from '../git/drafts.ts';
import type { Git } from '../git/git.ts';
import { changedFiles, writeCommit, writeTree } from '../git/objects.ts';
import type { FileChange } from '../git/objects.ts';
import type { Caller } from '../http/caller.ts';
import { isEntryPath, isMediaPath } from '../git/files/paths.ts';
import { HttpError } from '../http/http-error.ts';
import { demand } from '../auth/roles.ts';
import { planTakeDown } from './plan.ts';

/** Trailers of the commits, by which an entry that was taken down is found again. */
const downTrailer = 'Newsroom-Taken-Down';
const backTrailer = 'Newsroom-Brought-Back';

export interface TakeDownRequest {
  /** `collection/slug`. */
  name: string;
  /** The version of the entry that was looked at. */
  opened: string;
  /** Told on the page that answers from now on; empty: none. */
  reason: string;
  /** The address to lead on to; empty: the page says that it was taken down. */
  to: string;
}

async function leadOn(git: Git, main: string, to: string): Promise<void> {
  if (!/^\/(?:[^/\s?#]+\/)*$/.test(to)) {
    throw new HttpError(
      'bad-request',
      'Địa chỉ dẫn tới phải là một trang của cổng, bắt đầu và kết thúc bằng dấu /, ví dụ /tin-tuc/.',
    );
  }
  const { taken_down: gone } = await readAddresses(git, main);
  if (gone.some(({ address }) => address === to))
    throw new HttpError('bad-request', `${to} đã gỡ; hãy chọn một trang đang có.`);
}

/**
 * Takes an entry down: its file and its own uploads go, other entries no longer name it, and its address says so or leads on.
 *
 * @returns the commit
 * @throws {HttpError} when the content would be faulty without it; the faults are told, and nothing has changed
 */
export async function takeDown(
  context: ActionContext,
  caller: Caller,
  { name, opened, reason, to }: TakeDownRequest,
): Promise<string> {
  demand(caller.account.role, 'publish', 'gỡ bài');
  const { git, mutex } = context;
  return mutex.run(async () => {
    const { entry, main, blob, changes } = await planTakeDown(context, name);
    const { address, file, collection, slug } = entry;
    await refuseUnseen(context, { path: file, opened, present: blob, ref: mainRef });
    const addresses = await readAddresses(git, main);
    if (address !== undefined && to !== '') {
      await leadOn(git, main, to);
      addresses.redirects.push({ from: address, to });
    } else if (address !== undefined) {
      const on = dayInVietnam(new Date());
      addresses.taken_down.push({ address, on, ...(reason === '' ? {} : { reason }) });
    }
    const tree = await writeTree(git, main, [
      ...changes,
      ...(address === undefined ? [] : [writeAddresses(addresses)]),
    ]);
    const message = `Gỡ ${collection}/${slug}\n\n${downTrailer}: ${collection}/${slug}\n`;
    const commit = { tree, parents: [main], message, person: caller.account };
    return advanceMain(context, main, { ...commit, commit: await writeCommit(git, commit) });
  });
}

/** An entry that was taken down and not brought back. */
export interface TakenDownEntry {
  /** `collection/slug`. */
  name: string;
  /** The commit that took it down. */
  commit: string;
  author: string;
  /** ISO 8601. */
  at: string;
}

/** All that was taken down and not brought back, the newest first. */
export async function listTakenDown(git: Git): Promise<TakenDownEntry[]> {
  const trailer = (key: string) => `%(trailers:key=${key},valueonly,separator=%x2C)`;
  const format = ['%H', '%an', '%cI', trailer(downTrailer), trailer(backTrailer)].join('%x00');
  const log = await git.text([
    'log',
    `--format=${format}`,
    `--grep=^${downTrailer}:\\|^${backTrailer}:`,
    mainRef,
  ]);
  const seen = new Set<string>();
  return log
    .split('\n')
    .filter(Boolean)
    .flatMap((line) => {
      const [commit = '', author = '', at = '', down = '', back = ''] = line.split('\0');
      const name = (down || back).trim();
      if (seen.has(name)) return [];
      seen.add(name);
      return down === '' ? [] : [{ name, commit, author, at }];
    });
}

/**
 * Brings an entry back as it was, with its uploads, its place in other entries, and its address.
 *
 * @returns files that stayed as they are, because somebody has changed them since
 * @throws {HttpError} when there is nothing to bring back, or the content would be faulty with it
 */
export async function bringBack(context: ActionContext, caller: Caller, name: string): Promise<string[]> {
  demand(caller.account.role, 'publish', 'đưa bài trở lại');
  const { git, mutex } = context;
  return mutex.run(async () => {
    const found = (await listTakenDown(git)).find((one) => one.name === name);
    if (found === undefined) throw new HttpError('not-found', `“${name}” không có trong các bài đã gỡ.`);
    const main = await mainCommit(git);
    const kept: string[] = [];
    const changes: FileChange[] = [];
    for (const { path, before, after } of await changedFiles(git, `${found.commit}^`, found.commit)) {
      // The lists that programs write go on from where they are.
      const isOurs = (isEntryPath(path) && path !== settingsFiles.redirects) || isMediaPath(path);
      if (!isOurs || before === undefined) continue;
      if ((await blobAt(git, main, path)) === after) changes.push({ path, blob: before });
      else kept.push(path);
    }
    if (changes.length === 0) throw new HttpError('conflict', 'Bài này đã được viết lại sau khi gỡ.');
    const [before, after, now] = await Promise.all(
      [`${found.commit}^`, found.commit, main].map((commit) => readAddresses(git, commit)),
    );
    const added = addedAddresses(before, after);
    const addresses: Redirects = {
      redirects: (now?.redirects ?? []).filter(({ from }) => !added.has(from)),
      taken_down: (now?.taken_down ?? []).filter(({ address }) => !added.has(address)),
    };
    const tree = await writeTree(git, main, [...changes, writeAddresses(addresses)]);
    const message = `Đưa ${name} trở lại\n\n${backTrailer}: ${name}\n`;
    const commit = { tree, parents: [main], message, person: caller.account };
    await advanceMain(context, main, { ...commit, commit: await writeCommit(git, commit) });
    return kept;
  });
}

function addedAddresses(before: Redirects | undefined, after: Redirects | undefined): ReadonlySet<string> {
  const of = (addresses: Redirects | undefined) => [
    ...(addresses?.redirects ?? []).map(({ from }) => from),
    ...(addresses?.taken_down ?? []).map(({ address }) => address),
  ];
  const known = new Set(of(before));
  return new Set(of(after).filter((address) => !known.has(address)));
}
