/**
 * Publishing at a day and hour. What was promised is kept in a file: a server that was off at the hour publishes at its next start and says
 * so. Exactly the version that was looked at is published; when the draft has changed since, a person must confirm anew.
 */
import { z } from 'astro/zod';
import type { Accounts } from '../auth/accounts.ts';
import { may } from '../auth/roles.ts';
import type { ActionContext } from '../cms/context.ts';
import { publishDraft } from '../cms/publish-actions.ts';
import { findDraft } from '../git/drafts.ts';
import type { Caller } from '../http/caller.ts';
import { HttpError } from '../http/http-error.ts';
import { clockTime } from '../lib/format-time.ts';
import type { JsonFile } from '../lib/json-file.ts';

const plannedSchema = z.object({
  collection: z.string(),
  slug: z.string(),
  /** When to publish, ISO 8601. */
  at: z.iso.datetime(),
  /** The commit of the draft that was looked at. */
  tip: z.string(),
  /** Who decided it. */
  login: z.string(),
  /** Why it was not published at its hour; it waits for a person then. */
  stopped: z.string().optional(),
});
export type PlannedPublication = z.infer<typeof plannedSchema>;

const endedSchema = z.object({ name: z.string(), at: z.string(), endedAt: z.string(), message: z.string() });

export const scheduleSchema = z.object({
  planned: z.array(plannedSchema).default([]),
  /** Outcomes of the most recent scheduled publications, newest first. */
  ended: z.array(endedSchema).default([]),
  /** The latest time that the machine's clock has shown, ISO 8601: a clock set back afterwards delays nothing. */
  clockSeen: z.string().optional(),
});

const mostEnded = 20;
const minute = 60_000;

/** The longest time ahead, in milliseconds. */
const longestAhead = 366 * 24 * 60 * minute;

/** Later than this after its hour a publication is said to be late. */
const punctual = 2 * minute;

export interface ScheduleParts {
  file: JsonFile<typeof scheduleSchema>;
  accounts: Accounts;
  /** Told when a planned publication has ended or stopped. */
  onEnded: (planned: PlannedPublication, message: string, succeeded: boolean) => void;
}

const nameOf = ({ collection, slug }: { collection: string; slug: string }) => `${collection}/${slug}`;

export class Schedule {
  readonly #parts: ScheduleParts;
  /** When each is due by the monotonic clock of this process, which nobody sets back. */
  readonly #due = new Map<string, number>();
  #running: Promise<void> | undefined;

  constructor(parts: ScheduleParts) {
    this.#parts = parts;
  }

  get planned(): readonly PlannedPublication[] {
    return this.#parts.file.value.planned;
  }

  get ended(): readonly z.infer<typeof endedSchema>[] {
    return this.#parts.file.value.ended;
  }

  find(collection: string, slug: string): PlannedPublication | undefined {
    return this.planned.find((one) => one.collection === collection && one.slug === slug);
  }

