/** View of the page of one enterprise, agency or body, as plain data. */
import { formerPlaces, provinceToday } from '#domain/law/former-areas.ts';
import { phoneLinks } from '#text/numbers/phone.ts';
import { capitalise, formatDate } from '#text/vietnamese.ts';
import type { Fact, Link } from '#library/view-types.ts';
import type { Library } from '#library/build-library.ts';
import { hasEnded, makersOf } from './members.ts';
import type { Member } from './members.ts';
import { productCountWords } from '#library/standards/product-view.ts';
import { roleSlugs } from './member-roles.ts';
import { planName } from '#library/plan/plan-text.ts';
import { memberKindLabels, memberRoleLabels } from '#schemas/collections/members.ts';
import { entryPath, listPath } from '#routes.ts';

/** The meaning of being a member, of being only listed, or of being a body: each page states it. */
export const membershipNotes: Readonly<Record<Member['membership'], string>> = {
  member: 'Đơn vị đã đăng ký tham gia mạng lưới năng suất chất lượng của tỉnh và được xác nhận.',
  listed:
    'Cổng giới thiệu đơn vị này theo nguồn đã công bố. Đơn vị chưa đăng ký tham gia mạng lưới; việc có tên ở đây không phải là xác nhận về chất lượng sản phẩm.',
  body: 'Cơ quan, tổ chức mà doanh nghiệp có thể cần đến. Việc có tên ở đây không phải là lời giới thiệu nên chọn nơi nào.',
};

/** Contacts as rows: only what a source gives. The website leads away and is shown as such by the page. */
export function contactFacts({ address, phone, email }: Member): Fact[] {
  return [
    ...(address ? [{ label: 'Địa chỉ', value: address }] : []),
    ...phoneLinks(phone ?? '').map(({ label: value, href }) => ({ label: 'Điện thoại', value, href })),
    ...(email ? [{ label: 'Thư điện tử', value: email, href: `mailto:${email}` }] : []),
  ];
}

/** The label of a name that the plan gives, with the number and the year of the plan. */
const nameInPlanLabel = (plan: Library['plan']): string =>
  plan ? `Tên trong ${planName(plan)} (năm ${plan.issued.slice(0, 4)})` : 'Tên trong Kế hoạch';

/** Names, kind and area as rows. */
export function identityFacts(member: Member, plan: Library['plan']): Fact[] {
  const { name_vi, short_name, name_en, kind, area, joined, name_in_plan } = member;
  const renamed = name_in_plan !== undefined;
  return [
    { label: 'Loại hình', value: memberKindLabels[kind], href: listPath('network', 'loai', kind) },
    ...(joined ? [{ label: 'Tham gia từ ngày', value: formatDate(joined) }] : []),
    ...(renamed ? [{ label: 'Tên sau khi hợp nhất tỉnh (01/07/2025)', value: name_vi }] : []),
    ...(renamed ? [{ label: nameInPlanLabel(plan), value: name_in_plan }] : []),
    ...(short_name ? [{ label: 'Tên thường gọi', value: short_name }] : []),
    ...(name_en ? [{ label: 'Tên tiếng Anh', value: name_en, lang: 'en' }] : []),
    ...(area ? [{ label: 'Địa bàn', value: capitalise(area) }] : []),
  ];
}

/** The lists of the former district, or where none is known the province, that a member stands in. */
export function areaLink({ area }: Member): Link | undefined {
  const nearest = formerPlaces(area ?? '').at(-1);
  return (
    nearest && { href: listPath('network', 'dia-ban', nearest.slug), label: `Các đơn vị ở ${nearest.name}` }
  );
}

export interface MemberProduct extends Link {
  /** "6 bắt buộc · 43 tự nguyện" */
  counts: string;
  /** Others that make it. */
  makers?: Link | undefined;
}

