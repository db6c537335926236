/** The menu: five topics with their pages, in the order in which the header and the site map name them. */
import type { NavigationGroup } from '#library/view-types.ts';
import { routes } from '#routes.ts';
import type { Section } from '#routes.ts';
import { menuGroups, sectionNames, sectionPlaces } from './sections.ts';
import type { MenuGroup } from './sections.ts';

/** Pages that people use as sections though nothing lies below them. */
const tools = {
  products: [{ label: 'Danh sách của tôi', href: routes.savedList, section: 'savedList' }],
  lookUp: [
    { label: 'Thay đổi', href: routes.changes, section: 'changes' },
    { label: 'Tìm kiếm', href: routes.search, section: 'search' },
  ],
  howTo: [
    { label: 'Tự đánh giá', href: routes.selfAssessment, section: 'selfAssessment' },
    { label: 'Đo năng suất', href: routes.productivity, section: 'productivity' },
  ],
  support: [],
  network: [],
} as const satisfies Readonly<Record<MenuGroup, NavigationGroup['items']>>;

const groups = Object.keys(menuGroups) as MenuGroup[];

const sectionsOf = (group: MenuGroup): Section[] =>
  sectionNames.filter((section) => sectionPlaces[section].menu === group);

/** The sections of the menu, group by group. */
export const menuSections: readonly Section[] = groups.flatMap(sectionsOf);

export const navigation: readonly NavigationGroup[] = groups.map((group) => ({
  heading: menuGroups[group],
  items: [
    ...sectionsOf(group).map((section) => ({
      label: sectionPlaces[section].label,
      href: routes[section],
      section,
    })),
    ...tools[group],
  ],
}));
