/**
 * The health of the content today, and on days of the past as git has kept them. What was counted once is kept in the data folder: a commit does not change.
 */
import { mkdir, readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { addDays } from '#text/calendar.ts';
import { mainCommit } from '../cms/context.ts';
import { mainRef } from '../git/drafts.ts';
import type { Git } from '../git/git.ts';
import type { Logger } from '../lib/logger.ts';
import { Mutex } from '../lib/mutex.ts';
import { writeFileAtomic } from '../lib/write-file-atomic.ts';
import { ContentCheckout } from '../release/content-checkout.ts';
import type { HealthAnswer, HealthNote, HealthRequest, HealthRow } from './health-worker.ts';

/** The health of one commit. */
export interface CommitHealth {
  commit: string;
  /** The day for which the rules looked at it, YYYY-MM-DD. */
  day: string;
  rows: HealthRow[];
  notes: HealthNote[];
  excepted: number;
  unread: number;
}

/** Days before today that the trend shows, the nearest first, with the words of their columns. */
export const pastDays = [
  { days: 7, label: '1 tuần trước' },
  { days: 30, label: '1 tháng trước' },
  { days: 90, label: '3 tháng trước' },
  { days: 180, label: '6 tháng trước' },
  { days: 365, label: '1 năm trước' },
] as const;

/** A day of the past; without health where it is still being counted, and not among the trend where main is younger. */
export interface PastHealth {
  label: string;
  day: string;
  health: CommitHealth | undefined;
}

export interface HealthTrend {
  now: CommitHealth;
  past: PastHealth[];
}

/** Files of counts that are kept; more than a year of days that anybody asked for. */
const mostKept = 60;

/** Changes whenever counts of other code would mean something else: the rules then count anew. */
const format = 1;

export class ContentHealth {
  readonly #folder: string;
  readonly #checkout: ContentCheckout;
  readonly #log: Logger;
  readonly #mutex = new Mutex();
  readonly #known = new Map<string, CommitHealth>();
  #worker: Worker | undefined;
  #count = 0;
  #closed = false;
  /** Counting of the past, which no page waits for. */
  #counting: Promise<void> | undefined;

  /** @param folder where counts are kept and commits are laid out */
  constructor(folder: string, log: Logger) {
    this.#folder = folder;
    this.#checkout = new ContentCheckout(join(folder, 'content'));
    this.#log = log;
  }

  /**
   * The health of main today, and of the past as far as it has been counted; what is missing is being counted from now on.
   *
   * @param today YYYY-MM-DD in Viet Nam
   * @throws {Error} when the content of main cannot be read at all
   */
  async trend(git: Git, today: string): Promise<HealthTrend> {
    const now = await this.#healthOf(git, await mainCommit(git), today);
    const past: (PastHealth & { commit: string })[] = [];
    for (const { days, label } of pastDays) {
      const day = addDays(today, -days);
      const commit = await commitOn(git, day);
      if (commit === '') continue;
      past.push({ label, day, commit, health: await this.#kept(commit, day) });
    }
    if (past.some(({ health }) => health === undefined)) this.#countPast(git, past);
    return { now, past };
  }

  /** Settles once nothing is being counted. */
  async settled(): Promise<void> {
    await this.#counting;
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#counting;
    await this.#worker?.terminate();
    this.#worker = undefined;
  }

  #countPast(git: Git, past: readonly { commit: string; day: string }[]): void {
    this.#counting ??= (async () => {
      try {
        for (const { commit, day } of past) if (!this.#closed) await this.#healthOf(git, commit, day);
        await this.#prune();
      } catch (err) {
        this.#log.warn({ err }, 'The health of earlier content could not be counted');
      } finally {
        // The content that it has read takes hundreds of megabytes.
        await this.#worker?.terminate();
        this.#worker = undefined;
        this.#counting = undefined;
      }
    })();
  }

  #file(commit: string, day: string): string {
    return join(this.#folder, `${day}-${commit.slice(0, 12)}-${format}.json`);
  }

  async #kept(commit: string, day: string): Promise<CommitHealth | undefined> {
    const file = this.#file(commit, day);
    const known = this.#known.get(file);
    if (known) return known;
    try {
      const health = JSON.parse(await readFile(file, 'utf8')) as CommitHealth;
      this.#known.set(file, health);
      return health;
    } catch {
      return undefined;
    }
  }

  #healthOf(git: Git, commit: string, day: string): Promise<CommitHealth> {
    return this.#mutex.run(async () => {
      const kept = await this.#kept(commit, day);
      if (kept) return kept;
      await this.#checkout.checkout(git, commit);
      const { failure, rows, notes, excepted, unread } = await this.#ask(day);
      if (failure !== undefined) throw new Error(`The health of ${commit} could not be counted: ${failure}`);
      const health: CommitHealth = { commit, day, rows, notes, excepted, unread };
      await mkdir(this.#folder, { recursive: true });
      await writeFileAtomic(this.#file(commit, day), JSON.stringify(health));
      this.#known.set(this.#file(commit, day), health);
      return health;
    });
  }

  async #prune(): Promise<void> {
    const names = (await readdir(this.#folder)).filter((name) => name.endsWith('.json')).sort();
    for (const name of names.slice(0, -mostKept)) {
      await rm(join(this.#folder, name), { force: true });
      this.#known.delete(join(this.#folder, name));
    }
  }

  #ask(day: string): Promise<HealthAnswer> {
    this.#worker ??= new Worker(new URL('./health-worker.ts', import.meta.url));
    const worker = this.#worker;
    const request: HealthRequest = { id: ++this.#count, root: this.#checkout.root, day };
    return new Promise((done, fail) => {
      const settle = (act: () => void) => {
        worker.off('message', onMessage).off('error', onError).off('exit', onExit);
        act();
      };
      const onMessage = (answer: HealthAnswer) => {
        if (answer.id === request.id)
          settle(() => {
            done(answer);
          });
      };
      const onError = (error: unknown) => {
        if (this.#worker === worker) this.#worker = undefined;
        settle(() => {
          fail(error instanceof Error ? error : new Error(String(error)));
        });
      };
      const onExit = () => {
        onError(new Error('The thread that counts the health of content ended.'));
      };
      worker.on('message', onMessage).on('error', onError).on('exit', onExit);
      worker.postMessage(request);
    });
  }
}

/** The commit that main pointed to at the end of a day in Viet Nam; empty before its first. */
function commitOn(git: Git, day: string): Promise<string> {
  return git.text(['rev-list', '-1', '--first-parent', `--before=${day}T23:59:59+07:00`, mainRef]);
}
