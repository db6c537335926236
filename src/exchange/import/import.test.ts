/** Imports of tables as offices write them, over a small sound library. */
import { describe, expect, it } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import { entriesOf, exchangeDefinition, exchangeNames } from '#exchange/collections.ts';
import { entryTable } from '#exchange/export/entry-table.ts';
import { templateFile } from '#exchange/export/template.ts';
import { readTableFile } from '#exchange/files/read-file.ts';
import { unzipSafely } from '#exchange/files/unzip-safely.ts';
import { writeCsv } from '#text/write-csv.ts';
import { importedFiles } from './entry-text.ts';
import { csv, faultsOf, given, importOf, kindsOf, office, portal, small } from './import.fixture.ts';
import { chooseCollection, readTable } from './read-table.ts';
import { reportText } from './report.ts';

describe('a list of an office', () => {
  it('is read from a workbook of LibreOffice: merged heads, any order, decomposed letters, a decimal for a code', async () => {
    const plan = await importOf('list.xlsx', office('libreoffice.xlsx'), { set: given.slice(0, 2) });
    expect(faultsOf(plan)).toEqual([]);
    expect(kindsOf(plan)).toEqual(['new', 'new']);
    expect(plan.sheet).toBe('Danh mục');
    expect(importedFiles(plan).map(({ path }) => path)).toEqual([
      'content/standards/tcvn/tcvn-99740-2013.yaml',
      'content/standards/tcvn/tcvn-99741-2014.yaml',
    ]);
    expect(plan.rows.map(({ data }) => data)).toMatchObject([
      {
        designation: 'TCVN 99740:2013',
        title_vi: 'Chè xanh thử nghiệm – Yêu cầu',
        ics: ['67.140'],
        checked_on: '2026-11-05',
        issuer: 'Bộ Khoa học và Công nghệ',
        status: 'unknown',
        mandatory: false,
        sources: [{ url: 'https://example.org/a', seen: 'Số hiệu và tên' }],
      },
      {
        designation: 'TCVN 99741:2014',
        title_vi: 'Quế thử nghiệm – Phương pháp thử',
        ics: ['67.220.10', '67.050'],
        checked_on: '2026-11-05',
        issuer: 'Bộ Khoa học và Công nghệ',
      },
    ]);
  });

  it('is read with the quirks of Excel: 1904 dates, inline and rich strings, formulas, error cells, merged columns', async () => {
    const plan = await importOf('list.xlsx', office('excel-quirks.xlsx'));
    expect(kindsOf(plan)).toEqual(['new', 'refused', 'refused']);
    expect(plan.rows[0]?.data).toMatchObject({
      designation: 'TCVN 99800:2020',
      title_vi: 'Mật ong thử nghiệm',
      checked_on: '2026-11-05',
      confidence: 'catalogue',
      sources: [{ url: 'https://example.org/c', seen: 'Số hiệu & tên' }],
    });
    expect(plan.rows[0]?.notes).toEqual(['ô G3 là công thức; đã lấy kết quả đang lưu']);
    expect(faultsOf(plan)).toEqual([
      '4 | Mức kiểm chứng | ô G4 là công thức chưa có kết quả; hãy dán giá trị',
      '5 | Tên tiếng Việt | ô B5 đang báo lỗi #N/A',
    ]);
  });

  it('is read from CSV in old encodings, even several in one file', async () => {
    const head = 'Số hiệu;Tên tiếng Việt;Nguồn\n';
    const source = ';https://example.org/a | Tên\n';
    const latin = (text: string) => Buffer.from(text, 'latin1');
    const bytes = Buffer.concat([
      Buffer.from(`${head}TCVN 99001:2020;Chè xanh${source}`),
      latin(`TCVN 99002:2020;ChÌ xanh Suèi Giµng${source}`),
      latin(`TCVN 99003:2020;Cheø xanh Suoái Giaøng${source}`),
      // Windows-1258: the tone stands behind its vowel.
      Buffer.concat([latin('TCVN 99004:2020;M'), Buffer.from([0xe2, 0xf2]), latin(`t ong${source}`)]),
    ]);
    const plan = await importOf('list.csv', bytes, { set: given });
    expect(plan.rows.map(({ data }) => data?.['title_vi'])).toEqual([
      'Chè xanh',
      'Chè xanh Suối Giàng',
      'Chè xanh Suối Giàng',
      'Mật ong',
    ]);
  });

  it('names the collection it is most like, and shows what it does not import', async () => {
    const sheets = await readTableFile(
      'a.csv',
      Buffer.from(csv('STT,Tên doanh nghiệp,Loại hình,SĐT,Màu sơn', '1,Hợp tác xã A,Hợp tác xã,0214,xanh')),
    );
    expect(chooseCollection(sheets)).toBe('members');
    const text = reportText(
      await importOf('a.csv', csv('STT,Tên doanh nghiệp,Màu sơn', '1,Hợp tác xã A,xanh'), {
        collection: 'members',
      }),
    );
    expect(text).toContain('Tên doanh nghiệp  →  Tên đầy đủ');
    expect(text).toContain('Màu sơn  →  (không nhập)');
    expect(text).toContain('Ô bắt buộc mà tệp không có cột: Loại hình, Giới thiệu');
  });
});

