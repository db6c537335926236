/** Cells of spreadsheets as values of fields: what offices type, read by the type of the field. */
import type { z } from 'astro/zod';
import { isIcsCode } from '#domain/classification/ics.ts';
import { normaliseDesignation } from '#domain/designation/designation-format.ts';
import { listShape } from '#exchange/columns.ts';
import { fieldPlace } from '#schemas/fields/field.ts';
import { definitionOf, unwrap } from '#schemas/introspect.ts';
import { repairLegacyText } from '#text/encoding/legacy-encoding.ts';
import { mendCharacters, mendLine } from '#text/encoding/mend-text.ts';
import { parseNumber } from '#text/parse-number.ts';
import { foldVietnamese } from '#text/vietnamese.ts';
import type { CellReading, NameIndex, RawCell } from './cell.ts';
import { readDay } from './read-day.ts';
import { splitParts, unescapeText } from './write-cell.ts';

/** The key under which names are compared: folded, blanks single. */
export const nameKey = (text: string): string => foldVietnamese(mendLine(text));

/** Text of a cell that erases a field in an update; an empty cell leaves the field as it is. */
export const erasingMark = '[xóa]';

/** Whether a cell says nothing. */
export const isBlank = (cell: RawCell): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && mendLine(cell) === '');

/** Reads a cell by the schema of its field. */
export function readCell(schema: z.core.$ZodType, cell: RawCell, names: NameIndex): CellReading {
  if (isBlank(cell)) return { value: undefined };
  if (typeof cell !== 'string') return readValue(schema, cell, names);
  // Exports mark text that begins like a formula, or that a spreadsheet would take for a number, with an apostrophe.
  const typed = cell.replace(/^'(?=[=+\-@\t\r\d'])/, '');
  if (typed === cell && /^=[A-Z(]/i.test(cell))
    return { fault: `“${cell.slice(0, 60)}” là công thức, không phải dữ liệu; hãy dán giá trị` };
  const repaired = repairLegacyText(typed);
  const reading = readValue(schema, repaired?.text ?? typed, names);
  if (!repaired || 'fault' in reading) return reading;
  return {
    ...reading,
    note: `đã đổi từ bảng mã ${repaired.encoding}: “${mendLine(repaired.text).slice(0, 80)}”`,
  };
}

function readValue(schema: z.core.$ZodType, cell: RawCell, names: NameIndex): CellReading {
  const list = listShape(schema);
  if (list) return readList(schema, cell, names);
  return readScalar(schema, cell, names);
}

function readList(schema: z.core.$ZodType, cell: RawCell, names: NameIndex): CellReading {
  const list = listShape(schema);
  if (!list) return { fault: 'không phải danh sách' };
  // Relations are declared on the list, and hold for its items.
  const item = { schema: list.element, relation: fieldPlace(schema).relation };
  if (list.fields) return readGroups(list.fields, String(cell), names);
  if (typeof cell !== 'string') return together([readScalar(item.schema, cell, names, item.relation)]);
  const lines = cell.includes('\n') || cell.includes('\r');
  const texts = cell
    .split(lines ? /\r\n?|\n/ : ';')
    .map(mendLine)
    .filter(Boolean);
  return together(texts.map((text) => readScalar(item.schema, unescapeText(text), names, item.relation)));
}

/** Items of groups: a line each, its parts between bars. */
function readGroups(fields: Record<string, z.core.$ZodType>, cell: string, names: NameIndex): CellReading {
  const inner = Object.entries(fields);
  return together(
    cell
      .split(/\r\n?|\n/)
      .filter((line) => mendLine(line) !== '')
      .map((line): CellReading => {
        const parts = splitParts(line);
        if (parts.length > inner.length)
          return { fault: `“${line.trim().slice(0, 60)}” có ${parts.length} phần, chỉ nhận ${inner.length}` };
        const item: Record<string, unknown> = {};
        for (const [index, [name, schema]] of inner.entries()) {
          const text = unescapeText(parts[index] ?? '');
          if (text === '') continue;
          const reading = readPart(schema, text, names);
          if ('fault' in reading) return reading;
          item[name] = reading.value;
        }
        return { value: item };
      }),
  );
}

function readPart(schema: z.core.$ZodType, text: string, names: NameIndex): CellReading {
  if (!listShape(schema) && !definitionOf(unwrap(schema)).shape) return readScalar(schema, text, names);
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return { value: text.split(',').map(mendLine) };
  }
}

