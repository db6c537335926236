/**
 * Facts of a workbook besides its values: merged cells, cells in error, formulas, and cells far below the last value. Read from the sheets' XML
 * (ECMA-376, part 1), since the reader of values passes over it.
 */
import { unzipSafely } from './unzip-safely.ts';

/** Rows and columns are counted from 0. */
export interface MergedRange {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

export interface SheetFacts {
  merged: MergedRange[];
  /** Cells whose value is an error such as #REF!, by `row,column`. */
  errors: Map<string, string>;
  /** Cells whose value a formula computed; those without a stored value are in `uncomputed`. */
  formulas: Set<string>;
  uncomputed: Set<string>;
}

/** The files of a workbook, unpacked; rows of cells that were only formatted are taken out, for a sheet may have a million of them. */
export function unpackWorkbook(bytes: Uint8Array): Map<string, Uint8Array> {
  const files = unzipSafely(bytes, () => true);
  for (const [name, file] of files) {
    if (!/^\/?xl\/worksheets\/[^/]+\.xml$/.test(name)) continue;
    const xml = new TextDecoder().decode(file);
    const lean = xml.replace(blankRow, '');
    if (lean.length < xml.length) files.set(name, new TextEncoder().encode(lean));
  }
  return files;
}

const blankRow =
  /<(?:\w+:)?row\b[^>]*(?:\/>|>\s*(?:<(?:\w+:)?c\b[^>]*(?:\/>|>\s*<\/(?:\w+:)?c>)\s*)*<\/(?:\w+:)?row>)/g;

/** Facts of the sheets of a workbook, by the names that people see. */
export function workbookFacts(files: ReadonlyMap<string, Uint8Array>): Map<string, SheetFacts> {
  const text = (name: string) => {
    const found = files.get(name) ?? files.get(`/${name}`);
    return found ? new TextDecoder().decode(found) : '';
  };
  const targets = new Map(
    tags(text('xl/_rels/workbook.xml.rels'), 'Relationship').map((tag) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  );
  return new Map(
    tags(text('xl/workbook.xml'), 'sheet').map((tag) => {
      const target = targets.get(attribute(tag, 'r:id')) ?? '';
      const file = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
      return [unescapeXml(attribute(tag, 'name')), sheetFacts(text(file))];
    }),
  );
}

const tags = (xml: string, name: string): string[] =>
  xml.match(new RegExp(`<(?:\\w+:)?${name}\\b[^>]*>`, 'g')) ?? [];

const attribute = (tag: string, name: string): string =>
  new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1] ?? '';

const unescapeXml = (text: string): string =>
  text
    .replace(/&#(x?)([0-9a-f]+);/gi, (_, hex: string, code: string) =>
      String.fromCodePoint(parseInt(code, hex ? 16 : 10)),
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

function sheetFacts(xml: string): SheetFacts {
  const facts: SheetFacts = { merged: [], errors: new Map(), formulas: new Set(), uncomputed: new Set() };
  for (const tag of tags(xml, 'mergeCell')) {
    const [from, to] = attribute(tag, 'ref').split(':').map(cellPlace);
    if (from && to) facts.merged.push({ top: from.row, left: from.column, bottom: to.row, right: to.column });
  }
  // Only cells in error or with a formula: one pass, whatever the length of the sheet.
  for (const [, head = '', inner = ''] of xml.matchAll(/<(?:\w+:)?c\s([^>]*[^/])>(.*?)<\/(?:\w+:)?c>/gs)) {
    const isError = /\st="e"/.test(` ${head}`);
    const hasFormula = /<(?:\w+:)?f[\s>/]/.test(inner);
    if (!isError && !hasFormula) continue;
    const place = cellPlace(attribute(` ${head}`, 'r'));
    if (!place) continue;
    const key = placeKey(place.row, place.column);
    const value = /<(?:\w+:)?v>([^<]*)</.exec(inner)?.[1];
    if (isError) facts.errors.set(key, value ?? '');
    if (hasFormula) facts.formulas.add(key);
    if (hasFormula && (value === undefined || value === '')) facts.uncomputed.add(key);
  }
  return facts;
}

/** The key of a cell in {@link SheetFacts}. */
export const placeKey = (row: number, column: number): string => `${row},${column}`;

function cellPlace(reference: string): { row: number; column: number } | undefined {
  const [, letters = '', digits = ''] = /^\$?([A-Z]+)\$?(\d+)$/.exec(reference) ?? [];
  if (digits === '') return undefined;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return { row: Number(digits) - 1, column };
}

/** The letters of a column as Excel names it: 0 → A, 27 → AB. */
export function columnLetters(column: number): string {
  const rest = column % 26;
  const letter = String.fromCharCode(65 + rest);
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter;
}
