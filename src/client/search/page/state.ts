/** State of the search page, and its address. Pure: knows neither the document nor the history. */
import { editionStatuses, editionStatusLabel } from '#domain/editions/lifecycle.ts';
import { toSlug } from '#text/vietnamese.ts';
import type { SearchFilters, SearchRequest, SearchSort } from '#search/format/types.ts';

/** Results that are shown at first, and that every "Xem thêm" adds. */
export const pageSize = 20;

/** Nobody reads further, and every result costs a download; an address that asks for more gets this many. */
export const lastPage = 50;

export interface SearchState {
  query: string;
  filters: SearchFilters;
  sort: SearchSort;
  /** How many times `pageSize` results are shown, from 1. */
  page: number;
}

export const emptyState: SearchState = { query: '', filters: {}, sort: 'relevance', page: 1 };

/** Filters that hold a list of values. */
export type ListFilter = 'content' | 'kind' | 'status' | 'subject' | 'ics' | 'issuer';

/** The name of each filter in the address, in the order in which they are written and shown. */
export const filterParameters: Readonly<Record<ListFilter, string>> = {
  content: 'muc',
  kind: 'loai',
  status: 'tinh-trang',
  subject: 'san-pham',
  ics: 'ics',
  issuer: 'co-quan',
};

export const listFilters = Object.keys(filterParameters) as ListFilter[];

const sortValues: Readonly<Record<SearchSort, string>> = {
  relevance: 'lien-quan',
  designation: 'so-hieu',
  year: 'nam',
};

/** Values whose words in the address differ from their names in the code; all others are written as they are. */
const addressValues: Partial<Record<ListFilter, Readonly<Record<string, string>>>> = {
  content: { standard: 'tai-lieu', law: 'documents', product: 'san-pham', topic: 'chu-de' },
  kind: { QCVN: 'qcvn', TCVN: 'tcvn', TCN: 'tcn', CODEX: 'codex', ISO: 'iso', other: 'khac' },
  status: Object.fromEntries(editionStatuses.map((status) => [status, toSlug(editionStatusLabel[status])])),
};

/** The word that stands for a value in the address: `in-force` → `con-hieu-luc`. */
export function toAddressValue(filter: ListFilter, value: string): string {
  return addressValues[filter]?.[value] ?? value;
}

/** The value that a word of the address stands for; undefined for a word that names none. */
function fromAddressValue(filter: ListFilter, word: string): string | undefined {
  const known = addressValues[filter];
  const match = known && Object.entries(known).find(([, written]) => written === word);
  if (match) return match[0];
  // Kinds of content arrive with new collections; statuses and kinds of document are closed lists.
  if (filter === 'status' || filter === 'kind') return undefined;
  return /^[\w-]{1,80}$/.test(word) ? word : undefined;
}

/** A year as people write one; anything else says nothing. */
export function parseYear(text: string | null): number | undefined {
  return text && /^(19|20)\d\d$/.test(text.trim()) ? Number(text) : undefined;
}

/**
 * Reads the state from an address. What an address says wrongly is left out, so that an old or cut link still works.
 *
 * @param search the query part of an address, with or without `?`
 */
export function readState(search: string): SearchState {
  const parameters = new URLSearchParams(search);
  const filters: SearchFilters = {};
  for (const filter of listFilters) {
    const words = new Set(parameters.getAll(filterParameters[filter]).filter(Boolean));
    const values = [...words].map((word) => fromAddressValue(filter, word));
    Object.assign(
      filters,
      withList(
        filter,
        values.filter((value) => value !== undefined),
      ),
    );
  }
  const years = [parseYear(parameters.get('tu-nam')), parseYear(parameters.get('den-nam'))] as const;
  Object.assign(filters, withYears(...years));
  if (parameters.get('bat-buoc') === '1') filters.mandatory = true;
  const sort = (Object.keys(sortValues) as SearchSort[]).find(
    (name) => sortValues[name] === parameters.get('sap-xep'),
  );
  const page = Number(parameters.get('trang') ?? 1);
  return {
    query: parameters.get('q')?.normalize('NFC') ?? '',
    filters,
    sort: sort ?? 'relevance',
    page: Number.isInteger(page) && page >= 1 ? Math.min(page, lastPage) : 1,
  };
}

