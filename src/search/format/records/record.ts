/** A record of the search: what the build writes the index from. */
import type { SearchFacets, StoredHit } from './stored-hit.ts';

/** A number under which something else is found too: a standard that adopts it or is adopted by it, a page on how to apply it. */
export interface RelatedNumber {
  designation: string;
  /** Said to the reader: "chấp nhận ISO 9001:2015". */
  because: string;
}

export interface SearchRecord {
  hit: StoredHit;
  /**
   * Which index holds it: `main` what the portal itself writes, small and fetched on every search; `catalogue` the rows of
   * international catalogues, many and in English, fetched when a query may have matches there.
   */
  part: 'main' | 'catalogue';
  facets: SearchFacets;
  /** Indexed in place of the title: the code alone of a listing whose name would promise more than it lists. */
  titleWords?: string;
  /** Words to find it by besides title and designation: scope, places, names of parts. */
  text: string;
  /** Everyday words for it, which no text of it says and nobody is shown. */
  asked?: readonly string[];
  related: readonly RelatedNumber[];
  /** True for a page on many bodies: its names are words for their work, and nobody abbreviates them. */
  collective?: true;
}
