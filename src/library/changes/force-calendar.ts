/** Days on which something takes effect, ends or leaves transition, as an iCalendar file (RFC 5545) to subscribe to. */
import ical, { ICalCalendarMethod } from 'ical-generator';
import { forceOf } from '#domain/editions/force.ts';
import { addDays } from '#text/calendar.ts';
import type { Library } from '#library/build-library.ts';
import { legalDocuments } from '#library/law/legal-documents.ts';

interface ForceDay {
  /** Stable for the entry and the kind of day. */
  key: string;
  day: string;
  summary: string;
  href: string;
}

/** Days of standards and legal documents, the earliest first. */
export function forceDays(library: Library): ForceDay[] {
  const ofStandards = library.standards
    .filter(({ entry }) => entry && !entry.sample)
    .flatMap(({ id, designation, href }) => {
      const { from, end, usableUntil } = forceOf(library.graph, id);
      return [
        { key: `${id}-hieu-luc`, day: from, summary: `${designation} có hiệu lực`, href },
        { key: `${id}-het-hieu-luc`, day: end, summary: `${designation} hết hiệu lực`, href },
        {
          key: `${id}-chuyen-tiep`,
          day: usableUntil,
          summary: `${designation}: ngày cuối được dùng chuyển tiếp`,
          href,
        },
      ];
    });
  const ofLaws = legalDocuments(library)
    .filter(({ entry }) => !entry.sample)
    .flatMap(({ id, name, href, effective, suspendsUntil }) => [
      { key: `${id}-hieu-luc`, day: effective, summary: `${name} có hiệu lực`, href },
      { key: `${id}-tam-ngung`, day: suspendsUntil, summary: `${name}: ngày cuối của việc tạm ngưng`, href },
    ]);
  return [...ofStandards, ...ofLaws]
    .flatMap((one) => (one.day === undefined ? [] : [{ ...one, day: one.day }]))
    .toSorted((a, b) => a.day.localeCompare(b.day) || a.key.localeCompare(b.key));
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
      .map(({ key, day, summary, href }) => ({
        id: `${key}@nscl-lao-cai`,
        stamp: new Date(`${library.today}T00:00:00Z`),
        allDay: true,
        start: new Date(`${day}T00:00:00Z`),
        end: new Date(`${addDays(day, 1)}T00:00:00Z`),
        summary,
        url: new URL(href, site).href,
      })),
  });
  return `${calendar.toString()}\r\n`;
}