/** Writes the state as the query part of an address, `?` included; empty when there is nothing to say. */
export function writeState({ query, filters, sort, page }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query.trim() !== '') parameters.set('q', query.trim());
  for (const filter of listFilters) {
    for (const value of filters[filter] ?? []) {
      parameters.append(filterParameters[filter], toAddressValue(filter, value));
    }
  }
  if (filters.yearFrom !== undefined) parameters.set('tu-nam', String(filters.yearFrom));
  if (filters.yearTo !== undefined) parameters.set('den-nam', String(filters.yearTo));
  if (filters.mandatory) parameters.set('bat-buoc', '1');
  if (sort !== 'relevance') parameters.set('sap-xep', sortValues[sort]);
  if (page > 1) parameters.set('trang', String(page));
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

function withList(filter: ListFilter, values: readonly string[]): SearchFilters {
  return values.length > 0 ? { [filter]: values } : {};
}

function withYears(from: number | undefined, to: number | undefined): SearchFilters {
  // Typed the wrong way round, two years still name one span.
  const [first, last] = from !== undefined && to !== undefined && from > to ? [to, from] : [from, to];
  return {
    ...(first === undefined ? {} : { yearFrom: first }),
    ...(last === undefined ? {} : { yearTo: last }),
  };
}

/** One filter as a chip shows it and takes it away. */
export type ActiveFilter =
  | { filter: ListFilter; value: string }
  | { filter: 'years'; from: number | undefined; to: number | undefined }
  | { filter: 'mandatory' };

/** The filters that narrow the search now, in the order of the address. */
export function activeFilters({ filters }: SearchState): ActiveFilter[] {
  const { yearFrom: from, yearTo: to, mandatory } = filters;
  return [
    ...listFilters.flatMap((filter) => (filters[filter] ?? []).map((value) => ({ filter, value }))),
    ...(from === undefined && to === undefined ? [] : [{ filter: 'years' as const, from, to }]),
    ...(mandatory ? [{ filter: 'mandatory' as const }] : []),
  ];
}

/** Puts one value into a list filter or takes it out; results start again from the first. */
export function setValue(state: SearchState, filter: ListFilter, value: string, on: boolean): SearchState {
  const { [filter]: current = [], ...others } = state.filters;
  const values = [...current.filter((known) => known !== value), ...(on ? [value] : [])];
  return { ...state, page: 1, filters: { ...others, ...withList(filter, values) } };
}

/** Sets the span of years; either end may be open. */
export function setYears(state: SearchState, from: number | undefined, to: number | undefined): SearchState {
  const { yearFrom: _from, yearTo: _to, ...others } = state.filters;
  return { ...state, page: 1, filters: { ...others, ...withYears(from, to) } };
}

/** Asks for binding documents only, or for all. */
export function setMandatory(state: SearchState, on: boolean): SearchState {
  const { mandatory: _mandatory, ...others } = state.filters;
  return { ...state, page: 1, filters: { ...others, ...(on ? { mandatory: true } : {}) } };
}

/** Takes one active filter away. */
export function removeFilter(state: SearchState, active: ActiveFilter): SearchState {
  if (active.filter === 'years') return setYears(state, undefined, undefined);
  if (active.filter === 'mandatory') return setMandatory(state, false);
  return setValue(state, active.filter, active.value, false);
}

/** Whether a text is worth asking the index: two characters, or a digit. One letter would fetch half of the index. */
export function isSearchable(query: string): boolean {
  return /\d/.test(query) || [...query.normalize('NFC').replace(/[^\p{L}]/gu, '')].length >= 2;
}

/** The state as the engine takes it. */
export function toRequest({ query, filters, sort, page }: SearchState, signal: AbortSignal): SearchRequest {
  return { query: query.trim(), filters, sort, limit: page * pageSize, signal };
}
