/**
 * A list on a page that visitors narrow in the browser: what they chose, its address, which rows stay, and what each further choice
 * would find. Pure: knows neither the document nor the history.
 */
import { valueKey } from '#schemas/filter-value.ts';
import { foldVietnamese, formatNumber } from '#text/vietnamese.ts';

/** A row as the page is built with it. */
export interface DirectoryRow {
  /** `san-pham:che`, `loai:hop-tac-xa` … */
  values: ReadonlySet<string>;
  /** Its text; see `comparableWords`. */
  words: string;
}

export interface Narrowing {
  query: string;
  /** One value a filter; a filter without a choice is not here. */
  choices: Readonly<Record<string, string>>;
}

/** The name under which the address holds typed words. */
export const queryParameter = 'q';

/**
 * Reads what was chosen from an address; what names no filter or no value is left out, so that an old link still works.
 *
 * @param search the query part of an address
 * @param offered the values of every filter
 */
export function readNarrowing(
  search: string,
  offered: Readonly<Record<string, readonly string[]>>,
): Narrowing {
  const parameters = new URLSearchParams(search);
  const chosen = Object.entries(offered).flatMap(([filter, values]) => {
    const value = parameters.get(filter);
    return value !== null && values.includes(value) ? [[filter, value] as const] : [];
  });
  const query = (parameters.get(queryParameter) ?? '').normalize('NFC').trim();
  return { query, choices: Object.fromEntries(chosen) };
}

/** Writes the query part of an address; empty when nothing is chosen. */
export function writeNarrowing({ query, choices }: Narrowing): string {
  const parameters = new URLSearchParams();
  if (query.trim()) parameters.set(queryParameter, query.trim());
  for (const [filter, value] of Object.entries(choices)) parameters.set(filter, value);
  const text = parameters.toString();
  return text ? `?${text}` : '';
}

/** True when anything is chosen or typed. */
export const isNarrowed = ({ query, choices }: Narrowing): boolean =>
  query.trim() !== '' || Object.keys(choices).length > 0;

/** Words as they are compared: folded, blanks even, so that a number typed without its marks (`37 2026 nd-cp`) is found too. */
export function comparableWords(text: string): string {
  return foldVietnamese(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Whether a row has every chosen value, and every typed word at the start of a word of its own. */
export function staysIn({ values, words }: DirectoryRow, { query, choices }: Narrowing): boolean {
  const typed = comparableWords(query).split(' ').filter(Boolean);
  return (
    Object.entries(choices).every(([filter, value]) => values.has(valueKey(filter, value))) &&
    typed.every((word) => ` ${words}`.includes(` ${word}`))
  );
}

/** How many rows a value would leave, all other choices kept; a choice in the same filter is exchanged for it. */
export function countWith(
  rows: readonly DirectoryRow[],
  { query, choices }: Narrowing,
  filter: string,
  value: string,
): number {
  const next = { query, choices: { ...choices, [filter]: value } };
  return rows.filter((row) => staysIn(row, next)).length;
}

/** "7 trong 72 đơn vị" when narrowed, "72 đơn vị" when not. */
export function countWords(shown: number, total: number, unit: string): string {
  const all = `${formatNumber(total)} ${unit}`;
  if (shown === total) return all;
  return shown === 0 ? `Không có ${unit} nào phù hợp` : `${formatNumber(shown)} trong ${all}`;
}
