/** The network: nobody is counted as a member without being one, and every way to browse finds the same entries. */
import { describe, expect, it } from 'vitest';
import { facetOf, facetViews, valuesOfEntry } from '#library/facets/facet-view.ts';
import { memberFacets, memberGroups } from './member-facets.ts';
import { memberRoles, roleSlugs } from './member-roles.ts';
import { areaLink, contactFacts, identityFacts, memberJsonLd } from './member-view.ts';
import {
  certificateSchemes,
  makersOf,
  memberItem,
  membershipCounts,
  membersInRole,
  nameParts,
  sortedMembers,
} from './members.ts';
import type { Member } from './members.ts';
import type { Library } from '#library/build-library.ts';
import { memberSchema } from '#schemas/collections/members.ts';

function member(slug: string, fields: Record<string, unknown>): Member {
  const data = memberSchema.parse({ kind: 'hop-tac-xa', about_vi: 'Hợp tác xã.', name_vi: slug, ...fields });
  return { ...data, slug, href: `/mang-luoi/${slug}/` };
}

const source = 'https://example.org/';
const tea = member('che', {
  name_vi: 'Hợp tác xã Chè',
  membership: 'listed',
  products: ['che'],
  area: 'Bản Liền (huyện Bắc Hà cũ)',
  certificates: [
    { name: 'Hữu cơ EU', scheme: 'organic', source },
    { name: 'OCOP 3 sao', scheme: 'ocop', year: 2019, source },
    { name: 'OCOP 4 sao', scheme: 'ocop', year: 2022, source },
  ],
});
const joined = member('que', { name_vi: 'Hợp tác xã Quế', membership: 'member', products: ['que', 'che'] });
const example = member('mau', { membership: 'member', products: ['che'], sample: true });
const department = member('so', {
  name_vi: 'Sở Nông nghiệp và Môi trường',
  kind: 'co-quan',
  membership: 'body',
  roles: ['management'],
  products: ['che'],
  name_in_plan: 'Sở Nông nghiệp và Phát triển nông thôn',
  phone: '028-38223183 - 028-38297857',
  email: 'so@example.vn',
  website: 'https://www.so.example.vn/lien-he',
  accreditations: [
    { number: 'VILAS 028 (phòng thử nghiệm Thực phẩm)', valid_until: '2026-12' },
    { number: 'VILAS 341', valid_until: '2025' },
    { number: 'Chỉ định: CN 81-23 BNN' },
  ],
});

const library = {
  today: '2026-11-26',
  glossary: { role: Object.fromEntries(memberRoles.map((role) => [role, `Khi cần ${role}.`])) },
  collections: { members: [department, tea, joined, example] },
  products: [
    { slug: 'che', name_vi: 'Chè' },
    { slug: 'que', name_vi: 'Quế' },
    { slug: 'gao', name_vi: 'Gạo đặc sản (Séng Cù)' },
  ],
  subjects: new Map([
    ['che', { name: 'Chè', href: '/san-pham/che/' }],
    ['que', { name: 'Quế (vỏ)', href: '/san-pham/que/' }],
  ]),
} as unknown as Library;

describe('the order and the numbers of the network', () => {
  it('counts no sample', () => {
    expect(membershipCounts(library)).toEqual({ member: 1, listed: 1, body: 1 });
  });

  it('puts members first and bodies last', () => {
    expect(sortedMembers(library).map(({ slug }) => slug)).toEqual(['mau', 'que', 'che', 'so']);
  });
});

describe('who makes and who helps', () => {
  it('names the makers of a product, never an agency in charge of it', () => {
    expect(makersOf('che', library).map(({ href }) => href)).toEqual([
      '/mang-luoi/mau/',
      '/mang-luoi/que/',
      '/mang-luoi/che/',
    ]);
    expect(makersOf('gao', library)).toEqual([]);
  });

  it('names those in a role', () => {
    expect(membersInRole('management', library).map(({ name_vi }) => name_vi)).toEqual([
      'Sở Nông nghiệp và Môi trường',
    ]);
  });

  it('has an address of its own for every role', () => {
    expect(new Set(memberRoles.map((role) => roleSlugs[role])).size).toBe(memberRoles.length);
  });
});

