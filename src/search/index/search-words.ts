/** Word lists of the search: synonyms that editors keep, and the names of places in the content. */
import type { Library } from '#library/build-library.ts';
import type { SearchWords } from './index-files.ts';
import { placeNames } from './place-names.ts';

/** @param groups of the settings file, as they were read */
export function searchWords(
  groups: readonly { readonly words: readonly string[] }[],
  library: Pick<Library, 'products' | 'collections' | 'site'>,
): SearchWords {
  return { synonyms: groups.map(({ words }) => words), places: placeNames(library) };
}
