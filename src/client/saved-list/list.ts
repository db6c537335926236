/**
 * A visitor's own list of documents, as it is kept in the browser. Pure rules: what a stored text means, and what adding, removing and
 * taking back do to it. Nothing here is ever sent anywhere.
 */

export interface SavedItem {
  /** The document's place in addresses, such as `tcvn-9740-2013`. */
  id: string;
  /** Number and title on the day of saving: what is shown until today's facts arrive, or when the document is gone. */
  designation: string;
  title: string;
  /** The day of saving, `YYYY-MM-DD`. */
  savedOn: string;
  /** Why the visitor keeps it, in own words; empty when nothing was written. */
  note: string;
}

/** More than anybody reads; it keeps the stored text far below what browsers allow. */
export const mostItems = 500;
export const longestNote = 500;

const idPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Whether a text can be a document's place in addresses. */
export function isDocumentId(text: string): boolean {
  return text.length <= 120 && idPattern.test(text);
}

/** The document whose page has this path; undefined for every other page. */
export function documentIdOf(path: string): string | undefined {
  const [, id] = /^\/tieu-chuan\/([^/]+)\/$/.exec(path) ?? [];
  return id !== undefined && isDocumentId(id) ? id : undefined;
}

/** The calendar day of a moment where the visitor is, `YYYY-MM-DD`. */
export function localDay(moment: Date): string {
  const parts = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

function text(value: unknown, longest: number): string {
  return typeof value === 'string' ? value.normalize('NFC').slice(0, longest) : '';
}

function readItem(value: unknown): SavedItem | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { id, designation, title, savedOn, note } = value as Record<string, unknown>;
  if (typeof id !== 'string' || !isDocumentId(id)) return undefined;
  return {
    id,
    designation: text(designation, 120) || id,
    title: text(title, 500),
    savedOn: typeof savedOn === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(savedOn) ? savedOn : '',
    note: text(note, longestNote),
  };
}

/**
 * Reads a stored list. What can be read is kept, the rest is left out.
 *
 * @returns `damaged` when something was left out, so that the visitor can be told
 */
export function readList(stored: string | null): { items: SavedItem[]; damaged: boolean } {
  if (stored === null) return { items: [], damaged: false };
  let rows: unknown;
  try {
    rows = (JSON.parse(stored) as { items?: unknown } | null)?.items;
  } catch {
    rows = undefined;
  }
  if (!Array.isArray(rows)) return { items: [], damaged: true };
  const read = rows.map(readItem).filter((item) => item !== undefined);
  const items = [...new Map(read.map((item) => [item.id, item])).values()].slice(0, mostItems);
  return { items, damaged: items.length < rows.length };
}

/** The list as a text to store. */
export function writeList(items: readonly SavedItem[]): string {
  return JSON.stringify({ version: 1, items });
}

/** Adds what is not on the list yet, at its end; what is there keeps its day and note. Beyond {@link mostItems} nothing is added. */
export function addItems(items: readonly SavedItem[], additions: readonly SavedItem[]): SavedItem[] {
  const known = new Set(items.map(({ id }) => id));
  const fresh = additions.filter(({ id }) => !known.has(id) && known.add(id));
  return [...items, ...fresh].slice(0, Math.max(mostItems, items.length));
}

/** The list without one document; see `restoreItems` for the way back. */
export function removeItem(items: readonly SavedItem[], id: string): SavedItem[] {
  return items.filter((item) => item.id !== id);
}

/** Takes a removal back: the items of `before` that are missing return to their places, whatever was added or removed since stays so. */
export function restoreItems(
  items: readonly SavedItem[],
  before: readonly SavedItem[],
  removed: readonly string[],
): SavedItem[] {
  const present = new Set(items.map(({ id }) => id));
  const result = [...items];
  for (const [index, item] of before.entries()) {
    if (removed.includes(item.id) && !present.has(item.id))
      result.splice(Math.min(index, result.length), 0, item);
  }
  return result;
}

/** Writes down why a document is kept. */
export function setNote(items: readonly SavedItem[], id: string, note: string): SavedItem[] {
  const kept = note.normalize('NFC').trim().slice(0, longestNote);
  return items.map((item) => (item.id === id ? { ...item, note: kept } : item));
}