describe('a row of the directory', () => {
  it('shows each kind of certificate once, with its latest year, and no year where none is known', () => {
    expect(certificateSchemes(tea)).toEqual(['ocop', 'organic']);
    expect(memberItem(tea, library).certificates).toEqual(['OCOP 2022', 'Hữu cơ']);
  });

  it('has the accreditations that hold today, and each way to reach it as a link', () => {
    const { certificates, contacts } = memberItem(department, library);
    expect(certificates).toEqual(['VILAS 028']);
    expect(contacts).toEqual([
      { label: '028-38223183', href: 'tel:02838223183' },
      { label: '028-38297857', href: 'tel:02838297857' },
      { label: 'so@example.vn', href: 'mailto:so@example.vn' },
      { label: 'so.example.vn', href: 'https://www.so.example.vn/lien-he' },
    ]);
  });

  it('is named by its legal form and by the part that people use', () => {
    expect(memberItem(tea, library).name).toEqual({ form: 'Hợp tác xã', used: 'Chè' });
    expect(nameParts('Công ty TNHH MTV Đông Trà')).toEqual({ form: 'Công ty TNHH MTV', used: 'Đông Trà' });
    expect(nameParts('Công ty Cổ phần Phong Hải')).toEqual({ form: 'Công ty Cổ phần', used: 'Phong Hải' });
    expect(nameParts('Hợp tác xã')).toEqual({ form: '', used: 'Hợp tác xã' });
  });

  it('stands with those of its kind in the order of these names, members before all', () => {
    const used = memberGroups(library).map(({ id, items }) => [id, items.map(({ name }) => name.used)]);
    expect(used).toEqual([
      ['thanh-vien', ['mau', 'Quế']],
      ['hop-tac-xa', ['Chè']],
      ['co-quan', ['Sở Nông nghiệp và Môi trường']],
    ]);
  });
});

describe('what the directory is divided by', () => {
  const facets = memberFacets(library);
  const list = (key: string, value: string) =>
    facetOf(facets, key)
      .values.find((one) => one.value === value)
      ?.entries.map(({ slug }) => slug);

  it('finds a member by product, province, district, commune, kind and certificate', () => {
    expect(valuesOfEntry(facets, tea)).toEqual([
      'san-pham:che',
      'dia-ban:tinh-lao-cai-cu',
      'dia-ban:huyen-bac-ha-cu',
      'xa:ban-lien-huyen-bac-ha-cu',
      'loai:hop-tac-xa',
      'chung-nhan:ocop',
      'chung-nhan:organic',
    ]);
  });

  it('folds a district into its province', () => {
    expect(list('dia-ban', 'huyen-bac-ha-cu')).toEqual(['che']);
    expect(list('dia-ban', 'tinh-lao-cai-cu')).toEqual(['che']);
  });

  it('has no list without a member', () => {
    expect(list('san-pham', 'gao')).toBeUndefined();
    expect(facets.flatMap(({ values }) => values).every(({ entries }) => entries.length > 0)).toBe(true);
  });

  it('offers the same choices and counts in the filter, under the heading of their province', () => {
    const [products, areas] = facetViews(facets);
    expect(products?.options).toContainEqual(
      expect.objectContaining({ value: 'che', short: 'Chè', count: 4 }),
    );
    expect(areas?.options).toEqual([
      expect.objectContaining({ group: 'Tỉnh Lào Cai cũ', short: 'Cả tỉnh Lào Cai cũ', count: 1 }),
      expect.objectContaining({ group: 'Tỉnh Lào Cai cũ', short: 'Huyện Bắc Hà cũ', count: 1 }),
    ]);
  });
});

describe('the page of a member', () => {
  it('shows both names of a department', () => {
    const facts = identityFacts(department, undefined).map(({ value }) => value);
    expect(facts).toContain('Sở Nông nghiệp và Môi trường');
    expect(facts).toContain('Sở Nông nghiệp và Phát triển nông thôn');
  });

  it('shows only contacts that are known', () => {
    expect(contactFacts(tea)).toEqual([]);
    expect(contactFacts({ ...tea, phone: '024 3836 1399' })).toEqual([
      { label: 'Điện thoại', value: '024 3836 1399', href: 'tel:02438361399' },
    ]);
  });

  it('leads to its former district, and nowhere from an unknown place', () => {
    expect(areaLink(tea)?.href).toBe('/mang-luoi/dia-ban/huyen-bac-ha-cu/');
    expect(areaLink(joined)).toBeUndefined();
  });

  it('is an organisation of its kind to search engines', () => {
    const site = new URL('https://example.org');
    expect(memberJsonLd(department, site)).toMatchObject({ '@type': 'GovernmentOrganization' });
    expect(memberJsonLd(tea, site)).toMatchObject({
      '@type': 'LocalBusiness',
      '@id': 'https://example.org/mang-luoi/che/',
      address: { '@type': 'PostalAddress', addressRegion: 'Lào Cai', addressCountry: 'VN' },
      hasCertification: [{ name: 'Hữu cơ EU' }, { name: 'OCOP 3 sao', datePublished: '2019' }, {}],
    });
  });
});
