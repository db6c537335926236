import type { Root } from 'mdast';
import type { Signature } from '#library/templates/letterhead.ts';

/** A text with all that a file of it says besides. */
export interface OfficeText {
  /** The title of the file, for its properties. */
  title: string;
  /** The one who gives the file away, for its properties. */
  publisher: string;
  /** The line in large letters at the head. */
  heading: string;
  root: Root;
  /** Whether it begins with the name of the state and its motto. */
  motto: boolean;
  landscape: boolean;
  signatures: readonly Signature[];
  /** Empty rows below each table of a workbook. */
  blankRows: number;
}
