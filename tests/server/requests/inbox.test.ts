import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openLocalSmtp } from '../support/local-smtp.ts';
import type { LocalSmtp } from '../support/local-smtp.ts';
import { supportEntry } from '../support/request-entries.ts';
import { filledIn, useForms } from '../support/sent-forms.ts';
import { mailerFrom } from '../../../admin/server/mail/mailer.ts';

const { newsroom, requests, send, editor } = useForms();
const inbox = '/admin/quan-ly/hop-thu/';
const open = (reference: string) => `${inbox}?ma=${reference}`;

let smtp: LocalSmtp;
beforeAll(async () => {
  smtp = await openLocalSmtp((address) => address.startsWith('nobody@'));
});
afterAll(() => smtp.close());

async function ask(fields: Record<string, string> = {}): Promise<string> {
  const { reference } = await send('question', { ...filledIn.question, ...fields });
  return reference ?? '';
}

describe('a question', () => {
  test('is found without marks, taken, noted, answered by telephone and closed, each step with its name', async () => {
    const reference = await ask();
    const client = await editor();
    expect(await client.page(`${inbox}?tim=mien+dong`)).toContain(reference);
    expect(await client.page(`${inbox}?tim=mien+dong&loai=survey`)).not.toContain(reference);
    await client.act(open(reference), 'nhan-viec');
    expect(requests().store.get(reference)).toMatchObject({ state: 'in-hand', assignee: 'editor' });
    expect((await client.act(open(reference), 'ghi-chu', { note: ' ' })).status).toBe(400);
    await client.act(open(reference), 'ghi-chu', { note: 'Đã hỏi phòng <b>tiêu chuẩn</b>' });
    await client.act(open(reference), 'da-tra-loi', { words: 'Đã gọi' });
    const { page } = await client.act(open(reference), 'doi-tinh-trang', { state: 'closed' });
    expect(page).toContain('Đã hỏi phòng &lt;b&gt;tiêu chuẩn');
    expect(page).toContain('Nguyễn editor');
    expect(await client.page(inbox)).not.toContain(reference);
    expect(await client.page(`${inbox}?tinh-trang=closed`)).toContain(reference);
  });

  test('is answered by letter where there is an SMTP server, and stays open when that refuses', async () => {
    const reference = await ask();
    const client = await editor();
    const { page } = await client.act(open(reference), 'gui-thu', { answer: 'Kính báo' });
    expect(page).toContain('chưa đặt nơi gửi thư');
    const mail = mailerFrom({ SMTP_URL: smtp.url, MAIL_FROM: 'cong@example.vn' });
    Object.assign(newsroom().newsroom, { mail });
    await client.act(open(reference), 'gui-thu', { answer: 'Cần theo TCVN.' });
    const letter = smtp.letters.find(({ to }) => to.includes('rieng@example.vn'));
    expect(letter?.text).toContain('Cần theo TCVN.');
    expect(requests().store.get(reference)?.state).toBe('answered');

    const refused = await ask({ email: 'nobody@example.vn', subject: 'Hỏi lần hai' });
    const answer = await client.act(open(refused), 'gui-thu', { answer: 'Mất công viết' });
    expect(answer.status).toBe(503);
    expect(answer.page).toContain('Mất công viết');
    expect(requests().store.get(refused)?.state).toBe('new');
    Object.assign(newsroom().newsroom, { mail: undefined });
  });

  test('is handed to a colleague who may answer it, and to nobody else', async () => {
    const reference = await ask();
    const client = await editor();
    const { page } = await client.act(open(reference), 'giao-viec', { login: 'administrator' });
    expect(page).toContain('Người phụ trách: Nguyễn administrator');
    expect(requests().store.get(reference)).toMatchObject({ state: 'in-hand', assignee: 'administrator' });
    for (const login of ['author', 'nobody'])
      expect((await client.act(open(reference), 'giao-viec', { login })).status).toBe(400);
    expect(await client.page(`${inbox}?ai=toi`)).not.toContain(reference);
  });

  test('that is gone, or a state that there is none of, is told', async () => {
    const client = await editor();
    expect((await client.get(open('20200101-00000000'))).status).toBe(404);
    const reference = await ask();
    expect((await client.act(open(reference), 'doi-tinh-trang', { state: 'king' })).status).toBe(400);
    await client.act(open(reference), 'xoa-het');
    expect(requests().store.get(reference)).toBeUndefined();
  });
});

