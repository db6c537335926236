/** Messages to editors for each kind of fault. The fixtures are faults laid over a small, valid library of tea. */
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ContentError, formatProblems } from './problems.ts';
import { readContent } from './read-content.ts';

const fixtures = 'tests/fixtures/content';
const made: string[] = [];

/** The sound library with the files of one fixture over it. */
function libraryWith(fault?: string): string {
  const root = mkdtempSync(path.join(tmpdir(), 'nscl-content-'));
  made.push(root);
  cpSync(path.join(fixtures, 'base'), root, { recursive: true });
  if (fault) cpSync(path.join(fixtures, fault), root, { recursive: true });
  return root;
}

afterEach(() => {
  for (const root of made.splice(0)) rmSync(root, { recursive: true, force: true });
});

const teaFile = 'content/standards/tcvn/tcvn-9740-2013.yaml';

/** The problems reported for a library, each as `file | field | message`. */
function said(fault: string): string[] {
  return readContent(libraryWith(fault)).problems.map(({ file, field, line, message }) =>
    [file, field ?? (line ? `dòng ${line}` : ''), message].join(' | '),
  );
}

describe('a sound library', () => {
  it('has nothing said of it', () => {
    const { content, problems, warnings } = readContent(libraryWith());
    expect(problems).toEqual([]);
    expect(warnings).toEqual([]);
    expect(content.standards.map(({ id }) => id)).toContain('qcvn-8-2-2011-byt');
    expect(content.iso.length).toBeGreaterThan(2);
  });

  it('is one with every section filled as well', () => {
    const { content, problems, warnings } = readContent(path.join(fixtures, 'portal'));
    expect(problems).toEqual([]);
    expect(warnings).toEqual([]);
    expect(Object.entries(content.collections).filter(([, entries]) => entries.length === 0)).toEqual([]);
  });
});

describe('a faulty library', () => {
  it('names every wrong field of an entry at once, with what is expected', () => {
    expect(said('wrong-field')).toEqual([
      `${teaFile} | Nội dung (topic) | “san-pham” không có trong danh sách; chọn một trong: product, test-method, sampling, process, safety, packaging-labelling, traceability, environment, management-system, terminology, service`,
      `${teaFile} | Bắt buộc áp dụng (mandatory) | sai kiểu: cần đúng hoặc sai (true, false), đang là "khong"`,
      `${teaFile} | Ngày kiểm tra (checked_on) | “23/11/2026” không phải ngày theo mẫu năm-tháng-ngày, ví dụ 2026-11-23`,
      `${teaFile} |  | có ô lạ “issuers”; hãy xóa hoặc sửa lại tên ô`,
    ]);
  });

  it('tells how a designation is written', () => {
    expect(said('misspelt-designation')).toEqual([
      `${teaFile} | Số hiệu (designation) | “tcvn 9740-2013” cần viết là “TCVN 9740:2013”`,
    ]);
  });

  it('refuses a second entry of one edition', () => {
    expect(said('duplicate-designation')).toContain(
      `${teaFile} | Số hiệu (designation) | “TCVN 9740:2013” đã có ở content/standards/other/tcvn-9740-2013.yaml; mỗi ấn bản chỉ một mục`,
    );
  });

  it('refuses a file name that is not the address', () => {
    expect(said('misnamed-file')).toEqual([
      'content/standards/tcvn/che-xanh.yaml |  | tệp này phải mang tên content/standards/tcvn/tcvn-9741-2013.yaml, vì địa chỉ công bố được đặt theo số hiệu',
    ]);
  });

  it('finds documents that replace each other in a circle', () => {
    const [problem = ''] = said('replaces-cycle');
    expect(problem).toContain('các tài liệu thay thế nhau thành vòng');
    expect(problem).toContain('TCVN 1454:2007');
    expect(problem).toContain('TCVN 1454:2013');
  });

  it('refuses codes and products that do not exist', () => {
    expect(said('unknown-ics-and-product')).toEqual([
      `${teaFile} | Mã ICS (ics) | “67.140.99” không có trong bảng phân loại ICS (content/catalogue/ics.json)`,
      `${teaFile} | Sản phẩm và chủ đề (products) | “che-xanh” không có trong danh sách sản phẩm, chủ đề`,
    ]);
  });

  it('says in which line YAML breaks', () => {
    const [problem = ''] = said('broken-yaml');
    expect(problem).toMatch(new RegExp(`^${teaFile} \\| dòng \\d+ \\| YAML viết sai, không đọc được`));
  });

  it('refuses decomposed letters, which look right and are not found', () => {
    expect(said('not-nfc')).toEqual([
      `${teaFile} | Tên tiếng Việt (title_vi) | chữ chưa ở dạng dựng sẵn Unicode NFC (dấu bị tách rời); hãy gõ lại ô này`,
    ]);
  });

  it('wants a replacement recorded once, on the newer document', () => {
    expect(said('reversed-replacement')[0]).toContain(
      'TCVN 1454:2013 đã có mục riêng; hãy ghi quan hệ này ở ô “Thay thế cho” của mục đó',
    );
  });

  it('knows that a regulation binds', () => {
    expect(said('voluntary-regulation')[0]).toContain('quy chuẩn kỹ thuật luôn bắt buộc áp dụng');
  });

  it('wants a source for every entry', () => {
    expect(said('no-source')).toEqual([`${teaFile} | Nguồn (sources) | còn thiếu; cần có danh sách`]);
  });

  it('never loses an address that was published', () => {
    expect(said('lost-address')[0]).toContain('/tieu-chuan/tcvn-1454-1993/');
  });

  it('names the row of a catalogue', () => {
    expect(said('bad-catalogue-row')).toEqual([
      'content/catalogue/iso.jsonl | Mã giai đoạn ISO (stage) | “60,60” sai định dạng',
      'content/catalogue/iso.jsonl | dòng 2 | dòng này không phải JSON',
    ]);
  });
});

