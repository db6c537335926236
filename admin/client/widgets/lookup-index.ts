/** The indexes that look-ups search: small JSON files written at build, fetched once, when they are first needed. */
import { designationSlug } from '#domain/designation/designation-format.ts';
import { foldVietnamese } from '#text/vietnamese.ts';

/** A row of an index file: the value itself, then what it is called. */
export type LookupRow = readonly [value: string, title: string];

export interface LookupItem {
  value: string;
  title: string;
  /** Value and title, folded, a blank before each word. */
  text: string;
  /** The value's letters and digits alone, so that `tcvn9740` is found. */
  key: string;
}

const loaded = new Map<string, Promise<LookupItem[]>>();

/** Letters and digits only, folded: `TCVN 9740:2013` → `tcvn97402013`. */
export const lookupKey = (text: string) => foldVietnamese(text).replace(/[^a-z0-9]/g, '');

/** Folded words, a blank before each. */
const wordsOf = (text: string) => ` ${foldVietnamese(text).replace(/[^a-z0-9]+/g, ' ')}`;

/** Prepares rows for searching; 10,000 rows take some tens of milliseconds. */
export function lookupItems(rows: readonly LookupRow[]): LookupItem[] {
  return rows.map(([value, title]) => ({
    value,
    title,
    text: wordsOf(`${value} ${title}`),
    key: lookupKey(value),
  }));
}

/** Loads an index. A failure is not kept: the next call tries again. */
export function loadLookup(name: string): Promise<LookupItem[]> {
  const known = loaded.get(name);
  if (known) return known;
  const loading = fetch(`/admin/lookup-${name}.json`)
    .then((response) => {
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      return response.json() as Promise<LookupRow[]>;
    })
    .then(lookupItems);
  loading.catch(() => loaded.delete(name));
  loaded.set(name, loading);
  return loading;
}

/** Returns a test for file names of the library as last built; without an index, nothing is known to exist. */
export async function entryExists(): Promise<(name: string) => boolean> {
  try {
    const names = new Set((await loadLookup('standards')).map(({ value }) => designationSlug(value)));
    return (name) => names.has(name);
  } catch {
    return () => false;
  }
}

/**
 * Searches an index.
 *
 * Every typed word must occur, folded; a value that begins with the typed letters and digits comes first, then one that contains
 * them, then titles with words that begin as typed, then the rest; each in the order of the index.
 *
 * @param limit the most items to return
 */
export function searchLookup(items: readonly LookupItem[], typed: string, limit = 20): LookupItem[] {
  const words = wordsOf(typed).split(' ').filter(Boolean);
  const key = lookupKey(typed);
  if (words.length === 0) return [];
  const ranks: LookupItem[][] = [[], [], [], [], []];
  for (const item of items) {
    if (key !== '' && item.key === key) ranks[0]?.push(item);
    else if (key !== '' && item.key.startsWith(key)) ranks[1]?.push(item);
    else if (key !== '' && item.key.includes(key)) ranks[2]?.push(item);
    else if (words.every((word) => item.text.includes(` ${word}`))) ranks[3]?.push(item);
    else if (words.every((word) => item.text.includes(word))) ranks[4]?.push(item);
  }
  return ranks.flat().slice(0, limit);
}
