/**
 * Names of entries on a saved list. A standard is named by its place in addresses alone, as lists of version 1 did: `tcvn-9740-2013`. Other
 * entries carry the folder of their section: `van-ban.46-2026-nd-cp`.
 */

/** Folders of the sections whose entries can be saved; a test holds them to the table of routes, which would be too much to load. */
export const savedFolders = {
  standards: 'tieu-chuan',
  laws: 'van-ban',
  duties: 'thu-tuc',
  guides: 'huong-dan',
  courses: 'dao-tao',
} as const;

export type SavedSection = keyof typeof savedFolders;

const idPattern = /^(?:(?<folder>[a-z-]+)\.)?(?<slug>[a-z0-9]+(?:-[a-z0-9]+)*)$/;

const sections = Object.keys(savedFolders) as SavedSection[];

/** The section and the place in addresses that an identifier names; undefined when it is none. */
export function entryOf(id: string): { section: SavedSection; slug: string } | undefined {
  if (id.length > 140) return undefined;
  const { folder, slug } = idPattern.exec(id)?.groups ?? {};
  const section = folder === undefined ? 'standards' : sections.find((one) => savedFolders[one] === folder);
  const isDoubled = folder === savedFolders.standards;
  return section === undefined || slug === undefined || isDoubled ? undefined : { section, slug };
}

/** The identifier of an entry. */
export const savedId = (section: SavedSection, slug: string): string =>
  section === 'standards' ? slug : `${savedFolders[section]}.${slug}`;

/** Whether a text names an entry that could be saved. */
export const isSavedId = (text: string): boolean => entryOf(text) !== undefined;

export const isStandardId = (id: string): boolean => !id.includes('.');

/** The entry whose page has this path; undefined for every other page. */
export function savedIdOf(path: string): string | undefined {
  const [, folder, slug] = /^\/([a-z-]+)\/([a-z0-9-]+)\/$/.exec(path) ?? [];
  const section = sections.find((one) => savedFolders[one] === folder);
  if (section === undefined || slug === undefined) return undefined;
  const id = savedId(section, slug);
  return isSavedId(id) ? id : undefined;
}

/** The path of an entry's page. */
export function savedPath(id: string): string {
  const { section, slug } = entryOf(id) ?? { section: 'standards', slug: id };
  return `/${savedFolders[section]}/${slug}/`;
}
