/**
 * The repository that the newsroom was cloned from: where developers work, and where published commits go back to.
 *
 * The newsroom's own bare repository is the source of truth for what is published; a commit is safe as soon as it is there.
 * Giving it back is a plain push that only ever moves the branch forward (never forced). Where the branch is checked out in
 * a working folder, git's `updateInstead` moves that folder along, and refuses when anything in it is changed and not
 * committed: a developer's work is never touched. A refused push is told in the status and tried again later; until then
 * `git pull <data folder>/repository.git main` fetches the commits by hand.
 */
import { existsSync } from 'node:fs';
import type { Git } from '../git.ts';
import { GitError, runGit } from '../git.ts';

export const upstreamRef = 'refs/newsroom/upstream';

/** The longest that the original repository may take to answer, and to send or receive commits, in milliseconds. */
export interface UpstreamLimits {
  answer: number;
  transfer: number;
}

const defaultLimits: UpstreamLimits = { answer: 20_000, transfer: 120_000 };

export interface PushOutcome {
  /** `not-needed`: there is no branch to push to. */
  state: 'pushed' | 'refused' | 'not-needed';
  /** Why it was refused, in Vietnamese. */
  message?: string;
}

export class Upstream {
  readonly #git: Git;
  readonly origin: string;
  readonly #limits: UpstreamLimits;
  #branch: string | undefined;

  /** @param origin a folder or an address that git understands */
  constructor(git: Git, origin: string, limits: UpstreamLimits = defaultLimits) {
    this.#git = git;
    this.origin = origin;
    this.#limits = limits;
  }

  /** Finds the branch: `main` where there is one, else the one that HEAD names. */
  async #findBranch(): Promise<string | undefined> {
    const heads = await runGit(['ls-remote', '--symref', '--', this.origin, 'HEAD', 'refs/heads/main'], {
      timeLimit: this.#limits.answer,
    });
    const text = heads.toString('utf8');
    if (/\trefs\/heads\/main$/m.test(text)) return 'main';
    return /^ref: refs\/heads\/(\S+)\tHEAD$/m.exec(text)?.[1];
  }

  /**
   * Fetches the commits of the branch.
   *
   * @returns its last commit
   * @throws {GitError} when the repository cannot be reached or has no commit
   */
  async fetch(): Promise<string> {
    this.#branch = await this.#findBranch();
    const source = this.#branch === undefined ? 'HEAD' : `refs/heads/${this.#branch}`;
    await this.#git.bytes(
      ['fetch', '--quiet', '--no-tags', '--update-shallow', '--', this.origin, `+${source}:${upstreamRef}`],
      { timeLimit: this.#limits.transfer },
    );
    return this.#git.text(['rev-parse', upstreamRef]);
  }

  /** Pushes a commit, and all before it, to the branch. Never forced. */
  async push(commit: string): Promise<PushOutcome> {
    if (this.#branch === undefined) return { state: 'not-needed' };
    const local = existsSync(this.origin)
      ? ['--receive-pack=git -c receive.denyCurrentBranch=updateInstead receive-pack']
      : [];
    const target = `${commit}:refs/heads/${this.#branch}`;
    try {
      await this.#git.bytes(['push', '--quiet', ...local, '--', this.origin, target], {
        timeLimit: this.#limits.transfer,
      });
      return { state: 'pushed' };
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
      return { state: 'refused', message: this.#explain(error.message) };
    }
  }

  #explain(said: string): string {
    const pull = `Bài đã nằm an toàn trong kho của tòa soạn; lấy về bằng: git pull ${this.#git.folder} main`;
    if (
      /unstaged changes|uncommitted changes|not up to date|would be overwritten|[Ww]orking (?:tree|directory)/.test(
        said,
      )
    )
      return `Thư mục gốc có thay đổi chưa được lưu bằng git nên được giữ nguyên. ${pull}`;
    if (/fetch first|non-fast-forward/.test(said))
      return `Kho gốc vừa có thay đổi khác; sẽ thử lại sau khi nhận thay đổi đó. ${pull}`;
    return `Chưa gửi được về kho gốc (${said.split('\n').at(-1)?.slice(0, 200) ?? ''}). ${pull}`;
  }
}
