/** Cells of files, and what becomes of them. */

/** A cell as a file keeps it. */
export type RawCell = string | number | boolean | Date | null | undefined;

/** A value, or why the cell has none that the field takes; `note` tells what was mended on the way. */
export type CellReading = { value: unknown; note?: string } | { fault: string };

/** Names of entries by the relation that may name them: what people write, folded, to the name that the content uses. */
export type NameIndex = ReadonlyMap<string, ReadonlyMap<string, string>>;
