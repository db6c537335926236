/** Lists as a file that the visitor keeps, or opens in another browser. Names, notes and days are in it. */
import { readListRows } from './lists.ts';
import type { SavedList } from './lists.ts';

/** Says of a file that it is one of ours. */
const format = 'nscl-danh-sach';

/** The lists as JSON. */
export function writeBackup(lists: readonly SavedList[]): string {
  return `${JSON.stringify({ format, version: 2, lists }, null, 2)}\n`;
}

/**
 * Reads such a file.
 *
 * @returns undefined when it is another file; `damaged` when a part could not be read
 */
export function readBackup(text: string): { lists: SavedList[]; damaged: boolean } | undefined {
  try {
    const fields = JSON.parse(text) as { format?: unknown; lists?: unknown } | null;
    if (fields?.format !== format) return undefined;
    const read = readListRows(fields.lists);
    return read.lists.length > 0 ? read : undefined;
  } catch {
    return undefined;
  }
}
