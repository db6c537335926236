/** The map of the portal for people: every section, and in each every kind of list, made from what there is. */
import type { BrowseItem } from '#library/view-types.ts';
import type { Library } from '#library/build-library.ts';
import { courseKindSlugs } from '#library/training/courses.ts';
import type { CourseKind } from '#library/training/courses.ts';
import { englishPages } from './english.ts';
import { facets, listingLink, listingsOf } from '#library/standards/listings.ts';
import type { Facet } from '#library/standards/listings.ts';
import { legalFacetNames, legalFacets, legalLinks, legalListings } from '#library/law/legal-listings.ts';
import { memberListingLink, memberListings } from '#library/network/member-listings.ts';
import { memberFacets } from '#library/network/members.ts';
import type { MemberFacet } from '#library/network/members.ts';
import { navigation } from './navigation.ts';
import { newsFacets } from '#library/media/news.ts';
import { programmeFacets } from '#library/media/programmes.ts';
import { entryLink } from '#library/related.ts';
import { courseKindLabels } from '#schemas/courses.ts';
import type { CollectionName } from '#schemas/collections.ts';
import { entryPath, listPath, routes } from '#routes.ts';
import type { Section } from '#routes.ts';
import { icsLinks } from '#library/standards/ics-links.ts';

/** Links under one heading. */
export interface SiteMapList {
  heading: string;
  items: BrowseItem[];
}

/** A section of the portal with its lists; a section without lists is its page alone. */
export interface SiteMapSection {
  label: string;
  href: string;
  lists: SiteMapList[];
}

const keysOf = <Key extends string>(record: Readonly<Record<Key, unknown>>) => Object.keys(record) as Key[];

/** All entries of a collection, where they are few enough to be named one by one. */
function entries<Name extends CollectionName>(
  name: Name,
  heading: string,
  { collections }: Library,
): SiteMapList {
  return {
    heading,
    items: collections[name].map((entry) => ({ ...entryLink(name, entry), note: undefined })),
  };
}

/** The lists of the library of standards, by what they are divided by. */
function standardLists(library: Library): SiteMapList[] {
  const shown = keysOf(facets).filter((facet: Facet) => facet !== 'san-pham' && facet !== 'chu-de');
  return [
    ...shown.map((facet) => ({ heading: facets[facet], items: listingsOf(library, facet).map(listingLink) })),
    {
      heading: 'Mã ICS',
      items: icsLinks(library.ics.roots, library).map(({ href, label }) => ({ href, label })),
    },
  ];
}

const courseLists = ({ collections }: Library): SiteMapList[] => [
  {
    heading: 'Loại',
    items: keysOf(courseKindLabels).map((kind: CourseKind) => ({
      href: listPath('training', 'loai', courseKindSlugs[kind]),
      label: courseKindLabels[kind],
      count: collections.courses.filter((course) => course.kind === kind).length,
    })),
  },
];

function memberLists(library: Library): SiteMapList[] {
  const listings = memberListings(library);
  return keysOf(memberFacets).map((facet: MemberFacet) => ({
    heading: memberFacets[facet],
    items: listings.filter((listing) => listing.facet === facet).map(memberListingLink),
  }));
}

function legalLists(library: Library): SiteMapList[] {
  const listings = legalListings(library);
  return legalFacetNames.map((facet) => ({
    heading: legalFacets[facet],
    items: legalLinks(listings, facet),
  }));
}

/** What each section has, by the name that the navigation gives it. A section that is not here is its page alone. */
const listsOf: Readonly<Partial<Record<Section, (library: Library) => SiteMapList[]>>> = {
  products: ({ products }) => [
    {
      heading: 'Nhóm sản phẩm',
      items: products.map(({ slug, name_vi }) => ({ href: entryPath('products', slug), label: name_vi })),
    },
  ],
  standards: standardLists,
  topics: ({ topics }) => [
    {
      heading: 'Chủ đề',
      items: topics.map(({ slug, name_vi }) => ({ href: entryPath('topics', slug), label: name_vi })),
    },
  ],
  laws: legalLists,
  duties: (library) => [entries('duties', 'Thủ tục, việc phải làm theo luật', library)],
  methods: (library) => [entries('methods', 'Công cụ, hệ thống quản lý', library)],
  guides: (library) => [entries('guides', 'Hướng dẫn', library)],
  supports: (library) => [entries('supports', 'Hoạt động hỗ trợ', library)],
  training: courseLists,
  network: memberLists,
  news: newsFacets,
  programmes: programmeFacets,
  plan: (library) => [entries('indicators', 'Chỉ tiêu', library)],
};

/** Pages on the portal itself; those of text are made by editors. */
function aboutLists(library: Library): SiteMapList[] {
  const texts = library.collections.pages.filter(({ language }) => language === 'vi');
  return [
    {
      heading: 'Tìm, giữ lại, tham gia',
      items: [
        { href: routes.search, label: 'Tìm kiếm' },
        { href: routes.savedList, label: 'Danh sách của tôi' },
        { href: routes.productivity, label: 'Đo năng suất của cơ sở' },
        { href: routes.experts, label: 'Chuyên gia' },
        { href: routes.membershipForm, label: 'Đăng ký tham gia mạng lưới' },
        { href: routes.recentStandards, label: 'Tài liệu mới kiểm tra' },
        { href: routes.changes, label: 'Thay đổi của thư viện' },
      ],
    },
    {
      heading: 'Thông tin',
      items: [
        ...texts.map(({ href, title }) => ({ href, label: title })),
        { href: routes.dataSources, label: 'Nguồn dữ liệu và giấy phép' },
        { href: routes.errorReport, label: 'Báo lỗi nội dung' },
      ],
    },
    {
      heading: 'Trang tiếng Anh',
      items: [{ href: routes.englishHome, label: 'Home' }, ...englishPages(library)].map(
        ({ href, label }) => ({
          href,
          label,
          lang: 'en',
        }),
      ),
    },
  ];
}

/** The sections in the order of the navigation, then the portal itself. Lists in which there is nothing are left out. */
export function siteMap(library: Library): SiteMapSection[] {
  const sections = navigation.flatMap(({ items }) =>
    items.map(({ label, href, section }) => ({ label, href, lists: listsOf[section]?.(library) ?? [] })),
  );
  return [...sections, { label: 'Về cổng', href: routes.about, lists: aboutLists(library) }].map(
    (section) => ({ ...section, lists: section.lists.filter(({ items }) => items.length > 0) }),
  );
}
