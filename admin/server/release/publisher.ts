/** Makes what is on main visible: check, build beside the served site, swap. One build at a time; requests meanwhile make one more. */
import type { ContentProblem } from '#content/problems.ts';
import { explainBuildFailure } from './progress/build-failure.ts';
import type { BuildProgress } from './progress/build-progress.ts';
import type { Checker } from './checker.ts';
import { mainRef } from '../git/drafts.ts';
import type { Git } from '../git/git.ts';
import type { BuildOutcome, ReleaseBuilder } from './site-builder.ts';
import { readAddresses } from '../git/addresses.ts';
import type { Releases } from './releases.ts';
import type { Logger } from '../lib/logger.ts';

export type PublishState = 'idle' | 'checking' | 'building' | 'published' | 'failed';

export interface PublishStatus {
  state: PublishState;
  /** Another publication was asked for while this one runs. */
  queued: boolean;
  /** Present while building. */
  progress?: { stage: string; pages: number; ofPages?: number };
  /** ISO 8601. */
  startedAt?: string;
  finishedAt?: string;
  /** The commit being published, or published last. */
  commit?: string;
  /** Why nothing was published: entries, fields and reasons, in Vietnamese. */
  problems: ContentProblem[];
  /** One sentence for the editor, in Vietnamese. */
  message?: string;
  /** The end of what a failed build said, for administrators. */
  output?: string;
  /** Milliseconds of each step of the last publication. */
  times: Record<string, number>;
}

export interface PublisherParts {
  git: Git;
  checker: Pick<Checker, 'check' | 'snapshotOf'>;
  builder: () => ReleaseBuilder;
  releases: Releases;
  log: Logger;
  /** Makes the server look at the release that visitors are to get; only then is a publication said to be live. */
  onServed: () => void | Promise<void>;
  /** Told why a publication failed, in words. */
  onFailed?: (message: string) => void;
}

export class Publisher {
  readonly #parts: PublisherParts;
  #status: PublishStatus = { state: 'idle', queued: false, problems: [], times: {} };
  #wanted = false;
  #running: Promise<void> | undefined;
  #validCommit: string | undefined;
  #renewedFor: string | undefined;
  #closed = false;
  #openedBuilder: ReleaseBuilder | undefined;

  constructor(parts: PublisherParts) {
    this.#parts = parts;
  }

  /** Opened when first asked for: it copies the program. */
  get #builder(): ReleaseBuilder {
    return (this.#openedBuilder ??= this.#parts.builder());
  }

  get status(): PublishStatus {
    return { ...this.#status, queued: this.#wanted };
  }

  /** Notes that this commit has passed the content check, so that it need not pass it twice. */
  markValid(commit: string): void {
    this.#validCommit = commit;
  }

  /** Tells that a publication is likely to be asked for soon. */
  prepare(): void {
    if (!this.#closed) this.#builder.prepare?.();
  }

  /** Publishes main as soon as nothing else is being published. Returns at once. */
  request(): void {
    if (this.#closed) return;
    this.#wanted = true;
    this.#running ??= this.#work();
  }

  /**
   * Publishes once more when a new day has begun since the pages were made, because they say what is in force and what is still to
   * come. Asks once a day, so that a build which fails is not tried every minute; a release that a person went back to stays.
   */
  renew(): void {
    const { releases } = this.#parts;
    const builder = this.#builder;
    const today = builder.today();
    const served = releases.current();
    if (!served || served.pinned || served.day === today || this.#renewedFor === today) return;
    this.#renewedFor = today;
    this.request();
  }

  /** Waits until everything that was asked for has been published or has failed. */
  async settled(): Promise<void> {
    while (this.#running !== undefined) await this.#running;
  }

  /** Ends a running build and takes no more requests. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#wanted = false;
    this.#openedBuilder?.close();
    await this.settled();
  }

  async #work(): Promise<void> {
    while (this.#wanted) {
      this.#wanted = false;
      try {
        await this.#publish();
      } catch (error) {
        this.#parts.log.error({ err: error }, 'Publishing failed');
        const output = error instanceof Error ? (error.stack ?? error.message) : String(error);
        const message = `Công bố không thành công; trang vẫn là bản trước. ${explainBuildFailure(output)}`;
        this.#fail(message, [], output);
      }
    }
    this.#running = undefined;
  }

  #set(change: Partial<PublishStatus>): void {
    this.#status = { ...this.#status, ...change };
  }

  #fail(message: string, problems: ContentProblem[], output?: string): void {
    const { progress: _progress, ...rest } = this.#status;
    this.#status = {
      ...rest,
      state: 'failed',
      finishedAt: new Date().toISOString(),
      message,
      problems,
      ...(output === undefined ? {} : { output }),
    };
    if (!this.#closed) this.#parts.onFailed?.(message);
    this.#parts.log.warn({ commit: this.#status.commit, problems, message, output }, 'Not published');
  }

  async #publish(): Promise<void> {
    const { git, checker, releases, onServed } = this.#parts;
    const builder = this.#builder;
    const commit = await git.text(['rev-parse', mainRef]);
    const served = releases.current();
    const current =
      served?.commit === commit && served.code === builder.code && served.day === builder.today();
    if (current && !served.pinned) {
      // After a start that had nothing to publish.
      builder.prepare?.();
      return;
    }
    const began = performance.now();
    const startedAt = new Date().toISOString();
    this.#status = { state: 'checking', queued: false, startedAt, commit, problems: [], times: {} };
    if (this.#validCommit !== commit) {
      const { problems } = await checker.check(git, commit);
      this.#status.times['check content'] = performance.now() - began;
      if (problems.length > 0) {
        this.#fail('Nội dung có lỗi nên chưa được công bố; trang vẫn là bản trước.', problems);
        return;
      }
      this.#validCommit = commit;
    }
    // A stop while the content was checked; the next start goes on from here.
    if (this.#closed) return;
    const { id, site } = await releases.begin();
    let outcome: BuildOutcome;
    this.#set({ state: 'building' });
    try {
      const onProgress = ({ stage, pages }: BuildProgress) => {
        const ofPages = served?.pages === undefined ? {} : { ofPages: served.pages };
        this.#set({ progress: { stage, pages, ...ofPages } });
      };
      outcome = await builder.build(git, commit, site, onProgress, checker.snapshotOf(commit));
    } catch (error) {
      await releases.abandon(id);
      throw error;
    }
    const times = { ...this.#status.times, ...outcome.times };
    this.#set({ times });
    if (!outcome.succeeded) {
      await releases.abandon(id);
      const message = this.#closed
        ? 'Máy chủ dừng khi đang dựng trang; việc này sẽ được làm tiếp khi máy chủ chạy lại.'
        : `Dựng trang không thành công; trang vẫn là bản trước. ${explainBuildFailure(outcome.output)}`;
      this.#fail(message, [], outcome.output.slice(-4000));
      return;
    }
    const swapBegan = performance.now();
    const gone = (await readAddresses(git, commit)).taken_down.map(({ address }) => address);
    const { day, pages } = outcome;
    await releases.finish(id, { commit, code: builder.code, day, pages, gone });
    await releases.serve(id);
    await onServed();
    builder.published?.(releases.site(id));
    times['swap'] = performance.now() - swapBegan;
    times['total'] = performance.now() - began;
    this.#status = {
      state: 'published',
      queued: false,
      startedAt,
      finishedAt: new Date().toISOString(),
      commit,
      problems: [],
      times,
    };
    this.#parts.log.info({ commit, pages: outcome.pages, seconds: times['total'] / 1000 }, 'Published');
    await releases.prune();
  }
}
