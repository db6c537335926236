/** Files and rows that an import refuses, each with the reason. */
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { unzipSafely } from '#exchange/files/unzip-safely.ts';
import { csv, faultsOf, given, importOf, kindsOf, office, portal } from './import.fixture.ts';
import { countKinds } from './report.ts';

describe('what is refused', () => {
  const head = 'Số hiệu;Ngày kiểm tra;Hiệu lực;Nguồn';
  const source = 'https://example.org/a | Tên';

  it('is named with row, column and reason', async () => {
    const plan = await importOf(
      'a.csv',
      csv(
        head,
        `TCVN 99007:2020;31/02/2026;;${source}`,
        `TCVN 99008:2020;5/11/26;;${source}`,
        `DIN 1;05/11/2026;;${source}`,
        `TCVN 99009:2020;05/11/2026;đang dùng;${source}`,
        `=HYPERLINK("x");05/11/2026;;${source}`,
        'TCVN 99010:2020;05/11/2026;;',
      ),
      { set: given.slice(0, 2) },
    );
    expect(countKinds(plan.rows).refused).toBe(6);
    const faults = faultsOf(plan);
    expect(faults[0]).toBe('2 | Ngày kiểm tra | “31/02/2026” không phải một ngày có thật (ngày/tháng/năm)');
    expect(faults[1]).toBe('3 | Ngày kiểm tra | “5/11/26” ghi năm bằng hai chữ số; hãy ghi đủ bốn chữ số');
    expect(faults[2]).toContain('4 | Số hiệu (designation) | “DIN 1” không phải số hiệu mà cổng nhận ra');
    expect(faults[3]).toContain('5 | Hiệu lực | “đang dùng” không có trong danh sách');
    expect(faults[4]).toContain('6 | Số hiệu | “=HYPERLINK("x")” là công thức');
    expect(faults[5]).toContain('7 | Nguồn (sources)');
  });

  it('is the second of two rows for one number', async () => {
    const plan = await importOf(
      'a.csv',
      csv(head, `TCVN 99011:2020;05/11/2026;;${source}`, `tcvn 99011-2020;05/11/2026;;${source}`),
      {
        set: [...given.slice(0, 2), 'Tên tiếng Việt=Chè thử'],
      },
    );
    expect(kindsOf(plan)).toEqual(['new', 'refused']);
    expect(faultsOf(plan)[0]).toBe(
      '3 |  | trùng với dòng 2: hai dòng cùng là một mục (TCVN 99011:2020); chỉ giữ một',
    );
  });

  it('is an unknown product, with the rest left to be written', async () => {
    const plan = await importOf(
      'a.csv',
      csv(
        `${head};Sản phẩm và chủ đề`,
        `TCVN 99012:2020;05/11/2026;;${source};Kim cương`,
        `TCVN 99013:2020;05/11/2026;;${source};chè`,
      ),
      { set: [...given.slice(0, 2), 'Tên tiếng Việt=Chè thử'] },
    );
    expect(kindsOf(plan)).toEqual(['refused', 'new']);
    expect(plan.rows[1]?.data?.['products']).toEqual(['che']);
    expect(faultsOf(plan)[0]).toContain('“Kim cương” không có trong danh sách sản phẩm, chủ đề');
  });

  it('is an update that would lose a published address', async () => {
    const [news] = portal.collections.news;
    const plan = await importOf('a.csv', csv('Tên mục,Dữ liệu minh họa', `${news?.id ?? ''},có`), {
      collection: 'news',
      content: portal,
      update: true,
    });
    expect(faultsOf(plan)[0]).toContain(
      'sẽ biến mục đã công bố thành dữ liệu minh họa, và địa chỉ của nó mất theo',
    );
  });

  it.each([
    ['empty.xlsx', Buffer.alloc(0), 'tệp rỗng'],
    ['old.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), 'tệp .xls là dạng cũ'],
    ['not.xlsx', Buffer.from('Số hiệu,Tên'), 'không phải sổ tính Excel'],
    ['cut.xlsx', office('libreoffice.xlsx').subarray(0, 2000), 'tệp .xlsx'],
    ['binary.csv', Buffer.from('a\0b,c\n'), 'có ký tự không phải chữ'],
    ['list.pdf', Buffer.from('%PDF'), 'chỉ nhận tệp .xlsx, .csv hoặc .jsonl'],
    [
      'list.jsonl',
      Buffer.from('{"designation":"TCVN 1:2020"}\n[1]\n'),
      'dòng 2 không phải một đối tượng JSON',
    ],
  ])('is %s', async (name, bytes, reason) => {
    await expect(importOf(name, bytes)).rejects.toThrow(reason);
  });

  it('is a workbook without a known column, with the sheets that it has', async () => {
    const file = await writeExcelFile(
      [
        ['Món ăn', 'Giá'],
        ['Phở', 40],
      ],
      { sheet: 'Thực đơn' },
    ).toBuffer();
    await expect(importOf('a.xlsx', file)).rejects.toThrow(
      'không nhận ra cột nào ở trang tính “Thực đơn”; dòng đầu có: Món ăn, Giá',
    );
    await expect(importOf('a.xlsx', file, { sheet: 'Trang 2' })).rejects.toThrow(
      'không có trang tính “Trang 2”; tệp có: “Thực đơn”',
    );
  });

  it('is not a sheet with a million rows that were only formatted', async () => {
    const bytes = await writeExcelFile([
      ['Số hiệu', 'Tên tiếng Việt', 'Nguồn'],
      ['TCVN 99011:2020', 'Chè thử', source],
    ]).toBuffer();
    const parts = unzipSafely(bytes, () => true);
    const sheet = 'xl/worksheets/sheet1.xml';
    const blank = Array.from({ length: 1_048_574 }, (_, index) => `<row r="${index + 3}"><c s="1"/></row>`);
    const rows = new TextDecoder().decode(parts.get(sheet)).replace('</sheetData>', `${blank.join('')}$&`);
    const long = zipSync(Object.fromEntries(parts.set(sheet, new TextEncoder().encode(rows))));
    expect(kindsOf(await importOf('a.xlsx', long, { set: given }))).toEqual(['new']);
  });

  it('is an archive that unpacks to far more than it is', () => {
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(8 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(20_000);
    expect(() => unzipSafely(bomb, () => true, 1024 * 1024)).toThrow('tệp giải nén ra quá lớn (hơn 1 MB)');
  });
});
