/**
 * The sections of the portal, in the order of the menu within each group. A section added to `src/routes.ts` is asked
 * for all of this by the compiler.
 */
import type { Section } from '#routes.ts';
import { entriesOf, facetLists, noLists, productLists, standardLists, topicLists } from './section-lists.ts';
import type { ListsOf } from './section-lists.ts';

/** The groups of the menu with their headings, in its order. */
export const menuGroups = {
  find: 'Tra cứu',
  improve: 'Nâng cao năng suất, chất lượng',
  connect: 'Kết nối và tin tức',
} as const;

export interface SectionPlace {
  /** Its name in the menu, in breadcrumbs and on the site map. */
  label: string;
  /**
   * Its group in the menu; null for a section that other pages lead to. `narrow` keeps it out of the bar across the head of a wide
   * page, which has room for some twelve names: the menu of a phone and the site map have it all the same.
   */
  menu: { group: keyof typeof menuGroups; narrow?: true } | null;
  /** The lists that the site map names below it. */
  lists: ListsOf;
  /**
   * `own` where `src/pages/` has pages made for the section. Else a plain list and a plain page for each entry are made from the
   * schemas of its collections, under this sentence.
   */
  pages: 'own' | { lede: string };
}

export const sectionPlaces: Readonly<Record<Section, SectionPlace>> = {
  products: { label: 'Sản phẩm', menu: { group: 'find' }, lists: productLists, pages: 'own' },
  standards: { label: 'Tiêu chuẩn', menu: { group: 'find' }, lists: standardLists, pages: 'own' },
  topics: { label: 'Chủ đề', menu: { group: 'find', narrow: true }, lists: topicLists, pages: 'own' },
  duties: {
    label: 'Thủ tục',
    menu: { group: 'find' },
    lists: entriesOf('duties', 'Thủ tục, việc phải làm theo luật'),
    pages: 'own',
  },
  markets: { label: 'Thị trường', menu: { group: 'find', narrow: true }, lists: noLists, pages: 'own' },
  laws: { label: 'Văn bản', menu: { group: 'find' }, lists: facetLists('laws'), pages: 'own' },
  methods: {
    label: 'Công cụ',
    menu: { group: 'improve' },
    lists: entriesOf('methods', 'Công cụ, hệ thống quản lý'),
    pages: 'own',
  },
  guides: {
    label: 'Hướng dẫn',
    menu: { group: 'improve' },
    lists: entriesOf('guides', 'Hướng dẫn'),
    pages: 'own',
  },
  supports: {
    label: 'Hỗ trợ',
    menu: { group: 'improve' },
    lists: entriesOf('supports', 'Hoạt động hỗ trợ'),
    pages: 'own',
  },
  training: { label: 'Đào tạo', menu: { group: 'improve' }, lists: facetLists('training'), pages: 'own' },
  network: { label: 'Mạng lưới', menu: { group: 'connect' }, lists: facetLists('network'), pages: 'own' },
  experts: { label: 'Chuyên gia', menu: null, lists: noLists, pages: 'own' },
  news: { label: 'Tin tức', menu: { group: 'connect' }, lists: facetLists('news'), pages: 'own' },
  programmes: {
    label: 'Truyền hình',
    menu: { group: 'connect' },
    lists: facetLists('programmes'),
    pages: 'own',
  },
  plan: {
    label: 'Kế hoạch',
    menu: { group: 'connect' },
    lists: entriesOf('indicators', 'Chỉ tiêu'),
    pages: 'own',
  },
};

export const sectionNames = Object.keys(sectionPlaces) as readonly Section[];
