/** The report of an import for people, in Vietnamese: how columns were read, then row by row what would happen and why not. */
import { fieldsOf, groupMark, idField, listShape } from '#exchange/columns.ts';
import { fieldMeta } from '#schemas/fields/field.ts';
import { exchangeDefinition } from '#exchange/collections.ts';
import type { MappedHead, Target } from './map-columns.ts';
import type { ImportPlan, JudgedRow, RowKind } from './plan-import.ts';

const rowKindLabels: Readonly<Record<RowKind, string>> = {
  new: 'Mới',
  changed: 'Thay đổi',
  same: 'Không đổi',
  kept: 'Đã có, khác (không ghi)',
  refused: 'Không nhận',
};

/** The field that a column goes to, as people call it. */
export function targetName({ column, part }: Target): string {
  if (!part) return column.title;
  const inner = column.schema && listShape(column.schema)?.fields?.[part.name];
  const name = (inner && fieldMeta(inner)?.title) ?? part.name;
  return `${column.title}${part.item > 0 ? ` ${part.item + 1}` : ''}${groupMark}${name}`;
}

/** How many rows there are of each kind. */
export function countKinds(rows: readonly JudgedRow[]): Record<RowKind, number> {
  const counts: Record<RowKind, number> = { new: 0, changed: 0, same: 0, kept: 0, refused: 0 };
  for (const { kind } of rows) counts[kind] += 1;
  return counts;
}

/** Titles of required fields that no column gives; entries that are new lack them. */
export function missingColumns(
  { collection, heads }: Pick<ImportPlan, 'collection' | 'heads'>,
  given: readonly string[],
): string[] {
  const known = new Set([...heads.flatMap(({ target }) => target?.column.path[0] ?? []), ...given, idField]);
  return Object.entries(fieldsOf(exchangeDefinition(collection)))
    .filter(
      ([name, field]) =>
        !known.has(name) && !field.safeParse(undefined).success && fieldInitial(field) === undefined,
    )
    .map(([name, field]) => fieldMeta(field)?.title ?? name);
}

const fieldInitial = (schema: Parameters<typeof fieldMeta>[0]) => fieldMeta(schema)?.initial;

/** A value of a field in a line of text. */
function valueText(value: unknown): string {
  if (value === undefined || value === null) return 'trống';
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  const text = Array.isArray(value)
    ? value
        .map((item) => (typeof item === 'object' ? Object.values(item as object).join(' | ') : String(item)))
        .join('; ')
    : typeof value === 'object'
      ? Object.values(value).map(valueText).join(' | ')
      : String(value as string | number);
  const oneLine = text.replace(/\s+/g, ' ');
  return oneLine.length > 100 ? `${oneLine.slice(0, 99)}…` : oneLine;
}

const headLine = ({ head, target }: MappedHead) =>
  `  ${head}  →  ${target ? targetName(target) : '(không nhập)'}`;

/** Rows of one kind that are written out before the rest is counted. */
const mostShown = 200;

/** The whole report as text. */
export function reportText(plan: ImportPlan, given: readonly string[] = []): string {
  const { collection, sheet, heads, rows, problems } = plan;
  const counts = countKinds(rows);
  const missing = missingColumns(plan, given);
  const of = (kind: RowKind) => rows.filter((row) => row.kind === kind);
  return [
    `Nhập vào: ${exchangeDefinition(collection).label}${sheet === '' ? '' : `; trang tính “${sheet}”`}`,
    '',
    'Cột của tệp → ô của cổng (sửa bằng --map "Tên cột=tên ô"):',
    ...heads.map(headLine),
    ...(missing.length === 0
      ? []
      : [
          '',
          `Ô bắt buộc mà tệp không có cột: ${missing.join(', ')}. Cho mọi dòng một giá trị bằng --set "Tên ô=giá trị".`,
        ]),
    ...section('Mới', of('new'), ({ name }) => [name]),
    ...section('Thay đổi', of('changed'), changedLines),
    ...section('Đã có trên cổng và khác; giữ nguyên vì không có --update', of('kept'), changedLines),
    ...section('Không nhận', of('refused'), ({ name, faults }) =>
      faults.map(({ column, message }) => [name, column, message].filter(Boolean).join(': ')),
    ),
    ...section(
      'Ghi chú',
      rows.filter(({ notes }) => notes.length > 0),
      ({ notes }) => notes,
    ),
    ...(problems.length === 0 ? [] : ['', 'Cả tệp này khiến nội dung sai ở chỗ khác:']),
    ...problems.map(({ file, field = '', message }) => `  ${file} ${field}: ${message}`),
    '',
    `${rows.length} dòng: ${(Object.keys(rowKindLabels) as RowKind[]).map((kind) => `${rowKindLabels[kind].toLowerCase()} ${counts[kind]}`).join(', ')}.`,
  ].join('\n');
}

const changedLines = ({ name, changes }: JudgedRow) => [
  name,
  ...changes.map(({ title, before, after }) => `    ${title}: ${valueText(before)} → ${valueText(after)}`),
];

function section(heading: string, rows: readonly JudgedRow[], lines: (row: JudgedRow) => string[]): string[] {
  if (rows.length === 0) return [];
  const shown = rows
    .slice(0, mostShown)
    .flatMap((row) =>
      lines(row).map((line, index) =>
        line.startsWith(' ') && index > 0 ? `      ${line}` : `  dòng ${row.row}: ${line}`,
      ),
    );
  return [
    '',
    `${heading}: ${rows.length}`,
    ...shown,
    ...(rows.length > mostShown ? [`  … và ${rows.length - mostShown} dòng nữa`] : []),
  ];
}
