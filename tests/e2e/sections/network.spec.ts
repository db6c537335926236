/** Questions that people bring to the network: who makes what, who certifies, and whether anybody has joined. */
import { expect, test, type Locator } from '@playwright/test';
import { accessibilityFaults } from '../../../scripts/lib/browser/accessibility.ts';

const shownRows = '#danh-sach li[data-values]:not([hidden])';

/** Walks a closed list with the arrow keys to a value, as somebody without a mouse does. */
async function walkTo(list: Locator, value: string): Promise<void> {
  await list.focus();
  const choices = await list.locator('option').count();
  for (let step = 0; step < choices && (await list.inputValue()) !== value; step += 1)
    await list.press('ArrowDown');
  await expect(list).toHaveValue(value);
}

test('somebody with a keyboard narrows the directory to tea makers that are organic and opens one', async ({
  page,
}) => {
  await page.goto('/mang-luoi/');
  await walkTo(page.getByLabel('Sản phẩm', { exact: true }), 'che');
  await expect(page.getByRole('status')).toHaveText(/^\d+ trong \d+ đơn vị$/);
  const teaMakers = await page.locator(shownRows).count();
  await walkTo(page.getByLabel('Chứng nhận', { exact: true }), 'organic');
  await expect(page).toHaveURL(/\?san-pham=che&chung-nhan=organic$/);
  const rows = page.locator(shownRows);
  await expect.poll(() => rows.count()).toBeLessThan(teaMakers);
  await expect(page.getByRole('status')).toHaveText(new RegExp(`^${await rows.count()} trong `));
  for (const row of await rows.all()) {
    await expect(row).toContainText('Chè');
    await expect(row).toContainText('Hữu cơ');
  }
  await rows.getByRole('link', { name: 'Hợp tác xã Chè Bản Liền' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hợp tác xã Chè Bản Liền');
});

test('a narrowed directory can be shared by its address, and what is chosen can be taken back', async ({
  page,
}) => {
  await page.goto('/mang-luoi/?dia-ban=tinh-yen-bai-cu&loai=hop-tac-xa');
  await expect(page.getByLabel('Địa bàn')).toHaveValue('tinh-yen-bai-cu');
  const rows = page.locator(shownRows);
  await expect(rows.filter({ hasText: 'huyện Văn Chấn cũ' }).first()).toBeVisible();
  await expect(rows.filter({ hasText: 'huyện Bắc Hà cũ' })).toHaveCount(0);
  const all = await page.locator('#danh-sach li[data-values]').count();
  await page.getByRole('button', { name: 'Bỏ lọc' }).first().click();
  await expect(page).toHaveURL(/\/mang-luoi\/$/);
  await expect(rows).toHaveCount(all);
});

test('somebody finds the makers of a commune, and cooperatives in the order of the name that people use', async ({
  page,
}) => {
  await page.goto('/mang-luoi/');
  await page.getByLabel('Xã, thị trấn').selectOption({ value: 'ban-lien-huyen-bac-ha-cu' });
  await expect(page).toHaveURL(/\?xa=ban-lien-huyen-bac-ha-cu$/);
  await expect(page.locator(shownRows).first()).toContainText('Bản Liền');
  await page.getByRole('button', { name: 'Bỏ lọc' }).first().click();
  await page
    .locator('summary', { has: page.getByRole('heading', { name: 'Hợp tác xã', exact: true }) })
    .click();
  const names = await page.locator('#hop-tac-xa h3 a').evaluateAll((links) =>
    links.map((link) => {
      const form = link.querySelector('.member-form')?.textContent ?? '';
      return link.textContent.trim().slice(form.length).trim();
    }),
  );
  expect(names.length).toBeGreaterThan(2);
  const sorted = [...names].sort(new Intl.Collator('vi').compare);
  expect(names).toEqual(sorted);
});

test('on a phone the choices are behind one button', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/mang-luoi/');
  await expect(page.getByLabel('Sản phẩm', { exact: true })).toBeHidden();
  await page.getByText('Lọc', { exact: true }).click();
  await page.getByLabel('Sản phẩm', { exact: true }).selectOption('che');
  await expect(page.getByText('Lọc (1)')).toBeVisible();
});

test('words are found without marks, and nothing found says what to do', async ({ page }) => {
  await page.goto('/mang-luoi/');
  const words = page.getByLabel('Tên, nơi, sản phẩm');
  await words.fill('ban lien');
  await expect(page.locator(shownRows)).toHaveCount(1);
  await words.fill('không có ai tên thế này');
  await expect(page.getByRole('status')).toHaveText('Không có đơn vị nào phù hợp');
  await expect(page.getByText('Bớt một lựa chọn, hoặc gõ ít từ hơn.')).toBeVisible();
  expect(await accessibilityFaults(page)).toEqual([]);
});

test('nobody is called a member of the network, on the directory and on the page of a cooperative', async ({
  page,
}) => {
  await page.goto('/mang-luoi/');
  await expect(page.getByText('Chưa có đơn vị nào đăng ký')).toBeVisible();
  await page.goto('/mang-luoi/htx-que-nam-det/');
  const main = page.getByRole('main');
  await expect(main.getByText('Đơn vị chưa đăng ký tham gia mạng lưới')).toBeVisible();
  await expect(main.getByText('Năm 2021. Nguồn:')).toBeVisible();
  await expect(main.getByText('Nguồn không ghi năm.')).toBeVisible();
  await expect(main.getByText(/không riêng cho hợp tác xã/)).toBeVisible();
  await expect(main.getByRole('link', { name: 'Quế', exact: true })).toHaveAttribute(
    'href',
    '/san-pham/que/',
  );
  await expect(main.getByText(/Kiểm tra ngày \d+\/\d+\/\d{4}/)).toBeVisible();
  await expect(main.getByRole('link', { name: 'Báo lỗi nội dung' })).toBeVisible();
});

test('the directory is open data, without what editors tell each other and without samples', async ({
  request,
}) => {
  const members = (await (await request.get('/mang-luoi/mang-luoi.json')).json()) as Record<
    string,
    unknown
  >[];
  expect(members.find(({ id }) => id === 'htx-que-nam-det')).toMatchObject({
    membership: 'listed',
    products: ['que'],
  });
  expect(members.filter(({ note, sample }) => note !== undefined || sample !== undefined)).toEqual([]);
});

test('a department shows its name of today and its name in the plan', async ({ page }) => {
  await page.goto('/mang-luoi/so-nong-nghiep-va-moi-truong-tinh-lao-cai/');
  const facts = page.getByRole('complementary');
  await expect(facts.getByText('Sở Nông nghiệp và Môi trường tỉnh Lào Cai')).toBeVisible();
  await expect(facts.getByText('Sở Nông nghiệp và Phát triển nông thôn')).toBeVisible();
});

test('the page of assessors quotes both numbers of the plan and names no real person', async ({ page }) => {
  await page.goto('/chuyen-gia/');
  await expect(page.getByText(/Đào tạo 20 chuyên gia đánh giá trình độ công nghệ/)).toBeVisible();
  await expect(page.getByText(/đào tạo 30 chuyên gia/)).toBeVisible();
  await expect(page.getByText('Chưa có danh sách chuyên gia được công bố')).toBeVisible();
  const people = page.locator('.experts > li');
  expect(await people.count()).toBeGreaterThan(0);
  for (const person of await people.all()) await expect(person.getByText('Dữ liệu minh họa')).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('links lead to who certifies, and to the makers of an area', async ({ page }) => {
    await page.goto('/mang-luoi/');
    await expect(page.locator('form.facet-form')).toBeHidden();
    await page.getByRole('link', { name: 'Ai chứng nhận, ai thử nghiệm' }).click();
    await expect(page.getByRole('link', { name: /Trung tâm Chứng nhận Phù hợp/ }).first()).toBeVisible();
    await page.goto('/mang-luoi/');
    await page.getByRole('link', { name: /^Thị xã Sa Pa cũ/ }).click();
    await expect(page).toHaveURL(/\/dia-ban\/thi-xa-sa-pa-cu\/$/);
    await page.getByRole('link', { name: 'Hợp tác xã Mông Cát Cát' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hợp tác xã Mông Cát Cát');
  });
});
