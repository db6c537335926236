/** The network: who makes what, who does what for enterprises, and how many have joined. */
import { capitalise, compareVietnamese } from '#text/vietnamese.ts';
import { hostOf } from '#text/host.ts';
import { phoneLinks } from '#text/numbers/phone.ts';
import type { Link, MemberItem } from '#library/view-types.ts';
import type { MemberRole } from './member-roles.ts';
import type { Library } from '#library/build-library.ts';
import type { CollectionEntry } from '#library/collections.ts';
import { certificateSchemeLabels, memberKindLabels, memberRoleLabels } from '#schemas/collections/members.ts';

export type Member = CollectionEntry<'members'>;
export type CertificateScheme = keyof typeof certificateSchemeLabels;

/** Those of the network first, then those only introduced, then agencies and bodies; within each by the part of the name that people use. */
const membershipOrder = ['member', 'listed', 'body'] as const;

/** Legal forms that stand before a name. */
const legalForm =
  /^(?:Tổng công ty|Công ty(?: TNHH| trách nhiệm hữu hạn| cổ phần| CP)?(?: MTV| một thành viên)?|Hợp tác xã|HTX|Liên hiệp hợp tác xã|Tổ hợp tác|Doanh nghiệp tư nhân|DNTN|Chi nhánh)(?= \p{L})/iu;

/** A name in two: its legal form, which may be missing, and the part that people use. */
export function nameParts(name: string): { form: string; used: string } {
  const form = legalForm.exec(name)?.[0] ?? '';
  return { form, used: name.slice(form.length).trim() };
}

/** All entries in the order of the directory. */
export function sortedMembers({ collections }: Pick<Library, 'collections'>): Member[] {
  return collections.members.toSorted(
    (a, b) =>
      membershipOrder.indexOf(a.membership) - membershipOrder.indexOf(b.membership) ||
      compareVietnamese(nameParts(a.name_vi).used, nameParts(b.name_vi).used),
  );
}

/** How many stand where; samples are nobody, so they do not count. */
export function membershipCounts({
  collections,
}: Pick<Library, 'collections'>): Record<Member['membership'], number> {
  const real = collections.members.filter(({ sample }) => sample !== true);
  const count = (membership: Member['membership']) =>
    real.filter((member) => member.membership === membership).length;
  return { member: count('member'), listed: count('listed'), body: count('body') };
}

/** The kinds of certificate that a member has, each once, in the order of the schema. */
export function certificateSchemes({ certificates }: Pick<Member, 'certificates'>): CertificateScheme[] {
  const held = new Set(certificates.map(({ scheme }) => scheme));
  return (Object.keys(certificateSchemeLabels) as CertificateScheme[]).filter((scheme) => held.has(scheme));
}

/** "OCOP (2021)"; without a year where no source gives one. */
function certificateMark(member: Member, scheme: CertificateScheme): string {
  const years = member.certificates.flatMap((one) => (one.scheme === scheme && one.year ? [one.year] : []));
  const label = certificateSchemeLabels[scheme];
  return years.length > 0 ? `${label} ${Math.max(...years)}` : label;
}

/** Whether a day, month or year is over; a month or a year lasts to its end. */
export const hasEnded = (until: string, today: string): boolean => until < today.slice(0, until.length);

/** "VILAS 238": the numbers of accreditations that have not ended; the page of the member has them in full. */
function accreditationMarks({ accreditations }: Member, today: string): string[] {
  return accreditations
    .filter(({ valid_until: until }) => until === undefined || !hasEnded(until, today))
    .flatMap(({ number }) => /^V[A-Z]+ \d+/.exec(number)?.[0] ?? []);
}

function contactLinks({ phone, email, website }: Member): Link[] {
  return [
    ...phoneLinks(phone ?? ''),
    ...(email ? [{ label: email, href: `mailto:${email}` }] : []),
    ...(website ? [{ label: hostOf(website), href: website }] : []),
  ];
}

/** A member as a row of the directory. */
export function memberItem(
  member: Member,
  { subjects, today }: Pick<Library, 'subjects' | 'today'>,
): MemberItem {
  const { href, name_vi, kind, membership, area, products, roles } = member;
  return {
    href,
    name: nameParts(name_vi),
    ...(member.short_name ? { shortName: member.short_name } : {}),
    membership,
    facts: [memberKindLabels[kind], ...(area ? [capitalise(area)] : [])],
    does: [
      ...products.flatMap((slug) => subjects.get(slug)?.name.split(' (')[0] ?? []),
      ...roles.map((role) => memberRoleLabels[role]),
    ],
    certificates: [
      ...certificateSchemes(member).map((scheme) => certificateMark(member, scheme)),
      ...accreditationMarks(member, today),
    ],
    contacts: contactLinks(member),
    ...(member.sample ? { sample: true } : {}),
  };
}

/**
 * Enterprises and cooperatives that make a product: those of the network first.
 *
 * @param productSlug the product's file name
 */
export function makersOf(productSlug: string, library: Pick<Library, 'collections'>): Member[] {
  return sortedMembers(library).filter(
    ({ membership, products }) => membership !== 'body' && products.includes(productSlug),
  );
}

/** Those that have a role, such as those that certify, in the order of the directory. */
export function membersInRole(role: MemberRole, library: Pick<Library, 'collections'>): Member[] {
  return sortedMembers(library).filter(({ roles }) => roles.includes(role));
}
