/** A table as its file has it, before anybody knows what its columns mean. */
import type { RawCell } from '#exchange/cells/cell.ts';

/** A sheet of cells, and what is wrong with single ones. */
export interface SourceSheet {
  /** The name of the sheet; empty for files without sheets. */
  name: string;
  rows: SourceRow[];
}

export interface SourceRow {
  /** The line of the file or row of the sheet, counted from 1. */
  number: number;
  cells: RawCell[];
  /** Faults of cells by their column, counted from 0. */
  faults: Map<number, string>;
  notes: string[];
}
