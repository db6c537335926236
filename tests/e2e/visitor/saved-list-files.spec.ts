/** The list as files for other programs: Excel, reference managers. */
import { inflateRawSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { black, downloaded, row, save, tea } from './saved-entries.ts';

/** The files of a zip archive, unpacked, as one text. */
function unzipped(bytes: Buffer): string {
  const texts: string[] = [];
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const method = bytes.readUInt16LE(at + 10);
    const size = bytes.readUInt32LE(at + 20);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + size);
    texts.push((method === 0 ? packed : inflateRawSync(packed)).toString('utf8'));
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return texts.join('\n');
}

test('CSV opens right in Excel: byte order mark, semicolons, Vietnamese letters', async ({ page }) => {
  await save(page, tea, black);
  await page.goto('/danh-sach/');
  const { name, bytes } = await downloaded(page, 'Tải CSV');
  expect(name).toMatch(/^danh-sach-tieu-chuan-\d{4}-\d\d-\d\d\.csv$/);
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const lines = bytes.subarray(3).toString('utf8').trimEnd().split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatch(/^Số hiệu;Tên tiếng Việt;/);
  expect(lines[1]).toContain('Chè xanh');
  expect(lines[1]).toMatch(/;\d{4}-\d\d-\d\d;/);
  expect(lines[2]).toContain('TCVN 1454:2007;');
  expect(lines[2]).toContain(';TCVN 1454:2013;');
});

test('citations of a list go to reference managers', async ({ page }) => {
  await save(page, tea, black);
  await page.goto('/danh-sach/');
  await page.getByText('Tải trích dẫn cho phần mềm').click();
  const bibtex = await downloaded(page, 'Tải BibTeX');
  expect(bibtex.name).toMatch(/^danh-sach-tieu-chuan-.*\.bib$/);
  const text = bibtex.bytes.toString('utf8');
  expect(text.match(/^@techreport\{/gm)).toHaveLength(2);
  expect(text).toContain('number = {TCVN 9740:2013 (ISO 11287:2011)}');
  const csl = await downloaded(page, 'Tải CSL');
  expect(JSON.parse(csl.bytes.toString('utf8'))).toContainEqual(
    expect.objectContaining({ id: 'tcvn-9740-2013', type: 'standard', language: 'vi' }),
  );
});

test('XLSX is fetched only when asked for, and holds the documents', async ({ page }) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  await save(page, tea, black);
  await page.goto('/danh-sach/');
  await expect(row(page, tea.designation)).toContainText('Còn hiệu lực');
  const before = scripts.length;
  const { name, bytes } = await downloaded(page, 'Tải Excel');
  expect(scripts.length).toBeGreaterThan(before);
  expect(name).toMatch(/\.xlsx$/);
  const text = unzipped(bytes);
  for (const word of ['xl/worksheets', tea.designation, black.designation, 'Bị thay thế', 'Số hiệu'])
    expect(text).toContain(word);
});
