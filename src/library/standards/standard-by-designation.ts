import { designationKey } from '#domain/designation/designation-format.ts';
import type { Library } from '#library/build-library.ts';
import type { Standard } from './standard.ts';

/** The standard of a designation, however it is written; undefined where the library has no such edition. */
export function standardByDesignation(
  designation: string,
  { graph }: Pick<Library, 'graph'>,
): Standard | undefined {
  return graph.byKey.get(designationKey(designation));
}