describe('reports', () => {
  it('group faults by file and count what is too much to read', () => {
    const problems = Array.from({ length: 30 }, (_, index) => ({
      file: 'a.yaml',
      field: `Ô ${index}`,
      message: 'sai',
    }));
    const report = formatProblems([...problems, { file: 'b.yaml', message: 'thiếu' }]);
    expect(report).toContain('Nội dung có 31 lỗi trong 2 tệp:');
    expect(report).toContain('… và 5 lỗi khác trong tệp này');
    expect(new ContentError(problems).message).toContain('30 lỗi');
  });

  it('are not caused by the line ends of Windows and a byte order mark', () => {
    const root = libraryWith();
    const before = readContent(root).content;
    for (const file of globSync('content/**/*.{yaml,md,mdx,txt,json,jsonl}', { cwd: root })) {
      const full = path.join(root, file);
      writeFileSync(full, `\ufeff${readFileSync(full, 'utf8').replaceAll('\n', '\r\n')}`);
    }
    const { content, problems } = readContent(root);
    expect(problems).toEqual([]);
    expect(content).toEqual(before);
  });

  it('of an entry that cannot be read do not call its address lost', () => {
    const root = libraryWith();
    const address = 'content/catalogue/published-addresses.txt';
    writeFileSync(path.join(root, address), 'tcvn-9740-2013\n');
    const file = path.join(root, teaFile);
    writeFileSync(file, readFileSync(file, 'utf8').replace('Chè xanh', 'ChÌ xanh Suèi Giµng'));
    const { problems } = readContent(root);
    expect(problems.map((problem) => problem.file)).toEqual([teaFile]);
    expect(problems[0]?.message).toContain('TCVN3');
  });

  it('follow CATALOGUE_FILE to another catalogue', () => {
    const root = libraryWith();
    const [row = ''] = readFileSync(path.join(root, 'content/catalogue/iso.jsonl'), 'utf8').split('\n');
    writeFileSync(path.join(root, 'small.jsonl'), row);
    expect(readContent(root, 'small.jsonl').content.iso).toHaveLength(1);
    expect(readContent(root, 'missing.jsonl').problems[0]?.message).toBe('không tìm thấy tệp này');
  });
});
