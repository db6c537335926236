/** The day for which pages are made: what is in force, what is still to come and what should be checked again depend on it. */
import { dayInVietnam } from '#text/calendar.ts';

/** Today in Viet Nam, YYYY-MM-DD; BUILD_DATE stands in for it where a build must be repeatable. */
export function buildDay(): string {
  return process.env['BUILD_DATE'] ?? dayInVietnam(new Date());
}
