/** The list of classes and events, whole or of one kind: what is coming, then what is over. */
import { archiveNavigation, facetCrumbs } from '#library/facets/facet-view.ts';
import type { FacetNavigation } from '#library/facets/facet-view.ts';
import type { Facet, FacetValue } from '#library/facets/facet.ts';
import { sectionCrumb } from '#library/facets/faceted-sections.ts';
import type { Library } from '#library/build-library.ts';
import { paginate } from '#library/paginate.ts';
import type { Page } from '#library/paginate.ts';
import type { Crumb, EntryItem } from '#library/view-types.ts';
import { routes } from '#routes.ts';
import { courseFacets, courseItem, splitCourses } from './courses.ts';
import type { Course } from './courses.ts';

export interface CourseList extends FacetNavigation {
  title: string;
  kicker?: string | undefined;
  lede: string;
  description: string;
  section: 'training';
  /** Coming classes and events, the next first. */
  page: Page<EntryItem>;
  /** Past classes and events, the latest first. */
  past: EntryItem[];
  breadcrumbs: Crumb[];
}

/** One page, however many: the calendar of a year is read as a whole. */
function split(courses: readonly Course[], href: string, today: string) {
  const { coming, past } = splitCourses(courses, today);
  const items = coming.map((course) => courseItem(course, today));
  const [page] = paginate(items, href, Math.max(1, items.length));
  if (!page) throw new Error('a list has at least one page');
  return { page, past: past.map((course) => courseItem(course, today)) };
}

/** The whole list. */
export function courseList(library: Library): CourseList {
  return {
    title: 'Đào tạo, sự kiện',
    lede: `Lớp đào tạo, hội thảo và hội nghị về tiêu chuẩn, năng suất, chất lượng tại ${library.site.place.name}.`,
    description: `Lịch lớp đào tạo, tập huấn, hội thảo và hội nghị thường niên về năng suất chất lượng của ${library.site.place.full_name}, kèm tệp lịch để theo dõi.`,
    section: 'training',
    ...split(library.collections.courses, routes.training, library.today),
    breadcrumbs: [{ label: 'Đào tạo, sự kiện' }],
    ...archiveNavigation(courseFacets(library)),
  };
}

/** The list of one kind. */
export function courseListOf(facet: Facet<Course>, value: FacetValue<Course>, library: Library): CourseList {
  const { label, href, entries } = value;
  return {
    title: label,
    kicker: 'Đào tạo, sự kiện',
    lede: 'Sắp tới và đã qua, kèm tệp lịch để theo dõi.',
    description: `${label}: lịch sắp tới và đã qua trên cổng năng suất chất lượng ${library.site.place.full_name}.`,
    section: 'training',
    ...split(entries, href, library.today),
    breadcrumbs: facetCrumbs(sectionCrumb('training'), facet, label),
    ...archiveNavigation(courseFacets(library), { facet, value }),
  };
}
