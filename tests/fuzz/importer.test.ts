import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readContent } from '#content/read-content.ts';
import { exchangeNames } from '#exchange/collections.ts';
import { ImportError } from '#exchange/files/import-error.ts';
import { readTableFile } from '#exchange/files/read-file.ts';
import { planImport, writtenRows } from '#exchange/import/plan-import.ts';
import { chooseCollection, readTable } from '#exchange/import/read-table.ts';
import { longest, mutated, runs } from './runs.ts';

const { content } = readContent('tests/fixtures/content/base');

/** What becomes of a file: how many of its rows would be written, or the words by which it is refused. */
async function fate(name: string, bytes: Uint8Array): Promise<number | string> {
  try {
    const sheets = await readTableFile(name, bytes);
    const collection = chooseCollection(sheets);
    const plan = planImport({ collection, content, update: true, ...readTable(sheets, collection, {}) });
    expect(exchangeNames).toContain(collection);
    return writtenRows(plan).length;
  } catch (error) {
    if (error instanceof ImportError) return error.message;
    throw error;
  }
}

const table = `Số hiệu;Tên tiếng Việt;Nội dung;Mức kiểm chứng;Ngày kiểm tra;Nguồn;ICS
TCVN 9740-2013;Chè xanh;Yêu cầu sản phẩm;catalogue;05/11/2026;https://example.org/a | Tên;67.140.10
TCVN 1454:2007;Chè đen;Yêu cầu sản phẩm;catalogue;5/11/2026;https://example.org/b | Tên;67,140
`;

test(
  'a table of text is read or refused in words',
  async () => {
    await fc.assert(
      fc.asyncProperty(mutated([table]), async (text) => {
        const outcome = await fate('a.csv', Buffer.from(text));
        if (typeof outcome === 'string') expect(outcome).not.toBe('');
      }),
      { numRuns: runs },
    );
  },
  longest,
);

test(
  'a damaged workbook is read or refused in words',
  async () => {
    const whole = readFileSync('tests/fixtures/import/libreoffice.xlsx');
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 20 }), fc.nat(whole.length), async (changes, length) => {
        const bytes = Buffer.from(length % 3 === 0 ? whole.subarray(0, length) : whole);
        for (const [at, value] of changes) if (at < bytes.length) bytes[at] = value;
        const outcome = await fate('a.xlsx', bytes);
        if (typeof outcome === 'string') expect(outcome).not.toBe('');
      }),
      { numRuns: runs },
    );
  },
  longest,
);