describe('columns', () => {
  it('can be corrected, and left out', async () => {
    const file = csv('Mã nội bộ,Tên,Ghi', 'TCVN 99005:2020,Chè thử,không nhập');
    const plan = await importOf('a.csv', file, {
      map: ['Mã nội bộ=designation', 'Ghi='],
      set: [...given, 'Nguồn=https://example.org/a | Tên'],
    });
    expect(plan.rows[0]).toMatchObject({
      kind: 'new',
      data: { designation: 'TCVN 99005:2020', title_vi: 'Chè thử' },
    });
    await expect(importOf('a.csv', file, { map: ['Không có=designation'] })).rejects.toThrow(
      'không có cột “Không có”',
    );
    await expect(importOf('a.csv', file, { map: ['Ghi=khongco'] })).rejects.toThrow('không có ô “khongco”');
  });

  it('of a list of groups may be numbered', async () => {
    const file = csv(
      'Số hiệu,Nguồn › Địa chỉ,Nguồn › Đã thấy gì,Nguồn 2 › Địa chỉ,Nguồn 2 › Đã thấy gì',
      'TCVN 99006:2020,https://example.org/a,Tên,https://example.org/b,Năm',
    );
    const { rows } = await importOf('a.csv', file, { set: given });
    expect(rows[0]?.data?.['sources']).toEqual([
      { url: 'https://example.org/a', seen: 'Tên' },
      { url: 'https://example.org/b', seen: 'Năm' },
    ]);
  });
});

describe('entries that there are', () => {
  const [first] = small.standards;
  const number = first?.data.designation ?? '';

  it('stay as they are without --update, and change field by field with it', async () => {
    const file = csv('Số hiệu,Tên tiếng Anh', `${number},Another title`);
    expect(kindsOf(await importOf('a.csv', file))).toEqual(['kept']);
    const plan = await importOf('a.csv', file, { update: true });
    expect(kindsOf(plan)).toEqual(['changed']);
    expect(plan.rows[0]?.changes).toEqual([
      { title: 'Tên tiếng Anh', name: 'title_en', before: first?.data.title_en, after: 'Another title' },
    ]);
  });

  it('keep what an empty cell does not name, and lose what is erased', async () => {
    const file = csv('Số hiệu,Tên tiếng Anh,Cơ quan ban hành', `${number},,[xóa]`);
    const { rows } = await importOf('a.csv', file, { update: true });
    expect(rows[0]?.data).toMatchObject({ title_vi: first?.data.title_vi });
    expect(rows[0]?.data?.['issuer']).toBeUndefined();
  });

  it('keep the sentences of editors', async () => {
    const withScope = portal.standards.find(({ data }) => data.scope_vi !== undefined);
    const file = csv('Số hiệu;Phạm vi, nói dễ hiểu', `${withScope?.data.designation ?? ''};Lời của tệp.`);
    const { rows } = await importOf('a.csv', file, { update: true, content: portal });
    expect(rows[0]).toMatchObject({
      kind: 'same',
      notes: ['giữ nguyên “Phạm vi, nói dễ hiểu” mà biên tập viên đã viết'],
    });
  });
});

describe('an export', () => {
  it.each(exchangeNames)('of %s comes back without a change, as CSV and as a workbook', async (name) => {
    const { heads, rows } = entryTable(exchangeDefinition(name), entriesOf(portal, name));
    const settings = { collection: name, content: portal, update: true };
    const fromCsv = await importOf('a.csv', writeCsv([heads, ...rows]), settings);
    const fromWorkbook = await importOf(
      'a.xlsx',
      await writeExcelFile([heads, ...rows]).toBuffer(),
      settings,
    );
    for (const plan of [fromCsv, fromWorkbook]) {
      expect(plan.heads.filter(({ target }) => !target)).toEqual([]);
      expect(plan.rows.filter(({ kind }) => kind !== 'same')).toEqual([]);
      expect(plan.rows).toHaveLength(entriesOf(portal, name).length);
    }
  });
});

describe('the template', () => {
  it('has drop-downs and hints, and its columns are all read', async () => {
    const bytes = await templateFile('standards', small);
    const sheet = new TextDecoder().decode(unzipSafely(bytes, () => true).get('xl/worksheets/sheet1.xml'));
    expect(sheet).toContain('<dataValidations');
    expect(sheet).toMatch(/type="list"[^>]*promptTitle="Hiệu lực"/);
    const sheets = await readTableFile('a.xlsx', bytes);
    const { table } = readTable(sheets, 'standards');
    expect(table.sheet).toBe('Nhập liệu');
    expect(table.heads.filter(({ target }) => !target)).toEqual([]);
  });
});
