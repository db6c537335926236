/** Television: lists of programmes, newest first, by year and by category, and what is known of the number that the plan asks for. */
import { formatDate } from '#text/vietnamese.ts';
import type { BrowseItem, EntryItem } from '#library/view-types.ts';
import { archiveLinks, groupByTag, groupByYear, newestFirst } from './archive.ts';
import type { ArchiveGroup } from './archive.ts';
import type { Library } from '#library/build-library.ts';
import type { CollectionEntry } from '#library/collections.ts';
import { programmeKindLabels } from '#schemas/programmes.ts';
import { routes } from '#routes.ts';

export type Programme = CollectionEntry<'programmes'>;

/** The section's settings: its address, its name, and how many programmes a page of a list holds. */
export const programmeSection = {
  href: routes.programmes,
  title: 'Truyền hình',
  pageSize: 12,
  /** The entry of the indicators that says how many programmes the plan asks for. */
  indicator: 'chuong-trinh-truyen-hinh',
} as const;

/** What stands where a source names no day of broadcast. */
export const unknownDay = 'Không rõ ngày phát';

/** The addresses of the lists by category and by year. */
export const programmeTagHref = (value: string) => `${programmeSection.href}chuyen-muc/${value}/`;
export const programmeYearHref = (value: string) => `${programmeSection.href}nam/${value}/`;

const dateOf = ({ aired }: Programme) => aired;

/** All programmes, newest first, those without a day after them; samples come last, whatever day they bear. */
export function programmesInOrder({ collections }: Library): Programme[] {
  const sorted = newestFirst(collections.programmes, dateOf);
  return [...sorted.filter(({ sample }) => !sample), ...sorted.filter(({ sample }) => sample)];
}

/** A programme as a row of a list. */
export function programmeItem(programme: Programme): EntryItem {
  const { href, title, aired, broadcaster, kind, duration, lead, sample } = programme;
  return {
    href,
    title,
    when: aired === undefined ? unknownDay : formatDate(aired),
    dateTime: aired,
    meta: [
      broadcaster,
      programmeKindLabels[kind],
      ...(duration === undefined ? [] : [duration]),
      ...(hasVideo(programme) ? ['xem ngay trên cổng'] : []),
    ],
    lead,
    sample,
  };
}

/** True for a programme that can be watched on its page. */
export function hasVideo({ youtube, video }: Programme): boolean {
  return youtube !== undefined || video !== undefined;
}

/** For the home page: the newest programme of the plan, else the newest other one; a sample only where there is nothing else. */
export function latestProgramme(library: Library): EntryItem | undefined {
  const programmes = programmesInOrder(library);
  const chosen = programmes.find(({ kind, sample }) => kind === 'plan' && !sample) ?? programmes[0];
  return chosen && programmeItem(chosen);
}

/** The lists by category. */
export function programmesByTag(library: Library): ArchiveGroup<Programme>[] {
  return groupByTag(programmesInOrder(library));
}

/** The lists by year; programmes without a day have one of their own. */
export function programmesByYear(library: Library): ArchiveGroup<Programme>[] {
  return groupByYear(programmesInOrder(library), dateOf, { value: 'khong-ro', label: unknownDay });
}

/** The ways to narrow the archive down, as links with counts. */
export function programmeFacets(library: Library): { heading: string; items: BrowseItem[] }[] {
  return [
    { heading: 'Theo năm', items: archiveLinks(programmesByYear(library), programmeYearHref) },
    { heading: 'Theo chuyên mục', items: archiveLinks(programmesByTag(library), programmeTagHref) },
  ].filter(({ items }) => items.length > 0);
}
