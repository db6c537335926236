/**
 * A list of entries that a visitor saved. Pure rules: what a stored row means, and what adding, removing and taking back do to a list.
 * Nothing here is ever sent anywhere.
 */
import { isSavedId } from './saved-id.ts';

export interface SavedItem {
  /** Names the entry; see saved-id.ts. */
  id: string;
  /** Number and title on the day of saving: what is shown until today's facts arrive, or when the document is gone. */
  designation: string;
  title: string;
  /** The day of saving, `YYYY-MM-DD`. */
  savedOn: string;
  /** Why the visitor keeps it, in own words; empty when nothing was written. */
  note: string;
  /** The product on whose page it was saved: file name and name. */
  product?: SavedProduct;
  /** The part of that product's list in which it stood, such as `binding`; see `ApplicabilityPart`. */
  part?: string;
}

export interface SavedProduct {
  slug: string;
  name: string;
}

/** More than anybody reads; it keeps the stored text far below what browsers allow. */
export const mostItems = 500;
export const longestNote = 500;

/** The calendar day of a moment where the visitor is, `YYYY-MM-DD`. */
export function localDay(moment: Date): string {
  const parts = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

function text(value: unknown, longest: number): string {
  return typeof value === 'string' ? value.normalize('NFC').slice(0, longest) : '';
}

function readProduct(value: unknown): SavedProduct | undefined {
  const { slug, name } = (typeof value === 'object' && value !== null ? value : {}) as Record<
    string,
    unknown
  >;
  return typeof slug === 'string' && /^[a-z0-9-]{1,80}$/.test(slug) && typeof name === 'string'
    ? { slug, name: text(name, 120) || slug }
    : undefined;
}

function readItem(value: unknown): SavedItem | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { id, designation, title, savedOn, note, product, part } = value as Record<string, unknown>;
  if (typeof id !== 'string' || !isSavedId(id)) return undefined;
  const savedFor = readProduct(product);
  return {
    id,
    designation: text(designation, 300) || id,
    title: text(title, 500),
    savedOn: typeof savedOn === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(savedOn) ? savedOn : '',
    note: text(note, longestNote),
    ...(savedFor === undefined ? {} : { product: savedFor }),
    ...(typeof part === 'string' && /^[a-z-]{1,30}$/.test(part) ? { part } : {}),
  };
}

/**
 * Reads stored rows. What can be read is kept, each entry once; the rest is left out.
 *
 * @returns `damaged` when something was left out, so that the visitor can be told
 */
export function readItems(rows: unknown): { items: SavedItem[]; damaged: boolean } {
  if (!Array.isArray(rows)) return { items: [], damaged: true };
  const read = rows.map(readItem).filter((item) => item !== undefined);
  const items = [...new Map(read.map((item) => [item.id, item])).values()].slice(0, mostItems);
  return { items, damaged: items.length < rows.length };
}

/**
 * Adds what is not on the list yet, at its end; what is there keeps its day and note, and learns for which product it is. Beyond
 * {@link mostItems} nothing is added.
 */
export function addItems(items: readonly SavedItem[], additions: readonly SavedItem[]): SavedItem[] {
  const known = new Set(items.map(({ id }) => id));
  const fresh = additions.filter(({ id }) => !known.has(id) && known.add(id));
  const places = new Map(additions.map(({ id, product, part }) => [id, { product, part }]));
  const present = items.map((item) => {
    const { product, part } = places.get(item.id) ?? {};
    if (item.product || !product) return item;
    return { ...item, product, ...(part === undefined ? {} : { part }) };
  });
  return [...present, ...fresh].slice(0, Math.max(mostItems, items.length));
}

/** The list without one entry; see `restoreItems` for the way back. */
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

/** Writes down why an entry is kept. */
export function setNote(items: readonly SavedItem[], id: string, note: string): SavedItem[] {
  const kept = note.normalize('NFC').trim().slice(0, longestNote);
  return items.map((item) => (item.id === id ? { ...item, note: kept } : item));
}
