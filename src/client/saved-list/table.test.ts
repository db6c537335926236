import { describe, expect, test } from 'vitest';
import { comparisonRows } from './comparison.ts';
import { writeCsv } from '#text/write-csv.ts';
import type { StandardFacts, FactsState } from './facts.ts';
import { changesSince, readFacts } from './facts.ts';
import type { SavedItem } from './stored/list.ts';
import { ordered } from './order.ts';
import { tableColumns, tableRows } from './table.ts';

const tea = {
  id: 'tcvn-1454-2007',
  designation: 'TCVN 1454:2007',
  title_vi: 'Chè đen',
  kind: 'TCVN',
  year: 2007,
  status: 'superseded',
  issuer: 'Bộ Khoa học và Công nghệ',
  mandatory: false,
  adopts: [
    { ref: 'ISO 3720:1986', degree: 'IDT' },
    { ref: 'ISO 1', degree: null },
  ],
  ics: ['67.140.10'],
  replaced_by: ['TCVN 1454:2013'],
  checked_on: '2026-11-23',
  products: ['che'],
};
const metals = {
  id: 'qcvn-8-2-2011-byt',
  designation: 'QCVN 8-2:2011/BYT',
  kind: 'QCVN',
  year: 2011,
  status: 'unknown',
  mandatory: true,
  conformity: 'declaration',
};
test('changes since the day of saving are news; that a standard was added never is', () => {
  const changes = [
    { day: '2026-11-29', kind: 'status', text_vi: 'Tình trạng đổi.' },
    { day: '2026-11-20', kind: 'verified', text_vi: 'Đã xác minh.' },
    { day: '2026-11-20', kind: 'added', text_vi: 'Được bổ sung.' },
    { day: 20261120, kind: 'dates', text_vi: 'không đọc được' },
  ];
  const record = readFacts({ ...tea, changes }) as StandardFacts;
  const since = (day: string) => changesSince(record, day).map(({ text }) => text);
  expect(since('2026-11-20')).toEqual(['Tình trạng đổi.', 'Đã xác minh.']);
  expect(since('2026-11-21')).toEqual(['Tình trạng đổi.']);
  expect(since('2026-11-30')).toEqual([]);
  expect(since('')).toEqual([]);
});

const facts = (record: unknown) => readFacts(record) as StandardFacts;
const item = (id: string, rest: Partial<SavedItem> = {}): SavedItem => ({
  id,
  designation: id,
  title: '',
  savedOn: '2026-11-26',
  note: '',
  ...rest,
});

describe('a public record', () => {
  test('is read with what it lacks left open', () => {
    expect(facts(metals)).toMatchObject({
      mandatory: true,
      conformity: 'declaration',
      adopts: [],
      scope: undefined,
    });
    expect(facts(tea).adopts).toEqual([
      { ref: 'ISO 3720:1986', degree: 'IDT' },
      { ref: 'ISO 1', degree: undefined },
    ]);
  });

  test('an unknown word is never taken for "in force", and an error page for no record', () => {
    expect(facts({ ...tea, status: 'fine', kind: 'new' })).toMatchObject({
      status: 'unknown',
      kind: 'other',
    });
    for (const record of [null, 'x', {}, { id: 'a' }]) expect(readFacts(record)).toBeUndefined();
  });
});

describe('the table to take away', () => {
  const columns = tableColumns('https://x.example', new Map([['che', 'Chè']]));
  const rowOf = (state: FactsState, saved = item('tcvn-1454-2007')) => {
    const [headings = [], row = []] = tableRows(columns, [{ item: saved, state }]);
    return Object.fromEntries(headings.map((heading, index) => [heading, row[index]]));
  };

  test('says what is known today', () => {
    expect(rowOf(facts(tea))).toMatchObject({
      'Số hiệu': 'TCVN 1454:2007',
      'Tình trạng': 'Bị thay thế',
      'Thay bằng': 'TCVN 1454:2013',
      'Chấp nhận': 'ISO 3720:1986 (IDT), ISO 1',
      Năm: 2007,
      'Ngày kiểm tra': '2026-11-23',
      'Ngày lưu': '2026-11-26',
      'Sản phẩm': 'Chè',
      Nhóm: 'Không còn hiệu lực hoặc đã qua',
      'Trang trên cổng': 'https://x.example/tieu-chuan/tcvn-1454-2007/',
    });
    expect(rowOf(facts({ ...metals, status: 'withdrawn' }))['Bắt buộc hay tự nguyện']).toBe(
      'Không còn áp dụng',
    );
  });

  test('says so when nothing is known', () => {
    const saved = item('tcvn-1', { designation: 'TCVN 1:2000', title: 'Một tên' });
    expect(rowOf('gone', saved)).toMatchObject({ 'Số hiệu': 'TCVN 1:2000', 'Tên tiếng Việt': 'Một tên' });
    expect(rowOf('gone', saved)['Tình trạng']).toContain('Không còn');
    expect(rowOf('unreachable', saved)['Tình trạng']).toBe('Chưa tải được');
  });

  test('CSV: byte order mark, semicolons, quotes where needed, no formulas', () => {
    expect(
      writeCsv([
        ['Số hiệu', 'Năm'],
        ['a;b "c"', 2013],
        ['=SUM(A1)', -1],
        ['hai\ndòng', '+84'],
      ]),
    ).toBe('\uFEFFSố hiệu;Năm\r\n"a;b ""c""";2013\r\n\'=SUM(A1);-1\r\n"hai\ndòng";\'+84\r\n');
  });
});

describe('documents side by side', () => {
  test('a row a question, the same answers known as such, unanswered questions left out', () => {
    const rows = comparisonRows([facts(tea), facts(metals)]);
    const row = (label: string) => rows.find((candidate) => candidate.label === label);
    expect(row('Tình trạng')).toMatchObject({ cells: [['Bị thay thế'], ['Chưa xác minh']], same: false });
    expect(row('Thay bằng')).toMatchObject({ cells: [['TCVN 1454:2013'], []], same: false });
    expect(row('Tên tiếng Anh')).toBeUndefined();
    expect(comparisonRows([facts(tea), facts(tea)]).every(({ same }) => same)).toBe(true);
  });
});

test('orders: by number as numbers, by what needs attention, by year, binding ones first', () => {
  const items = ['tcvn-1454-2007', 'qcvn-8-2-2011-byt', 'tcvn-978'].map((id) =>
    item(id, {
      designation:
        { 'tcvn-1454-2007': 'TCVN 1454:2007', 'qcvn-8-2-2011-byt': 'QCVN 8-2:2011/BYT' }[id] ??
        'TCVN 978:1999',
    }),
  );
  const states = new Map<string, FactsState>([
    ['tcvn-1454-2007', facts(tea)],
    ['qcvn-8-2-2011-byt', facts(metals)],
    ['tcvn-978', 'loading'],
  ]);
  const by = (order: Parameters<typeof ordered>[2]) =>
    ordered(items, states, order).map(({ id }) => id.slice(0, 6));
  expect(by('saved')).toEqual(['tcvn-9', 'qcvn-8', 'tcvn-1']);
  expect(by('designation').filter((id) => id.startsWith('tcvn'))).toEqual(['tcvn-9', 'tcvn-1']);
  expect(by('attention')).toEqual(['tcvn-1', 'qcvn-8', 'tcvn-9']);
  expect(by('year')).toEqual(['qcvn-8', 'tcvn-1', 'tcvn-9']);
  expect(by('mandatory')[0]).toBe('qcvn-8');
});
