/** The editors' page in a real browser, on an in-memory copy of content/ (Decap's `test-repo`): no server is needed. */
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { validateEntry } from '#content/problems.ts';
import { parseEntry, parseYamlEntry } from '#content/entry/yaml-entry.ts';
import { standardSchema } from '#schemas/standards/standards.ts';
import {
  contentFiles,
  openAdmin,
  readDraft,
  readRepoFile,
  siteFile,
  testConfig,
} from '../../../scripts/lib/browser/admin-page.ts';

const entryHash = (collection: string, slug: string) => `#/collections/${collection}/entries/${slug}`;

/** Saves in the way that a person does who has no review to wait for. */
async function publishNow(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Công bố', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Công bố ngay' }).click();
}

/** The box of a field by its label, whatever Decap adds to it. */
const box = (page: Page, label: string) => page.getByLabel(new RegExp(`^${label}`)).first();

test('an entry is opened, changed, saved, and read by the site', async ({ page }) => {
  const file = 'content/standards/tcvn/tcvn-9740-2013.yaml';
  await openAdmin(page, entryHash('tcvn', 'tcvn-9740-2013'));
  await box(page, 'Tên tiếng Việt').fill('Che\u0300 xanh  ');
  await box(page, 'Văn bản ban hành').fill('Quyết định 4013/QĐ-BKHCN');
  await publishNow(page);
  await expect.poll(() => readRepoFile(page, file)).toContain('4013');

  const text = await readRepoFile(page, file);
  const { data, faults } = parseYamlEntry(text ?? '');
  expect(faults).toEqual([]);
  const { data: entry, problems } = validateEntry(standardSchema, data, file);
  expect(problems).toEqual([]);
  expect(entry).toMatchObject({ title_vi: 'Chè xanh', legal_act: 'Quyết định 4013/QĐ-BKHCN' });
  const before = readFileSync(siteFile(file), 'utf8');
  const lines = (whole: string) => whole.split('\n').filter((line) => !/^(title_vi|legal_act):/.test(line));
  expect(lines(text ?? '')).toEqual(lines(before));
});

test('what the schema refuses is said by the field, and nothing is saved', async ({ page }) => {
  const file = 'content/standards/tcvn/tcvn-9740-2013.yaml';
  await openAdmin(page, entryHash('tcvn', 'tcvn-9740-2013'));
  await box(page, 'Số hiệu').fill('tcvn 9740-2013');
  await publishNow(page);
  await expect(page.getByText('cần viết là “TCVN 9740:2013”').first()).toBeVisible();
  // A sound number, but another document: its file and its address are those of the old one.
  await box(page, 'Số hiệu').fill('');
  await box(page, 'Số hiệu').fill('TCVN 9741:2013');
  await publishNow(page);
  await expect(page.getByText(/Số hiệu không đổi được sau khi lưu/).first()).toBeVisible();
  expect(await readRepoFile(page, file)).toBe(readFileSync(siteFile(file), 'utf8'));
});

test('a new document gets the address of its number as its file name', async ({ page }) => {
  await openAdmin(page, '#/collections/qcvn/new');
  await box(page, 'Số hiệu').fill('QCVN 99-1:2026/BNNMT');
  await box(page, 'Tên tiếng Việt').fill('Quy chuẩn thử');
  await page.getByRole('combobox', { name: /^Nội dung/ }).fill('An toàn');
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: /^Mức kiểm chứng/ }).fill('Đã xem');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Thêm nguồn' }).click();
  await box(page, 'Địa chỉ').fill('https://nguon.example/qcvn-99');
  await box(page, 'Đã thấy gì').fill('số hiệu, tên');
  await box(page, 'Ngày kiểm tra').fill('2026-11-20');
  await publishNow(page);
  const file = 'content/standards/qcvn/qcvn-99-1-2026-bnnmt.yaml';
  await expect.poll(() => readRepoFile(page, file)).toBeDefined();
  const { data } = parseYamlEntry((await readRepoFile(page, file)) ?? '');
  expect(validateEntry(standardSchema, data, file).problems).toEqual([]);
  // Fields left empty are not in the file; values that the kind of document implies are.
  expect(data).toEqual({
    designation: 'QCVN 99-1:2026/BNNMT',
    title_vi: 'Quy chuẩn thử',
    status: 'unknown',
    topic: 'safety',
    mandatory: true,
    sources: [{ url: 'https://nguon.example/qcvn-99', seen: 'số hiệu, tên' }],
    confidence: 'verified',
    checked_on: '2026-11-20',
  });
});

