/** The library of the build that just ended, read from the content once for everything that is written after the pages. */
import { libraryFromContent } from '#library/from-content.ts';
import type { Library } from '#library/build-library.ts';
import { readContent } from '#loading/read-content.ts';
import type { CheckedContent } from '#loading/read-content.ts';

export interface BuiltLibrary {
  checked: CheckedContent;
  library: Library;
}

let kept: { root: string; built: BuiltLibrary } | undefined;

/**
 * The content below a root and the library made of it. Content does not change between the hooks of one build, so it is read once.
 *
 * @throws ContentError when anything in it would stop a build
 */
export function builtLibrary(root: string): BuiltLibrary {
  if (kept?.root === root) return kept.built;
  const checked = readContent(root);
  const built = { checked, library: libraryFromContent(checked) };
  kept = { root, built };
  return built;
}
