/** Every list that the directory of the network can be browsed by without a script, and the same choices for the filter with one. */
import { formerProvinces } from '#domain/law/former-areas.ts';
import { capitalise } from '#text/vietnamese.ts';
import type { BrowseItem, DirectoryFilter, DirectoryOption } from '#library/view-types.ts';
import type { Library } from '#library/build-library.ts';
import { memberFacets, memberValues, sortedMembers } from './members.ts';
import type { Member, MemberFacet } from './members.ts';
import { memberRoles, rolePlaces } from './member-roles.ts';
import { certificateSchemeLabels, memberKindLabels, memberRoleLabels } from '#schemas/members.ts';
import { listPath } from '#routes.ts';

export interface MemberListing {
  facet: MemberFacet;
  /** The last part of the address. */
  value: string;
  href: string;
  label: string;
  /** A sentence on what is listed; absent where the heading says it all. */
  lede?: string | undefined;
  /** The heading under which the choice stands among its like. */
  group?: string | undefined;
  /** How the choice of a whole group is called below the group's own heading. */
  whole?: string | undefined;
  members: readonly Member[];
}

type Choice = Pick<MemberListing, 'value' | 'label' | 'lede' | 'group' | 'whole'>;

const kindLedes: Readonly<Record<Member['kind'], string>> = {
  'doanh-nghiep': 'Doanh nghiệp làm sản phẩm trọng điểm của tỉnh, giới thiệu theo nguồn đã công bố.',
  'hop-tac-xa': 'Hợp tác xã làm sản phẩm trọng điểm của tỉnh, giới thiệu theo nguồn đã công bố.',
  'co-quan': 'Cơ quan nhà nước có việc trong Kế hoạch hoặc quản lý tiêu chuẩn, đo lường, chất lượng.',
  'to-chuc': 'Đơn vị sự nghiệp, viện, tổ chức chứng nhận, thử nghiệm, hiệp hội và tổ hợp tác.',
};

/** The choices of each facet in the order in which people see them. */
function choices({
  products,
  glossary,
}: Pick<Library, 'products' | 'glossary'>): Record<MemberFacet, Choice[]> {
  const labels = <Value extends string>(words: Readonly<Record<Value, string>>) =>
    (Object.entries(words) as [Value, string][]).map(([value, label]) => ({ value, label }));
  return {
    'san-pham': products.map(({ slug, name_vi }) => ({ value: slug, label: name_vi })),
    'dia-ban': formerProvinces.flatMap(({ slug, name, districts }) => [
      { value: slug, label: capitalise(name), whole: `Cả ${name}`, group: capitalise(name) },
      ...districts.map((district) => ({
        value: district.slug,
        label: capitalise(district.name),
        group: capitalise(name),
      })),
    ]),
    loai: labels(memberKindLabels).map((choice) => ({ ...choice, lede: kindLedes[choice.value] })),
    'vai-tro': memberRoles.map((role) => ({
      value: rolePlaces[role].slug,
      label: memberRoleLabels[role],
      lede: glossary.role[role],
    })),
    'chung-nhan': labels(certificateSchemeLabels),
  };
}

/** All lists that have a member in them. */
export function memberListings(
  library: Pick<Library, 'collections' | 'products' | 'glossary'>,
): MemberListing[] {
  const members = sortedMembers(library);
  const offered = choices(library);
  return (Object.keys(memberFacets) as MemberFacet[]).flatMap((facet) =>
    offered[facet]
      .map((choice) => ({
        ...choice,
        facet,
        href: listPath('network', facet, choice.value),
        members: members.filter((member) => memberValues(member)[facet].includes(choice.value)),
      }))
      .filter((listing) => listing.members.length > 0),
  );
}

/** A list as a link with its count. */
export function memberListingLink({ href, label, members }: MemberListing): BrowseItem {
  return { href, label, count: members.length };
}

const allWords: Readonly<Record<MemberFacet, string>> = {
  'san-pham': 'Mọi sản phẩm',
  'dia-ban': 'Mọi địa bàn',
  loai: 'Mọi loại hình',
  'vai-tro': 'Mọi vai trò',
  'chung-nhan': 'Mọi chứng nhận',
};

/** The lists as the filters of the whole directory. */
export function memberFilters(listings: readonly MemberListing[]): DirectoryFilter[] {
  return (Object.keys(memberFacets) as MemberFacet[]).map((facet) => {
    const groups = Map.groupBy(
      listings.filter((listing) => listing.facet === facet),
      ({ group }) => group,
    );
    return {
      name: facet,
      heading: memberFacets[facet],
      all: allWords[facet],
      groups: [...groups].map(([heading, found]) => ({ heading, options: found.map(option) })),
    };
  });
}

function option({ value, label, whole = label, members }: MemberListing): DirectoryOption {
  // A name with what it takes in would be wider than a phone.
  const [short = whole] = whole.split(' (');
  return { value, label: short, count: members.length };
}
