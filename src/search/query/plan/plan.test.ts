import { describe, expect, it } from 'vitest';
import type { SearchContent } from '#search/format/contents.ts';
import type { SearchRecord } from '#search/format/records/record.ts';
import { searchIndexFiles } from '#search/index/index-files.ts';
import { engineOn } from '#search/query/engine.ts';

const record = (href: string, content: SearchContent, title: string, text = ''): SearchRecord => ({
  hit: { href, content, title },
  part: 'main',
  facets: { content: [content] },
  text,
  related: [],
});
const records = [
  record('/mang-luoi/so-tai-chinh/', 'members', 'Sở Tài chính tỉnh Lào Cai', 'TC'),
  record('/huong-dan/tccs/', 'guides', 'Xây dựng tiêu chuẩn cơ sở', 'Hồ sơ TC và sở hữu.'),
  record('/mang-luoi/nha-may/', 'members', 'Nhà máy chế biến rau', 'Mường Khương. Doanh nghiệp.'),
  record('/ke-hoach/du-an/', 'indicators', 'Doanh nghiệp có dự án', 'Số doanh nghiệp.'),
  record('/san-pham/chuoi/', 'product', 'Chuối khô', 'Chuối khô, chuối xanh.'),
  record('/tieu-chuan/choi/', 'standard', 'Trò chơi điện tử', 'Khu vui chơi.'),
  record('/tin-tuc/4-sao/', 'news', 'Sáu sản phẩm OCOP đạt 4 sao', 'OCOP 4 sao.'),
  record('/thu-tuc/ocop/', 'duties', 'Đánh giá sản phẩm OCOP', 'Hạng 3, 4, 5 sao.'),
  ...Array.from({ length: 30 }, (_, at) => record(`/kho/${at}/`, 'guides', `Kho hàng ${at}`, 'Ghi sổ.')),
];
const files = searchIndexFiles(records, { synonyms: [['doanh nghiệp', 'DN']], places: ['Mường Khương'] });
const engine = engineOn((name) => {
  const text = files.get(name);
  return text === undefined ? Promise.reject(new Error(name)) : Promise.resolve(text);
});
const first = async (query: string) => (await engine.search({ query })).hits[0]?.href;

describe('the plan of a query', () => {
  it('reads capitals behind the first word of a body as the rest of its name, and says so', async () => {
    expect(await engine.search({ query: 'sở TC' })).toMatchObject({ readAs: 'sở tài chính' });
    expect(await first('sở TC')).toBe('/mang-luoi/so-tai-chinh/');
  });

  it('takes the place for what bodies in it are asked by', async () => {
    expect(await first('doanh nghiệp ở Mường Khương')).toBe('/mang-luoi/nha-may/');
  });

  it('names a word whose marks nothing has, and looks for what stands beside its neighbour', async () => {
    const { unmatched, suggestion, hits } = await engine.search({ query: 'khô chối' });
    expect({ unmatched, suggestion }).toEqual({ unmatched: ['chối'], suggestion: 'khô chuối' });
    expect(hits[0]?.href).toBe('/san-pham/chuoi/');
  });

  it('puts what happened behind what is to be done where a question asks how', async () => {
    expect(await first('làm sao để sản phẩm được 4 sao OCOP')).toBe('/thu-tuc/ocop/');
  });
});
