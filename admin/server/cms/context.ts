/** What every action of the newsroom works with, and the questions several of them ask. */
import type { ContentProblem } from '#content/problems.ts';
import type { Checker } from '../release/checker.ts';
import { clockTime } from '../lib/format-time.ts';
import { mainRef } from '../git/drafts.ts';
import type { Git, Person } from '../git/git.ts';
import type { Lock } from '../lib/mutex.ts';
import type { Publisher } from '../release/publisher.ts';
import { Refusal } from '../http/http-error.ts';
import type { Role } from '../auth/roles.ts';
import { findFile } from '../git/objects.ts';

/** Who asks. */
export interface Visit {
  account: Person & { login: string; role: Role };
}

export interface Desk {
  git: Git;
  checker: Checker;
  publisher: Pick<Publisher, 'request' | 'markSound'>;
  /** Held while a branch is read, thought about and moved. Reading alone needs none: commits never change. */
  lock: Lock;
  /** Called when main has moved because of an editor. */
  onPublished: () => void;
}

/** The commit that main points to. */
export const mainCommit = (git: Git): Promise<string> => git.text(['rev-parse', mainRef]);

export async function blobAt(git: Git, commit: string, path: string): Promise<string | undefined> {
  return (await findFile(git, commit, path))?.blob;
}

/** Who changed a file last, and when, as words. */
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

/** Refuses a save that would overwrite what the editor has not seen. */
export async function refuseUnseen(desk: Desk, { path, opened, present, ref }: EntryChange): Promise<void> {
  if (opened === present) return;
  const who = await lastChange(desk.git, ref, path);
  const what =
    present === undefined
      ? 'đã xóa bài này sau khi bạn mở'
      : opened === undefined
        ? 'đã tạo một bài cùng tên tệp'
        : 'đã sửa bài này sau khi bạn mở';
  throw new Refusal(
    'conflict',
    `Chưa lưu: ${who} ${what}. Hãy chép phần bạn vừa viết ra chỗ khác, tải lại trang để xem bản mới rồi sửa tiếp trên bản đó.`,
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
