/**
 * The order in which a screen reader reads a page: the tree that the browser hands to assistive technology, compared with what people see
 * on a phone, where everything stands in one column (WCAG 1.3.2, 2.4.3).
 */
import { expect, test, type Page } from '@playwright/test';

interface KeyPage {
  name: string;
  path: string;
  /** Texts that a reader must meet in this order. */
  order: readonly (string | RegExp)[];
}

/** Each kind of page that a visit leads through, with what makes sense only in this order. */
const keyPages: readonly KeyPage[] = [
  { name: 'home', path: '/', order: ['heading "Cổng thông tin', 'searchbox', 'Sản phẩm của tôi cần gì?'] },
  {
    name: 'national standard',
    path: '/tieu-chuan/tcvn-9740-2013/',
    order: ['heading "TCVN 9740:2013"', 'Chè xanh', 'Còn hiệu lực', /Kiểm tra ngày/, 'heading "Nguồn"'],
  },
  { name: 'product', path: '/san-pham/che/', order: ['heading "Chè"', /bắt buộc/] },
  {
    name: 'way to a market',
    path: '/san-pham/che/lo-trinh/xuat-khau/eu/',
    order: ['level=1', 'level=2'],
  },
  {
    name: 'legal document',
    path: '/van-ban/46-2026-nd-cp/',
    order: ['heading "46/2026/NĐ-CP"', /[Tt]ạm ngưng/, /Nguồn/],
  },
  { name: 'standards', path: '/tieu-chuan/', order: ['level=1', /link "(?:TCVN|QCVN|ISO)/] },
  {
    name: 'article',
    path: '/tin-tuc/tam-ngung-nghi-dinh-46-an-toan-thuc-pham/',
    order: ['level=1', 'time', 'list "Chuyên mục"', 'heading "Nguồn của tin"', 'Gửi qua thư điện tử'],
  },
  { name: 'guide', path: '/huong-dan/cong-bo-hop-quy/', order: ['level=1', 'level=2'] },
  { name: 'search', path: '/tim-kiem/', order: ['level=1', 'searchbox'] },
  {
    name: 'form to join',
    path: '/mang-luoi/tham-gia/',
    order: ['level=1', 'heading "Ai tham gia được"', 'textbox', 'checkbox', /button "Xem lại|button "Gửi/],
  },
  { name: 'question', path: '/lien-he/dat-cau-hoi/', order: ['level=1', 'textbox', 'checkbox', 'button "'] },
  { name: 'contact', path: '/lien-he/', order: ['level=1', 'level=2'] },
  { name: 'English home page', path: '/en/', order: ['level=1', 'level=2'] },
];

/** The outermost parts of a page as assistive technology lists them. */
const outermost = (tree: string): string[] => [...tree.matchAll(/^- (\w+)/gm)].map(([, role = '']) => role);

/** Headings and controls of the main part whose place on the screen is above that of one before them in the tree. */
const outOfOrder = (page: Page) =>
  page.evaluate(() => {
    const parts = [
      ...document.querySelectorAll<HTMLElement>('main :is(h1, h2, h3, input, select, textarea, button)'),
    ]
      .filter(
        (part) =>
          part.checkVisibility() && part.closest('details:not([open]), [aria-hidden="true"]') === null,
      )
      .map((part) => ({ name: part.textContent.trim() || part.id, box: part.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && box.height > 1);
    return parts.flatMap(({ name, box }, index) => {
      const before = parts[index - 1];
      // Side by side counts as in order.
      return before !== undefined && box.bottom <= before.box.top
        ? [`“${name}” is seen above “${before.name}”`]
        : [];
    });
  });

for (const { name, path, order } of keyPages) {
  test(`${name} (${path}) is read in the order in which it is seen`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(path);
    const tree = await page.locator('body').ariaSnapshot();

    await test.step('skip link, frame, content, foot', () => {
      const roles = outermost(tree).filter((role) => role !== 'text' && role !== 'status');
      const [first, second, ...rest] = roles;
      expect([first, second]).toEqual(['link', 'banner']);
      expect(rest.filter((role) => role === 'main' || role === 'contentinfo')).toEqual([
        'main',
        'contentinfo',
      ]);
      expect(rest.indexOf('navigation')).toBeLessThan(rest.indexOf('main'));
    });

    await test.step('the parts of the content', async () => {
      const main = await page.locator('main').ariaSnapshot();
      expect(/level=(\d)/.exec(main)?.[1], 'the first heading is that of the page').toBe('1');
      let from = 0;
      for (const part of order) {
        const rest = main.slice(from);
        const at = typeof part === 'string' ? rest.indexOf(part) : rest.search(part);
        expect(at, `${String(part)} after ${from} characters of\n${main}`).toBeGreaterThanOrEqual(0);
        from += at;
      }
    });

    await test.step('the eye meets the same order as the ear', async () => {
      expect(await outOfOrder(page)).toEqual([]);
    });

    await test.step('the keyboard follows the order of the page', async () => {
      await expect(page.locator('[tabindex]:not([tabindex="0"], [tabindex="-1"])')).toHaveCount(0);
    });

    await test.step('every field and button has a name', () => {
      expect([
        ...tree.matchAll(/^\s*- (?:textbox|combobox|checkbox|radio|searchbox|button|link)(?::|$)/gm),
      ]).toEqual([]);
    });
  });
}
