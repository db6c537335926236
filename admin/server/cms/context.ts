/** Shared context for CMS actions, plus their conflict checks. */
import type { ContentProblem } from '#content/problems.ts';
import type { Checker } from '../release/checker.ts';
import { clockTime } from '../lib/format-time.ts';
import { mainRef } from '../git/drafts.ts';
import type { Git } from '../git/git.ts';
import type { Mutex } from '../lib/mutex.ts';
import type { Uploads } from '../media/uploads.ts';
import type { Publisher } from '../release/publisher.ts';
import { HttpError } from '../http/http-error.ts';
import { findFile } from '../git/objects.ts';

/** Everything a CMS action works with. */
export interface ActionContext {
  git: Git;
  checker: Checker;
  publisher: Pick<Publisher, 'prepare' | 'request' | 'markValid'>;
  uploads: Uploads;
  /** Serialises every read-check-move of a branch. Plain reads need no lock: commits are immutable. */
  mutex: Mutex;
  /** Called after an editor's action has moved main. */
  onPublished: () => void;
}

/** The commit that main points to. */
export const mainCommit = (git: Git): Promise<string> => git.text(['rev-parse', mainRef]);

export async function blobAt(git: Git, commit: string, path: string): Promise<string | undefined> {
  return (await findFile(git, commit, path))?.blob;
}

/** Name and time of the last change of a file, in Vietnamese. */
async function lastChange(git: Git, ref: string, path: string): Promise<string> {
  const line = await git.text(['log', '-1', '--format=%an%x00%cI', ref, '--', path]);
  const [name = '', date = ''] = line.split('\0');
  return name === '' ? 'một người khác' : `${name} (${clockTime(date)})`;
}

/** A change of one entry, for {@link refuseUnseen}. */
export interface EntryChange {
  path: string;
  /** The version that the page was opened on, as the page says; undefined: it has opened none. */
  opened: string | undefined;
  /** The version that stands now; undefined: there is no such entry. */
  present: string | undefined;
  /** The branch on which `present` stands. */
  ref: string;
}

/** Rejects a save that would overwrite a version the editor has not seen (optimistic concurrency). */
export async function refuseUnseen(
  context: ActionContext,
  { path, opened, present, ref }: EntryChange,
): Promise<void> {
  if (opened === present) return;
  const who = await lastChange(context.git, ref, path);
  const what =
    present === undefined
      ? 'đã xóa bài này sau khi bạn mở'
      : opened === undefined
        ? 'đã tạo một bài cùng tên tệp'
        : 'đã sửa bài này sau khi bạn mở';
  throw new HttpError(
    'conflict',
    `Chưa lưu: ${who} ${what}. Hãy chép phần bạn vừa viết ra chỗ khác, tải lại trang để xem bản mới rồi sửa tiếp trên bản đó.`,
    { path, changedBy: who },
  );
}

/** The 422 answer that lists what is wrong with the content. */
export function invalidContent(problems: readonly ContentProblem[]): HttpError {
  const shown = problems.slice(0, 5).map(({ file, field, line, message }) => {
    const place = [file, line === undefined ? '' : `dòng ${line}`, field ?? ''].filter(Boolean).join(', ');
    return `• ${place}: ${message}`;
  });
  const rest = problems.length > shown.length ? [`… và ${problems.length - shown.length} lỗi khác`] : [];
  return new HttpError(
    'invalid-content',
    [`Chưa công bố được vì nội dung có ${problems.length} lỗi:`, ...shown, ...rest].join('\n'),
    { problems },
  );
}
