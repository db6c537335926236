/** What was typed, taken apart before any index is asked: words, quoted phrases, or the number of a document. */
import { parseDesignationQuery } from '#domain/designation/designation-query.ts';
import type { DesignationQuery } from '#domain/designation/designation-query.ts';
import { wordsOf } from '#search/format/words.ts';
import type { Word } from '#search/format/words.ts';

export interface TypedQuery {
  text: string;
  /** The words that count. */
  words: readonly Word[];
  /** Stretches of `words` that stood in quotation marks: `from` inclusive, `to` exclusive. */
  phrases: readonly { from: number; to: number }[];
  /** Present when the whole text is the number of a document. */
  number?: DesignationQuery;
  /** True when the last word may still be going on: nothing follows it. */
  open: boolean;
}

/**
 * English words that say nothing by themselves; they count only inside quotation marks and where nothing else was typed. Those that
 * are Vietnamese syllables too are not among them: an, in, to.
 */
const stopWords = new Set('and by for from into of or the their which with'.split(' '));

/** Reads what was typed; nothing is an error. */
export function readQuery(text: string): TypedQuery {
  const query = text.normalize('NFC').replace(/[“”„‟«»″]/g, '"');
  const quoted = [...query.matchAll(/"([^"]+)"/g)].map(({ 0: match, index }) => ({
    start: index,
    end: index + match.length,
  }));
  const isQuoted = (word: Word) => quoted.some(({ start, end }) => word.start >= start && word.end <= end);
  const all = wordsOf(query);
  const telling = all.filter((word) => isQuoted(word) || !stopWords.has(word.raw));
  const words = telling.length > 0 ? telling : all;
  const phrases = quoted
    .map(({ start, end }) => {
      const from = words.findIndex((word) => word.start >= start && word.end <= end);
      return { from, to: words.findLastIndex((word) => word.start >= start && word.end <= end) + 1 };
    })
    .filter(({ from, to }) => from >= 0 && to - from > 1);
  const number = quoted.length > 0 ? undefined : readNumber(query);
  return {
    text: query,
    words,
    phrases,
    ...(number === undefined ? {} : { number }),
    open: /[\p{L}\p{M}\p{N}]$/u.test(query),
  };
}

/** The number of a document, also as people write it in other systems or while they are still typing. */
function readNumber(query: string): DesignationQuery | undefined {
  const text = query.trim().replace(/[\s:/–—-]+$/, '');
  return (
    parseDesignationQuery(text) ??
    // `12605/2019`, the way administrative documents are numbered
    parseDesignationQuery(text.replace(/\/((?:19|20)\d\d)$/, ':$1')) ??
    // `iso-14001-2015`, the way files are named
    parseDesignationQuery(text.replace(/^(\p{L}+(?:[/-]\p{L}+)*)-(?=\d)/u, '$1 ')) ??
    // `iso 9001 amd 1`: the slash before a supplement left out
    parseDesignationQuery(text.replace(/[\s,]+(amd|cor|add|sđ|sd|đc)\.?\s*(?=\d)/i, '/$1 '))
  );
}
