/** Statuses verified in the newsroom: the queue, sittings, whole lists, and the health of the library. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import writeXlsx from 'write-excel-file/node';
import { changesFile, parseChanges } from '#content/change-log.ts';
import { dayInVietnam } from '#text/calendar.ts';
import type { Client } from '../support/client.ts';
import type { SmallCms } from '../support/small-newsroom.ts';
import { openSmallCms } from '../support/small-newsroom.ts';

const queue = '/admin/quan-ly/xac-minh/';
const sittings = `${queue}?xem=dot`;
const lists = `${queue}?xem=danh-muc`;
const record = 'https://tieuchuan.vsqi.gov.vn/tieuchuan/view?sohieu=x';
const today = dayInVietnam(new Date());

const fileOf = (number: number) => `content/standards/tcvn/tcvn-${number}-2020.yaml`;

let small: SmallCms;

/** An unverified standard of its own. */
const unverified = (number: number, facts = '') =>
  small.origin
    .read('content/standards/tcvn/tcvn-1454-2013.yaml')
    .replace(/^designation: .*/m, `designation: TCVN ${number}:2020`)
    .replace(/^status: .*/m, 'status: unknown')
    .replace(/^replaces:\n(?: +- .*\n)+/m, '')
    .replace(/^adopts:\n(?: +.*\n)+/m, '') + facts;
beforeEach(async () => {
  small = await openSmallCms();
  for (const number of [90001, 90002, 90003]) small.origin.commit(fileOf(number), unverified(number));
  expect(await small.newsroom.pullUpstream()).toMatchObject({ state: 'merged' });
});
afterEach(() => small.close());

const answer = (client: Client, id: string, kind: string, fields: Record<string, string> = {}, query = '') =>
  client.act(`${queue}${query}`, 'tra-loi', { muc: id, cau: kind, nguon: record, ngay: today, ...fields });