function together(readings: readonly CellReading[]): CellReading {
  const fault = readings.find((reading) => 'fault' in reading);
  return fault ?? { value: readings.map((reading) => ('value' in reading ? reading.value : undefined)) };
}

const truths = new Set(['co', 'x', 'v', 'dung', 'true', '1', 'bat buoc', 'yes', '✓']);
const untruths = new Set(['khong', 'sai', 'false', '0', 'no', '-', 'tu nguyen']);

function readScalar(schema: z.core.$ZodType, cell: RawCell, names: NameIndex, listed?: string): CellReading {
  const { type, format } = definitionOf(unwrap(schema));
  const relation = fieldPlace(schema).relation ?? listed;
  const { widget, choices } = fieldPlace(schema);
  if (type === 'boolean' || type === 'literal') return readTruth(cell, type === 'literal');
  if (type === 'number') return readNumber(cell);
  if (type === 'enum') return readChoice(cell, choices ?? {});
  if (format === 'date') return readDay(cell);
  if (cell instanceof Date)
    return isPartOfDate(schema)
      ? readDay(cell)
      : { fault: 'Excel đã đổi ô này thành ngày; hãy định dạng cột là Văn bản rồi nhập lại' };
  if (relation === 'ics') return { value: icsText(cell) };
  const text = typeof cell === 'string' ? cell : String(cell);
  if (relation === 'standards') return { value: normaliseDesignation(mendLine(text)) };
  if (relation !== undefined) return { value: names.get(relation)?.get(nameKey(text)) ?? mendLine(text) };
  if (widget === 'markdown') return { value: mendCharacters(text) };
  if (widget === 'text')
    return {
      value: mendCharacters(text)
        .replace(/[^\S\n]+/g, ' ')
        .trim(),
    };
  const day = isPartOfDate(schema) ? readDay(text) : undefined;
  return day && 'value' in day ? day : { value: designationOrLine(schema, mendLine(text)) };
}

/** A designation the way its issuer prints it, where the field takes nothing else (`TCVN 9740-2013` → `TCVN 9740:2013`). */
function designationOrLine(schema: z.core.$ZodType, text: string): string {
  const takes = (value: string) => (schema as z.ZodType).safeParse(value).success;
  if (takes(text)) return text;
  const printed = normaliseDesignation(text);
  return takes(printed) ? printed : text;
}

/** Fields that take a day, a month or a year as text. */
function isPartOfDate(schema: z.core.$ZodType): boolean {
  return (schema as z.ZodType).safeParse('2026-11').success && !(schema as z.ZodType).safeParse('x').success;
}

function readTruth(cell: RawCell, onlyTrue: boolean): CellReading {
  const word = typeof cell === 'boolean' ? String(cell) : nameKey(String(cell));
  if (truths.has(word)) return { value: true };
  if (untruths.has(word)) return { value: onlyTrue ? undefined : false };
  return { fault: `“${String(cell)}” không rõ là có hay không; ghi “có” hoặc “không”` };
}

function readNumber(cell: RawCell): CellReading {
  const value =
    typeof cell === 'number' ? cell : typeof cell === 'string' ? parseNumber(mendLine(cell)) : undefined;
  return value === undefined ? { fault: `“${String(cell)}” không phải số; mẫu: 1.250,5` } : { value };
}

function readChoice(cell: RawCell, choices: Readonly<Record<string, string>>): CellReading {
  const typed = nameKey(String(cell));
  const found = Object.entries(choices).find(
    ([name, label]) => nameKey(name) === typed || nameKey(label) === typed,
  );
  if (found) return { value: found[0] };
  return {
    fault: `“${String(cell)}” không có trong danh sách; chọn một trong: ${Object.values(choices).join(', ')}`,
  };
}

/** Groups and subgroups of ICS have three and two digits: `67.14` is what a spreadsheet made of `67.140`. */
function icsText(cell: RawCell): string {
  if (typeof cell !== 'number') return mendLine(String(cell)).replace(/^ICS\s*/i, '');
  const padded = cell.toFixed(3).padStart(6, '0');
  return isIcsCode(padded) && !Number.isInteger(cell) ? padded : String(cell).padStart(2, '0');
}
