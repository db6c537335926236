import { describe, expect, it } from 'vitest';
import { memberSchema } from '#schemas/collections/members.ts';
import { readContent } from '#content/read-content.ts';
import { libraryFromContent } from '#library/build-offline.ts';
import { networkMap } from '#library/network/network-map.ts';
import { drawNetworkMap, networkMapRows } from './network-map.ts';
import { drawProductMap, drawProductMaps, productMapRows } from './product-maps.ts';

const checked = readContent('tests/fixtures/content/base');
const member = (id: string, facts: object) => ({
  id,
  file: `content/members/${id}.yaml`,
  data: memberSchema.parse({
    name_vi: `Hợp tác xã ${id}`,
    kind: 'hop-tac-xa',
    membership: 'listed',
    about_vi: 'Hợp tác xã.',
    sources: ['https://example.org/'],
    checked_on: '2026-11-23',
    ...facts,
  }),
});
checked.content.collections.members = [
  member('ban-lien', { area: 'Bản Liền (huyện Bắc Hà cũ)', products: ['che'] }),
  member('nam-det', { area: 'Nậm Đét (huyện Bắc Hà cũ)' }),
  member('van-yen', { area: 'huyện Văn Yên cũ' }),
  member('yen-bai', { area: 'tỉnh Yên Bái cũ' }),
  member('co-quan', { area: 'thành phố Lào Cai cũ', kind: 'co-quan', membership: 'body' }),
  member('mau', { area: 'thị xã Sa Pa cũ', sample: true }),
];
const map = networkMap(libraryFromContent(checked));
const place = (slug: string) =>
  map.provinces.flatMap(({ places }) => places).find((one) => one.slug === slug);

describe('the map of the network', () => {
  it('counts makers and bodies by former district, and leaves samples out', () => {
    expect(place('huyen-bac-ha-cu')).toMatchObject({ short: 'Bắc Hà', makers: 2, bodies: 0 });
    expect(place('thanh-pho-lao-cai-cu')).toMatchObject({ short: 'TP Lào Cai', makers: 0, bodies: 1 });
    expect(place('thi-xa-sa-pa-cu')).toMatchObject({ makers: 0, bodies: 0 });
    expect(map.unplaced).toBe(1);
  });

  it('names the communes of a district with their lists', () => {
    expect(place('huyen-bac-ha-cu')?.communes).toEqual([
      { href: '/mang-luoi/xa/ban-lien-huyen-bac-ha-cu/', label: 'Bản Liền', count: 1 },
      { href: '/mang-luoi/xa/nam-det-huyen-bac-ha-cu/', label: 'Nậm Đét', count: 1 },
    ]);
  });

  it('leads from a district to its part of the directory, and from an empty one nowhere', () => {
    const { body } = drawNetworkMap(map);
    expect(body).toContain('href="/mang-luoi/dia-ban/huyen-bac-ha-cu/"');
    expect(body).not.toContain('href="/mang-luoi/dia-ban/huyen-luc-yen-cu/"');
  });

  it('says where the source has no point', () => {
    expect(drawNetworkMap(map).body).toMatch(/Văn Yên.*nguồn không có vị trí/);
  });

  it('is a table with a row for each former district', () => {
    const rows = networkMapRows(map);
    expect(rows).toHaveLength(1 + 18);
    expect(rows).toContainEqual(['Tỉnh Lào Cai cũ', 'Huyện Bắc Hà cũ', 2, 0, 'Bản Liền, Nậm Đét']);
  });

  it('shows where a product is made', () => {
    const tea = map.products.find(({ slug }) => slug === 'che');
    expect(tea?.makers.count).toBe(1);
    expect(tea && drawProductMap(tea).description).toContain('1 huyện, thị xã, thành phố cũ');
  });

  it('shows all products on one sheet, and in one table of districts and products', () => {
    const { body, width, height } = drawProductMaps(map);
    expect(body.match(/ đơn vị làm<| trong danh bạ</g)).toHaveLength(map.products.length);
    for (const [, x, y] of body.matchAll(/<g transform="translate\(([\d.]+) ([\d.]+)\)"><text/g)) {
      expect(Number(x)).toBeLessThan(width);
      expect(Number(y)).toBeLessThan(height);
    }
    const [heads = [], ...rows] = productMapRows(map);
    const row = rows.find(([, name]) => name === 'Huyện Bắc Hà cũ');
    expect(rows).toHaveLength(18);
    expect(row?.[heads.indexOf(map.products.find(({ slug }) => slug === 'che')?.name ?? '')]).toBe(1);
  });
});
