/** Who helps with a product: bodies of the directory by what they do, those that say they do it for the product first. */
import type { Library, Product } from '#library/build-library.ts';
import { memberRoles, roleSlugs } from '#library/network/member-roles.ts';
import type { MemberRole } from '#library/network/member-roles.ts';
import { membersInRole } from '#library/network/members.ts';
import type { Member } from '#library/network/members.ts';
import type { Link } from '#library/view-types.ts';
import { certificationSubjectLabels, memberRoleLabels } from '#schemas/collections/members.ts';
import type { CertificationSubject } from '#schemas/collections/members.ts';
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

/**
 * Who helps with a product in one role.
 *
 * @param subject the certificate that is needed: bodies that issue it stand before the others
 */
export function helpersInRole(
  product: Product,
  role: MemberRole,
  library: Library,
  subject?: CertificationSubject,
): ProductHelpers {
  const members = inRole(role, library);
  const named = members.filter(({ serves }) => serves.includes(product.slug));
  const others = members.filter(({ serves }) => serves.length === 0);
  const about = {
    role,
    label: memberRoleLabels[role],
    slug: roleSlugs[role],
    hint: library.glossary.role[role],
    href: `${productPath(product.slug, 'help')}#${roleSlugs[role]}`,
  };
  const issuers = issuersOf([...named, ...others], subject);
  if (subject === undefined || issuers.length === 0) return { ...about, named, others };
  return {
    ...about,
    label: `${about.label} (${certificationSubjectLabels[subject].toLocaleLowerCase('vi')})`,
    href: `${productPath(product.slug, 'help')}#${issuersAnchor(subject)}`,
    named: issuers,
    others: [...named, ...others].filter((member) => !issuers.includes(member)),
  };
}

const issuersOf = (members: readonly Member[], subject: CertificationSubject | undefined): Member[] =>
  members.filter(({ certifies }) => certifies.some((one) => one === subject));

const issuersAnchor = (subject: CertificationSubject): string => `cap-giay-${subject}`;

/** Bodies that issue one kind of certificate. */
export interface CertificateIssuers {
  anchor: string;
  label: string;
  items: Link[];
}

/** Who issues which certificate to the makers of a product, by the names of the certificates; those of whom nobody is known are left out. */
export function certificateIssuers(product: Product, library: Library): CertificateIssuers[] {
  const { named, others } = helpersInRole(product, 'certification', library);
  return (Object.keys(certificationSubjectLabels) as CertificationSubject[])
    .map((subject) => ({
      anchor: issuersAnchor(subject),
      label: certificationSubjectLabels[subject],
      items: issuersOf([...named, ...others], subject).map(({ href, short_name, name_vi }) => ({
        href,
        label: short_name ?? name_vi,
      })),
    }))
    .filter(({ items }) => items.length > 0);
}

/** Who helps with a product, by role, in the order in which an enterprise asks; roles in which nobody is known are left out. */
export function productHelpers(product: Product, library: Library): ProductHelpers[] {
  return memberRoles
    .filter((role) => asked.includes(role))
    .toSorted((a, b) => asked.indexOf(a) - asked.indexOf(b))
    .map((role) => helpersInRole(product, role, library))
    .filter(({ named, others }) => named.length + others.length > 0);
}
