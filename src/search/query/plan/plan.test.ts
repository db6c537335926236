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
  record('/tieu-chuan/su-su/', 'standard', 'Su su quả tươi', 'Sự cố, xử lý; xu hướng.'),
  record('/mang-luoi/gia-suc/', 'members', 'Hợp tác xã Gia Phú', 'Xúc xích từ gia súc.'),
  record('/mau/soat-nhan/', 'templates', 'Phiếu soạn và soát nhãn', 'In phiếu.'),
  record('/tieu-chuan/xi-mang/', 'standard', 'Xi măng poóc lăng hỗn hợp', 'Mác PCB30, PCB40.'),
  record('/tieu-chuan/nuoc-thai/', 'standard', 'Nước thải, mục 40', 'PCB và 40 chất khác.'),
  record('/thu-tuc/ocop/', 'duties', 'Đánh giá sản phẩm OCOP', 'Hạng 3, 4, 5 sao.'),
  {
    ...record('/thu-tuc/kiem-dich/', 'duties', 'Kiểm dịch động vật ra khỏi tỉnh', 'Động vật trên cạn.'),
    asked: ['chở bò sang tỉnh khác', 'xe chở gia súc'],
  },
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

  it('reads letters and digits written as one as one name, and names one that nothing has', async () => {
    expect(await engine.search({ query: 'PCB40' })).toMatchObject({ total: 1, unmatched: [] });
    const { unmatched, hits } = await engine.search({ query: 'xi măng PC50' });
    expect({ unmatched, hrefs: hits.map(({ href }) => href) }).toEqual({
      unmatched: ['PC50'],
      hrefs: ['/tieu-chuan/xi-mang/'],
    });
    expect(await first('OCOP 4sao')).toBe('/tin-tuc/4-sao/');
  });

  it.each([
    ['súc sích', 'xúc xích', '/mang-luoi/gia-suc/'],
    ['quả xu xu', 'quả su su', '/tieu-chuan/su-su/'],
  ])('mends two neighbours that are both misspelt: %s', async (query, suggestion, href) => {
    const outcome = await engine.search({ query });
    expect(outcome).toMatchObject({ suggestion });
    expect(outcome.hits[0]?.href).toBe(href);
  });

  it('reads words written without spaces where a title says another word between them', async () => {
    expect(await engine.search({ query: 'phieusoatnhan' })).toMatchObject({ readAs: 'phieu soat nhan' });
    expect(await first('phieusoatnhan')).toBe('/mau/soat-nhan/');
  });

  it('answers a sentence by everyday words for a thing, and a name by what is written alone', async () => {
    expect(await first('muốn chở bò sang tỉnh bên bán thì xin ở đâu')).toBe('/thu-tuc/kiem-dich/');
    const { hits } = await engine.search({ query: 'chở bò' });
    expect(hits.map(({ href }) => href)).not.toContain('/thu-tuc/kiem-dich/');
  });

  it('knows a place without the space in its name', async () => {
    expect(await first('doanh nghiệp ở muongkhuong')).toBe('/mang-luoi/nha-may/');
  });

  it('puts first the product that is named where nothing has all of the words', async () => {
    expect(await first('chuối khô cần ghi sổ gì')).toBe('/san-pham/chuoi/');
  });

  it('answers a wish for papers by what is to be done', async () => {
    expect(await first('hồ sơ sản phẩm OCOP')).toBe('/thu-tuc/ocop/');
  });

  it('puts what happened behind what is to be done where a question asks how', async () => {
    expect(await first('làm sao để sản phẩm được 4 sao OCOP')).toBe('/thu-tuc/ocop/');
  });
});
