/** The words of the index in blocks: in the order of their letters, each block small, so that a query fetches only those of its words. */

/** A spelling of a word and the records that hold it. */
export interface TermSpelling {
  /** As it is written, lower case, with its marks. */
  written: string;
  /** How many records hold it. */
  records: number;
  /** See `postings.ts`; read when it is needed. */
  postings: string;
}

/** A word under its spelling without marks. */
export interface Term {
  folded: string;
  /** The most frequent first. */
  spellings: readonly TermSpelling[];
}

/** Where a block begins; blocks are named by their place in this list. */
export type BlockDirectory = readonly string[];

/** Characters a block may hold before the next begins; compressed a third to a quarter of it. */
const blockSize = 12_000;

/** One line a word: `che|chè:60=0T1 …|chế:48=…`. */
function writeTerm({ folded, spellings }: Term): string {
  return [
    folded,
    ...spellings.map(({ written, records, postings }) => `${written}:${records.toString(36)}=${postings}`),
  ].join('|');
}

/**
 * Packs words into blocks.
 *
 * @param terms in the order of `folded`, by code units
 */
export function packTerms(terms: readonly Term[]): { directory: BlockDirectory; blocks: string[] } {
  const directory: string[] = [];
  const blocks: string[][] = [];
  let size = Infinity;
  for (const term of terms) {
    const line = writeTerm(term);
    if (size + line.length > blockSize) {
      directory.push(term.folded);
      blocks.push([]);
      size = 0;
    }
    blocks.at(-1)?.push(line);
    size += line.length;
  }
  return { directory, blocks: blocks.map((lines) => lines.join('\n')) };
}

/** A block that was fetched: lines are taken apart only when their word is asked for. */
export class TermBlock {
  readonly #lines: readonly string[];

  constructor(text: string) {
    this.#lines = text === '' ? [] : text.split('\n');
  }

  find(folded: string): Term | undefined {
    const key = `${folded}|`;
    const line = this.#lines.find((candidate) => candidate.startsWith(key));
    return line === undefined ? undefined : readTerm(line);
  }

  /** Every word that begins with these letters. */
  beginningWith(letters: string): Term[] {
    return this.#lines.filter((line) => line.startsWith(letters)).map(readTerm);
  }
}

function readTerm(line: string): Term {
  const [folded = '', ...spellings] = line.split('|');
  return {
    folded,
    spellings: spellings.map((text) => {
      const colon = text.indexOf(':');
      const equals = text.indexOf('=', colon);
      return {
        written: text.slice(0, colon),
        records: Number.parseInt(text.slice(colon + 1, equals), 36),
        postings: text.slice(equals + 1),
      };
    }),
  };
}

/** The block that holds a word, if any does; -1 for none. */
export function blockOf(directory: BlockDirectory, folded: string): number {
  let low = 0;
  let high = directory.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((directory[middle] ?? '') <= folded) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The blocks that may hold words which begin with these letters. */
export function blocksBeginning(directory: BlockDirectory, letters: string): number[] {
  const first = Math.max(blockOf(directory, letters), 0);
  const last = blockOf(directory, `${letters}\uFFFF`);
  return Array.from({ length: Math.max(last - first + 1, 0) }, (_, index) => first + index);
}

/** The word under which a group of synonyms is kept: its phrases are its spellings. */
export function groupTerm(group: number): string {
  return `#${group}`;
}
