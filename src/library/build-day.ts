/** Settings of a build from its environment: the day for which pages are made, and whether samples are shown for a demonstration. */
import { dayInVietnam } from '#text/calendar.ts';

/** Today in Viet Nam, YYYY-MM-DD; BUILD_DATE stands in for it where a build must be repeatable. */
export function buildDay(): string {
  return process.env['BUILD_DATE'] ?? dayInVietnam(new Date());
}

/** Whether entries that only show how a section looks are shown whatever the settings say: `npm start -- --samples`. */
export const samplesDemonstrated = (): boolean => process.env['SHOW_SAMPLES'] === '1';