test('Decap finds nothing wrong with the configuration, and would say so if it did', async ({ page }) => {
  await openAdmin(page);
  await expect(page.getByText('Tiêu chuẩn quốc gia (TCVN)').first()).toBeVisible();
  await expect(page.getByText('Config Errors')).toHaveCount(0);
  await page.unroute('**/admin/config.json');
  const faulty = { ...testConfig(), collections: [{ name: 'x', label: 'x', folder: 'x' }] };
  await page.route('**/admin/config.json', (route) => route.fulfill({ json: faulty }));
  await page.reload();
  await expect(page.getByText('Config Errors')).toBeVisible();
});

test('a document is found among ten thousand while typing, and related with the keyboard alone', async ({
  page,
}) => {
  // As many as the whole library has.
  await page.route('**/admin/lookup-standards.json', async (route) => {
    const response = await route.fetch();
    const rows = (await response.json()) as [string, string][];
    const others = Array.from({ length: 10_000 }, (_, index) => [`ISO ${20_000 + index}:2020`, 'Bản ghi']);
    await route.fulfill({ response, json: [...rows, ...others] });
  });
  await openAdmin(page, entryHash('tcvn', 'tcvn-9740-2013'));
  const lookup = page.getByRole('combobox', { name: /^Thay thế cho/ });
  await lookup.fill('che den');
  await expect(page.getByRole('option').first()).toBeVisible();
  await lookup.press('ArrowDown');
  await lookup.press('Enter');
  // A document that the library lacks is taken as it is printed.
  await lookup.fill('tcvn 9999999:1990');
  await lookup.press('Enter');
  await expect(page.getByText('chưa có trong thư viện').first()).toBeVisible();
  await publishNow(page);
  const file = 'content/standards/tcvn/tcvn-9740-2013.yaml';
  await expect.poll(() => readRepoFile(page, file)).toContain('- TCVN 9999999:1990');
});

test('a script in a title is text, in the form and in the preview', async ({ page }) => {
  let dialogs = 0;
  page.on('dialog', (dialog) => {
    dialogs += 1;
    void dialog.dismiss();
  });
  await openAdmin(page, entryHash('tcvn', 'tcvn-9740-2013'));
  const title = '<img src=x onerror=alert(1)><script>alert(2)</script>';
  await box(page, 'Tên tiếng Việt').fill(title);
  await expect(page.frameLocator('#preview-pane').locator('.standard-title')).toHaveText(title);
  expect(dialogs).toBe(0);
});

test('no public page loads anything of the editors’ page', async ({ page }) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  for (const path of ['/', '/tieu-chuan/tcvn-9740-2013/', '/san-pham/che/']) await page.goto(path);
  expect(asked.filter((path) => path.startsWith('/admin/'))).toEqual([]);
});

interface ShapedEntry {
  collection: string;
  slug: string;
  file: string;
  first: string;
  shapes: readonly string[];
}

