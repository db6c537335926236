/** The measures of two years as rows that a table, a chart and a spreadsheet show alike. */
import { growth, measure, measureNames } from '#domain/productivity/measures.ts';
import type { Measure, MeasureName } from '#domain/productivity/measures.ts';
import { figureTexts, measureTexts } from '#schemas/productivity.ts';
import type { SavedYear } from '#schemas/productivity.ts';
import { formatNumber } from '#text/vietnamese.ts';

export interface ResultRow {
  name: MeasureName;
  label: string;
  unit: string;
  earlier: Measure;
  later: Measure;
  /** In per cent of the earlier year; undefined where it has no meaning. */
  growth: number | undefined;
}

export function resultRows(earlier: SavedYear, later: SavedYear): ResultRow[] {
  return measureNames.map((name) => {
    const values = [measure(name, earlier.figures), measure(name, later.figures)] as const;
    const { label, unit } = measureTexts[name];
    return { name, label, unit, earlier: values[0], later: values[1], growth: growth(...values) };
  });
}

/** True when at least one measure of one year could be computed. */
export const hasResults = (rows: readonly ResultRow[]): boolean =>
  rows.some(({ earlier, later }) => 'value' in earlier || 'value' in later);

const lower = (label: string) => label.charAt(0).toLocaleLowerCase('vi') + label.slice(1);

/** A measure as a reader sees it: the number, or in words why there is none. */
export function measureText(result: Measure): string {
  if ('value' in result) return formatNumber(Number(result.value.toFixed(2)));
  switch (result.reason) {
    case 'missing':
      return `thiếu ${result.figures.map((figure) => lower(figureTexts[figure].label)).join('; ')}`;
    case 'zero':
      return `${lower(figureTexts[result.figure].label)} bằng 0`;
    case 'no-value-added':
      return 'giá trị gia tăng không lớn hơn 0';
  }
}

/** Growth with its sign, in per cent. */
export function growthText(value: number | undefined): string {
  if (value === undefined) return '–';
  const rounded = Number(value.toFixed(1));
  const sign = rounded > 0 ? '+' : rounded < 0 ? '−' : '';
  return `${sign}${formatNumber(Math.abs(rounded))} %`;
}
