/** Classes and events as people use them: see what is next, take it into their calendar, learn that it was cancelled. */
import { expect, test, type APIRequestContext } from '@playwright/test';
import { testDay } from '../../../scripts/lib/testing/test-day.ts';

/** Said when the site under test was built for a day after the sample classes. */
const forTestDay = `the sample classes lie ahead: build with BUILD_DATE=${testDay} npm run build`;

// The visitor comes on the day of the build.
test.beforeEach(({ page }) => page.clock.setFixedTime(`${testDay}T09:00:00+07:00`));

/** A calendar file as its lines before folding (RFC 5545, 3.1). */
async function calendar(request: APIRequestContext, path: string): Promise<string[]> {
  const response = await request.get(path);
  expect(response.headers()['content-type']).toContain('text/calendar');
  return (await response.text()).replaceAll('\r\n ', '').split('\r\n');
}

const class5s = '/dao-tao/lop-5s-cho-hop-tac-xa';

test('a class leads from the list to its page and into a calendar', async ({ page, request }) => {
  await page.goto('/dao-tao/');
  const main = page.getByRole('main');
  await main
    .getByRole('link', { name: /Lớp thực hành 5S/ })
    .first()
    .click();
  await expect(main.getByText('Từ Thứ Ba, 08/12/2026 đến Thứ Năm, 10/12/2026')).toBeVisible();
  await expect(main.getByText('Dữ liệu minh họa').first()).toBeVisible();
  const href = await main.getByRole('link', { name: 'Thêm vào lịch' }).getAttribute('href');
  const lines = await calendar(request, href ?? '');
  expect(lines).toContain('DTSTART:20261208T010000Z');
  expect(lines).toContain('RRULE:FREQ=DAILY;COUNT=3');
  expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
});

test('the feed holds every event of the list but the samples, each with an identity of its own', async ({
  page,
  request,
}) => {
  await page.goto('/dao-tao/');
  const real = page.locator('.entries > li').filter({ hasNotText: 'Dữ liệu minh họa' });
  const titles = await real.locator('.entry-title').allInnerTexts();
  const feed = await page.getByRole('link', { name: /\.ics/ }).getAttribute('href');
  await expect(page.getByRole('link', { name: 'Theo dõi lịch' })).toHaveAttribute(
    'href',
    /^webcal:.*\/dao-tao\/lich\.ics$/,
  );
  const lines = await calendar(request, feed ?? '');
  const summaries = lines.filter((line) => line.startsWith('SUMMARY:'));
  const names = summaries.map((line) => line.replace('SUMMARY:', '').replaceAll('\\', ''));
  expect(names.toSorted()).toEqual(titles.toSorted());
  const identities = lines.filter((line) => line.startsWith('UID:'));
  expect(new Set(identities).size).toBe(titles.length);
});

test('what was cancelled says so on its page and in the calendar, and is not offered', async ({
  page,
  request,
}) => {
  await page.goto('/dao-tao/hoi-thao-truy-xuat-nguon-goc/');
  await expect(page.getByRole('main').getByText('Đã hủy', { exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Thêm vào lịch' })).toHaveCount(0);
  expect(await calendar(request, '/dao-tao/hoi-thao-truy-xuat-nguon-goc.ics')).toContain('STATUS:CANCELLED');
});

test('a class is marked as over for who comes after its last day, and not before', async ({ page }) => {
  const over = page.getByRole('main').getByText('Đã qua', { exact: true });
  // 23:59 in Viet Nam.
  await page.clock.setFixedTime('2026-12-10T16:59:00Z');
  await page.goto(`${class5s}/`);
  await expect(page.locator('[data-until]'), forTestDay).toHaveCount(1);
  await expect(over).toBeHidden();
  await page.clock.setFixedTime('2026-12-10T17:00:00Z');
  await page.reload();
  await expect(over).toBeVisible();
});

test('samples are no events for search engines', async ({ page }) => {
  await page.goto(`${class5s}/`);
  const data = await page.locator('script[type="application/ld+json"]').allTextContents();
  expect(data.join()).not.toContain('EducationEvent');
});

test('a day of the calendar leads to what takes place on it', async ({ page }) => {
  await page.goto('/dao-tao/');
  const days = page.locator('.month td a');
  await expect(days.first(), forTestDay).toBeVisible();
  const [, title = ''] = ((await days.first().textContent()) ?? '').trim().split(' – ');
  await days.first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
});

test('each kind has a list of its own', async ({ page }) => {
  await page.goto('/dao-tao/');
  await page.getByRole('link', { name: /^Hội nghị thường niên của mạng lưới 1$/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Hội nghị thường niên của mạng lưới');
  await expect(page.locator('.entries > li')).toHaveCount(1);
});
