/** Requests and results of the search: the contract between the index, the engine and the page that shows results. */
import type { EditionStatus } from '#domain/editions/lifecycle.ts';
import type { SearchContent } from './contents.ts';

/** Narrows a search. Values of one filter are alternatives; different filters all hold. */
export interface SearchFilters {
  /** Kind of content: standard, product, topic, and each collection as it arrives. */
  content?: readonly string[];
  /** Kind of document: QCVN, TCVN, TCN, CODEX, ISO, other. */
  kind?: readonly string[];
  status?: readonly EditionStatus[];
  /** Slug of a product or a topic. */
  subject?: readonly string[];
  /** Two digits: the field of the ICS. */
  ics?: readonly string[];
  /** Slug of the issuer. */
  issuer?: readonly string[];
  mandatory?: boolean;
  /** Years of the edition, both inclusive. */
  yearFrom?: number;
  yearTo?: number;
}

export type SearchSort = 'relevance' | 'designation' | 'year';

export interface SearchRequest {
  query: string;
  filters?: SearchFilters;
  sort?: SearchSort;
  /** Results to give, from the first; more cost more downloads. */
  limit?: number;
  /** False where counts are not shown, as with results while typing. True by default. */
  counts?: boolean;
  signal?: AbortSignal;
  /** Receives a partial answer while the rest is fetched; only called when that is slow. */
  onProgress?: (outcome: SearchOutcome) => void;
}

/** One result, ready to be shown. */
export interface SearchHit {
  href: string;
  content: SearchContent;
  /** Of a document; absent on other kinds of content. */
  designation?: string;
  title: string;
  /** True where `title` is English. */
  english?: boolean;
  /** An English title in Vietnamese words, which nobody has approved. */
  gloss?: string;
  kind?: string;
  status?: EditionStatus;
  year?: number;
  mandatory?: boolean;
  /** True for what only shows how a section looks. */
  sample?: boolean;
  /** A sentence in which the query was found, or the scope. */
  excerpt?: string;
  /** Why a document that does not hold the typed words is here: "chấp nhận ISO 9001:2015". */
  because?: string;
  /** For a superseded edition that may still be used: "còn dùng chuyển tiếp đến hết 31/12/2031". */
  transition?: string;
  /** For a superseded edition: the designation and address of what replaces it. */
  replacedBy?: { designation: string; href: string };
}

export interface SearchOutcome {
  hits: readonly SearchHit[];
  total: number;
  /** The one edition that the query names, offered to be opened at once; it is also the first hit. */
  direct?: SearchHit;
  /** Words as typed that nothing in the index matches. */
  unmatched: readonly string[];
  /** Another spelling under which something was found or would be. */
  suggestion?: string;
  /** Words to highlight, folded, and beginnings of words followed by `*`; see `highlightRanges`. */
  terms: readonly string[];
  /** Counts per filter value under the current query and the other filters. */
  counts: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** True when marks were typed but only the text without them matched: said to the reader. */
  relaxedDiacritics?: boolean;
  /** True when no record holds all words, and the results hold most of them: said to the reader. */
  partial?: boolean;
  /** Words that stand side by side in no record, though each by itself is there: said to the reader. */
  missingPhrase?: string;
  /** True where `missingPhrase` is said, in passing, and nothing is about it. */
  inPassing?: boolean;
  /** Numbers of standards that the query names and the library lacks. */
  missingNumbers?: readonly string[];
  /** A word that was read as another: typed without an input method, or glued to its neighbour. */
  readAs?: string;
  /** True when the query has more words than were looked for: said to the reader. */
  shortened?: boolean;
  /** True when a part of the index could not be fetched, so that results may be missing: said to the reader. */
  incomplete?: boolean;
  /** True in progress reports while late files are still being fetched. */
  awaiting?: boolean;
  /** Results without the filters, where the filters leave none. */
  totalWithoutFilters?: number;
}

/** Thrown when the index cannot be reached; its message is Vietnamese and fit to be shown. */
export class SearchUnavailableError extends Error {}

export interface SearchEngine {
  search: (request: SearchRequest) => Promise<SearchOutcome>;
  /** Fetches what the first query needs, when a visitor is about to search. */
  warm: () => Promise<void>;
}
