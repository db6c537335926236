/** Facets of the network's directory: product, place, kind, role and certificate. */
import { communesIn, formerPlaces, formerProvinces } from '#domain/law/former-areas.ts';
import { capitalise, compareVietnamese, toSlug } from '#text/vietnamese.ts';
import { buildFacets } from '#library/facets/facet.ts';
import type { Facet, FacetChoice, FacetDefinition } from '#library/facets/facet.ts';
import { valuesOfEntry } from '#library/facets/facet-view.ts';
import type { MemberItem } from '#library/view-types.ts';
import type { RowFacts } from '#schemas/listing-rows.ts';
import type { Library } from '#library/build-library.ts';
import { certificateSchemes, memberItem, nameParts, sortedMembers } from './members.ts';
import type { Member } from './members.ts';
import { memberRoles, roleSlugs } from './member-roles.ts';
import {
  certificateSchemeLabels,
  certificationSubjectLabels,
  memberKindLabels,
  memberRoleLabels,
} from '#schemas/collections/members.ts';

const kindLedes: Readonly<Record<Member['kind'], string>> = {
  'doanh-nghiep': 'Doanh nghiệp làm sản phẩm trọng điểm của tỉnh, giới thiệu theo nguồn đã công bố.',
  'hop-tac-xa': 'Hợp tác xã làm sản phẩm trọng điểm của tỉnh, giới thiệu theo nguồn đã công bố.',
  'co-quan': 'Cơ quan nhà nước có việc trong Kế hoạch hoặc quản lý tiêu chuẩn, đo lường, chất lượng.',
  'to-chuc': 'Đơn vị sự nghiệp, viện, tổ chức chứng nhận, thử nghiệm, hiệp hội và tổ hợp tác.',
};

const labels = <Value extends string>(words: Readonly<Record<Value, string>>) =>
  (Object.entries(words) as [Value, string][]).map(([value, label]) => ({ value, label }));

/** Former provinces, each with its former districts. */
const placeChoices = formerProvinces.flatMap(({ slug, name, districts }): FacetChoice[] => [
  { value: slug, label: capitalise(name), short: `Cả ${name}`, group: capitalise(name) },
  ...districts.map((district) => ({
    value: district.slug,
    label: capitalise(district.name),
    group: capitalise(name),
  })),
]);

/** A commune with the former district that tells it from another of its name. */
const communesOf = ({ area = '' }: Member) => {
  const district = formerPlaces(area).at(-1)?.name ?? '';
  return communesIn(area).map((commune) => ({
    value: toSlug(`${commune} ${district}`),
    label: `${capitalise(commune)} (${district})`,
    short: capitalise(commune),
    group: capitalise(district),
  }));
};

function communeChoices(members: readonly Member[]): FacetChoice[] {
  const communes = new Map(members.flatMap(communesOf).map((commune) => [commune.value, commune] as const));
  return [...communes.values()].toSorted(
    (a, b) => compareVietnamese(a.group, b.group) || compareVietnamese(a.short, b.short),
  );
}

function definitions(
  members: readonly Member[],
  { products, glossary }: Pick<Library, 'products' | 'glossary'>,
): FacetDefinition<Member>[] {
  return [
    {
      key: 'san-pham',
      label: 'Sản phẩm',
      all: 'Mọi sản phẩm',
      choices: products.map(({ slug, name_vi }) => ({
        value: slug,
        label: name_vi,
        short: name_vi.split(' (')[0] ?? name_vi,
      })),
      valuesOf: (member) => member.products,
    },
    {
      key: 'dia-ban',
      label: 'Địa bàn',
      all: 'Mọi địa bàn',
      choices: placeChoices,
      valuesOf: ({ area }) => formerPlaces(area ?? '').map(({ slug }) => slug),
    },
    {
      key: 'xa',
      label: 'Xã, thị trấn',
      all: 'Mọi xã, thị trấn',
      choices: communeChoices(members),
      valuesOf: (member) => communesOf(member).map(({ value }) => value),
    },
    {
      key: 'loai',
      label: 'Loại hình',
      all: 'Mọi loại hình',
      choices: labels(memberKindLabels).map((choice) => ({ ...choice, lede: kindLedes[choice.value] })),
      valuesOf: ({ kind }) => [kind],
    },
    {
      key: 'vai-tro',
      label: 'Vai trò',
      all: 'Mọi vai trò',
      choices: memberRoles.map((role) => ({
        value: roleSlugs[role],
        label: memberRoleLabels[role],
        lede: glossary.role[role],
      })),
      valuesOf: ({ roles }) => roles.map((role) => roleSlugs[role]),
    },
    {
      key: 'chung-nhan',
      label: 'Chứng nhận',
      all: 'Mọi chứng nhận',
      choices: labels(certificateSchemeLabels),
      valuesOf: certificateSchemes,
    },
    {
      key: 'cap-giay-ve',
      label: 'Cấp giấy chứng nhận về',
      all: 'Mọi nội dung',
      choices: labels(certificationSubjectLabels).map(({ value, label }) => ({
        value,
        label: `Nơi chứng nhận: ${label}`,
        short: label,
      })),
      valuesOf: ({ certifies }) => certifies,
    },
  ];
}

const byLibrary = new WeakMap<object, readonly Facet<Member>[]>();

/** The facets of the directory, built once for a library. */
export function memberFacets(
  library: Pick<Library, 'collections' | 'products' | 'glossary'>,
): readonly Facet<Member>[] {
  const known = byLibrary.get(library);
  if (known) return known;
  const members = sortedMembers(library);
  const facets = buildFacets('network', members, definitions(members, library));
  byLibrary.set(library, facets);
  return facets;
}

/** Members of the network, then each kind of those introduced, in the order in which somebody looks for them. */
const groupOrder: readonly { id: string; label: string; holds: (member: Member) => boolean }[] = [
  { id: 'thanh-vien', label: 'Thành viên mạng lưới', holds: ({ membership }) => membership === 'member' },
  ...(['hop-tac-xa', 'doanh-nghiep', 'co-quan', 'to-chuc'] as const).map((kind) => ({
    id: kind,
    label: memberKindLabels[kind],
    holds: (member: Member) => member.membership !== 'member' && member.kind === kind,
  })),
];

/** A part of the directory, sorted by the part of the name that people use. */
export interface MemberGroup {
  id: string;
  label: string;
  items: (MemberItem & Pick<RowFacts, 'values'>)[];
}

/** The directory in groups whose rows can be found by the facets; no empty group. */
export function memberGroups(library: Library): MemberGroup[] {
  const facets = memberFacets(library);
  const members = sortedMembers(library).toSorted((a, b) =>
    compareVietnamese(nameParts(a.name_vi).used, nameParts(b.name_vi).used),
  );
  return groupOrder
    .map(({ id, label, holds }) => ({
      id,
      label,
      items: members
        .filter(holds)
        .map((member) => ({ ...memberItem(member, library), values: valuesOfEntry(facets, member) })),
    }))
    .filter(({ items }) => items.length > 0);
}
