/** Maintenance of requests, at startup and periodically: finishes interrupted work and applies the retention periods. */
import { dayInVietnam } from '#text/calendar.ts';
import { finishPending, promoteAll } from './intake/file-request.ts';
import type { Newsroom } from './intake/file-request.ts';
import type { Requests } from './requests.ts';
import { applyRetention, readRequestMonths } from './retention.ts';

export class RequestUpkeep {
  readonly #newsroom: Newsroom;
  readonly #requests: Requests;
  /** The day on which old requests were last looked for. */
  #day = '';
  /** A run that is not over: letters may take longer than the time between two runs. */
  #running: Promise<void> | undefined;

  constructor(newsroom: Newsroom, requests: Requests) {
    this.#newsroom = newsroom;
    this.#requests = requests;
  }

  /** Never rejects: what fails is logged, and tried again the next time. */
  run(now = new Date()): Promise<void> {
    return (this.#running ??= this.#run(now).finally(() => {
      this.#running = undefined;
    }));
  }

  async #run(now: Date): Promise<void> {
    try {
      await finishPending(this.#newsroom, this.#requests);
      await promoteAll(this.#newsroom, this.#requests);
      const day = dayInVietnam(now);
      const months = await readRequestMonths(this.#newsroom.requireContext().git);
      await this.#newsroom.visitorNotices?.run(months.notices, now);
      if (day === this.#day) return;
      const gone = applyRetention(this.#requests.store, months, now);
      if (gone.deleted + gone.erased > 0) this.#newsroom.log.info(gone, 'Requests were kept long enough');
      this.#day = day;
    } catch (error) {
      this.#newsroom.log.error({ err: error }, 'The upkeep of requests failed');
    }
  }
}
