/** The sections whose lists have facets: what the site map names, and the pages of the facets themselves. */
import type { Crumb } from '#library/view-types.ts';
import type { Library } from '#library/build-library.ts';
import { legalFacets } from '#library/law/legal-facets.ts';
import { newsFacets } from '#library/media/news.ts';
import { programmeFacets } from '#library/media/programmes.ts';
import { memberFacets } from '#library/network/member-facets.ts';
import { standardFacets } from '#library/standards/lists/standard-facets.ts';
import { courseFacets } from '#library/training/courses.ts';
import { routes } from '#routes.ts';
import { facetCrumbs, facetViews } from './facet-view.ts';
import type { FacetView } from './facet-view.ts';

interface SectionFacets {
  /** Its name in breadcrumbs. */
  name: string;
  views: (library: Library) => FacetView[];
}

const facetedSections = {
  standards: {
    name: 'Tiêu chuẩn, quy chuẩn',
    views: (library) => facetViews(standardFacets(library)),
  },
  laws: { name: 'Văn bản', views: (library) => facetViews(legalFacets(library)) },
  training: { name: 'Đào tạo, sự kiện', views: (library) => facetViews(courseFacets(library)) },
  network: { name: 'Mạng lưới', views: (library) => facetViews(memberFacets(library)) },
  news: { name: 'Tin tức', views: (library) => facetViews(newsFacets(library)) },
  programmes: { name: 'Truyền hình', views: (library) => facetViews(programmeFacets(library)) },
} as const satisfies Record<string, SectionFacets>;

export type FacetedSection = keyof typeof facetedSections;

/** The facets of a section as links. */
export const sectionFacets = (section: FacetedSection, library: Library): FacetView[] =>
  facetedSections[section].views(library);

/** The section as the first step of a trail. */
export const sectionCrumb = (section: FacetedSection): Crumb => ({
  label: facetedSections[section].name,
  href: routes[section],
});

/** "Văn bản theo cơ quan ban hành" */
export const facetPageTitle = (section: FacetedSection, { label }: Pick<FacetView, 'label'>): string =>
  `${facetedSections[section].name} theo ${label.charAt(0).toLocaleLowerCase('vi')}${label.slice(1)}`;

/** The page of a facet, with the parameter of a route `[facet]/index.astro`. */
export interface FacetIndex {
  section: FacetedSection;
  facet: FacetView;
  title: string;
  breadcrumbs: Crumb[];
}

/**
 * The pages of the facets of a section.
 *
 * @param written facets whose page is written by hand
 */
export function facetIndexPaths(
  section: FacetedSection,
  library: Library,
  written: readonly string[] = [],
): { params: { facet: string }; props: FacetIndex }[] {
  return sectionFacets(section, library)
    .filter(({ key }) => !written.includes(key))
    .map((facet) => ({
      params: { facet: facet.key },
      props: {
        section,
        facet,
        title: facetPageTitle(section, facet),
        breadcrumbs: facetCrumbs(sectionCrumb(section), facet),
      },
    }));
}