test.each([
  ['/tieu-chuan/tcvn-1454-2013/', '/admin/#/collections/tcvn/entries/tcvn-1454-2013'],
  ['/tieu-chuan/qcvn-8-2-2011-byt/', '/admin/#/collections/qcvn/entries/qcvn-8-2-2011-byt'],
  ['/san-pham/che/?loc=1', '/admin/#/collections/products/entries/che'],
])('an error reported on %s leads to the form of the entry', async (page, form) => {
  const { reference } = await send('error-report', { ...filledIn['error-report'], page });
  expect(await (await editor()).page(open(reference ?? ''))).toContain(`href="${form}"`);
});

test('the status tells editors what came in since yesterday, and authors nothing', async () => {
  await ask();
  const status = async (login: 'editor' | 'author') =>
    (await (await newsroom().person(login)).status())['inbox'];
  expect(await status('editor')).toMatchObject({ sinceYesterday: expect.any(Number) as number });
  expect(await status('author')).toBeUndefined();
});

describe('the report', () => {
  test('has a row for each activity of an enterprise, no person, and no formula, in both formats', async () => {
    newsroom().origin.commit('content/supports/ap-dung-iso-9001.md', supportEntry);
    await (await editor()).post('/api/newsroom/sync', {});
    await send('interest', {
      ...filledIn.interest,
      organisation: '=HYPERLINK("http://x")',
      area: 'Bắc Hà (huyện Bắc Hà cũ)',
    });
    const client = await editor();
    const report = '/admin/quan-ly/hop-thu/bao-cao';
    const csv = await (await client.get(`${report}.csv?loai=interest`)).text();
    expect(csv).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(csv).toContain('huyện Bắc Hà cũ');
    for (const secret of ['Trần Văn Riêng', '0987654321']) expect(csv).not.toContain(secret);
    const workbook = await client.get(`${report}.xlsx?loai=interest`);
    const bytes = Buffer.from(await workbook.arrayBuffer());
    const rows = await readSheet(bytes);
    expect(rows[1]).toContain('=HYPERLINK("http://x")');
    expect((await (await newsroom().person('author')).get(`${report}.csv`)).status).toBe(403);
    const page = await client.page('/admin/quan-ly/dang-ky/');
    expect(page).toContain('Quan tâm hoạt động hỗ trợ');
    expect(await newsroom().auditLog()).toContainEqual(
      expect.objectContaining({ action: 'export-requests', subject: 'interest all' }),
    );
  });
});

test('the data of one person is handed over, and erased when they ask', async () => {
  const reference = await ask({ phone: '0977 111 222', email: '', question: 'Câu hỏi của riêng tôi' });
  const client = await editor();
  const file = await (await client.get('/admin/quan-ly/du-lieu-ca-nhan/tep.txt?ai=0977.111.222')).text();
  expect(file).toContain(reference);
  expect(file).toContain('Câu hỏi của riêng tôi');
  const path = '/admin/quan-ly/du-lieu-ca-nhan/';
  expect(await client.page(`${path}?ai=0977111222`)).toContain('1 yêu cầu');
  await client.act(path, 'xoa-nguoi', { key: '0977111222' });
  expect(requests().store.get(reference)?.contact).toBeUndefined();
  expect(await client.page(`${path}?ai=0977111222`)).toContain('0 yêu cầu');
});
