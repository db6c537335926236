/**
 * Roles of bodies towards enterprises, in the order in which an enterprise needs them, each with its word in addresses. The
 * glossary says when to turn to each.
 */
import type { BrowseItem } from '#library/view-types.ts';
import type { Library } from '#library/build-library.ts';
import { namedEntries } from '#library/collections.ts';
import { entryLink } from '#library/related.ts';
import type { memberRoleLabels } from '#schemas/collections/members.ts';

export type MemberRole = keyof typeof memberRoleLabels;

export interface RolePlace {
  /** The last part of the address of its list; it never changes. */
  slug: string;
  /** Entries of the portal on how to go about it, by collection; one that does not exist is not shown. */
  read: readonly (readonly ['guides' | 'methods', string])[];
}

/** Conformity assessment as Luật 68/2006/QH11 and Luật 05/2007/QH12 name its parts. */
export const rolePlaces: Readonly<Record<MemberRole, RolePlace>> = {
  certification: {
    slug: 'chung-nhan',
    read: [
      ['guides', 'chung-nhan'],
      ['guides', 'cong-bo-hop-chuan'],
      ['guides', 'cong-bo-hop-quy'],
      ['guides', 'huu-co-va-vietgap'],
    ],
  },
  testing: {
    slug: 'thu-nghiem',
    read: [
      ['guides', 'cong-bo-hop-quy'],
      ['methods', 'iso-17025'],
    ],
  },
  calibration: {
    slug: 'hieu-chuan',
    read: [['methods', 'iso-17025']],
  },
  inspection: {
    slug: 'giam-dinh-kiem-dinh',
    read: [['guides', 'kiem-tra-xuat-khau']],
  },
  accreditation: {
    slug: 'cong-nhan',
    read: [
      ['guides', 'chung-nhan'],
      ['methods', 'iso-17025'],
    ],
  },
  standardisation: {
    slug: 'tieu-chuan',
    read: [['guides', 'xay-dung-tccs']],
  },
  advice: {
    slug: 'tu-van-dao-tao',
    read: [
      ['methods', '5s'],
      ['methods', 'iso-9001'],
      ['methods', 'haccp'],
    ],
  },
  extension: {
    slug: 'khuyen-nong-khuyen-cong',
    read: [['guides', 'huu-co-va-vietgap']],
  },
  'intellectual-property': {
    slug: 'so-huu-tri-tue',
    read: [],
  },
  management: {
    slug: 'quan-ly-nha-nuoc',
    read: [
      ['guides', 'cong-bo-hop-quy'],
      ['guides', 'cong-bo-hop-chuan'],
      ['guides', 'giai-thuong-chat-luong-quoc-gia'],
    ],
  },
  promotion: {
    slug: 'tuyen-truyen-ket-noi',
    read: [],
  },
  funding: {
    slug: 'kinh-phi',
    read: [],
  },
  association: {
    slug: 'hiep-hoi',
    read: [],
  },
};

export const memberRoles = Object.keys(rolePlaces) as readonly MemberRole[];

/** The portal's reading on a role's matter, as links. */
export function roleReading(role: MemberRole, { collections }: Pick<Library, 'collections'>): BrowseItem[] {
  return rolePlaces[role].read.flatMap(([collection, name]) =>
    namedEntries(collections, collection, [name]).map((entry) => entryLink(collection, entry)),
  );
}
