/** The history of main as a list of publications. */
import { mainRef } from './drafts.ts';
import type { Git } from './git.ts';

export interface MainChange {
  commit: string;
  /** Who published it. */
  author: string;
  /** ISO 8601. */
  at: string;
  /** The first line of its message. */
  subject: string;
}

/**
 * The publications that led from one commit of main to another, the newest first; commits of drafts within them are left out.
 *
 * @param from undefined: as far back as there is history
 * @param most of how many to tell
 */
export async function changesBetween(
  git: Git,
  from: string | undefined,
  to: string = mainRef,
  most = 30,
): Promise<MainChange[]> {
  const range = from === undefined ? to : `${from}..${to}`;
  const format = '%H%x00%an%x00%cI%x00%s';
  const lines = await git.text(['log', '--first-parent', `-${most}`, `--format=${format}`, range]);
  return lines
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [commit = '', author = '', at = '', subject = ''] = line.split('\0');
      return { commit, author, at, subject };
    });
}
