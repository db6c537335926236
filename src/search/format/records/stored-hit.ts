/** A result as the index keeps it. */
import type { SearchHit } from '../types.ts';
import { isObsolete } from '#domain/editions/lifecycle.ts';

/** Values by which results are filtered and counted, by name of the filter. */
export type SearchFacets = Readonly<Record<string, readonly string[]>>;

/** A result as stored: the fields that are shown, and those needed to sort results. */
export interface StoredHit extends SearchHit {
  /** The title in the other language, where there are two. */
  otherTitle?: string;
  /** Other names of the page: products that a document is about, names of a product's varieties. */
  names?: readonly string[];
  /** True where the library has a later edition that no source calls its replacement. */
  older?: boolean;
}

/** Strips a stored result down to the fields that a page shows. */
export function shownHit({
  otherTitle: _otherTitle,
  names: _names,
  older: _older,
  ...hit
}: StoredHit): SearchHit {
  return hit;
}

/** True for an edition that another one has replaced, as far as the library knows, and that nobody may use any more. */
export function isOutdated({ status, older, transition }: StoredHit): boolean {
  return transition === undefined && (isObsolete(status) || older === true);
}