/** Every entry and settings file that a form can open, with its shapes: fields of a form as text, list of one or several, or group. */
function shapedEntries(): ShapedEntry[] {
  const { collections } = testConfig();
  return contentFiles().flatMap((file) => {
    const place = collections.find((one) =>
      'folder' in one ? file.startsWith(`${one.folder}/`) : one.files.some((each) => each.file === file),
    );
    if (!place) return [];
    // A form of its own is called by its name, an entry by that of its file.
    const form = 'files' in place ? place.files.find((each) => each.file === file) : undefined;
    const slug = form?.name ?? file.replace(/^.*\//, '').replace(/\.\w+$/, '');
    const format = file.endsWith('.yaml') ? 'yaml' : 'markdown';
    const { data } = parseEntry(readFileSync(siteFile(file), 'utf8'), format);
    const first = firstText(data);
    // A list of redirects that is still empty has no text to touch; a unit test covers it.
    if (first === undefined) return [];
    const shapes = shapesOf(data, `${place.name} ${'folder' in place ? '' : slug}`);
    return [{ collection: place.name, slug, file, first, shapes }];
  });
}

/** Few entries that together show every shape of the content: always the one that adds most to those taken (greedy set cover). */
function everyShape(): ShapedEntry[] {
  const entries = shapedEntries();
  const missing = new Set(entries.flatMap(({ shapes }) => shapes));
  const added = ({ shapes }: ShapedEntry) => new Set(shapes.filter((shape) => missing.has(shape))).size;
  const taken: ShapedEntry[] = [];
  while (missing.size > 0) {
    const next = entries.reduce((best, entry) => (added(entry) > added(best) ? entry : best));
    taken.push(next);
    for (const shape of next.shapes) missing.delete(shape);
  }
  return taken;
}

const goTo = (page: Page, hash: string) =>
  page.evaluate((address) => {
    location.hash = address;
  }, hash);

/** The text in the first box of an entry's form. */
function firstText(data: unknown): string | undefined {
  if (typeof data === 'string') return data;
  const [first] = Object.values((data ?? {}) as Record<string, unknown>);
  return first === undefined ? undefined : firstText(first);
}

/** Looked for often, where many entries are gone through one after another: by itself Playwright soon asks only every second. */
const often = { intervals: [50] };

/** The places in the data, each with what lies there. */
function shapesOf(data: unknown, place: string): string[] {
  if (Array.isArray(data)) {
    const length = Math.min(data.length, 2);
    return [`${place}[${length}]`, ...data.flatMap((item) => shapesOf(item, `${place}[]`))];
  }
  if (data === null || typeof data !== 'object') return [`${place}:${typeof data}`];
  return Object.entries(data).flatMap(([name, value]) => shapesOf(value, `${place}.${name}`));
}

test('opened and saved unchanged, an entry of every shape in the content keeps its bytes', async ({
  page,
}) => {
  const entries = everyShape();
  test.setTimeout(60_000 + entries.length * 4_000);
  await openAdmin(page, '', { workflow: true });
  const changed: string[] = [];
  for (const { collection, slug, file, first } of entries) {
    // By way of the list: from one entry straight to the next, Decap keeps the first one's form.
    await goTo(page, `#/collections/${collection}`);
    await expect(
      page
        .getByText('Tất cả nội dung')
        .or(page.getByRole('searchbox'))
        .or(page.getByPlaceholder(/Tìm kiếm/))
        .first(),
    ).toBeVisible();
    await goTo(page, entryHash(collection, slug));
    const boxes = page.locator('#nc-root :is(input[type="text"], textarea)');
    const place = () =>
      boxes.evaluateAll(
        (all, text) => all.findIndex((one) => (one as HTMLInputElement).value === text),
        first,
      );
    await expect.poll(place, { message: file, timeout: 20_000, ...often }).toBeGreaterThanOrEqual(0);
    const input = boxes.nth(await place());
    // The entries of a list are folded up, and a box inside of them takes no focus until they are opened.
    if (!(await input.isVisible()))
      await page.getByRole('button', { name: 'Mở ra', exact: true }).first().click();
    // Decap saves only what was touched: a blank is typed at the end of a text, which saving takes off again.
    await input.focus();
    await expect(input).toBeFocused();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' ');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await expect.poll(() => readDraft(page, collection, slug), { message: file, ...often }).toBeDefined();
    const text = await readDraft(page, collection, slug);
    if (text !== readFileSync(siteFile(file), 'utf8')) changed.push(file);
    await expect(page.getByText(/thay đổi đã được lưu/i).first()).toBeVisible();
  }
  console.log(`${entries.length} entries were opened and saved`);
  expect(entries.length).toBeGreaterThan(30);
  expect(changed).toEqual([]);
});

test('a guide keeps its text byte for byte when another field of it is saved', async ({ page }) => {
  const file = 'content/guides/chung-nhan.mdx';
  const before = readFileSync(siteFile(file), 'utf8');
  await openAdmin(page, entryHash('guides', 'chung-nhan'));
  await box(page, 'Tiêu đề').fill('Chứng nhận sản phẩm, hệ thống');
  await publishNow(page);
  await expect.poll(() => readRepoFile(page, file)).toContain('title: Chứng nhận sản phẩm, hệ thống');
  const body = (whole: string) => whole.slice(whole.indexOf('\n---\n', 4));
  expect(body((await readRepoFile(page, file)) ?? '')).toBe(body(before));
});
