/** Days on which something takes effect, ends or leaves transition, as an iCalendar file (RFC 5545) to subscribe to. */
import ical, { ICalCalendarMethod } from 'ical-generator';
import { forceOf } from '#domain/editions/force.ts';
import { addDays } from '#text/calendar.ts';
import type { Library } from '#library/build-library.ts';
import { legalDocuments } from '#library/law/legal-documents.ts';
import type { Link } from '#library/view-types.ts';

type ForceEvent = 'effective' | 'ends' | 'last-use' | 'suspension-ends';

/** Labels of an event: as a heading above several documents, and after the name of one. */
const eventTexts: Readonly<Record<ForceEvent, { heading: string; behind: string }>> = {
  effective: { heading: 'Có hiệu lực', behind: ' có hiệu lực' },
  ends: { heading: 'Hết hiệu lực', behind: ' hết hiệu lực' },
  'last-use': { heading: 'Ngày cuối được dùng chuyển tiếp', behind: ': ngày cuối được dùng chuyển tiếp' },
  'suspension-ends': {
    heading: 'Ngày cuối của việc tạm ngưng',
    behind: ': ngày cuối của việc tạm ngưng',
  },
};

interface ForceDay {
  /** Stable for the entry and the kind of day. */
  key: string;
  day: string;
  /** The number of the standard or the law. */
  name: string;
  event: ForceEvent;
  href: string;
}

/** Days of standards and legal documents, the earliest first. */
function forceDays(library: Library): ForceDay[] {
  const ofStandards = library.standards
    .filter(({ entry }) => entry && !entry.sample)
    .flatMap(({ id, designation, href }) => {
      const { from, end, usableUntil } = forceOf(library.graph, id);
      return [
        { key: `${id}-hieu-luc`, day: from, name: designation, event: 'effective' as const, href },
        { key: `${id}-het-hieu-luc`, day: end, name: designation, event: 'ends' as const, href },
        { key: `${id}-chuyen-tiep`, day: usableUntil, name: designation, event: 'last-use' as const, href },
      ];
    });
  const ofLaws = legalDocuments(library)
    .filter(({ entry }) => !entry.sample)
    .flatMap(({ id, name, href, effective, suspendsUntil }) => [
      { key: `${id}-hieu-luc`, day: effective, name, event: 'effective' as const, href },
      { key: `${id}-tam-ngung`, day: suspendsUntil, name, event: 'suspension-ends' as const, href },
    ]);
  return [...ofStandards, ...ofLaws]
    .flatMap((one) => (one.day === undefined ? [] : [{ ...one, day: one.day }]))
    .toSorted((a, b) => a.day.localeCompare(b.day) || a.key.localeCompare(b.key));
}

/** An event of one day with the documents that it concerns. */
export interface ComingForce {
  day: string;
  heading: string;
  documents: Link[];
}

/**
 * The next days on which something takes effect or ends, each event of a day once with all its documents.
 *
 * @param limit how many at most
 */
export function comingForce(library: Library, limit: number): ComingForce[] {
  const coming = forceDays(library).filter(({ day }) => day >= library.today);
  return [...Map.groupBy(coming, ({ day, event }) => `${day} ${event}`).values()]
    .flatMap((same): ComingForce[] => {
      const [first] = same;
      if (!first) return [];
      const documents = same.map(({ name, href }) => ({ label: name, href }));
      return [{ day: first.day, heading: eventTexts[first.event].heading, documents }];
    })
    .slice(0, limit);
}

/** How far back the calendar goes, in days: older days are history, which the pages tell. */
const daysBack = 366;

/**
 * The calendar as text.
 *
 * @param site the public address of the portal, for the links in the events
 */
export function forceCalendar(library: Library, site: URL): string {
  const first = addDays(library.today, -daysBack);
  const calendar = ical({
    name: `${library.site.short_name}: ngày có hiệu lực, hết hiệu lực`,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'NSCL Lao Cai', product: 'Ngay hieu luc', language: 'VI' },
    ttl: 24 * 60 * 60,
    events: forceDays(library)
      .filter(({ day }) => day >= first)
      .map(({ key, day, name, event, href }) => ({
        id: `${key}@nscl-lao-cai`,
        stamp: new Date(`${library.today}T00:00:00Z`),
        allDay: true,
        start: new Date(`${day}T00:00:00Z`),
        end: new Date(`${addDays(day, 1)}T00:00:00Z`),
        summary: `${name}${eventTexts[event].behind}`,
        url: new URL(href, site).href,
      })),
  });
  return `${calendar.toString()}\r\n`;
}
