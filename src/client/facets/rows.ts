/** Where the rows of a list are: on the page, or in a file that is fetched when the list is first narrowed. */
import type { FacetRow, Narrowing } from './narrowing.ts';

/** The rows of a list and how they are shown. */
export interface Rows {
  /** All rows that a narrowing may leave; fetched ones come when they are first asked for. */
  load: (narrowing: Narrowing) => Promise<readonly FacetRow[]>;
  /**
   * Shows rows in the order given, and nothing else of the list.
   *
   * @param narrowing what left them; undefined where nothing is chosen, so that the list stands as it was built
   */
  show: (rows: readonly FacetRow[], narrowing: Narrowing | undefined) => void;
}
