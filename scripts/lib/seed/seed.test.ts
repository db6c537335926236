import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { parseChanges } from '#content/change-log.ts';
import { documentsFromRows } from './seed-documents.ts';
import { demandsNamed, lastDayNamed, standardFromRow } from './seed-standards.ts';

const row = (designation: string, facts: Record<string, unknown> = {}) => ({
  designation,
  title_vi: 'Chè',
  status: 'unknown',
  products: ['che'],
  topic: 'product',
  mandatory: designation.startsWith('QCVN'),
  sources: [{ url: 'https://example.vn/', seen: 'số hiệu' }],
  confidence: 'catalogue',
  checked_on: '2026-11-28',
  ...facts,
});

describe('a row of a standard', () => {
  it('names the last day of a transition', () => {
    expect(lastDayNamed('Cơ sở đang hoạt động được áp dụng quy chuẩn cũ đến hết 31/12/2031.')).toBe(
      '2031-12-31',
    );
    expect(lastDayNamed('cơ sở đang hoạt động phải chuyển đổi trước 01/01/2032.')).toBe('2031-12-31');
    expect(lastDayNamed('Giấy chứng nhận được dùng đến khi hết hạn.')).toBeUndefined();
  });

  it('becomes an entry with its transition, its demands and its act as a relation', () => {
    const entry = standardFromRow(
      row('QCVN 106:2025/BNNMT', {
        legal_act: 'Thông tư 86/2025/TT-BNNMT',
        transition_vi: 'Dùng quy chuẩn cũ đến hết 31/12/2026.',
        demands_vi: 'Phân bón phải đạt chỉ tiêu chất lượng và phải công bố hợp quy.',
        applies: 'case',
        applies_by_product: { che: 'case', 'hoa-chat': 'product' },
        doubt_binding: 'Chưa xem toàn văn.',
      }),
      [],
      new Map([['86/2025/TT-BNNMT', '86-2025-tt-bnnmt']]),
    );
    expect(entry).toMatchObject({
      legal_document: '86-2025-tt-bnnmt',
      transition: { until: '2026-12-31', who_vi: 'Dùng quy chuẩn cũ đến hết 31/12/2026.' },
      demands: ['limit', 'declaration'],
      applies_by_product: [{ product: 'hoa-chat', applies: 'product' }],
      note: 'Chưa xem toàn văn.',
    });
  });

  it('names only the demands that its sentence states', () => {
    expect(demandsNamed(undefined)).toEqual([]);
    expect(demandsNamed('Thép phải được chứng nhận hợp quy và công bố hợp quy.')).toEqual([
      'certificate',
      'declaration',
    ]);
  });
});

describe('rows of legal documents', () => {
  it('update what stands, and record each relation once, on the newer document', () => {
    const standing = new Map([
      ['28-2012-tt-bkhcn', { number: '28/2012/TT-BKHCN', status: 'unknown', sources: ['https://a.vn/'] }],
      ['1-2020-nd-cp', { number: '1/2020/NĐ-CP', replaces_unlisted: ['02/2017/TT-BKHCN', '9/1999/NĐ-CP'] }],
    ]);
    const source = [{ url: 'https://b.vn/', seen: 'số' }];
    const entries = new Map(
      documentsFromRows(
        [
          {
            number: '28/2012/TT-BKHCN',
            status: 'partly',
            amended_by: ['02/2017/TT-BKHCN', '7/2099/TT-BKHCN'],
            sources: source,
          },
          {
            number: '02/2017/TT-BKHCN',
            category: 'circular',
            status: 'unknown',
            sources: source,
            title_inferred: true,
          },
        ],
        standing,
      ),
    );
    expect(entries.get('28-2012-tt-bkhcn')).toMatchObject({
      status: 'amended',
      amended_by_unlisted: ['7/2099/TT-BKHCN'],
      sources: ['https://b.vn/', 'https://a.vn/'],
    });
    expect(entries.get('02-2017-tt-bkhcn')).toMatchObject({ amends: ['28-2012-tt-bkhcn'] });
    expect(entries.get('02-2017-tt-bkhcn')?.['doubt_vi']).toContain('chưa thấy trích yếu đầy đủ');
    expect(entries.get('1-2020-nd-cp')).toMatchObject({
      replaces: ['02-2017-tt-bkhcn'],
      replaces_unlisted: ['9/1999/NĐ-CP'],
    });
  });
});

