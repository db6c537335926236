/**
 * Roles of bodies towards enterprises, conformity assessment as Luật 68/2006/QH11 and Luật 05/2007/QH12 name its parts, in the order
 * in which an enterprise needs them. The glossary says when to turn to each.
 */
import type { BrowseItem } from '#library/view-types.ts';
import type { Library } from '#library/build-library.ts';
import { entryLink } from '#library/related.ts';
import type { memberRoleLabels } from '#schemas/collections/members.ts';

export type MemberRole = keyof typeof memberRoleLabels;

/** The last part of the address of each role's list; it never changes. */
export const roleSlugs: Readonly<Record<MemberRole, string>> = {
  certification: 'chung-nhan',
  testing: 'thu-nghiem',
  calibration: 'hieu-chuan',
  inspection: 'giam-dinh-kiem-dinh',
  accreditation: 'cong-nhan',
  standardisation: 'tieu-chuan',
  advice: 'tu-van-dao-tao',
  extension: 'khuyen-nong-khuyen-cong',
  'intellectual-property': 'so-huu-tri-tue',
  management: 'quan-ly-nha-nuoc',
  promotion: 'tuyen-truyen-ket-noi',
  funding: 'kinh-phi',
  association: 'hiep-hoi',
};

/** Collections whose entries name the roles on whose work they are. */
const readingCollections = ['guides', 'methods'] as const;

export const memberRoles = Object.keys(roleSlugs) as readonly MemberRole[];

/** Guides, then methods, whose entries name the role, as links in the order of the editors. */
export function roleReading(role: MemberRole, { collections }: Pick<Library, 'collections'>): BrowseItem[] {
  return readingCollections.flatMap((name) =>
    collections[name]
      .filter(({ roles }) => roles.includes(role))
      .toSorted((a, b) => a.order - b.order)
      .map((entry) => entryLink(name, entry)),
  );
}
