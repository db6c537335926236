/** Typed words → slots: each word found in the index, read otherwise, or named as missing. */
import { foldVietnamese } from '#text/vietnamese.ts';
import { foldWord, hasMarks } from '#search/format/words/words.ts';
import type { OpenIndex } from '#search/query/files/open-index.ts';
import type { QueryWord, TypedQuery } from '#search/query/typed/typed-query.ts';
import { likeliest, makePhrase, mendPairs } from './mend-words.ts';
import type { Plan, PlannedWord, Slot } from './planned.ts';
import { contentAsked, kindOf, slotsOf } from './query-slots.ts';
import { readAbbreviation, readOtherwise, readVniWords } from './read-words.ts';
import { lookUp, lookUpBeginning, synonymSpans } from './slots.ts';

/** Plans a query. */
export async function planQuery(query: TypedQuery, index: OpenIndex): Promise<Plan> {
  const typed = query.words;
  const unmarkedQuery = !typed.some(({ raw }) => hasMarks(raw));
  const look = (raw: string) => lookUp(raw, foldWord(raw), index, unmarkedQuery);
  const quoted = (at: number) => query.phrases.some(({ from, to }) => at >= from && at < to);
  let readAs: string | undefined;

  const keyed = await readVniWords(typed, query.text, look);
  if (keyed.some((word) => word.keyed)) readAs = keyed.map(({ raw }) => raw).join(' ');
  const spans = synonymSpans(
    keyed.map(({ typed: word, raw, folded }) => ({ ...word, raw, folded })),
    index,
  );
  // Asked for beside the words and not after them: on a slow line each round takes seconds.
  index.prefetchGroups(spans.flatMap(({ groups }) => groups));
  const covered = new Set(
    spans.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, offset) => from + offset)),
  );
  let words = await Promise.all(
    keyed.map(async (word, at): Promise<PlannedWord> => {
      const found = word.found ?? (await look(word.raw));
      if (found) return { ...word, found };
      const isOpen = query.open && at === keyed.length - 1;
      const letters = foldVietnamese(word.raw);
      if (!covered.has(at) && letters.length >= (isOpen ? 2 : 4) && !/\d/.test(letters)) {
        const beginning = await lookUpBeginning(letters, index);
        if (beginning) return { ...word, found: beginning, beginning: true };
      }
      return word;
    }),
  );

  const unmatched: QueryWord[] = [];
  const corrected: PlannedWord[] = [];
  for (const [at, word] of words.entries()) {
    // A long word that only begins others may as well be two words written as one, or misspelt.
    const inPhrase =
      makePhrase(corrected.at(-1)?.raw, word.raw, index) || makePhrase(word.raw, words[at + 1]?.raw, index);
    if ((word.found && !word.beginning) || covered.has(at) || quoted(at) || (!word.found && inPhrase)) {
      corrected.push(word);
      continue;
    }
    const read = (await readAbbreviation(word, index, look)) ?? (await readOtherwise(word, look));
    if (read) {
      readAs = read.map(({ raw }) => raw).join(' ');
      corrected.push(...read);
      continue;
    }
    if (word.beginning) {
      corrected.push(word);
      continue;
    }
    unmatched.push(word.typed);
    const better = word.typed.capitals
      ? undefined
      : await likeliest(word, corrected.at(-1), words[at + 1], index, look, { alone: true });
    if (better) corrected.push(better);
  }
  words = corrected;
  const { words: paired, missingPhrase } = await mendPairs(words, query, index, look, quoted, covered);
  words = paired;
  const slots = await slotsOf(words, query, index);
  const kind = kindOf(words);
  const content = contentAsked(query);
  return {
    slots,
    words,
    unmatched,
    ...(missingPhrase === undefined ? {} : { missingPhrase }),
    ...(readAs === undefined ? {} : { readAs }),
    ...(kind === undefined ? {} : { kind }),
    ...(content === undefined ? {} : { content }),
    relaxed: words.some(({ found }) => found?.relaxed),
    vietnamese: words.some(isVietnamese) || slots.some(isAbbreviation),
  };
}

/** True for a word with marks, or one that no title of a catalogue has. */
const isVietnamese = ({ raw, found }: PlannedWord): boolean =>
  hasMarks(raw) || (found !== undefined && found.main > 0 && found.catalogue === 0);

/** True for capitals that stand for words of a text and of no title of a catalogue: `BVTV`. */
const isAbbreviation = ({ words: [word, ...others], matches }: Slot): boolean =>
  word !== undefined &&
  others.length === 0 &&
  word.typed.capitals &&
  !word.found?.catalogue &&
  matches.size > 0;