const onMain = (file: string) => small.git('show', `main:${file}`);
const sittingRefs = () => small.git('for-each-ref', '--format=%(refname)', 'refs/heads/verification/');
const hidden = (page: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';

describe('the queue', () => {
  test('shows one standard with its official record filled in, and goes on after each answer', async () => {
    const author = await small.person('author');
    // A regulation that nobody verified binds, and stands before every standard.
    expect(await author.page(queue)).toContain('<h2 id="muc">QCVN 8-2:2011/BYT</h2>');
    const first = await author.page(`${queue}?sau=qcvn-8-2-2011-byt`);
    expect(first).toContain('<h2 id="muc">TCVN 90001:2020</h2>');
    expect(first).toContain('https://tieuchuan.vsqi.gov.vn/tieuchuan/view?sohieu=TCVN%2090001%3A2020');
    expect(first).toContain(`value="${today}"`);
    const { status, page } = await answer(
      author,
      'tcvn-90001-2020',
      'in-force',
      {},
      '?sau=qcvn-8-2-2011-byt',
    );
    expect(status).toBe(303);
    expect(page).toContain('TCVN 90001:2020: còn hiệu lực.');
    expect(page).toMatch(/<h2 id="muc">TCVN 90002:2020<\/h2>/);
    // Nothing is published, and an undone answer comes back.
    expect(onMain(fileOf(90001))).toContain('status: unknown');
    const undone = await author.act(`${queue}?sau=qcvn-8-2-2011-byt`, 'bo-cau', {
      dot: hidden(page, 'dot'),
      muc: 'tcvn-90001-2020',
      ve: 'hang-doi',
    });
    expect(undone.page).toMatch(/<h2 id="muc">TCVN 90001:2020<\/h2>/);
  });

  test('refuses answers that cannot be, with the reason and what was typed', async () => {
    const author = await small.person('author');
    for (const [kind, fields, reason] of [
      ['superseded', {}, 'cần ghi số hiệu'],
      ['superseded', { 'thay-boi': 'chè xanh' }, '“chè xanh” không phải số hiệu'],
      ['superseded', { 'thay-boi': 'tcvn 90001:2020' }, 'không thể thay thế chính nó'],
      ['superseded', { 'thay-boi': 'TCVN 5:2001' }, 'ra đời trước'],
      ['in-force', { nguon: 'vsqi' }, 'Nguồn: cần địa chỉ'],
      ['in-force', { ngay: '2099-01-01' }, 'Ngày tra'],
      ['in-force', { ngay: '2026-02-30' }, 'Ngày tra'],
      ['đúng', {}, 'một trong bốn câu trả lời'],
    ] as const) {
      const refused = await answer(author, 'tcvn-90001-2020', kind, fields);
      expect(refused.status, reason).toBe(400);
      expect(refused.page).toContain(reason);
      for (const typed of Object.values(fields)) expect(refused.page).toContain(`value="${typed}"`);
    }
    expect((await answer(author, 'tcvn-1-1999', 'in-force')).status).toBe(404);
    expect(sittingRefs()).toBe('');
  });
});

describe('a sitting', () => {
  test('is handed in by its author and published by an editor as one commit with its record', async () => {
    const author = await small.person('author');
    await answer(author, 'tcvn-90001-2020', 'in-force');
    await answer(author, 'tcvn-90002-2020', 'superseded', { 'thay-boi': 'TCVN 90003:2020' });
    await answer(author, 'tcvn-90003-2020', 'superseded', { 'thay-boi': 'tcvn 99999-2024' });
    const own = await author.page(sittings);
    expect(own).toContain('3 câu trả lời của Nguyễn author');
    expect(own).not.toContain('Công bố 3');
    const sitting = { dot: hidden(own, 'dot'), ban: hidden(own, 'ban') };
    expect((await author.act(queue, 'cong-bo', sitting)).status).toBe(403);
    expect((await author.act(queue, 'gui-duyet', sitting)).status).toBe(303);

    const editor = await small.person('editor');
    expect(await editor.page('/admin/quan-ly/')).toContain('1 việc chờ');
    const review = await editor.page(sittings);
    expect(review).toContain('Bị thay thế: TCVN 90003:2020');
    expect(review).toContain('Bị thay thế: TCVN 99999:2024');
    const before = small.git('rev-parse', 'main');
    const stale = await editor.act(queue, 'cong-bo', sitting);
    expect(stale.status).toBe(409);
    const published = await editor.act(queue, 'cong-bo', {
      dot: hidden(review, 'dot'),
      ban: hidden(review, 'ban'),
    });
    expect(published.page).toContain('Đã công bố 3 câu trả lời');
    expect(small.git('rev-list', '--count', '--first-parent', `${before}..main`)).toBe('1');
    expect(sittingRefs()).toBe('');

    expect(onMain(fileOf(90001))).toMatch(/^status: in-force$/m);
    expect(onMain(fileOf(90001))).toContain(`looked_up_on: ${today}`);
    expect(onMain(fileOf(90001))).toContain(record);
    expect(onMain(fileOf(90003))).toMatch(/^replaces:\n {2}- TCVN 90002:2020$/m);
    expect(onMain(fileOf(90003))).toMatch(/^replaced_by_unlisted:\n {2}- TCVN 99999:2024$/m);
    const { changes } = parseChanges(onMain(changesFile(today)), 'x');
    expect(
      changes.filter(({ kind }) => kind !== 'added').map(({ kind, id, to }) => `${kind} ${id} ${to ?? ''}`),
    ).toEqual([
      'replaced tcvn-90002-2020 TCVN 90003:2020',
      'verified tcvn-90001-2020 in-force',
      'verified tcvn-90002-2020 superseded',
      'verified tcvn-90003-2020 superseded',
    ]);
    expect(await editor.page(`${queue}?xem=suc-khoe`)).toContain('Theo sản phẩm');
  });

  test('keeps what the record did not say, and does not ask for it again', async () => {
    const editor = await small.person('editor');
    const { page } = await answer(editor, 'tcvn-90001-2020', 'unknown');
    expect(page).toContain('TCVN 90001:2020: chưa xác minh.');
    const review = await editor.page(sittings);
    await editor.act(queue, 'cong-bo', { dot: hidden(review, 'dot'), ban: hidden(review, 'ban') });
    expect(onMain(fileOf(90001))).toMatch(/^status: unknown$/m);
    expect(await editor.page(queue)).not.toContain('<h2 id="muc">TCVN 90001:2020</h2>');
  });

  test('stops where an entry was edited elsewhere meanwhile, and can go on without that answer', async () => {
    const editor = await small.person('editor');
    await answer(editor, 'tcvn-90001-2020', 'in-force');
    await answer(editor, 'tcvn-90002-2020', 'in-force');
    small.origin.commit(fileOf(90001), unverified(90001, 'note: sửa ở nơi khác\n'));
    await small.newsroom.pullUpstream();
    const review = await editor.page(sittings);
    const stopped = await editor.act(queue, 'cong-bo', {
      dot: hidden(review, 'dot'),
      ban: hidden(review, 'ban'),
    });
    expect(stopped.status).toBe(409);
    expect(stopped.page).toContain(fileOf(90001));
    await editor.act(queue, 'bo-cau', { dot: hidden(review, 'dot'), muc: 'tcvn-90001-2020' });
    const again = await editor.page(sittings);
    const done = await editor.act(queue, 'cong-bo', { dot: hidden(again, 'dot'), ban: hidden(again, 'ban') });
    expect(done.page).toContain('Đã công bố 1 câu trả lời');
    expect(onMain(fileOf(90001))).toContain('sửa ở nơi khác');
    expect(onMain(fileOf(90002))).toMatch(/^status: in-force$/m);
  });

  test('of another person cannot be changed by an author; a removed one stays in git', async () => {
    const editor = await small.person('editor');
    await answer(editor, 'tcvn-90001-2020', 'in-force');
    const page = await editor.page(sittings);
    const author = await small.person('author');
    expect(await author.page(sittings)).toContain('Chưa có đợt xác minh nào');
    for (const action of ['bo-dot', 'gui-duyet', 'tra-lai'])
      expect((await author.act(queue, action, { dot: hidden(page, 'dot') })).status, action).toBe(403);
    await editor.act(queue, 'bo-dot', { dot: hidden(page, 'dot') });
    expect(sittingRefs()).toBe('');
    expect(small.git('for-each-ref', '--format=%(refname)', 'refs/newsroom/removed/')).toContain(
      'verification',
    );
  });
});

describe('a whole official list', () => {
  async function upload(client: Client, name: string, bytes: Uint8Array<ArrayBuffer>) {
    const body = new FormData();
    body.set('viec', 'xem-danh-muc');
    body.set('nguon', 'https://vsqi.gov.vn/danh-muc');
    body.set('tep', new File([bytes], name));
    const response = await fetch(small.address + queue, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: small.address, cookie: client.cookie },
      body,
    });
    if (response.status !== 303) return { status: response.status, page: await response.text(), key: '' };
    const page = await client.page(response.headers.get('location') ?? '');
    return { status: 303, page, key: hidden(page, 'ban') };
  }
  const csv = (...rows: string[]) =>
    new Uint8Array(new TextEncoder().encode(['Số hiệu;Tình trạng', ...rows].join('\n')));

  test('is matched, looked over and taken, from Excel', async () => {
    const editor = await small.person('editor');
    const cells = [
      ['Số hiệu', 'Tên', 'Tình trạng'],
      ['TCVN 90001 : 2020', 'Chè', 'Còn hiệu lực'],
      ['TCVN 90002:2020', 'Chè', 'Thay thế bởi TCVN 90003:2020'],
      ['TCVN 77777:2020', 'Khác', 'Còn hiệu lực'],
    ].map((row) => row.map((value) => ({ value, type: String })));
    const bytes = await writeXlsx(cells).toBuffer();
    const { page, key } = await upload(editor, 'danh-muc.xlsx', new Uint8Array(bytes));
    expect(page).toContain('2 tài liệu đổi tình trạng');
    expect(page).toContain('TCVN 77777:2020 (dòng 4)');
    expect(sittingRefs()).toBe('');
    const refused = await editor.act(queue, 'ap-dung', { ban: key });
    expect(refused.status).toBe(400);
    expect(sittingRefs()).toBe('');
    const applied = await editor.act(queue, 'ap-dung', { ban: key, 'bo-qua': 'co' });
    expect(applied.page).toContain('2 câu trả lời');
    expect(applied.page).toContain('dòng 3');
  });

  test('with a number twice, or rows that cannot be read, is named and nothing is written', async () => {
    const editor = await small.person('editor');
    const rows = ['TCVN 90001:2020;Còn hiệu lực', 'TCVN 90001-2020;Hủy bỏ', 'chè;Còn hiệu lực'];
    const { page } = await upload(editor, 'danh-muc.csv', csv(...rows));
    expect(page).toContain('TCVN 90001:2020 có ở 2 dòng: 2, 3');
    expect(page).toContain('“chè” không phải số hiệu');
    expect(page).not.toContain('ap-dung');
    expect(sittingRefs()).toBe('');
  });

  test('of another kind is refused, and so is a preview that is gone', async () => {
    const editor = await small.person('editor');
    const bytes = new Uint8Array([0, 255, 1]);
    expect((await upload(editor, 'danh-muc.pdf', bytes)).page).toContain('.xlsx hoặc .csv');
    expect((await upload(editor, 'danh-muc.xlsx', bytes)).page).toContain('không phải tệp Excel');
    expect((await upload(editor, 'danh-muc.csv', bytes)).page).toContain('không phải CSV mã UTF-8');
    expect((await editor.act(queue, 'ap-dung', { ban: 'x' })).status).toBe(404);
    expect(await editor.page(lists)).toContain('Đối chiếu');
  });
});