/** The products of a member, each with what the portal has for it. */
export function memberProducts({ slug: own, products }: Member, library: Library): MemberProduct[] {
  return products.flatMap((slug) => {
    const product = library.products.find((one) => one.slug === slug);
    if (!product) return [];
    const others = makersOf(slug, library).filter((maker) => maker.slug !== own && !maker.sample).length;
    return [
      {
        href: entryPath('products', slug),
        label: product.name_vi,
        counts: productCountWords(product, library).join(' · '),
        ...(others > 0
          ? {
              makers: {
                href: listPath('network', 'san-pham', slug),
                label: `${others} đơn vị khác cùng sản phẩm`,
              },
            }
          : {}),
      },
    ];
  });
}

/** The roles of a body, each with the list of those that share it. */
export function memberRoleLinks(
  { roles }: Member,
  { glossary }: Pick<Library, 'glossary'>,
): (Link & { hint: string })[] {
  return roles.map((role) => ({
    href: listPath('network', 'vai-tro', roleSlugs[role]),
    label: memberRoleLabels[role],
    hint: glossary.role[role],
  }));
}

const organisationTypes: Readonly<Record<Member['kind'], string>> = {
  'doanh-nghiep': 'LocalBusiness',
  'hop-tac-xa': 'LocalBusiness',
  'co-quan': 'GovernmentOrganization',
  'to-chuc': 'Organization',
};

/** The postal address as far as it is known; a business without one is an organisation to search engines, which ask it of a business. */
function postalAddress({ address, area }: Member): object | undefined {
  const inProvince = formerPlaces(area ?? '').length > 0;
  if (address === undefined && !inProvince) return undefined;
  return {
    '@type': 'PostalAddress',
    ...(address === undefined ? { addressLocality: area } : { streetAddress: address }),
    ...(inProvince ? { addressRegion: provinceToday } : {}),
    addressCountry: 'VN',
  };
}

/** A member in schema.org's terms. */
export function memberJsonLd(member: Member, site: URL | undefined): object {
  const { href, kind, name_vi, short_name, name_en, about_vi, certificates, awards } = member;
  const alternateName = [short_name, name_en].filter((name) => name !== undefined && name !== name_vi);
  const address = postalAddress(member);
  const type = organisationTypes[kind];
  return {
    '@context': 'https://schema.org',
    '@type': type === 'LocalBusiness' && address === undefined ? 'Organization' : type,
    '@id': new URL(href, site).href,
    name: name_vi,
    ...(alternateName.length > 0 ? { alternateName } : {}),
    description: about_vi,
    ...(member.website ? { url: member.website } : {}),
    ...(member.email ? { email: member.email } : {}),
    ...(member.phone ? { telephone: member.phone } : {}),
    ...(address === undefined ? {} : { address }),
    ...(certificates.length > 0
      ? {
          hasCertification: certificates.map(({ name, year }) => ({
            '@type': 'Certification',
            name,
            ...(year ? { datePublished: String(year) } : {}),
          })),
        }
      : {}),
    ...(awards.length > 0
      ? { award: awards.map(({ name, year }) => (year ? `${name} (${year})` : name)) }
      : {}),
  };
}

/** Accreditations as rows, each with its end in words; one that has ended says so, since a newer one may exist. */
export function accreditationFacts(
  { accreditations }: Pick<Member, 'accreditations'>,
  today: string,
): { number: string; validity: string }[] {
  return accreditations.map(({ number, valid_until: until }) => {
    if (until === undefined) return { number, validity: 'nguồn không ghi ngày hết hiệu lực' };
    const unit = until.length === 4 ? 'năm' : until.length === 7 ? 'tháng' : 'ngày';
    const day = `${unit} ${formatDate(until)}`;
    const ended = hasEnded(until, today);
    return {
      number,
      validity: ended ? `đã hết hiệu lực ${day} trên bản đã xem, hãy hỏi bản mới` : `hiệu lực đến ${day}`,
    };
  });
}
