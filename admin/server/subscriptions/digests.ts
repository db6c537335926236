/** Writes the digests: on Mondays, to each who wants it, what came up since the last one. */
import { addDays, dayInVietnam, momentInVietnam } from '#text/calendar.ts';
import { formatDate } from '#text/vietnamese.ts';
import type { FeedChange } from '#schemas/changes-feed.ts';
import { entryPath, routes } from '#routes.ts';
import type { LetterQueue } from '../mail/letter-queue.ts';
import type { ToldCourse, ToldSubject } from './letters.ts';
import { digestLetter } from './letters.ts';
import type { LetterLinks } from './letters.ts';
import type { Subscription, Subscriptions } from './subscriptions.ts';

/** A class or an event that may be told. */
export interface ReleasedCourse {
  slug: string;
  title: string;
  /** First and last day, and where; ISO 8601. */
  starts_on: string;
  ends_on?: string | undefined;
  place?: string | undefined;
}

/** Everything that could be told today. */
export interface Items {
  /** By slug of the product or topic. */
  changes: ReadonlyMap<string, readonly FeedChange[]>;
  courses: readonly ReleasedCourse[];
  /** When each was first seen, by {@link courseKey} or the key of the change. */
  seen: ReadonlyMap<string, string>;
  /** The names of products and topics. */
  nameOf: (subject: string) => string;
}

/** A change whose day is longer past was recorded late; it is no news. Days. */
const newsFor = 30;

export const courseKey = (slug: string): string => `course|${slug}`;

/** Whether a change is too old to be told when it is first seen. */
export const isOldChange = ({ day }: FeedChange, today: string): boolean => day < addDays(today, -newsFor);

/** The last Monday, 7:00 in Viet Nam. */
function lastDigestTime(now: Date): Date {
  const today = dayInVietnam(now);
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  const monday = addDays(today, -((weekday + 6) % 7));
  const moment = momentInVietnam(monday, '07:00');
  return moment <= now ? moment : momentInVietnam(addDays(monday, -7), '07:00');
}

/** A digest that went out late must not be followed by one of the next day. Milliseconds. */
const betweenDigests = 6 * 24 * 3_600_000;

/** Whether a digest to somebody is due. */
function isDue({ confirmedAt = '', digestAt }: Subscription, now: Date): boolean {
  const time = lastDigestTime(now).toISOString();
  if (confirmedAt >= time) return false;
  if (digestAt === undefined) return true;
  return digestAt < time && Date.parse(digestAt) <= now.getTime() - betweenDigests;
}

function courseLine({ starts_on, ends_on, place }: ReleasedCourse): string {
  const days =
    ends_on === undefined || ends_on === starts_on
      ? `Ngày ${formatDate(starts_on)}`
      : `Từ ${formatDate(starts_on)} đến ${formatDate(ends_on)}`;
  return place === undefined ? days : `${days}, ${place}`;
}

/** The news that a subscription has not been told yet. A change of several chosen products is told under the first. */
function untold(
  { wishes, coveredUntil = '' }: Subscription,
  { changes, courses, seen, nameOf }: Items,
): { subjects: ToldSubject[]; courses: ToldCourse[] } {
  const isNew = (key: string) => (seen.get(key) ?? '') > coveredUntil;
  const told = new Set<string>();
  const subjects = (wishes?.subjects ?? []).flatMap((slug): ToldSubject[] => {
    const found = (changes.get(slug) ?? []).filter(({ key }) => isNew(key) && !told.has(key));
    for (const { key } of found) told.add(key);
    if (found.length === 0) return [];
    return [{ name: nameOf(slug), href: `${routes.changes}?san-pham=${slug}`, changes: found }];
  });
  const fresh = wishes?.courses === true ? courses.filter(({ slug }) => isNew(courseKey(slug))) : [];
  return {
    subjects,
    courses: fresh.map((course) => ({
      title: course.title,
      when: courseLine(course),
      href: entryPath('training', course.slug),
    })),
  };
}

/**
 * Writes the digests that are due into the queue. Each is written in the transaction that notes what it tells.
 *
 * @param transaction runs work as one transaction
 * @param lastDayOf until when a subscription lasts, where that is near
 * @returns how many were written
 */
export function writeDigests(
  { subscriptions, letters }: { subscriptions: Subscriptions; letters: Pick<LetterQueue, 'add'> },
  items: Items,
  linksOf: (subscription: Subscription) => LetterLinks,
  lastDayOf: (subscription: Subscription) => string | undefined,
  transaction: (work: () => void) => void,
  now: Date,
): number {
  let written = 0;
  for (const subscription of subscriptions.confirmed()) {
    if (!isDue(subscription, now)) continue;
    const told = untold(subscription, items);
    if (told.subjects.length === 0 && told.courses.length === 0) continue;
    const { id, email } = subscription;
    const letter = digestLetter(email, told, linksOf(subscription), lastDayOf(subscription));
    transaction(() => {
      letters.add({ ...letter, kind: 'digest', about: id }, now);
      subscriptions.covered(id, now);
    });
    written += 1;
  }
  return written;
}