describe('the import', () => {
  const made: string[] = [];
  afterEach(() => {
    for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
  });

  /** Runs the script in a folder of its own on the given rows. */
  function run(rows: readonly object[], root = mkdtempSync(path.join(tmpdir(), 'nscl-seed-'))) {
    made.push(root);
    const from = path.join(root, 'facts');
    mkdirSync(from, { recursive: true });
    writeFileSync(path.join(from, 'ics.json'), '[]');
    writeFileSync(path.join(from, 'standards.jsonl'), rows.map((one) => JSON.stringify(one)).join('\n'));
    cpSync('package.json', path.join(root, 'package.json'));
    const args = [path.resolve('scripts/data/seed-content.ts'), '--from', from];
    try {
      execFileSync(process.execPath, args, { cwd: root, encoding: 'utf8', stdio: 'pipe' });
    } catch (error) {
      const { stderr } = error as { stderr: string };
      return { root, said: stderr, written: readdirSync(root).includes('content') };
    }
    return { root, said: '', written: true };
  }

  it('writes entries that a second run leaves as they are', () => {
    const { root } = run([row('TCVN 9740:2013', { effective: null })]);
    const file = path.join(root, 'content/standards/tcvn/tcvn-9740-2013.yaml');
    expect(readFileSync(file, 'utf8')).toMatch(/^designation: TCVN 9740:2013\n/);
  });

  it('records what it changed, and nothing when it is run again', () => {
    const { root } = run([row('TCVN 1:2001'), row('TCVN 2:2000', { status: 'in-force' })]);
    const folder = path.join(root, 'content/changes');
    const [file = ''] = readdirSync(folder);
    const record = () =>
      parseChanges(readFileSync(path.join(folder, file), 'utf8'), file).changes.map(
        ({ kind, id, from, to }) => [kind, id, from, to].filter(Boolean).join(' '),
      );
    expect(record()).toEqual(['added tcvn-1-2001', 'added tcvn-2-2000']);
    const later = [row('TCVN 1:2001', { status: 'withdrawn' }), row('TCVN 2:2000', { status: 'in-force' })];
    run(later, root);
    const known = ['added tcvn-1-2001', 'added tcvn-2-2000', 'verified tcvn-1-2001 unknown withdrawn'];
    expect(record()).toEqual(known);
    run(later, root);
    expect(record()).toEqual(known);
  });

  it.each([
    [
      'an effect before the year of issue',
      [row('QCVN 1:2025/BYT', { effective: '2024-12-31' })],
      'sớm hơn năm ban hành',
    ],
    [
      'a transition that ends before the effect',
      [row('QCVN 1:2025/BYT', { effective: '2026-01-01', transition_vi: 'Dùng bản cũ đến hết 31/12/2025.' })],
      'sớm hơn ngày có hiệu lực',
    ],
    [
      'replacements that close on themselves',
      [row('TCVN 1:2001', { replaces: ['TCVN 2:2000'] }), row('TCVN 2:2000', { replaces: ['TCVN 1:2001'] })],
      'thay thế nhau thành vòng',
    ],
    ['one edition in two rows', [row('TCVN 1:2001'), row('TCVN 1-2001')], 'cần viết là “TCVN 1:2001”'],
    ['a case that is not named', [row('QCVN 1:2025/BYT', { applies: 'case' })], 'cần nêu trường hợp'],
  ])('names %s and writes nothing', (_what, rows, message) => {
    const { said, written } = run(rows);
    expect(said).toContain(message);
    expect(written).toBe(false);
  });
});
