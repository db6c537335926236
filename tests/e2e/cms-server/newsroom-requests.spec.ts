/** Forms of visitors, from the page where somebody fills them in to the request that an editor closes. */
import { test, type Locator, type Page } from '@playwright/test';
import { openLocalSmtp, type LocalSmtp } from '../../server/support/local-smtp.ts';
import { courseEntry, supportEntry } from '../../server/support/request-entries.ts';
import { expect, signIn } from '../admin/editor.ts';
import { checkSmallScreen } from '../every-page/small-screen.ts';
import { openNewsroom, password, type RunningNewsroom } from './running-newsroom.ts';

test.describe.configure({ mode: 'serial', timeout: 180_000 });

const inbox = '/admin/quan-ly/hop-thu/';

let smtp: LocalSmtp;
let newsroom: RunningNewsroom;
let editor: Page;

test.beforeAll(async ({ browser }) => {
  smtp = await openLocalSmtp();
  newsroom = await openNewsroom((origin) => {
    process.env['SMTP_URL'] = smtp.url;
    process.env['MAIL_FROM'] = 'cong@example.vn';
    origin.commit('content/supports/ap-dung-iso-9001.md', supportEntry);
    origin.commit('content/courses/lop-mau.md', courseEntry('places: 1\n'));
  });
  newsroom.addUser('bientap', 'Nguyễn Biên Tập', 'editor', password);
  editor = await (await browser.newContext()).newPage();
  await signIn(editor, newsroom.address, 'bientap', password);
});
test.afterAll(async () => {
  await editor.context().close();
  await newsroom.close();
  await smtp.close();
});

const main = (page: Page): Locator => page.getByRole('main');
const field = (page: Page, name: RegExp): Locator => main(page).getByRole('textbox', { name });
const visit = (page: Page, path: string) => page.goto(newsroom.address + path);

async function fillContact(page: Page, email: string): Promise<void> {
  await field(page, /^Họ và tên/)
    .first()
    .fill('Trần Văn Riêng');
  await field(page, /^Thư điện tử/).fill(email);
}

async function fillOrganisation(page: Page, name: string): Promise<void> {
  await field(page, /^Tên đơn vị/).fill(name);
  await field(page, /^Địa bàn/).fill('Xã Mẫu');
}

/** Agrees and sends. Whoever is faster than a person is asked to press once more. Returns the reference. */
async function send(page: Page, button: string): Promise<string> {
  const consent = page.locator('[data-field="consent"] input');
  if ((await consent.count()) > 0) await consent.check();
  const reference = main(page).getByText(/Mã số: \S+\./);
  await expect(async () => {
    if (!(await reference.isVisible())) await main(page).getByRole('button', { name: button }).click();
    await expect(reference).toBeVisible({ timeout: 2000 });
  }).toPass();
  return /\d{8}-[0-9a-f]{8}/.exec(await reference.innerText())?.[0] ?? '';
}

/** Opens a request from the list of what waits. */
async function openRequest(title: string): Promise<void> {
  await editor.goto(newsroom.address + inbox);
  await editor.getByRole('link', { name: title }).first().click();
  await expect(editor.getByRole('heading', { name: title })).toBeVisible();
}

