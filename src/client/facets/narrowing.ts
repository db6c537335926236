/**
 * A list on a page that visitors narrow in the browser: what they chose, its address, which rows stay in which order, and what each
 * further choice would find. Pure: knows neither the document nor the history.
 */
import { listParameters, valueKey } from '#schemas/listing-rows.ts';
import { foldVietnamese, formatNumber } from '#text/vietnamese.ts';

/** A row as the page or the fetched file has it. */
export interface FacetRow {
  /** `san-pham:che`, `loai:hop-tac-xa` … */
  values: ReadonlySet<string>;
  /** Its text; see `comparableWords`. */
  words: string;
  past?: boolean | undefined;
  /** Its place under each order on offer. */
  order?: readonly number[] | undefined;
}

export interface Narrowing {
  query: string;
  /** One value a facet; a facet without a choice is not here. */
  choices: Readonly<Record<string, string>>;
  /** With rows that no longer hold. */
  past?: boolean | undefined;
  /** With the rows that are fetched only when asked for. */
  more?: boolean | undefined;
  /** The name of an order; the first on offer when absent. */
  order?: string | undefined;
}

/** Facets and orders that a list offers. */
export interface Offer {
  /** The values of every facet. */
  values: Readonly<Record<string, readonly string[]>>;
  orders?: readonly string[] | undefined;
  /** The facet of the status: a choice in it shows past rows too. */
  statusFacet?: string | undefined;
}

/**
 * Reads what was chosen from an address; what names no facet or no value is left out, so that an old link still works.
 *
 * @param search the query part of an address
 */
export function readNarrowing(search: string, { values, orders = [] }: Offer): Narrowing {
  const parameters = new URLSearchParams(search);
  const chosen = Object.entries(values).flatMap(([facet, offered]) => {
    const value = parameters.get(facet);
    return value !== null && offered.includes(value) ? [[facet, value] as const] : [];
  });
  const order = parameters.get(listParameters.order) ?? '';
  return {
    query: (parameters.get(listParameters.query) ?? '').normalize('NFC').trim(),
    choices: Object.fromEntries(chosen),
    ...(parameters.has(listParameters.past) ? { past: true } : {}),
    ...(parameters.has(listParameters.more) ? { more: true } : {}),
    ...(orders.indexOf(order) > 0 ? { order } : {}),
  };
}

/** Writes the query part of an address; empty when nothing is chosen. */
export function writeNarrowing({ query, choices, past, more, order }: Narrowing): string {
  const parameters = new URLSearchParams();
  if (query.trim()) parameters.set(listParameters.query, query.trim());
  for (const [facet, value] of Object.entries(choices)) parameters.set(facet, value);
  if (past) parameters.set(listParameters.past, '1');
  if (more) parameters.set(listParameters.more, '1');
  if (order) parameters.set(listParameters.order, order);
  const text = parameters.toString();
  return text ? `?${text}` : '';
}

/** True when anything is chosen or typed; an order alone leaves nothing out. */
export const isNarrowed = ({ query, choices, past = false, more = false }: Narrowing): boolean =>
  query.trim() !== '' || Object.keys(choices).length > 0 || past || more;

/** Words as they are compared: folded, blanks even, so that a number typed without its marks (`37 2026 nd-cp`) is found too. */
export function comparableWords(text: string): string {
  return foldVietnamese(text)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Whether a row has every chosen value, and every typed word at the start of a word of its own; past or not. */
export function matches({ values, words }: FacetRow, { query, choices }: Narrowing): boolean {
  const typed = comparableWords(query).split(' ').filter(Boolean);
  return (
    Object.entries(choices).every(([facet, value]) => values.has(valueKey(facet, value))) &&
    typed.every((word) => ` ${words}`.includes(` ${word}`))
  );
}

const withPast = ({ past = false, choices }: Narrowing, { statusFacet = '' }: Pick<Offer, 'statusFacet'>) =>
  past || statusFacet in choices;

/** The rows that stay, in the chosen order; of how many; and how many more there are that no longer hold. */
export function narrowed<Row extends FacetRow>(
  rows: readonly Row[],
  narrowing: Narrowing,
  offer: Pick<Offer, 'orders' | 'statusFacet'> = {},
): { shown: Row[]; whole: number; hiddenPast: number } {
  const found = rows.filter((row) => matches(row, narrowing));
  const live = ({ past = false }: FacetRow) => withPast(narrowing, offer) || !past;
  const shown = found.filter(live);
  const place = Math.max(0, offer.orders?.indexOf(narrowing.order ?? '') ?? 0);
  const sorted = shown.toSorted((a, b) => (a.order?.[place] ?? 0) - (b.order?.[place] ?? 0));
  return { shown: sorted, whole: rows.filter(live).length, hiddenPast: found.length - shown.length };
}

/** How many rows a value would leave, all other choices kept; a choice in the same facet is exchanged for it. */
export function countWith(
  rows: readonly FacetRow[],
  narrowing: Narrowing,
  facet: string,
  value: string,
  offer: Pick<Offer, 'statusFacet'> = {},
): number {
  const next = { ...narrowing, choices: { ...narrowing.choices, [facet]: value } };
  const past = withPast(next, offer);
  return rows.filter((row) => (past || !row.past) && matches(row, next)).length;
}

/** "7 trong 72 đơn vị" when narrowed, "72 đơn vị" when not; what is left out as past is said. */
export function countWords(shown: number, total: number, unit: string, hiddenPast = 0): string {
  const all = `${formatNumber(total)} ${unit}`;
  const hidden = hiddenPast > 0 ? `; ẩn ${formatNumber(hiddenPast)} bản cũ` : '';
  if (shown === total) return all;
  return shown === 0
    ? `Không có ${unit} nào phù hợp${hidden}`
    : `${formatNumber(shown)} trong ${all}${hidden}`;
}
