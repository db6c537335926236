/** schema.org's description of a class or event. */
import type { Course } from './courses.ts';

const eventStatus: Readonly<Record<Course['state'], string>> = {
  planned: 'https://schema.org/EventScheduled',
  confirmed: 'https://schema.org/EventScheduled',
  cancelled: 'https://schema.org/EventCancelled',
};

/** A day, with the hour in Viet Nam where it is known. */
const moment = (day: string, time: string | undefined) =>
  time === undefined ? day : `${day}T${time}:00+07:00`;

/** Left out where it would say nothing, or an end before the hour of the beginning. */
function end({ starts_on, starts_at, ends_on = starts_on, ends_at }: Course): { endDate?: string } {
  const isOpen = ends_on === starts_on && starts_at !== undefined && ends_at === undefined;
  return isOpen ? {} : { endDate: moment(ends_on, ends_at) };
}

/** JSON-LD with which a search engine can show an event with its date and place. Samples are no events and get none. */
export function courseJsonLd(course: Course, site: URL | undefined): object {
  const { title, lead, href, kind, state, starts_on, starts_at, place, online } = course;
  const locations = [
    ...(place === undefined ? [] : [{ '@type': 'Place', name: place, address: place }]),
    ...(online === undefined ? [] : [{ '@type': 'VirtualLocation', url: online }]),
  ];
  const mode = online === undefined ? 'Offline' : place === undefined ? 'Online' : 'Mixed';
  return {
    '@context': 'https://schema.org',
    '@type': kind === 'course' ? 'EducationEvent' : 'Event',
    name: title,
    description: lead,
    url: new URL(href, site).href,
    inLanguage: 'vi',
    startDate: moment(starts_on, starts_at),
    ...end(course),
    eventStatus: eventStatus[state],
    eventAttendanceMode: `https://schema.org/${mode}EventAttendanceMode`,
    ...(locations.length > 0 ? { location: locations } : {}),
    ...(course.organiser === undefined
      ? {}
      : { organizer: { '@type': 'Organization', name: course.organiser } }),
    ...(course.audience === undefined
      ? {}
      : { audience: { '@type': 'Audience', audienceType: course.audience } }),
  };
}
