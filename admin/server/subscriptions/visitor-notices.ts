/** Letters to people outside: asking whether notices are wanted, digests, and places that became free. All go through one queue. */
import { addDays, dayInVietnam } from '#text/calendar.ts';
import { parseEntry } from '#content/entry/yaml-entry.ts';
import { lastDay } from '#library/training/courses.ts';
import { courses as courseCollection, courseSchema } from '#schemas/collections/courses.ts';
import { readChoiceNames, entryNameOf } from '../requests/intake/choice-names.ts';
import { program } from '../requests/store/request-store.ts';
import type { AnswerSet, StoredRequest } from '../requests/store/request-store.ts';
import { inTransaction } from '../requests/store/database.ts';
import type { ActionContext } from '../cms/context.ts';
import { mainCommit } from '../cms/context.ts';
import type { Git } from '../git/git.ts';
import { listFiles, readBlobs } from '../git/objects.ts';
import type { Logger } from '../lib/logger.ts';
import type { LetterOutcome, QueuedLetter } from '../mail/letter-queue.ts';
import type { Mailer } from '../mail/mailer.ts';
import type { Releases } from '../release/releases.ts';
import type { Requests } from '../requests/requests.ts';
import { courseKey, isOldChange, writeDigests } from './digests.ts';
import type { Items, ReleasedCourse } from './digests.ts';
import { confirmationLetter } from './letters.ts';
import type { LetterLinks } from './letters.ts';
import { placeLetter } from './place-letter.ts';
import type { FreePlace } from './place-letter.ts';
import { isCourseReleased, releasedChanges } from './released-items.ts';
import type { Subscription, Wishes } from './subscriptions.ts';

/** Days until an address that nobody confirmed is deleted. */
const daysToConfirm = 7;

/** Days before its end in which every digest says so. */
const daysOfWarning = 60;

/** Where the server is reached from outside, without a slash at the end; undefined where nobody has said. */
export interface PublicAddresses {
  /** The CMS, which answers the links of letters. */
  cms: string | undefined;
  /** The public site. */
  site: string | undefined;
}

export interface VisitorNoticeParts {
  log: Logger;
  mail: Mailer | undefined;
  releases: Releases;
  addresses: PublicAddresses;
  requireContext: () => ActionContext;
}

/** The wishes of a form that was checked. */
export const wishesOf = ({ about, products }: AnswerSet): Wishes => {
  const topics = [about].flat();
  return {
    courses: topics.includes('courses'),
    subjects: topics.includes('changes') ? [products ?? []].flat().map(String) : [],
  };
};

export class VisitorNotices {
  readonly #parts: VisitorNoticeParts;
  readonly #requests: Requests;
  /** The release whose items were last noted. */
  #noted = '';

  constructor(parts: VisitorNoticeParts, requests: Requests) {
    this.#parts = parts;
    this.#requests = requests;
  }

  /** Whether letters can be sent, with links that lead here. */
  get isOn(): boolean {
    const { mail, addresses } = this.#parts;
    return mail !== undefined && addresses.cms !== undefined;
  }

