/** The lists of each section, as the site map shows them: entries by name where they are few, else the values they are divided by. */
import type { Library } from '#library/build-library.ts';
import { facetPageTitle, sectionFacets } from '#library/facets/faceted-sections.ts';
import type { FacetedSection } from '#library/facets/faceted-sections.ts';
import { hsCodes } from '#library/products/hs-codes.ts';
import { makingViews } from '#library/products/making.ts';
import { productRoadmaps } from '#library/products/roadmap-purposes.ts';
import { entryLink } from '#library/related.ts';
import { icsLinks } from '#library/standards/lists/ics-links.ts';
import type { BrowseItem } from '#library/view-types.ts';
import type { CollectionName } from '#schemas/collections.ts';
import { entryPath, productPath, routes, targetPath } from '#routes.ts';

/** Links under one heading. */
export interface SiteMapList {
  heading: string;
  /** The page that offers the same links, where there is one, and its title. */
  page?: { href: string; title: string } | undefined;
  items: BrowseItem[];
}

export type ListsOf = (library: Library) => SiteMapList[];

/** For a section whose first page is all that it has. */
export const noLists: ListsOf = () => [];

/** All entries of a collection, where they are few enough to be named one by one. */
export const entriesOf =
  (name: CollectionName, heading: string): ListsOf =>
  ({ collections }) => [
    { heading, items: collections[name].map((entry) => ({ ...entryLink(name, entry), note: undefined })) },
  ];

/** Products, and the pages below each that people look for by their own question. */
export const productLists: ListsOf = (library) => {
  const { products } = library;
  const below = (heading: string, part: 'conformity' | 'help', label: (name: string) => string) => ({
    heading,
    items: products.map(({ slug, name_vi }) => ({
      href: productPath(slug, part),
      label: label(name_vi.toLocaleLowerCase('vi')),
    })),
  });
  return [
    {
      heading: 'Nhóm sản phẩm',
      items: products.map(({ slug, name_vi }) => ({ href: entryPath('products', slug), label: name_vi })),
    },
    {
      heading: 'Lộ trình từng bước',
      items: products.flatMap((product) =>
        productRoadmaps(product, library).map(({ href, title }) => ({
          href,
          label: `${title}: ${product.name_vi}`,
        })),
      ),
    },
    below('Công bố hợp quy', 'conformity', (name) => `Có phải công bố hợp quy không: ${name}`),
    {
      heading: 'Công đoạn',
      items: makingViews(library).map(({ href, of }) => ({
        href,
        label: `Công đoạn làm ${of.toLocaleLowerCase('vi')}`,
      })),
    },
    below('Ai giúp', 'help', (name) => `Ai thử nghiệm, chứng nhận ${name}?`),
    {
      heading: 'Mã HS',
      items: hsCodes(library).map(({ code, href, products: sold }) => ({
        href,
        label: `Mã HS ${code}: ${sold.map(({ name_vi }) => name_vi).join(', ')}`,
      })),
    },
  ];
};

export const topicLists: ListsOf = ({ topics }) => [
  {
    heading: 'Chủ đề',
    items: topics.map(({ slug, name_vi }) => ({ href: entryPath('topics', slug), label: name_vi })),
  },
];

/** The lists of a section by the facets they are divided by. */
export const facetLists =
  (section: FacetedSection): ListsOf =>
  (library) =>
    sectionFacets(section, library).map((facet) => ({
      heading: facet.label,
      page: { href: facet.href, title: facetPageTitle(section, facet) },
      items: facet.options.map(({ href, label, count }) => ({ href, label, count })),
    }));

export const standardLists: ListsOf = (library) => [
  ...facetLists('standards')(library),
  {
    heading: 'Mã ICS',
    page: { href: routes.icsTree, title: 'Tra cứu theo mã ICS' },
    items: icsLinks(library.ics.roots, library).map(({ href, label }) => ({ href, label })),
  },
];

export const planLists: ListsOf = ({ plan, collections }) =>
  plan
    ? [
        {
          heading: 'Kế hoạch',
          items: [
            { href: routes.planTargets, label: 'Chỉ tiêu của Kế hoạch' },
            { href: routes.planBudget, label: 'Kinh phí của Kế hoạch' },
            { href: routes.planDuties, label: 'Ai làm việc gì trong Kế hoạch' },
          ],
        },
        {
          heading: 'Chỉ tiêu',
          items: collections.indicators.map(({ slug, title }) => ({ href: targetPath(slug), label: title })),
        },
      ]
    : [];
