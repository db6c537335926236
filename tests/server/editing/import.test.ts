/** Tables imported in the newsroom: the report, what can be corrected, and one batch that is reviewed and published. */
import { zipSync } from 'fflate';
import writeXlsx from 'write-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Client } from '../support/client.ts';
import type { SmallCms } from '../support/small-newsroom.ts';
import { openSmallCms } from '../support/small-newsroom.ts';

const importing = '/admin/quan-ly/nhap-du-lieu/';
const head = 'Số hiệu;Tên tiếng Việt;Nội dung;Mức kiểm chứng;Ngày kiểm tra;Nguồn';
const source = 'https://nguon.example/a | Tên';
const row = (number: number, day = '05/11/2026') =>
  `TCVN ${number}:2020;Chè thử ${number};Yêu cầu sản phẩm;catalogue;${day};${source}`;
const fileOf = (number: number) => `content/standards/tcvn/tcvn-${number}-2020.yaml`;

let small: SmallCms;
let author: Client;
let editor: Client;
beforeAll(async () => {
  small = await openSmallCms();
  author = await small.person('author');
  editor = await small.person('editor');
});
afterAll(() => small.close());

const csv = (...lines: string[]) => ({ name: 'danh-sach.csv', bytes: Buffer.from(lines.join('\n')) });
const look = (
  client: Client,
  file: { name: string; bytes: Uint8Array },
  fields: Record<string, string> = {},
) => client.actWithFile(importing, 'xem-tep', file, fields);
const hidden = (page: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';
const words = (page: string) => page.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
const batches = () => small.git('for-each-ref', '--format=%(refname)', 'refs/heads/import/');
const hasOnMain = (file: string) => small.git('ls-tree', '--name-only', 'main', file) !== '';

test('a list becomes one batch that an editor reads and publishes; until then nothing changes', async () => {
  const before = small.git('rev-parse', 'main');
  const { page } = await look(author, csv(head, row(91001), row(91002)));
  expect(words(page)).toContain('2 dòng thêm mục mới');
  expect(page).toContain('TCVN 91001:2020');
  expect([small.git('rev-parse', 'main'), batches()]).toEqual([before, '']);

  const handedIn = await author.act(importing, 'gui-duyet', { ban: hidden(page, 'ban') });
  expect(handedIn.page).toContain('Đã gửi duyệt một đợt nhập 2 mục');
  expect([small.git('rev-parse', 'main'), batches().split('\n')]).toEqual([before, [expect.any(String)]]);
  const fields = { dot: hidden(handedIn.page, 'dot'), tip: hidden(handedIn.page, 'tip') };
  expect((await author.act(importing, 'cong-bo', fields)).status).toBe(403);

  const review = words(await editor.page(importing));
  expect(review).toContain('Nhập 2 mục vào');
  expect(review).toContain('Tên tiếng Việt: Chè thử 91001');
  const published = await editor.act(importing, 'cong-bo', fields);
  expect(published.page).toContain('Đã công bố đợt nhập');
  expect([hasOnMain(fileOf(91001)), hasOnMain(fileOf(91002)), batches()]).toEqual([true, true, '']);
});

test('rows that are not taken are told with row, column and reason, and are left out only when that is wanted', async () => {
  const { page } = await look(author, csv(head, row(91011), row(91012, '31/02/2026')));
  expect(words(page)).toContain('3 TCVN 91012:2020 Ngày kiểm tra: “31/02/2026” không phải một ngày có thật');
  const ban = hidden(page, 'ban');
  expect((await author.act(importing, 'gui-duyet', { ban })).page).toContain('Có 1 dòng không nhận');
  expect(batches()).toBe('');
  await author.act(importing, 'gui-duyet', { ban, 'bo-qua': 'co' });
  expect(small.git('ls-tree', '--name-only', batches(), fileOf(91011), fileOf(91012))).toBe(fileOf(91011));
  const own = await author.page(importing);
  await author.act(importing, 'bo-dot', { dot: hidden(own, 'dot') });
  expect(batches()).toBe('');
});

test('a column that was not understood is corrected, and a missing field gets one value for all rows', async () => {
  const { page } = await look(
    author,
    csv(
      'Ký hiệu riêng;Tên tiếng Việt;Mức kiểm chứng;Ngày kiểm tra;Nguồn',
      row(91021).replace(';Yêu cầu sản phẩm', ''),
    ),
    { bo: 'standards' },
  );
  expect(words(page)).toContain('1 dòng không nhận');
  const fields = { ban: hidden(page, 'ban'), 'cot-0': 'Số hiệu', 'o-Nội dung': 'Yêu cầu sản phẩm' };
  const again = await author.act(importing, 'xem-lai', fields);
  expect(words(again.page)).toContain('1 dòng thêm mục mới');
});

test('an entry that is there is shown field by field, and changed only when asked', async () => {
  const standing = 'TCVN 9740:2013';
  const list = csv('Số hiệu;Tên tiếng Việt;Ngày kiểm tra', `${standing};Chè xanh đổi tên;05/11/2026`);
  const kept = await look(editor, list);
  expect(words(kept.page)).toContain('1 dòng khác bản đang công bố, giữ nguyên');
  const { page } = await look(editor, list, { sua: 'co' });
  expect(words(page)).toMatch(/Tên tiếng Việt: .+ → Chè xanh đổi tên/);
  expect(words(page)).toMatch(/Ngày kiểm tra: \d\d\/\d\d\/2026 → 05\/11\/2026/);
  // Uploads of others stay hidden.
  expect(words(await author.page(`${importing}?ban=${hidden(page, 'ban')}`))).toContain('đã hết hạn');
});

test('files that are no table are refused in words, and nothing is written', async () => {
  // Of many small parts: to pack a large one takes longer than the rest of these tests.
  const parts = Array.from({ length: 2001 }, (_, index) => [`xl/part${index}.xml`, new Uint8Array(1)]);
  const bomb = zipSync(Object.fromEntries(parts) as Record<string, Uint8Array>);
  const other = await writeXlsx([['Món ăn'], ['Phở']], { sheet: 'Thực đơn' }).toBuffer();
  const refused = async (name: string, bytes: Uint8Array) =>
    words((await look(author, { name, bytes })).page);
  expect(await refused('bom.xlsx', bomb)).toContain('tệp giải nén ra quá lớn (hơn 256 MB)');
  expect(await refused('rong.xlsx', new Uint8Array())).toContain('Tệp rỗng (0 byte)');
  expect(await refused('mon.xlsx', other)).toContain('không nhận ra cột nào ở trang tính “Thực đơn”');
  expect(await refused('cu.xls', Buffer.from([0xd0, 0xcf]))).toContain('tệp .xls là dạng cũ');
  const long = Array.from({ length: 5002 }, (_, index) => row(100_000 + index));
  expect(await refused('dai.csv', csv(head, ...long).bytes)).toContain('tối đa 5000 dòng một lần');
  expect(batches()).toBe('');
});
