/** A result as the index keeps it. */
import type { SearchHit } from '../types.ts';
import { isObsolete } from '#domain/editions/lifecycle.ts';

/** Values by which results are filtered and counted, by name of the filter. */
export type SearchFacets = Readonly<Record<string, readonly string[]>>;

/** What is shown of a result, and what is needed to put results in order. */
export interface StoredHit extends SearchHit {
  /** The title in the other language, where there are two. */
  otherTitle?: string;
  /** Other names of the page: products that a document is about, names of a product's varieties. */
  names?: readonly string[];
  /** True where the library has a later edition that no source calls its replacement. */
  older?: boolean;
}

/** What a page needs of a stored result. */
export function shownHit({
  otherTitle: _otherTitle,
  names: _names,
  older: _older,
  ...hit
}: StoredHit): SearchHit {
  return hit;
}

/** True for an edition that another one has replaced, as far as the library knows. */
export function isOutdated({ status, older }: StoredHit): boolean {
  return isObsolete(status) || older === true;
}
