/**
 * The sections of the portal, in the order of the menu within each group. A section added to `src/routes.ts` is asked
 * for all of this by the compiler.
 */
import type { Section } from '#routes.ts';
import {
  entriesOf,
  facetLists,
  noLists,
  planLists,
  productLists,
  standardLists,
  topicLists,
} from './section-lists.ts';
import type { ListsOf } from './section-lists.ts';

/** The groups of the menu with their headings, in its order. */
export const menuGroups = {
  products: 'Sản phẩm của tôi',
  lookUp: 'Tra cứu',
  howTo: 'Làm thế nào',
  support: 'Được hỗ trợ',
  network: 'Mạng lưới, tin, kế hoạch',
} as const;

export type MenuGroup = keyof typeof menuGroups;

export interface SectionPlace {
  /** Its name in the menu, in breadcrumbs and on the site map. */
  label: string;
  /** Its group in the menu; null for a section that other pages lead to. */
  menu: MenuGroup | null;
  /** The lists that the site map names below it. */
  lists: ListsOf;
  /**
   * `own` where `src/pages/` has pages made for the section. Else a plain list and a plain page for each entry are made from the
   * schemas of its collections, under this sentence.
   */
  pages: 'own' | { lede: string };
}

export const sectionPlaces: Readonly<Record<Section, SectionPlace>> = {
  products: { label: 'Sản phẩm', menu: 'products', lists: productLists, pages: 'own' },
  standards: { label: 'Tiêu chuẩn', menu: 'lookUp', lists: standardLists, pages: 'own' },
  topics: { label: 'Chủ đề', menu: 'products', lists: topicLists, pages: 'own' },
  duties: {
    label: 'Thủ tục',
    menu: 'howTo',
    lists: entriesOf('duties', 'Thủ tục, việc phải làm theo luật'),
    pages: 'own',
  },
  markets: { label: 'Thị trường', menu: 'products', lists: noLists, pages: 'own' },
  laws: { label: 'Văn bản', menu: 'lookUp', lists: facetLists('laws'), pages: 'own' },
  methods: {
    label: 'Công cụ',
    menu: 'howTo',
    lists: entriesOf('methods', 'Công cụ, hệ thống quản lý'),
    pages: 'own',
  },
  guides: {
    label: 'Hướng dẫn',
    menu: 'howTo',
    lists: entriesOf('guides', 'Hướng dẫn'),
    pages: 'own',
  },
  templates: {
    label: 'Mẫu để điền',
    menu: 'howTo',
    lists: entriesOf('templates', 'Mẫu để điền'),
    pages: 'own',
  },
  supports: {
    label: 'Hỗ trợ',
    menu: 'support',
    lists: entriesOf('supports', 'Hoạt động hỗ trợ'),
    pages: 'own',
  },
  training: { label: 'Đào tạo', menu: 'support', lists: facetLists('training'), pages: 'own' },
  network: { label: 'Mạng lưới', menu: 'network', lists: facetLists('network'), pages: 'own' },
  experts: { label: 'Chuyên gia', menu: 'support', lists: noLists, pages: 'own' },
  news: { label: 'Tin tức', menu: 'network', lists: facetLists('news'), pages: 'own' },
  programmes: { label: 'Truyền hình', menu: 'network', lists: facetLists('programmes'), pages: 'own' },
  plan: {
    label: 'Kế hoạch',
    menu: 'network',
    lists: planLists,
    pages: 'own',
  },
};

export const sectionNames = Object.keys(sectionPlaces) as readonly Section[];