  /** Milliseconds by which the machine's clock has gone back since this file last saw it; 0: it has not. */
  clockSetBack(now = Date.now()): number {
    const seen = Date.parse(this.#parts.file.value.clockSeen ?? '');
    return Number.isNaN(seen) ? 0 : Math.max(0, seen - now);
  }

  /**
   * Plans the publication of a draft, in place of what was planned for it before.
   *
   * @throws {HttpError} when it is not ready, has changed since it was looked at, or the hour has passed
   */
  async plan(
    context: ActionContext,
    { account }: Caller,
    planned: Omit<PlannedPublication, 'login' | 'stopped'>,
  ): Promise<void> {
    const { collection, slug, tip, at } = planned;
    const draft = await findDraft(context.git, collection, slug);
    if (draft === undefined) throw new HttpError('not-found', `Không còn bản nháp “${collection}/${slug}”.`);
    if (draft.status !== 'pending_publish')
      throw new HttpError('conflict', 'Bài chưa ở trạng thái “Sẵn sàng”. Hãy duyệt bài rồi hẹn giờ.');
    if (draft.tip !== tip)
      throw new HttpError('conflict', 'Bản nháp vừa đổi sau khi bạn mở trang này. Hãy xem lại rồi hẹn giờ.');
    const ahead = Date.parse(at) - Date.now();
    if (Number.isNaN(ahead)) throw new HttpError('bad-request', 'Hãy chọn ngày và giờ.');
    if (ahead <= 0)
      throw new HttpError('bad-request', `Giờ hẹn ${clockTime(at)} đã qua. Hãy chọn giờ sau bây giờ.`);
    if (ahead > longestAhead) throw new HttpError('bad-request', 'Chỉ hẹn được trong vòng một năm.');
    await this.#parts.file.change((value) => ({
      ...value,
      planned: [
        ...value.planned.filter((one) => nameOf(one) !== nameOf(planned)),
        { ...planned, login: account.login },
      ],
      clockSeen: new Date().toISOString(),
    }));
    this.#due.set(nameOf(planned), performance.now() + ahead);
  }

  /** @throws {HttpError} when nothing is planned for this draft */
  async cancel(collection: string, slug: string): Promise<void> {
    if (this.find(collection, slug) === undefined)
      throw new HttpError('not-found', 'Bản nháp này không có giờ hẹn, hoặc đã được công bố.');
    await this.#drop(`${collection}/${slug}`);
  }

  async #drop(name: string): Promise<void> {
    this.#due.delete(name);
    await this.#parts.file.change((value) => ({
      ...value,
      planned: value.planned.filter((one) => nameOf(one) !== name),
    }));
  }

  /** Publishes what is due. Call it at the start and several times a minute; one run at a time. */
  run(context: ActionContext): Promise<void> {
    this.#running ??= this.#run(context).finally(() => {
      this.#running = undefined;
    });
    return this.#running;
  }

  async #run(context: ActionContext): Promise<void> {
    const now = Date.now();
    const seen = Date.parse(this.#parts.file.value.clockSeen ?? '') || 0;
    for (const planned of this.planned) {
      if (planned.stopped !== undefined) continue;
      const at = Date.parse(planned.at);
      const name = nameOf(planned);
      const due = this.#due.get(name) ?? performance.now() + (at - Math.max(now, seen));
      this.#due.set(name, due);
      if (Math.max(now, seen) >= at || performance.now() >= due) await this.#publish(context, planned, now);
    }
    // One write a minute, and only while something waits.
    if (this.planned.length > 0 && now - seen > minute)
      await this.#parts.file.change((value) => ({ ...value, clockSeen: new Date(now).toISOString() }));
  }

  async #publish(context: ActionContext, planned: PlannedPublication, now: number): Promise<void> {
    const { collection, slug, tip, login, at } = planned;
    const account = this.#parts.accounts.find(login);
    try {
      if ((await findDraft(context.git, collection, slug)) === undefined) {
        await this.#end(planned, 'Bản nháp không còn: đã được công bố hoặc bỏ.', false);
        return;
      }
      if (account === undefined || account.disabled === true || !may(account.role, 'publish'))
        throw new HttpError('forbidden', `Người hẹn giờ (${login}) nay không còn quyền công bố.`);
      const caller: Caller = { account, address: '(hẹn giờ)' };
      await publishDraft(context, caller, { branch: 'main', collection, slug }, tip);
    } catch (error) {
      const reason = error instanceof HttpError ? error.message : 'Máy chủ gặp lỗi khi công bố.';
      await this.#parts.file.change((value) => ({
        ...value,
        planned: value.planned.map((one) =>
          nameOf(one) === nameOf(planned) ? { ...one, stopped: reason } : one,
        ),
      }));
      this.#parts.onEnded(planned, reason, false);
      return;
    }
    const late = now - Date.parse(at);
    await this.#end(
      planned,
      late > punctual
        ? `Công bố muộn ${lateText(late)}: máy chủ không chạy lúc hẹn.`
        : 'Đã công bố đúng giờ.',
      true,
    );
  }

  async #end(planned: PlannedPublication, message: string, succeeded: boolean): Promise<void> {
    const name = nameOf(planned);
    this.#due.delete(name);
    await this.#parts.file.change((value) => ({
      ...value,
      planned: value.planned.filter((one) => nameOf(one) !== name),
      ended: [{ name, at: planned.at, endedAt: new Date().toISOString(), message }, ...value.ended].slice(
        0,
        mostEnded,
      ),
    }));
    this.#parts.onEnded(planned, message, succeeded);
  }
}

function lateText(milliseconds: number): string {
  const minutes = Math.round(milliseconds / minute);
  if (minutes < 90) return `${minutes} phút`;
  const hours = Math.round(minutes / 60);
  return hours < 48 ? `${hours} giờ` : `${Math.round(hours / 24)} ngày`;
}
