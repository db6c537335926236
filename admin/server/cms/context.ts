/** What every action of the newsroom works with, and the questions several of them ask. */
import type { ContentProblem } from '#content/problems.ts';
import type { Checker } from '../release/checker.ts';
import { clockTime } from '../lib/format-time.ts';
import { mainRef } from '../git/drafts.ts';
import type { Draft } from '../git/drafts.ts';
import type { Git, Person } from '../git/git.ts';
import type { Lock } from '../lib/mutex.ts';
import type { Publisher } from '../release/publisher.ts';
import { Refusal } from '../http/http-error.ts';
import type { Role } from '../auth/roles.ts';
import { findFile } from '../git/objects.ts';
import type { SeenVersions } from './seen-versions.ts';

/** Who asks. */
export interface Visit {
  account: Person & { login: string; role: Role };
  /** One open page of the CMS; see {@link SeenVersions}. */
  tab: string;
}

export interface Desk {
  git: Git;
  checker: Checker;
  publisher: Pick<Publisher, 'request' | 'markSound'>;
  /** Held while a branch is read, thought about and moved. Reading alone needs none: commits never change. */
  lock: Lock;
  seen: SeenVersions;
  /** Called when main has moved because of an editor. */
  onPublished: () => void;
}

/** The commit that main points to. */
export const mainCommit = (git: Git): Promise<string> => git.text(['rev-parse', mainRef]);

/** Where a published entry is remembered in {@link SeenVersions}. */
export const publishedPlace = (path: string) => `published ${path}`;

/** Where the draft of an entry is remembered in {@link SeenVersions}. */
export const draftPlace = ({ collection, slug }: Pick<Draft, 'collection' | 'slug'>, path: string) =>
  `draft ${collection}/${slug} ${path}`;

export async function blobAt(git: Git, commit: string, path: string): Promise<string | undefined> {
  return (await findFile(git, commit, path))?.blob;
}

/** Who changed a file last, and when, as words. */
async function lastChange(git: Git, ref: string, path: string): Promise<string> {
  const line = await git.text(['log', '-1', '--format=%an%x00%cI', ref, '--', path]);
  const [name = '', date = ''] = line.split('\0');
  return name === '' ? 'một người khác' : `${name} (${clockTime(date)})`;
}

/**
 * Refuses a save that would overwrite what the editor has not seen.
 *
 * @param change `present` is the entry as it stands now (undefined: it does not exist), `ref` the branch it stands on
 */
export async function refuseUnseen(
  desk: Desk,
  visit: Visit,
  change: { places: readonly string[]; present: string | undefined; ref: string; path: string },
): Promise<void> {
  const { places, present, ref, path } = change;
  const known = places.some((place) => desk.seen.hasSeen(visit.tab, place));
  if (present === undefined && !known) return;
  if (
    places.some(
      (place) => desk.seen.hasSeen(visit.tab, place) && desk.seen.seen(visit.tab, place) === present,
    )
  )
    return;
  const who = await lastChange(desk.git, ref, path);
  const what =
    present === undefined ? 'đã xóa bài này' : known ? 'đã sửa bài này' : 'đã tạo hoặc sửa bài này';
  throw new Refusal(
    'conflict',
    `Chưa lưu: ${who} ${what} sau khi bạn mở. Hãy chép phần bạn vừa viết ra chỗ khác, tải lại trang để xem bản mới rồi sửa tiếp trên bản đó.`,
    { path, changedBy: who },
  );
}

/** The refusal that tells an editor what is wrong with the content. */
export function unsound(problems: readonly ContentProblem[]): Refusal {
  const shown = problems.slice(0, 5).map(({ file, field, line, message }) => {
    const place = [file, line === undefined ? '' : `dòng ${line}`, field ?? ''].filter(Boolean).join(', ');
    return `• ${place}: ${message}`;
  });
  const rest = problems.length > shown.length ? [`… và ${problems.length - shown.length} lỗi khác`] : [];
  return new Refusal(
    'unsound',
    [`Chưa xuất bản được vì nội dung có ${problems.length} lỗi:`, ...shown, ...rest].join('\n'),
    { problems },
  );
}
