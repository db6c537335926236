/** Keeps main and the original repository together: commits come in, publications go out, each told with its outcome. */
import type { ActionContext } from '../../cms/context.ts';
import { mainCommit } from '../../cms/context.ts';
import type { Logger } from '../../lib/logger.ts';
import { Mutex } from '../../lib/mutex.ts';
import { mergeUpstream } from '../repository.ts';
import type { PullOutcome } from '../repository.ts';
import type { PushOutcome, Upstream } from './upstream.ts';

export class UpstreamSync {
  /** The outcome of the last pull, and of the last push. */
  pulled: PullOutcome | undefined;
  pushed: PushOutcome | undefined;

  readonly #upstream: Upstream;
  readonly #context: () => ActionContext;
  readonly #log: Logger;
  readonly #pullMutex = new Mutex();
  readonly #pushMutex = new Mutex();

  /** @param context the parts of the server, which are put together later than this */
  constructor(upstream: Upstream, context: () => ActionContext, log: Logger) {
    this.#upstream = upstream;
    this.#context = context;
    this.#log = log;
  }

  /** Fetches from the original repository and merges what is new and valid there. Saves go on while the network is waited for. */
  pull(): Promise<PullOutcome> {
    return this.#pullMutex.run(async () => {
      const before = this.pulled?.state;
      this.pulled = await this.#pull();
      const { state, message, problems } = this.pulled;
      if (state === 'merged')
        this.#log.info({ commit: this.pulled.commit }, 'Merged from the original repository');
      else if (state !== 'up-to-date' && state !== before)
        this.#log.warn({ state, message, problems }, 'Not merged from the original repository');
      return this.pulled;
    });
  }

  async #pull(): Promise<PullOutcome> {
    let theirs: string;
    try {
      theirs = await this.#upstream.fetch();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { state: 'unreachable', problems: [], message: `Không đọc được kho gốc: ${reason}` };
    }
    const { git, checker, mutex, publisher } = this.#context();
    try {
      const outcome = await mutex.run(() => mergeUpstream(git, theirs, checker));
      if (outcome.state === 'merged') publisher.request();
      if (outcome.state === 'merged' || this.pushed?.state === 'refused') void this.push();
      return outcome;
    } catch (error) {
      this.#log.error({ err: error }, 'Merging from the original repository failed');
      return {
        state: 'failed',
        problems: [],
        message: 'Máy chủ gặp lỗi khi nhận thay đổi từ kho gốc; sẽ tự thử lại. Nhật ký máy chủ có chi tiết.',
      };
    }
  }

  /** Pushes main to the original repository. It may refuse; nothing is lost then. */
  push(): Promise<void> {
    return this.#pushMutex.run(async () => {
      const before = this.pushed?.state;
      try {
        this.pushed = await this.#upstream.push(await mainCommit(this.#context().git));
      } catch (error) {
        this.#log.error({ err: error }, 'Pushing to the original repository failed');
        this.pushed = { state: 'refused', message: String(error) };
      }
      const { state, message } = this.pushed;
      if (state === 'refused' && before !== 'refused') this.#log.warn({ message }, 'Not pushed');
    });
  }

  /** Resolves once no push is under way. */
  async settled(): Promise<void> {
    await this.#pushMutex.run(() => Promise.resolve());
  }
}
