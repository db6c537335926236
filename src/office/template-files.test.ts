/** The files of templates on the portal of the fixtures, read back as programs of an office would. */
import { strFromU8, unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { readContent } from '#content/read-content.ts';
import { libraryFromContent } from '#library/build-offline.ts';
import { officeFile } from './template-files.ts';

const library = libraryFromContent(readContent('tests/fixtures/content/portal'));
const origin = new URL('https://nscl.example.vn');

async function documentXml(path: string): Promise<string> {
  const { bytes } = await officeFile(path, 'docx', library, origin);
  return strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
}

const words = (xml: string) => xml.replace(/<\/w:p>/g, '\n').replace(/<[^>]+>/g, '');

describe('a document', () => {
  it('says the motto, the heading, the facts of the product and who signs', async () => {
    const text = words(await documentXml('tu-cong-bo-san-pham/che'));
    expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(text).toContain('BẢN TỰ CÔNG BỐ SẢN PHẨM');
    expect(text).toContain('Nhóm sản phẩm: Chè.');
    expect(text).toContain('QCVN 8-2:2011/BYT');
    expect(text).toContain('ĐẠI DIỆN TỔ CHỨC, CÁ NHÂN');
    expect(text.normalize('NFC')).toBe(text);
  });

  it('has no placeholder left, filled in or not', async () => {
    for (const path of ['tu-cong-bo-san-pham', 'tu-cong-bo-san-pham/che'])
      expect(words(await documentXml(path))).not.toMatch(/[{}]|undefined/);
  });

  it('draws lines to write on, boxes to tick, and heads of tables that come again on each page', async () => {
    const xml = await documentXml('tu-cong-bo-san-pham/che');
    const marks = [/w:leader="dot"/, /☐/, /<w:tblHeader\/>/, /<w:pgSz w:w="1190\d" w:h="1683\d"/];
    expect(marks.filter((mark) => !mark.test(xml))).toEqual([]);
  });
});

describe('a workbook', () => {
  it('has a sheet for each heading, with the stages of the product and rows to fill in', async () => {
    const { bytes } = await officeFile('bang-haccp/che', 'xlsx', library, origin);
    const sheets = await readXlsxFile(Buffer.from(bytes));
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      'Mô tả sản phẩm',
      'Phân tích mối nguy',
      'Kế hoạch CCP',
      'Theo dõi CCP',
      'Thẩm tra',
    ]);
    const stages = sheets[1]?.data.map(([, stage]) => stage);
    expect(stages).toEqual(expect.arrayContaining(['Công đoạn', 'Diệt men', 'Đóng gói']));
    expect(JSON.stringify(sheets)).not.toMatch(/\{[^"]*\}"|undefined/);
  });

  it('prints the heads of a table on every page, and keeps them in view', async () => {
    const { bytes } = await officeFile('bang-haccp/che', 'xlsx', library, origin);
    const files = unzipSync(bytes);
    const workbook = strFromU8(files['xl/workbook.xml'] ?? new Uint8Array());
    expect(workbook).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="1">'Phân tích mối nguy'!$3:$3</definedName>`,
    );
    const sheet = strFromU8(files['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
    expect(sheet).toContain('ySplit="3"');
    const heads = (await readXlsxFile(Buffer.from(bytes)))[1]?.data[2];
    expect(heads).toContain('Công đoạn');
  });

  it('prints on A4, one page wide', async () => {
    const { bytes } = await officeFile('bang-haccp/che', 'xlsx', library, origin);
    const sheet = strFromU8(unzipSync(bytes)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(sheet).toContain(
      '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    );
  });
});

it('the same template gives the same bytes', async () => {
  for (const [path, format] of [
    ['tu-cong-bo-san-pham/che', 'docx'],
    ['bang-haccp/che', 'xlsx'],
  ] as const) {
    const [first, second] = [
      await officeFile(path, format, library, origin),
      await officeFile(path, format, library, origin),
    ];
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
    const properties = strFromU8(unzipSync(first.bytes)['docProps/core.xml'] ?? new Uint8Array());
    expect(properties).not.toContain('<dcterms:');
  }
});

it('a path that no template makes is refused', async () => {
  await expect(officeFile('khong-co', 'docx', library, origin)).rejects.toThrow(RangeError);
});
