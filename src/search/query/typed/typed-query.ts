/** Parses a typed query before any index is asked: numbers of standards, quoted phrases, words. */
import { exactToken, wordsOf } from '#search/format/words/words.ts';
import type { Word } from '#search/format/words/words.ts';
import { repairLegacyText } from '#text/encoding/legacy-encoding.ts';
import { cleanText } from './clean-text.ts';
import { findNumbers } from './find-numbers.ts';
import type { FoundNumber } from './find-numbers.ts';
import { mayAsk, questionWords, tradeLength } from './question-words.ts';

/** A word of a query. */
export interface QueryWord extends Word {
  /** True for a word that only asks; see `question-words.ts`. */
  asks: boolean;
  /** True for a word without marks that only asks unless it makes a name with a neighbour; see `question-words.ts`. */
  mayAsk: boolean;
  /** True for the kind of thing that is asked for, `công cụ` in "dùng công cụ nào", and for the trade in `trồng chè`. */
  kindAsked: boolean;
  /** True when it is written in capitals, as abbreviations are. */
  capitals: boolean;
  /** True when it belongs to the number of a standard. */
  inNumber: boolean;
}

export interface TypedQuery {
  /** Cleaned; places below are places in it. */
  text: string;
  /** The words that count. */
  words: readonly QueryWord[];
  /** Stretches of `words` that stood in quotation marks: `from` inclusive, `to` exclusive. */
  phrases: readonly { from: number; to: number }[];
  numbers: readonly FoundNumber[];
  /** True when the last word may still be going on: nothing follows it. */
  open: boolean;
  /** The text in letters of today, where it was in those of an old font. */
  decoded?: string;
  /** True when there were more words than are looked for. */
  shortened: boolean;
}

/** Words of a long text that are looked for; more would not make clearer what it is about. */
const mostWords = 16;

/** Reads what was typed; nothing is an error. */
export function readQuery(typed: string): TypedQuery {
  const legacy = repairLegacyText(typed);
  const text = cleanText(legacy?.text ?? typed);
  const quoted = [...text.matchAll(/"([^"]+)"/g)].map(({ 0: match, index }) => ({
    start: index,
    end: index + match.length,
  }));
  const isQuoted = (word: Word) => quoted.some(({ start, end }) => word.start >= start && word.end <= end);
  const numbers = findNumbers(text);
  const inNumber = (word: Word) => numbers.some(({ start, end }) => word.start < end && word.end > start);
  const all = wordsOf(text);
  const asks = questionWords(all);
  const doubtful = mayAsk(all);
  const trade = numbers.length > 0 ? 0 : tradeLength(all);
  const read = all.map((word, index): QueryWord => {
    const written = text.slice(word.start, word.end);
    return {
      ...word,
      asks: (asks[index] ?? false) && !isQuoted(word),
      mayAsk: doubtful[index] ?? false,
      kindAsked: (index < trade || isKindAsked(all, asks, index)) && !isQuoted(word),
      capitals: written.length > 1 && written === written.toUpperCase() && /\p{L}/u.test(written),
      inNumber: inNumber(word),
    };
  });
  const words = limited(withoutRepeats(read));
  const phrases = quoted
    .map(({ start, end }) => {
      const from = words.findIndex((word) => word.start >= start && word.end <= end);
      return { from, to: words.findLastIndex((word) => word.start >= start && word.end <= end) + 1 };
    })
    .filter(({ from, to }) => from >= 0 && to - from > 1);
  return {
    text,
    words,
    phrases,
    numbers,
    open: /[\p{L}\p{M}\p{N}]$/u.test(typed),
    ...(legacy === undefined ? {} : { decoded: text }),
    shortened: words.length < withoutRepeats(read).length,
  };
}

/** One or two words directly before "nào" or "gì". */
function isKindAsked(words: readonly Word[], asks: readonly boolean[], at: number): boolean {
  const which = (word: Word | undefined) => word?.raw === 'nào' || word?.raw === 'gì';
  if (asks[at]) return false;
  return which(words[at + 1]) || (!asks[at + 1] && which(words[at + 2]));
}

/** Words said for the third time tell nothing new, nor do those said over and over; a syllable twice is a word: `su su`. */
function withoutRepeats(words: readonly QueryWord[]): QueryWord[] {
  const total = Map.groupBy(words, ({ raw }) => exactToken(raw));
  const times = new Map<string, number>();
  return words.filter((word, index) => {
    const token = exactToken(word.raw);
    const before = words[index - 1];
    const count = (times.get(token) ?? 0) + 1;
    times.set(token, count);
    const again = before !== undefined && exactToken(before.raw) === token;
    return count <= 2 && !(again && (total.get(token)?.length ?? 0) > 2);
  });
}

/** The first telling words; words that only ask go first. */
function limited(words: readonly QueryWord[]): QueryWord[] {
  if (words.length <= mostWords) return [...words];
  return words.filter(({ asks }) => !asks).slice(0, mostWords);
}
