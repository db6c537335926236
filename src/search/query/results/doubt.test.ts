import { describe, expect, it } from 'vitest';
import type { SearchRecord } from '#search/format/records/record.ts';
import { searchIndexFiles } from '#search/index/index-files.ts';
import { engineOn } from '#search/query/engine.ts';

const page = (name: string, title: string, text: string): SearchRecord => ({
  hit: { href: `/huong-dan/${name}/`, content: 'guides', title },
  part: 'main',
  facets: { content: ['guides'] },
  text,
  related: [],
});
const records: SearchRecord[] = [
  page('lao-dong', 'An toàn lao động', 'Nhà thầu, lái xe, khách tham quan đều được phổ biến nội quy.'),
  page(
    'chan-nuoi',
    'Chăn nuôi',
    'Cách xa trường học, bệnh viện, chợ. Lịch trực. Người khám cho vật nuôi ở tỉnh.',
  ),
  page('giay-phep', 'Giấy phép bán lẻ rượu', 'Xin giấy ở xã. Người ta dựng quầy, xây kho; nhà ở bên.'),
  {
    ...page('nghi-dinh', 'Nghị định về hộ chiếu số', 'Quy định hộ chiếu số của sản phẩm.'),
    hit: { href: '/van-ban/nghi-dinh/', content: 'law', title: 'Nghị định về hộ chiếu số' },
    facets: { content: ['law'] },
  },
  page('ruou', 'Nấu rượu ngô', 'Nấu rượu ngô bằng men lá. Rượu ngô bán ở chợ.'),
  ...Array.from({ length: 30 }, (_, at) => page(`kho-${at}`, `Kho số ${at}`, 'Ghi sổ hàng ngày.')),
];
const files = searchIndexFiles(records, { synonyms: [], places: [] });
const engine = engineOn((name) => {
  const text = files.get(name);
  return text === undefined ? Promise.reject(new Error(name)) : Promise.resolve(text);
});

describe('doubt of results', () => {
  it.each([
    ['bằng lái xe', 'lái xe'],
    ['lịch khám bệnh viện', 'bệnh viện'],
  ])('says of %s that %s is only mentioned', async (query, missingPhrase) => {
    expect(await engine.search({ query })).toMatchObject({ missingPhrase, inPassing: true });
  });

  it('says that a decree only tells of what is done somewhere', async () => {
    const where = await engine.search({ query: 'làm hộ chiếu ở đâu' });
    expect(where).toMatchObject({ missingPhrase: 'hộ chiếu', inPassing: true });
    const { missingPhrase } = await engine.search({ query: 'nghị định về hộ chiếu số' });
    expect(missingPhrase).toBeUndefined();
  });

  it('says that words found by chance are no phrase', async () => {
    const outcome = await engine.search({ query: 'giấy phép xây dựng nhà ở' });
    expect(outcome.total).toBeGreaterThan(0);
    expect(outcome.missingPhrase ?? outcome.partial).toBeTruthy();
    expect(outcome.inPassing).toBeUndefined();
  });

  it.each(['rượu ngô', 'giấy phép bán lẻ rượu', 'nấu rượu ngô bán ở chợ thì làm thế nào'])(
    'has no doubt of %s',
    async (query) => {
      const { missingPhrase, hits } = await engine.search({ query });
      expect(hits.length).toBeGreaterThan(0);
      expect(missingPhrase).toBeUndefined();
    },
  );
});
