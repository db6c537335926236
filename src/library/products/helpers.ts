/** Who helps with a product: bodies of the directory by what they do, those that say they do it for the product first. */
import type { Library, Product } from '#library/build-library.ts';
import { memberRoles, roleSlugs } from '#library/network/member-roles.ts';
import type { MemberRole } from '#library/network/member-roles.ts';
import { membersInRole } from '#library/network/members.ts';
import type { Member } from '#library/network/members.ts';
import { memberRoleLabels } from '#schemas/collections/members.ts';
import { compareVietnamese } from '#text/vietnamese.ts';
import { productPath } from '#routes.ts';

/** Bodies in one role, as the page on who helps lists them. */
export interface ProductHelpers {
  role: MemberRole;
  label: string;
  slug: string;
  hint: string;
  href: string;
  /** Bodies whose entry names the product. */
  named: Member[];
  /** Bodies in the role whose entry names no product. */
  others: Member[];
}

/** The roles that enterprises look for by product. */
const asked: readonly MemberRole[] = [
  'testing',
  'certification',
  'inspection',
  'calibration',
  'advice',
  'extension',
  'standardisation',
  'intellectual-property',
  'accreditation',
];

const indexes = new WeakMap<Library, Map<MemberRole, Member[]>>();

function inRole(role: MemberRole, library: Library): Member[] {
  const index = indexes.get(library) ?? new Map<MemberRole, Member[]>();
  indexes.set(library, index);
  const known =
    index.get(role) ??
    membersInRole(role, library)
      .filter(({ sample }) => sample !== true)
      .toSorted((a, b) => compareVietnamese(a.name_vi, b.name_vi));
  index.set(role, known);
  return known;
}

/** Who helps with a product in one role. */
export function helpersInRole(product: Product, role: MemberRole, library: Library): ProductHelpers {
  const members = inRole(role, library);
  return {
    role,
    label: memberRoleLabels[role],
    slug: roleSlugs[role],
    hint: library.glossary.role[role],
    href: `${productPath(product.slug, 'help')}#${roleSlugs[role]}`,
    named: members.filter(({ serves }) => serves.includes(product.slug)),
    others: members.filter(({ serves }) => serves.length === 0),
  };
}

/** Who helps with a product, by role, in the order in which an enterprise asks; roles in which nobody is known are left out. */
export function productHelpers(product: Product, library: Library): ProductHelpers[] {
  return memberRoles
    .filter((role) => asked.includes(role))
    .toSorted((a, b) => asked.indexOf(a) - asked.indexOf(b))
    .map((role) => helpersInRole(product, role, library))
    .filter(({ named, others }) => named.length + others.length > 0);
}
