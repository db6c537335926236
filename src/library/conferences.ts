/** The yearly conference of the network, as rows for its page. */
import { formatDate } from '#domain/vietnamese.ts';
import type { EntryItem } from '#components/types.ts';
import type { Library } from '#library/build-library.ts';
import { courseStateLabels } from '#schemas/courses.ts';

/** Every conference that is known, the latest first. */
export function conferenceItems({ portal }: Pick<Library, 'portal'>): EntryItem[] {
  return portal.courses
    .filter(({ kind }) => kind === 'conference')
    .toSorted((a, b) => (a.starts_on < b.starts_on ? 1 : -1))
    .map(({ href, title, starts_on, state, place, lead, sample }) => ({
      href,
      title,
      when: formatDate(starts_on),
      dateTime: starts_on,
      meta: [courseStateLabels[state], ...(place ? [place] : [])],
      lead,
      ...(sample ? { sample } : {}),
    }));
}