  #linksOf(id: string): LetterLinks {
    const { cms = '', site = cms } = this.#parts.addresses;
    const { links } = this.#requests;
    return { site, confirm: `${cms}${links.path('confirm', id)}`, leave: `${cms}${links.path('leave', id)}` };
  }

  /** Wishes as a person reads them. */
  async wishLines({ courses, subjects }: Wishes): Promise<string[]> {
    const nameOf = await readChoiceNames(this.#parts.requireContext().git);
    return [
      ...subjects.map((slug) => `thay đổi về ${nameOf('products', slug)}`),
      ...(courses ? ['lớp đào tạo, sự kiện mới'] : []),
    ];
  }

  /** Keeps a wish and writes the letter that asks for confirmation. The answer is the same whoever had that address already. */
  async ask(answers: AnswerSet, token: string, now = new Date()): Promise<void> {
    const { store, subscriptions, letters } = this.#requests;
    const wishes = wishesOf(answers);
    const lines = await this.wishLines(wishes);
    inTransaction(store.database, () => {
      const asked = subscriptions.ask(String(answers['email']), wishes, token, now);
      if (asked === undefined) return;
      const links = this.#linksOf(asked.id);
      const letter = confirmationLetter(asked.email, lines, links, { days: daysToConfirm });
      letters.add({ ...letter, kind: 'confirm', about: asked.id }, now);
    });
    void this.deliver();
  }

  /**
   * Tells somebody that a place became free, where that can be done by letter.
   *
   * @returns whether a letter was written; else somebody has to call
   */
  tellPlace(request: StoredRequest, place: Omit<FreePlace, 'site'>): boolean {
    const email = request.contact?.['email'];
    const { site } = this.#parts.addresses;
    if (!this.isOn || typeof email !== 'string') return false;
    const { cms = '' } = this.#parts.addresses;
    const letter = placeLetter(email, request, { ...place, site: site ?? cms });
    this.#requests.letters.add({ ...letter, kind: 'place', about: request.reference });
    return true;
  }

  /** Sends what waits. Never rejects. */
  async deliver(now: () => Date = () => new Date()): Promise<void> {
    const { mail, log } = this.#parts;
    if (mail === undefined) return;
    try {
      await this.#requests.letters.deliver(mail, this.#settled, now);
    } catch (error) {
      log.error({ err: error }, 'Letters could not be sent');
    }
  }

  /** Notes the outcome of a letter that has left the queue. */
  readonly #settled = (letter: QueuedLetter, outcome: LetterOutcome, error?: unknown): void => {
    const { log } = this.#parts;
    const { subscriptions, store, registrations } = this.#requests;
    const { kind, about } = letter;
    if (outcome !== 'sent')
      log.warn({ kind, about, outcome, err: error }, 'A letter to a visitor did not arrive');
    if (kind === 'digest') subscriptions.digested(about, outcome === 'refused');
    if (kind !== 'place') return;
    const arrived = outcome === 'sent';
    if (!arrived) registrations.setCall(about, true);
    const words = arrived ? 'Đã gửi thư báo có chỗ.' : 'Thư báo có chỗ không gửi được; cần gọi.';
    store.note(
      about,
      { who: program, action: arrived ? 'told' : 'not-told', words },
      arrived ? { state: 'answered' } : {},
    );
  };

  /** At the start: what the last server had in hand. */
  begin(): void {
    this.#requests.letters.settleUnsure(this.#settled);
  }

  /** Notes what is new, writes the digests that are due, deletes addresses whose time is over, and sends. */
  async run(months: number, now = new Date()): Promise<void> {
    const { store, subscriptions, letters } = this.#requests;
    const expired = (days: number) => new Date(now.getTime() - days * 24 * 3_600_000).toISOString();
    const lastConfirmed = new Date(now);
    lastConfirmed.setUTCMonth(lastConfirmed.getUTCMonth() - months);
    subscriptions.expire(expired(daysToConfirm), lastConfirmed.toISOString());
    const release = this.#parts.releases.current();
    if (this.isOn && release !== undefined) {
      const isDigestTime = subscriptions.confirmed().length > 0;
      if (release.id !== this.#noted || isDigestTime) {
        const items = await this.#items(this.#parts.releases.site(release.id), now);
        this.#noted = release.id;
        writeDigests(
          { subscriptions, letters },
          items,
          ({ id }) => this.#linksOf(id),
          (subscription) => lastDayNear(subscription, months, now),
          (work) => {
            inTransaction(store.database, work);
          },
          now,
        );
      }
    }
    await this.deliver(() => now);
  }

  async #items(site: string, now: Date): Promise<Items> {
    const { log } = this.#parts;
    const { git } = this.#parts.requireContext();
    const today = dayInVietnam(now);
    const changes = releasedChanges(site, (file, error) => {
      log.error({ err: error, file }, 'A feed of changes could not be read');
    });
    const courses = (await comingCourses(git, today)).filter(({ slug }) => isCourseReleased(site, slug));
    const old = new Set(
      [...changes.values()].flat().flatMap((change) => (isOldChange(change, today) ? [change.key] : [])),
    );
    const keys = new Set([
      ...[...changes.values()].flat().map(({ key }) => key),
      ...courses.map(({ slug }) => courseKey(slug)),
    ]);
    const seen = this.#requests.subscriptions.seen([...keys], (key) => old.has(key), now);
    const nameOf = await readChoiceNames(git);
    return { changes, courses, seen, nameOf: (subject) => nameOf('products', subject) };
  }
}

/** The last day of a subscription, where it is so near that a digest has to say it. */
function lastDayNear({ confirmedAt = '' }: Subscription, months: number, now: Date): string | undefined {
  const end = new Date(confirmedAt);
  end.setUTCMonth(end.getUTCMonth() + months);
  const day = dayInVietnam(end);
  return day <= addDays(dayInVietnam(now), daysOfWarning) ? day : undefined;
}

/** Classes and events of main that are still to come and take place. */
async function comingCourses(git: Git, today: string): Promise<ReleasedCourse[]> {
  const files = await listFiles(git, await mainCommit(git), [courseCollection.folder]);
  const texts = await readBlobs(
    git,
    files.map(({ blob }) => blob),
  );
  return files.flatMap(({ path }, index): ReleasedCourse[] => {
    const course = courseSchema.safeParse(
      parseEntry(texts[index]?.toString('utf8') ?? '', 'markdown').data,
    ).data;
    if (course === undefined || course.sample === true || course.state === 'cancelled') return [];
    if (lastDay(course) < today) return [];
    const { title, starts_on, ends_on, place } = course;
    return [{ slug: entryNameOf(path), title, starts_on, ends_on, place }];
  });
}
