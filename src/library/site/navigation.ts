/** The menu: the sections by group, in the order in which the header and the site map name them. */
import type { NavigationGroup } from '#library/view-types.ts';
import { routes } from '#routes.ts';
import type { Section } from '#routes.ts';
import { menuGroups, sectionNames, sectionPlaces } from './sections.ts';

const sectionsOf = (group: string): Section[] =>
  sectionNames.filter((section) => sectionPlaces[section].menu?.group === group);

/** The sections of the menu, group by group. */
export const menuSections: readonly Section[] = Object.keys(menuGroups).flatMap(sectionsOf);

export const navigation: readonly NavigationGroup[] = Object.entries(menuGroups).map(([group, heading]) => ({
  heading,
  items: sectionsOf(group).map((section) => {
    const { label, menu } = sectionPlaces[section];
    return { label, href: routes[section], section, ...(menu?.narrow ? { extra: true } : {}) };
  }),
}));