/** Closes the open request, which the list of what waits then no longer has. */
async function close(reference: string): Promise<void> {
  await editor.getByLabel('Tình trạng').selectOption('Đã đóng');
  await editor.getByRole('button', { name: 'Đổi', exact: true }).click();
  await expect(editor.getByRole('status')).toContainText('Đã đóng');
  await editor.goto(newsroom.address + inbox);
  await expect(editor.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(editor.locator(`a[href*="${reference}"]`)).toHaveCount(0);
}

test('a question: its faults are named, it arrives, is answered by letter, and closed', async ({ page }) => {
  await visit(page, '/lien-he/dat-cau-hoi/');
  await main(page).getByRole('button', { name: 'Gửi câu hỏi' }).click();
  await expect(page.getByRole('alert', { name: /chỗ cần sửa/ })).toBeFocused();
  await field(page, /^Hỏi về việc gì/).fill('Tiêu chuẩn cho miến dong');
  await field(page, /^Câu hỏi/).fill('Bán vào siêu thị cần gì?');
  await fillContact(page, 'rieng@example.vn');
  // A page that is closed by mistake gives back what was typed.
  await expect(main(page).getByText('Những gì đã điền được giữ')).toBeVisible();
  await page.reload();
  await expect(field(page, /^Câu hỏi/)).toHaveValue('Bán vào siêu thị cần gì?');
  const reference = await send(page, 'Gửi câu hỏi');

  await editor.goto(newsroom.address + inbox);
  await editor.getByLabel('Tìm').fill('mien dong');
  await editor.getByRole('button', { name: 'Lọc' }).click();
  await editor.getByRole('link', { name: 'Tiêu chuẩn cho miến dong' }).click();
  await editor.getByRole('button', { name: 'Tôi nhận việc này' }).click();
  await expect(editor.getByText('Người phụ trách: Nguyễn Biên Tập')).toBeVisible();
  await editor.getByLabel('Thư trả lời').fill('Cần công bố tiêu chuẩn áp dụng.');
  await editor.getByRole('button', { name: /^Gửi thư/ }).click();
  await expect(editor.getByRole('status')).toContainText('Đã gửi thư');
  const letter = smtp.letters.find(({ to }) => to.includes('rieng@example.vn'));
  expect(letter?.text).toContain('Cần công bố tiêu chuẩn áp dụng.');
  expect(letter?.text).toContain(reference);
  await close(reference);
});

test('an error on a page: the selected words and the page arrive, and lead to the form of the entry', async ({
  page,
}) => {
  await visit(page, '/tieu-chuan/tcvn-9740-2013/');
  await page.getByRole('heading', { level: 1 }).selectText();
  await page.getByRole('contentinfo').getByRole('link', { name: 'Báo lỗi nội dung' }).click();
  await expect(field(page, /^Cổng đang ghi/)).toHaveValue(/TCVN 9740:2013/);
  await field(page, /^Điều chưa đúng/).fill('Ghi thiếu năm ban hành.');
  const reference = await send(page, 'Gửi báo lỗi');

  await openRequest('TCVN 9740:2013');
  await expect(editor.getByText('Ghi thiếu năm ban hành.')).toBeVisible();
  await expect(editor.getByRole('link', { name: 'Mở trang trên cổng' })).toHaveAttribute(
    'href',
    /\/tieu-chuan\/tcvn-9740-2013\/$/,
  );
  await expect(editor.getByRole('link', { name: 'Sửa mục này' })).toHaveAttribute('href', /tcvn-9740-2013/);
  await editor.getByLabel(/^Đã trả lời qua điện thoại/).fill('Đã sửa, không cần gọi');
  await editor.getByRole('button', { name: 'Ghi là đã trả lời', exact: true }).click();
  await expect(editor.getByRole('listitem').filter({ hasText: 'Đã sửa, không cần gọi' })).toBeVisible();
  await close(reference);
});

test('a wish to verify a status comes first in the queue of verification', async ({ page }) => {
  await visit(page, '/nho-xac-minh/?trang=/tieu-chuan/qcvn-8-2-2011-byt/');
  await field(page, /^Bạn cần biết để làm gì/).fill('Hồ sơ công bố');
  const reference = await send(page, 'Nhờ cổng xác minh');

  await editor.goto(`${newsroom.address}/admin/quan-ly/xac-minh/`);
  await expect(main(editor)).toContainText('1 người nhờ xác minh');
  await openRequest('QCVN 8-2:2011/BYT');
  await close(reference);
});

test('interest in a line of support is counted with the enterprise that has it', async ({ page }) => {
  await visit(page, '/ho-tro/gui-nhu-cau/?supports=ap-dung-iso-9001');
  await expect(main(page).getByRole('checkbox', { name: 'Áp dụng ISO 9001' })).toBeChecked();
  await fillOrganisation(page, 'Hợp tác xã Chè Mẫu');
  await main(page).getByRole('radio', { name: 'Hợp tác xã' }).check();
  await fillContact(page, 'rieng@example.vn');
  const reference = await send(page, 'Gửi nhu cầu');

  await openRequest('Hợp tác xã Chè Mẫu');
  await expect(editor.getByText('Áp dụng ISO 9001').first()).toBeVisible();
  await close(reference);
  await editor.goto(`${newsroom.address}/admin/quan-ly/dang-ky/`);
  await expect(editor.getByRole('row', { name: /^Áp dụng ISO 9001 1 / })).toBeVisible();
});

test('a class: the last place is taken, the next waits, and moves up when the first one cancels', async ({
  page,
}) => {
  const register = async (organisation: string, email: string) => {
    await visit(page, '/dao-tao/lop-mau/');
    await page.getByRole('link', { name: 'Đăng ký tham dự' }).click();
    await main(page).getByLabel('Số người tham dự').fill('1');
    await fillOrganisation(page, organisation);
    await fillContact(page, email);
    const reference = await send(page, 'Gửi đăng ký');
    const outcome = await main(page)
      .getByText(/Mã xác nhận để hủy/)
      .innerText();
    return { reference, outcome, code: /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(outcome)?.[0] ?? '' };
  };
  const first = await register('Cơ sở Một', 'mot@example.vn');
  expect(first.outcome).toContain('Đã giữ 1 chỗ');
  const second = await register('Cơ sở Hai', 'hai@example.vn');
  expect(second.outcome).toContain('danh sách chờ');

  await visit(page, '/dao-tao/huy-dang-ky/');
  await field(page, /^Mã đăng ký/).fill(first.reference);
  await field(page, /^Mã xác nhận/).fill(first.code);
  await send(page, 'Hủy đăng ký');
  await expect(main(page).getByText('Đã hủy đăng ký 1 chỗ.')).toBeVisible();

  await openRequest('Cơ sở Hai');
  await expect(editor.getByText('Đã giữ chỗ')).toBeVisible();
  // A server that has no public address cannot write a letter with links.
  await expect(editor.getByText('Cần gọi', { exact: true })).toBeVisible();
  await editor.getByLabel(/^Đã trả lời qua điện thoại/).fill('Đã gọi, đơn vị sẽ dự');
  await editor.getByRole('button', { name: 'Ghi là đã trả lời', exact: true }).click();
  await expect(editor.getByText('Cần gọi', { exact: true })).toBeHidden();
  await close(second.reference);
  await expect(editor.locator(`a[href*="${first.reference}"]`)).toHaveCount(0);
});

test('the survey arrives and is counted', async ({ page }) => {
  await visit(page, '/khao-sat/');
  await fillOrganisation(page, 'Hợp tác xã Chè Mẫu');
  await main(page).getByRole('radio', { name: 'Hợp tác xã' }).check();
  await main(page).getByRole('radio', { name: '11–50 người' }).check();
  await main(page).getByRole('checkbox', { name: 'Tiêu chuẩn cơ sở (TCCS)' }).check();
  const reference = await send(page, 'Gửi phiếu');

  await openRequest('Hợp tác xã Chè Mẫu');
  await close(reference);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a question is shown to its sender once more, sent, and arrives', async ({ page }) => {
    await visit(page, '/lien-he/dat-cau-hoi/');
    await field(page, /^Hỏi về việc gì/).fill('Nhãn hàng hóa');
    await field(page, /^Câu hỏi/).fill('Nhãn chè cần ghi gì?');
    await fillContact(page, 'rieng@example.vn');
    await page.locator('[data-field="consent"] input').check();
    await main(page).getByRole('button', { name: 'Gửi câu hỏi' }).click();
    await expect(main(page)).toContainText('Nhãn chè cần ghi gì?');
    await send(page, 'Gửi');
    await openRequest('Nhãn hàng hóa');
  });
});

test('an editor reads and answers on a phone', async () => {
  await checkSmallScreen(editor);
  await editor.goto(newsroom.address + inbox);
  await checkSmallScreen(editor);
  await editor.getByRole('link', { name: 'Nhãn hàng hóa' }).click();
  await checkSmallScreen(editor);
  await editor.getByRole('button', { name: 'Tôi nhận việc này' }).click();
  await expect(editor.getByText('Người phụ trách: Nguyễn Biên Tập')).toBeVisible();
});
