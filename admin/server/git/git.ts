/** Runs git on a bare repository, with nothing of the person's own set-up in the way: no hooks, no prompts, no signing. */
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';

/** Git ended with an error; the message holds what it said. */
export class GitError extends Error {
  readonly code: number | null;

  constructor(command: string, code: number | null, said: string) {
    super(`git ${command}: ${said.trim() || `exit code ${String(code)}`}`);
    this.name = 'GitError';
    this.code = code;
  }
}

export interface Person {
  /** As written in a commit, for example `Nguyễn Thị Hoa`. */
  name: string;
  email: string;
}

export interface GitRunOptions {
  input?: string | Uint8Array;
  env?: Readonly<Record<string, string>>;
  /** Milliseconds after which git and all its helpers are killed; for what waits on another machine. */
  timeLimit?: number;
}

/** Git's own variables would point a command at another repository; they come from hooks that start programs. */
function environment(extra: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  return {
    ...Object.fromEntries(inherited),
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_LITERAL_PATHSPECS: '1',
    ...extra,
  };
}

function killGroup(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? child.pid : -child.pid, 'SIGKILL');
  } catch {
    // It has ended in this very moment.
  }
}

/**
 * Runs git and returns what it wrote.
 *
 * @param options `input` goes to its standard input; `env` adds variables
 * @throws {GitError} when it exits with another code than 0, takes too long, or is not installed
 */
export function runGit(args: readonly string[], options: GitRunOptions = {}): Promise<Buffer> {
  return new Promise((done, fail) => {
    const { timeLimit } = options;
    const child = spawn('git', [...args], {
      env: environment(options.env),
      stdio: ['pipe', 'pipe', 'pipe'],
      // In a group of its own, so that the helper that waits for the network can be killed with it.
      detached: timeLimit !== undefined && process.platform !== 'win32',
    });
    let isLate = false;
    const timer =
      timeLimit === undefined
        ? undefined
        : setTimeout(() => {
            isLate = true;
            killGroup(child);
          }, timeLimit);
    const out: Buffer[] = [];
    const said: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => out.push(part));
    child.stderr.on('data', (part: Buffer) => said.push(part));
    child.once('error', (error) => {
      clearTimeout(timer);
      fail(new GitError(args.join(' '), null, error.message));
    });
    child.once('close', (code) => {
      clearTimeout(timer);
      if (isLate) fail(new GitError(args.join(' '), null, `no answer within ${(timeLimit ?? 0) / 1000} s`));
      else if (code === 0) done(Buffer.concat(out));
      else fail(new GitError(args.join(' '), code, Buffer.concat(said).toString()));
    });
    // Git may end before it has read everything; its exit code says why.
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input ?? '');
  });
}

/** Git on one bare repository. */
export class Git {
  readonly folder: string;

  /** @param folder the repository itself, for example `.newsroom/repository.git` */
  constructor(folder: string) {
    this.folder = folder;
  }

  /** Runs a command; see {@link runGit}. */
  bytes(args: readonly string[], options?: GitRunOptions): Promise<Buffer> {
    return runGit(['--git-dir', this.folder, '-c', 'core.hooksPath=/dev/null', ...args], options);
  }

  /** Runs a command and returns its output as text without the last line end. */
  async text(args: readonly string[], options?: GitRunOptions): Promise<string> {
    return (await this.bytes(args, options)).toString('utf8').replace(/\n$/, '');
  }

  /** The object that a name leads to, or undefined. */
  async resolve(name: string): Promise<string | undefined> {
    try {
      return await this.text(['rev-parse', '--verify', '--quiet', '--end-of-options', name]);
    } catch (error) {
      if (error instanceof GitError && error.code === 1) return undefined;
      throw error;
    }
  }

  /** Whether every commit of the first is also in the second. */
  async isAncestor(older: string, newer: string): Promise<boolean> {
    try {
      await this.bytes(['merge-base', '--is-ancestor', older, newer]);
      return true;
    } catch (error) {
      if (error instanceof GitError && error.code === 1) return false;
      throw error;
    }
  }
}
