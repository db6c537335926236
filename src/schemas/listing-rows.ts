/** The data that the library writes into a list filtered in the browser, and that the page's script reads there. */

/** How a list names a value of a facet. */
export const valueKey = (facet: string, value: string): string => `${facet}:${value}`;

/** The values by which a row of a list is filtered and sorted. */
export interface RowFacts {
  /** Keys of values; see `valueKey`. */
  values: readonly string[];
  /** No longer holds: shown only when asked for. */
  past?: boolean | undefined;
  /** The place of the row under each order that the list offers, in the order of the offer. */
  order?: readonly number[] | undefined;
}

/** The facts as attributes of the row's element. */
export const rowAttributes = ({ values, past = false, order }: RowFacts) => ({
  'data-values': values.join(' '),
  'data-past': past || undefined,
  'data-order': order?.join(' '),
});

/** A row of a file that a list fetches when it is narrowed. Names are short: a file may have thousands of rows. */
interface FetchedRow {
  /** The address of its page. */
  h: string;
  /** Title. */
  t?: string | undefined;
  /** Short facts in one line. */
  f: string;
  /** Keys of values, with blanks between; see `valueKey`. */
  v: string;
  /** No longer holds. */
  p?: 1 | undefined;
  /** Its place under each order on offer. */
  o: readonly number[];
}

/** A standard, as StandardList.astro shows it. */
export interface FetchedStandard extends FetchedRow {
  /** Designation. */
  d: string;
  /** The title is English. */
  e?: 1 | undefined;
  /** Status, as `EditionStatus` has it, and whose word it is where nobody here verified it. */
  s: string;
  b?: string | undefined;
  /** Mandatory. */
  m?: 1 | undefined;
}

/** A legal document, as LegalTable.astro shows it. */
export interface FetchedDocument extends FetchedRow {
  /** Number, where it is known. */
  n: string;
  /** Its content, in a sentence or two. */
  l: string;
  /** Days of issue and of effect as people read them. */
  i: string;
  w: string;
  /** Status in words, and the class of its badge. */
  s: string;
  c: string;
  /** A sample. */
  x?: 1 | undefined;
}

/** A thing with a page of its own, as EntryList.astro shows it. */
export interface FetchedEntry extends FetchedRow {
  /** When, as people read it, and in ISO 8601. */
  w?: string | undefined;
  i?: string | undefined;
  /** A sentence on it. */
  l?: string | undefined;
  /** A sample. */
  x?: 1 | undefined;
}

/** Names of the parameters in the address of a filtered list. */
export const listParameters = { query: 'q', order: 'xep', past: 'ban-cu', more: 'iso' } as const;
