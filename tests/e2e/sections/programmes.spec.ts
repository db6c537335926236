/** Programmes as people use them: find one, watch it, read what was said and go to the moment. */
import { expect, test } from '@playwright/test';

const atYoutube = '/truyen-hinh/minh-hoa-so-lo-va-ma-truy-xuat/';
const inFile = '/truyen-hinh/minh-hoa-5s-xuong-che/';
const policy = 'meta[http-equiv="content-security-policy"]';

test('the archive says that no programme of the plan is recorded, and counts none as broadcast', async ({
  page,
}) => {
  await page.goto('/truyen-hinh/');
  await expect(page.getByText('Chưa có chương trình nào của Kế hoạch được ghi nhận')).toBeVisible();
  const table = page.getByRole('table', { name: /mục tiêu và những gì đã biết/ });
  const row = table.getByRole('row', { name: /2024/ });
  await expect(row).toContainText('ít nhất 2 chương trình');
  await expect(row).toContainText('Chưa có chương trình nào được ghi nhận');
});

test('samples are counted apart and stand after the real programmes', async ({ page }) => {
  await page.goto('/truyen-hinh/');
  const list = page.getByRole('region', { name: /^\d+ chương trình và \d+ mục minh họa$/ });
  await expect(list.getByRole('listitem').last()).toContainText('Dữ liệu minh họa');
  await expect(list.getByRole('listitem').first()).not.toContainText('Dữ liệu minh họa');
});

test('a viewer finds the programmes of a year and of a category', async ({ page }) => {
  await page.goto('/truyen-hinh/');
  await page.getByRole('link', { name: /^Năm 2021/ }).click();
  await expect(page.getByRole('heading', { name: /Công thương Lào Cai/ })).toBeVisible();
  await page.getByRole('link', { name: /^Giải thưởng chất lượng/ }).click();
  await expect(page.getByRole('heading', { name: /Vinh danh 116 doanh nghiệp/ })).toBeVisible();
});

test('a programme that lies elsewhere leads there and says so', async ({ page }) => {
  await page.goto('/truyen-hinh/lao-cai-3600-ha-que-huu-co/');
  const link = page.getByRole('main').getByRole('link', { name: /Đài Phát thanh – Truyền hình Lào Cai/ });
  await expect(link).toHaveAttribute('href', /^http:\/\/laocaitv\.vn\//);
});

test('nothing is asked of YouTube before the click, and only its frame after it', async ({ page }) => {
  const asked: string[] = [];
  const refused: string[] = [];
  await page.route(/^https?:\/\/(?!localhost|127\.0\.0\.1)/, (route) => {
    asked.push(new URL(route.request().url()).origin);
    return route.fulfill({ contentType: 'text/html', body: '<title>video</title>' });
  });
  page.on('console', (message) => {
    if (message.text().includes('Content Security Policy')) refused.push(message.text());
  });
  await page.goto(atYoutube);
  await page.waitForLoadState('networkidle');
  expect(asked).toEqual([]);
  await page.getByRole('button', { name: 'Phát video tại đây' }).click();
  const frame = page.locator('iframe');
  await expect(frame).toHaveAttribute('src', /^https:\/\/www\.youtube-nocookie\.com\/embed\/MinhHoa-001\?/);
  await expect.poll(() => asked).toEqual(['https://www.youtube-nocookie.com']);
  expect(refused).toEqual([]);
});

test('only the page of a video at YouTube lets a frame in', async ({ page }) => {
  await page.goto(atYoutube);
  await expect(page.locator(policy)).toHaveAttribute(
    'content',
    /frame-src https:\/\/www\.youtube-nocookie\.com;/,
  );
  for (const path of ['/truyen-hinh/', inFile, '/tin-tuc/', '/']) {
    await page.goto(path);
    const content = (await page.locator(policy).getAttribute('content')) ?? '';
    expect(content, path).toContain("default-src 'self'");
    expect(content, path).not.toContain('frame-src');
    expect(content, path).not.toContain('youtube');
  }
});

test('a time link opens YouTube at the moment', async ({ page }) => {
  await page.goto(atYoutube);
  await expect(page.getByRole('link', { name: /Xem từ\s*03:25/ })).toHaveAttribute(
    'href',
    'https://www.youtube.com/watch?v=MinhHoa-001&t=205s',
  );
});

test('a time link moves the video on the page, which has captions', async ({ page }) => {
  await page.goto(inFile);
  const video = page.locator('video');
  await expect(video.locator('track[kind="captions"][srclang="vi"]')).toHaveCount(1);
  await page.getByRole('link', { name: /Xem từ\s*00:22/ }).click();
  await expect
    .poll(() => video.evaluate((element) => (element as HTMLVideoElement).currentTime))
    .toBeGreaterThanOrEqual(22);
  expect(await video.evaluate((element) => (element as HTMLVideoElement).currentTime)).toBeLessThan(30);
  await expect(page.getByRole('link', { name: /Xem từ\s*00:22/ })).toHaveAttribute('aria-current', 'true');
  const cues = () =>
    video.evaluate((element) => (element as HTMLVideoElement).textTracks[0]?.activeCues?.length ?? 0);
  await expect.poll(cues).toBe(1);
});

test('a programme is found by what was said in it', async ({ page }) => {
  await page.goto('/tim-kiem/?q=tập dượt thu hồi');
  await expect(page.getByRole('link', { name: /Sổ lô và mã truy xuất/ }).first()).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('there is a plain link to YouTube and no button', async ({ page }) => {
    await page.goto(atYoutube);
    await expect(page.getByRole('link', { name: /Xem trên YouTube/ })).toBeVisible();
    await expect(page.getByRole('button', { name: /Phát video/ })).toHaveCount(0);
  });

  test('a time link opens the file at the moment', async ({ page }) => {
    await page.goto(inFile);
    await expect(page.getByRole('link', { name: /Xem từ\s*00:22/ })).toHaveAttribute(
      'href',
      '/media/minh-hoa-5s.webm#t=22',
    );
  });
});
