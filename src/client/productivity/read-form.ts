/** Reads what was typed for two years: figures where they can be read, and what is wrong with the rest. */
import type { FigureName } from '#domain/productivity/measures.ts';
import { figureNames, figureTexts } from '#schemas/productivity.ts';
import type { SavedYear } from '#schemas/productivity.ts';
import { parseNumber } from '#text/parse-number.ts';

/** Raw input for one year, by the name of the figure. */
export type TypedYear = Readonly<Record<FigureName | 'year', string>>;

export interface FieldFault {
  field: FigureName | 'year';
  text: string;
}

const firstYear = 1990;

function readYear(typed: string, thisYear: number): number | string | undefined {
  if (typed.trim() === '') return undefined;
  const year = Number(typed.trim());
  if (!Number.isInteger(year) || year < firstYear || year > thisYear) {
    return `Ghi năm bằng bốn chữ số, từ ${firstYear} đến ${thisYear}.`;
  }
  return year;
}

function readFigure(field: FigureName, typed: string): number | string | undefined {
  if (typed.trim() === '') return undefined;
  const value = parseNumber(typed);
  if (value === undefined) return `“${typed.trim()}” không đọc được là số. Ví dụ: 1.250 hoặc 72,5.`;
  if (value < 0) return `${figureTexts[field].label} không thể nhỏ hơn 0.`;
  if (field === 'people' && value === 0) {
    return 'Số lao động bằng 0 thì không tính được năng suất; ghi ít nhất một người hoặc để trống.';
  }
  if (field === 'hours' && value === 0)
    return 'Số giờ bằng 0 thì không tính được; để trống nếu không có số liệu.';
  return value;
}

/**
 * Reads one year's boxes. Empty boxes are left out; a box that cannot be read is a fault and left out too.
 *
 * @param thisYear the last year that may be given
 */
export function readTypedYear(
  typed: TypedYear,
  thisYear: number,
): { saved: SavedYear; faults: FieldFault[] } {
  const faults: FieldFault[] = [];
  const keep = (field: FieldFault['field'], read: number | string | undefined): number | undefined => {
    if (typeof read !== 'string') return read;
    faults.push({ field, text: read });
    return undefined;
  };
  const year = keep('year', readYear(typed.year, thisYear));
  const figures: SavedYear['figures'] = {};
  for (const field of figureNames) {
    const value = keep(field, readFigure(field, typed[field]));
    if (value !== undefined) figures[field] = value;
  }
  if (
    year === undefined &&
    Object.keys(figures).length > 0 &&
    !faults.some(({ field }) => field === 'year')
  ) {
    faults.push({ field: 'year', text: 'Ghi năm của các số liệu này.' });
  }
  return { saved: { ...(year === undefined ? {} : { year }), figures }, faults };
}

/** Error text when the second year is not later than the first. */
export function faultOfYears(earlier: SavedYear, later: SavedYear): string | undefined {
  if (earlier.year === undefined || later.year === undefined) return undefined;
  return later.year > earlier.year ? undefined : 'Năm sau phải muộn hơn năm trước.';
}
