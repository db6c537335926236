/** Television: lists of programmes, newest first, by year and by category, and what is known of the number that the plan asks for. */
import { formatDate, formatNumber } from '#text/vietnamese.ts';
import type { EntryItem } from '#library/view-types.ts';
import { buildFacets } from '#library/facets/facet.ts';
import type { Facet } from '#library/facets/facet.ts';
import { newestFirst, tagFacet, yearFacet } from './archive.ts';
import type { Library } from '#library/build-library.ts';
import type { CollectionEntry } from '#library/collections.ts';
import { programmeKindLabels } from '#schemas/collections/programmes.ts';
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

/** Placeholder where a source names no day of broadcast. */
export const unknownDay = 'Không rõ ngày phát';

const dateOf = ({ aired }: Programme) => aired;

/** All programmes, newest first, those without a day after them; samples come last, whatever day they bear. */
export function programmesInOrder({ collections }: Library): Programme[] {
  const sorted = newestFirst(collections.programmes, dateOf);
  return [...sorted.filter(({ sample }) => !sample), ...sorted.filter(({ sample }) => sample)];
}

/** The words of a drawn poster: nothing that the entry does not say. */
export interface ProgrammePoster {
  title: string;
  kind: string;
  broadcaster: string;
  /** The day on the air as people read it, where a source gives it. */
  day?: string | undefined;
}

/** The poster of a programme that has no picture of its own. */
export function programmePoster({
  picture,
  title,
  kind,
  broadcaster,
  aired,
}: Programme): ProgrammePoster | undefined {
  if (picture) return undefined;
  return {
    title,
    kind: programmeKindLabels[kind],
    broadcaster,
    ...(aired === undefined ? {} : { day: formatDate(aired) }),
  };
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

const byLibrary = new WeakMap<Library, readonly Facet<Programme>[]>();

/** The facets of the archive, built once for a library: year and category; programmes without a day are a year of their own. */
export function programmeFacets(library: Library): readonly Facet<Programme>[] {
  const known = byLibrary.get(library);
  if (known) return known;
  const programmes = programmesInOrder(library);
  const facets = buildFacets('programmes', programmes, [
    yearFacet(programmes, dateOf, unknownDay),
    tagFacet(programmes),
  ]);
  byLibrary.set(library, facets);
  return facets;
}

/** "6 chương trình và 3 mục minh họa": samples are counted apart. */
export function programmeCount(programmes: readonly Programme[]): string {
  const samples = programmes.filter(({ sample }) => sample).length;
  const own = `${formatNumber(programmes.length - samples)} chương trình`;
  return samples > 0 ? `${own} và ${samples} mục minh họa` : own;
}

/** Texts at the head of the list of one value. */
export function programmeListWords(facet: string, label: string) {
  const name = label.toLocaleLowerCase('vi');
  return facet === 'nam'
    ? {
        title: `Chương trình truyền hình: ${name}`,
        kicker: 'Truyền hình theo năm',
        lede: `Các chương trình xếp theo ngày phát sóng: ${name}.`,
      }
    : {
        title: `Chương trình về ${label}`,
        kicker: 'Truyền hình theo chuyên mục',
        lede: `Các chương trình trong chuyên mục “${label}”, mới nhất đứng đầu.`,
      };
}
