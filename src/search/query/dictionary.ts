/** What the index knows of a typed word, asked before the full text is: its spellings, or the word that was meant. */
import { foldVietnamese } from '#text/vietnamese.ts';
import { isOneEdit, vocabularyShard } from '#search/format/term-index.ts';
import type { VocabularyEntry } from '#search/format/term-index.ts';
import { exactToken, foldedToken, foldWord, hasMarks, marksFit, prefixToken } from '#search/format/words.ts';

/** A typed word as the index is asked for it. */
export interface KnownWord {
  /** As typed, or as corrected; lower case. */
  raw: string;
  folded: string;
  token: string;
  /** How it is found: with its marks, whatever its marks, or as the beginning of longer words. */
  by: 'exact' | 'folded' | 'beginning';
  /** Records that hold it, by index; of a beginning the sum over its words. */
  main: number;
  catalogue: number;
  /** True when the marks that were typed are on no word of the index. */
  relaxed: boolean;
}

export class Dictionary {
  readonly #shard: (name: string) => Promise<readonly VocabularyEntry[]>;
  readonly #names: readonly string[];

  /**
   * @param names of all shards
   * @param shard fetches one
   */
  constructor(names: readonly string[], shard: (name: string) => Promise<readonly VocabularyEntry[]>) {
    this.#names = names;
    this.#shard = async (name) => (names.includes(name) ? await shard(name) : []);
  }

  /**
   * Finds a word of the index.
   *
   * @param open whether the word may still be being typed: then a beginning will do
   * @returns undefined when no word of the index is it, or begins with it
   */
  async find(raw: string, open: boolean): Promise<KnownWord | undefined> {
    const folded = foldWord(raw);
    const shard = await this.#shard(vocabularyShard(folded));
    const entry = shard.find((candidate) => candidate.folded === folded);
    if (entry) return describe(raw, entry);
    const beginning = foldVietnamese(raw);
    if (beginning.length < (open ? 2 : 4) || /^\d/.test(beginning)) return undefined;
    const longer = shard.filter((candidate) => candidate.folded.startsWith(beginning));
    if (longer.length === 0) return undefined;
    return {
      raw,
      folded: beginning,
      token: prefixToken(beginning),
      by: 'beginning',
      main: sum(longer.map(({ main }) => main)),
      catalogue: sum(longer.map(({ catalogue }) => catalogue)),
      relaxed: false,
    };
  }

  /**
   * The words of the index from which the typed one differs by one slip, the likeliest first.
   *
   * @param most how many to give
   */
  async neighbours(raw: string, most: number): Promise<KnownWord[]> {
    const folded = foldVietnamese(raw);
    if (folded.length < 3 || /\d/.test(folded)) return [];
    const marked = hasMarks(raw);
    // Few people err in the first letter; the words of the other letters are fetched only when nothing nearer is found.
    const near = new Set([...folded.slice(0, 2)].map(vocabularyShard));
    for (const names of [this.#names.filter((name) => near.has(name)), this.#names]) {
      const shards = await Promise.all(names.map((name) => this.#shard(name)));
      const found = neighboursAmong(shards.flat(), raw, folded, marked);
      if (found.length > 0) return found.slice(0, most);
    }
    return [];
  }
}

function neighboursAmong(
  entries: readonly VocabularyEntry[],
  raw: string,
  folded: string,
  marked: boolean,
): KnownWord[] {
  const found: { word: KnownWord; weight: number }[] = [];
  for (const entry of entries) {
    if (entry.folded.length < 3 || Math.abs(entry.folded.length - folded.length) > 1) continue;
    const spellings = marked ? entry.variants.filter(({ written }) => isOneEdit(raw, written)) : [];
    const [spelling] = spellings;
    if (spelling) {
      found.push({ word: describe(spelling.written, entry), weight: 3 * likelihood(folded, entry) });
    } else if (isOneEdit(folded, entry.folded)) {
      // Without marks in what was typed, any spelling of the neighbour will do; with them, the one whose marks fit.
      const fitting = marked ? entry.variants.find(({ written }) => marksFit(raw, written)) : undefined;
      const word = describe(fitting?.written ?? entry.folded, entry);
      found.push({ word, weight: (fitting ? 2 : 1) * likelihood(folded, entry) });
    }
  }
  return found.sort((a, b) => b.weight - a.weight).map(({ word }) => word);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Frequent words are likelier meant, those of the portal's own records more so; two exchanged letters are the commonest slip. */
function likelihood(folded: string, entry: VocabularyEntry): number {
  const frequency = Math.log2(2 + 8 * entry.main + entry.catalogue);
  const exchanged = [...folded].sort().join('') === [...entry.folded].sort().join('') ? 2 : 1;
  const sameStart = folded[0] === entry.folded[0] ? 1 : 0.4;
  return frequency * exchanged * sameStart;
}

function describe(raw: string, entry: VocabularyEntry): KnownWord {
  const { folded, main, catalogue, variants } = entry;
  const found = { raw, folded, main, catalogue, relaxed: false };
  if (!hasMarks(raw)) return { ...found, token: foldedToken(folded), by: 'folded' };
  const token = exactToken(raw);
  const fitting =
    variants.find(({ written }) => exactToken(written) === token) ??
    only(variants.filter(({ written }) => marksFit(raw, written)));
  if (fitting) {
    const { written } = fitting;
    return {
      ...found,
      raw: written,
      token: exactToken(written),
      by: 'exact',
      main: fitting.main,
      catalogue: fitting.catalogue,
    };
  }
  const relaxed = !variants.some(({ written }) => marksFit(raw, written));
  return { ...found, token: foldedToken(folded), by: 'folded', relaxed };
}

function only<Value>(values: readonly Value[]): Value | undefined {
  return values.length === 1 ? values[0] : undefined;
}
