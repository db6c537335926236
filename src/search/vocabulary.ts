/** The words of the index: which there are, how they are written with marks, how often they occur. Built with the index. */
import { exactToken, hasMarks, wordsOf } from '#search/words.ts';

/** One word, under its spelling without marks. */
export interface VocabularyEntry {
  folded: string;
  /** Records of the main index and of the catalogue that hold it. */
  main: number;
  catalogue: number;
  /** Spellings with marks, the most frequent first, each with the number of records. */
  variants: readonly { written: string; count: number }[];
}

interface Counted {
  main: number;
  catalogue: number;
  variants: Map<string, { written: string; count: number }>;
}

/** Counts words record by record. */
export class VocabularyCounter {
  readonly #words = new Map<string, Counted>();

  /** @param texts everything that the index holds of one record */
  add(part: 'main' | 'catalogue', texts: readonly string[]): void {
    const seen = new Set<string>();
    for (const { raw, folded } of wordsOf(texts.join('\n'))) {
      let counted = this.#words.get(folded);
      if (!counted) this.#words.set(folded, (counted = { main: 0, catalogue: 0, variants: new Map() }));
      if (!seen.has(folded)) counted[part] += 1;
      seen.add(folded);
      if (!hasMarks(raw)) continue;
      const token = exactToken(raw);
      const variant = counted.variants.get(token);
      if (!variant) counted.variants.set(token, { written: raw, count: 1 });
      else if (!seen.has(token)) variant.count += 1;
      seen.add(token);
    }
  }

  /** All words, in the order of their letters. */
  entries(): VocabularyEntry[] {
    return [...this.#words]
      .map(([folded, { main, catalogue, variants }]) => ({
        folded,
        main,
        catalogue,
        variants: [...variants.values()].sort((a, b) => b.count - a.count),
      }))
      .sort((a, b) => (a.folded < b.folded ? -1 : 1));
  }
}

/** The shard in which a word is kept: its first letter or digit, or `-` for everything else. */
export function vocabularyShard(folded: string): string {
  return /^[a-z0-9]/.exec(folded)?.[0] ?? '-';
}

/** One line a word: `che|110|3|chè:60|chế:48`. */
export function writeVocabulary(entries: readonly VocabularyEntry[]): string {
  return entries
    .map(({ folded, main, catalogue, variants }) =>
      [folded, main, catalogue, ...variants.map(({ written, count }) => `${written}:${count}`)].join('|'),
    )
    .join('\n');
}

/** The reverse of `writeVocabulary`. */
export function readVocabulary(text: string): VocabularyEntry[] {
  return text
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [folded = '', main, catalogue, ...variants] = line.split('|');
      return {
        folded,
        main: Number(main),
        catalogue: Number(catalogue),
        variants: variants.map((variant) => {
          const [written = '', count] = variant.split(':');
          return { written, count: Number(count) };
        }),
      };
    });
}

/**
 * True when one slip turns one word into the other: a letter left out, added, changed, or two neighbours exchanged
 * (Damerau-Levenshtein distance 1).
 */
export function isOneSlip(a: string, b: string): boolean {
  const difference = a.length - b.length;
  if (Math.abs(difference) > 1 || a === b) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  if (difference === 1) return a.slice(start + 1) === b.slice(start);
  if (difference === -1) return a.slice(start) === b.slice(start + 1);
  return (
    a.slice(start + 1) === b.slice(start + 1) ||
    (a[start] === b[start + 1] && a[start + 1] === b[start] && a.slice(start + 2) === b.slice(start + 2))
  );
}
