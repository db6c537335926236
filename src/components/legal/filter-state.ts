/** What a visitor asks of the list of legal documents, and its address. Pure: knows neither the document nor the history. */
import { foldVietnamese } from '#domain/vietnamese.ts';

/** The names of the filters in the address, in the order in which they are written. */
export const filterNames = ['loai', 'co-quan', 'nam', 'tinh-trang'] as const;

type FilterName = (typeof filterNames)[number];

export type FilterState = { readonly q: string } & Readonly<Record<FilterName, string>>;

export const noFilter: FilterState = { q: '', loai: '', 'co-quan': '', nam: '', 'tinh-trang': '' };

/** A row as the filter sees it: its words, folded, and its value under each filter. */
export interface FilterRow {
  words: string;
  values: Readonly<Partial<Record<FilterName, string>>>;
}

/**
 * Reads the state from an address.
 *
 * @param search the query part of an address, with or without `?`
 * @param known the values that each filter offers; what an old or cut link names besides is left out
 */
export function readFilter(
  search: string,
  known: Readonly<Record<FilterName, readonly string[]>>,
): FilterState {
  const parameters = new URLSearchParams(search);
  const value = (name: FilterName) => {
    const given = parameters.get(name) ?? '';
    return known[name].includes(given) ? given : '';
  };
  return {
    q: (parameters.get('q') ?? '').normalize('NFC'),
    loai: value('loai'),
    'co-quan': value('co-quan'),
    nam: value('nam'),
    'tinh-trang': value('tinh-trang'),
  };
}

/** Writes the state as the query part of an address, `?` included; empty when nothing is asked. */
export function writeFilter(state: FilterState): string {
  const parameters = new URLSearchParams();
  const q = state.q.trim();
  if (q !== '') parameters.set('q', q);
  for (const name of filterNames) if (state[name] !== '') parameters.set(name, state[name]);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** Words as they are compared: folded, blanks even. A number typed without its marks (`37 2026 nd-cp`) is found too. */
export function filterWords(text: string): string {
  return foldVietnamese(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** True when a row has every typed word, at the start of a word of its own, and the chosen values. */
export function matchesFilter({ words, values }: FilterRow, state: FilterState): boolean {
  const padded = ` ${words}`;
  const typed = filterWords(state.q).split(' ').filter(Boolean);
  return (
    typed.every((word) => padded.includes(` ${word}`)) &&
    filterNames.every((name) => state[name] === '' || values[name] === state[name])
  );
}
