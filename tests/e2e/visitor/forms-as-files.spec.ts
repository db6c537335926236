/** Each form where no newsroom runs: it makes a file, and says where to bring it. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { Page } from '@playwright/test';

const box = (page: Page, name: RegExp) => page.getByRole('main').getByRole('textbox', { name });

async function contact(page: Page): Promise<void> {
  await box(page, /^(Họ và tên|Người liên hệ)/)
    .first()
    .fill('Nguyễn Thị Mẫu');
  await box(page, /^Điện thoại/).fill('0912 345 678');
}

async function enterprise(page: Page): Promise<void> {
  await box(page, /^Tên đơn vị/).fill('Hợp tác xã Mẫu');
  await box(page, /^Địa bàn/).fill('Xã Mẫu');
  await page.getByRole('radio', { name: 'Hợp tác xã' }).check();
}

const forms: Readonly<Record<string, { path: string; button: string; fill: (page: Page) => Promise<void> }>> =
  {
    question: {
      path: '/lien-he/dat-cau-hoi/',
      button: 'Tạo tệp câu hỏi',
      fill: async (page) => {
        await box(page, /^Hỏi về việc gì/).fill('Tiêu chuẩn cho Hợp tác xã Mẫu');
        await box(page, /^Câu hỏi/).fill('Bán vào siêu thị cần gì?');
        await contact(page);
      },
    },
    'error report': {
      path: '/bao-loi/?trang=/san-pham/che/',
      button: 'Tạo tệp báo lỗi',
      fill: async (page) => {
        await box(page, /^Điều chưa đúng/).fill('Hợp tác xã Mẫu ở xã khác.');
      },
    },
    'request to verify': {
      path: '/nho-xac-minh/?entry=TCVN+9740%3A2013',
      button: 'Tạo tệp đề nghị',
      fill: async (page) => {
        await box(page, /^Bạn cần biết để làm gì/).fill('Hồ sơ của Hợp tác xã Mẫu');
      },
    },
    interest: {
      path: '/ho-tro/gui-nhu-cau/',
      button: 'Tạo tệp nhu cầu',
      fill: async (page) => {
        await page.locator('[data-field="supports"] input').first().check();
        await enterprise(page);
        await contact(page);
      },
    },
    survey: {
      path: '/khao-sat/',
      button: 'Tạo tệp phiếu',
      fill: async (page) => {
        await enterprise(page);
        await page.getByRole('radio', { name: '11–50 người' }).check();
        await page.getByRole('checkbox', { name: 'Tiêu chuẩn cơ sở (TCCS)' }).check();
      },
    },
  };

for (const [name, { path, button, fill }] of Object.entries(forms)) {
  test(`the form of a ${name} makes a file`, async ({ page }) => {
    await page.goto(path);
    await fill(page);
    await page.locator('[data-field="consent"] input').check();
    const make = page.getByRole('main').getByRole('button', { name: button });
    await expect(make).toBeVisible();
    const [download] = await Promise.all([page.waitForEvent('download'), make.click()]);
    expect(readFileSync(await download.path(), 'utf8')).toContain('Hợp tác xã Mẫu');
    await expect(page.getByRole('main').getByText('Đã tạo tệp', { exact: true })).toBeVisible();
    await expect(page.getByRole('main')).toContainText('Chưa có gì được gửi cho ai');
  });
}

test('where no letters are sent, feeds and calendars take the place of the form for notices', async ({
  page,
}) => {
  await page.goto('/nhan-thu-bao/');
  await box(page, /^Thư điện tử/).fill('mau@example.vn');
  await expect(page.getByText('Cổng này chưa gửi thư báo')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Nhận thư báo' })).toBeHidden();
  await expect(page.getByRole('link', { name: 'Lịch lớp, sự kiện' })).toBeVisible();
});
