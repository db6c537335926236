/** The words of the index: which there are, how they are written with marks, how often they occur. Built with the index. */
import { exactToken, hasMarks, wordsOf } from './words.ts';

/** A spelling, and the records of each index that hold it. */
export interface Spelling {
  written: string;
  main: number;
  catalogue: number;
}

/** One word, under its spelling without marks. */
export interface VocabularyEntry {
  folded: string;
  /** Records of the main index and of the catalogue that hold it. */
  main: number;
  catalogue: number;
  /** Spellings, the most frequent first; none for a word that is never written with marks. */
  variants: readonly Spelling[];
}

interface Counted {
  main: number;
  catalogue: number;
  variants: Map<string, Spelling>;
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
      const token = exactToken(raw);
      let variant = counted.variants.get(token);
      if (!variant) counted.variants.set(token, (variant = { written: raw, main: 0, catalogue: 0 }));
      if (!seen.has(token)) variant[part] += 1;
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
        variants: [...variants.values()].some(({ written }) => hasMarks(written))
          ? [...variants.values()].sort((a, b) => b.main + b.catalogue - a.main - a.catalogue)
          : [],
      }))
      .sort((a, b) => (a.folded < b.folded ? -1 : 1));
  }
}

/** The shard in which a word is kept: its first letter or digit, or `-` for everything else. */
export function vocabularyShard(folded: string): string {
  return /^[a-z0-9]/.exec(folded)?.[0] ?? '-';
}

/** One line a word: `che|110|3|chè:60|chế:48`; where a spelling is in the catalogue too, `:1` follows. */
export function writeVocabulary(entries: readonly VocabularyEntry[]): string {
  return entries
    .map(({ folded, main, catalogue, variants }) =>
      [
        folded,
        main,
        catalogue,
        ...variants.map(
          (variant) =>
            `${variant.written}:${variant.main}${variant.catalogue > 0 ? `:${variant.catalogue}` : ''}`,
        ),
      ].join('|'),
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
          const [written = '', inMain = '0', inCatalogue = '0'] = variant.split(':');
          return { written, main: Number(inMain), catalogue: Number(inCatalogue) };
        }),
      };
    });
}

/**
 * True when one slip turns one word into the other: a letter left out, added, changed, or two neighbours exchanged
 * (Damerau-Levenshtein distance 1).
 */
export function isOneEdit(a: string, b: string): boolean {
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
