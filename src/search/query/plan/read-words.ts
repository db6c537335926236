/** Words that no input method read: their keys as letters, and words written without the space between them. */
import { foldVietnamese } from '#text/vietnamese.ts';
import type { OpenIndex } from '#search/query/files/open-index.ts';
import { initialsOf } from '#search/format/words/initials.ts';
import { foldWord } from '#search/format/words/words.ts';
import { divideSyllables } from '#search/query/typed/syllable.ts';
import { readTelex } from '#search/query/typed/telex.ts';
import type { QueryWord } from '#search/query/typed/typed-query.ts';
import { readVni } from '#search/query/typed/vni.ts';
import type { Look, PlannedWord } from './planned.ts';
import { neighbours } from './slots.ts';

/** Joins letters and digits that are a syllable in VNI, unless they stand so in the index. */
export async function readVniWords(
  typed: readonly QueryWord[],
  text: string,
  look: Look,
): Promise<PlannedWord[]> {
  const words: PlannedWord[] = [];
  for (let at = 0; at < typed.length;) {
    const first = typed[at];
    if (!first) break;
    let to = at + 1;
    while (typed[to] && typed[to]?.start === typed[to - 1]?.end && !typed[to]?.inNumber) to += 1;
    const end = typed[to - 1]?.end ?? first.end;
    const read = to - at > 1 && !first.inNumber ? readVni(text.slice(first.start, end)) : undefined;
    const found = read === undefined ? undefined : await look(read);
    if (read !== undefined && found && !found.relaxed && !(await standsTogether(typed.slice(at, to), look))) {
      words.push({
        typed: { ...first, raw: read, folded: foldWord(read), end },
        raw: read,
        folded: foldWord(read),
        found,
        keyed: true,
      });
      at = to;
    } else {
      words.push({ typed: first, raw: first.raw, folded: first.folded });
      at += 1;
    }
  }
  // Read by its keys, a word is as typed: it is said in another way than a slip.
  return words;
}

async function standsTogether(words: readonly QueryWord[], look: Look): Promise<boolean> {
  const found = await Promise.all(words.map(({ raw }) => look(raw)));
  return found.every((word, at) => {
    const next = found[at + 1];
    if (at === found.length - 1) return word !== undefined;
    return word && next && neighbours(word.matches, next.matches).size > 0;
  });
}

/** Letters of words without spaces that are still taken apart. */
const longestGlued = 40;

/** An unknown word as Telex, or as two words without the space between them. */
export async function readOtherwise(word: PlannedWord, look: Look): Promise<PlannedWord[] | undefined> {
  const telex = readTelex(word.raw);
  const decoded = telex === undefined ? undefined : await look(telex);
  if (telex !== undefined && decoded && !decoded.relaxed)
    return [{ ...word, raw: telex, folded: foldWord(telex), found: decoded }];
  if (word.raw.length < 4 || word.raw.length > longestGlued) return undefined;
  let best: { words: PlannedWord[]; together: number } | undefined;
  const cuts = Array.from({ length: word.raw.length - 3 }, (_, at) => at + 2).map((cut) => [
    word.raw.slice(0, cut),
    word.raw.slice(cut),
  ]);
  const looked = await Promise.all(cuts.map((halves) => Promise.all(halves.map(look))));
  for (const [at, halves] of cuts.entries()) {
    const [first, second] = looked[at] ?? [];
    if (!first || !second || first.relaxed || second.relaxed) continue;
    const together = neighbours(first.matches, second.matches).size;
    if (together === 0 || together <= (best?.together ?? 0)) continue;
    best = {
      together,
      words: halves.map((raw, half) => ({
        typed: { ...word.typed, raw, folded: foldWord(raw) },
        raw,
        folded: foldWord(raw),
        found: half === 0 ? first : second,
      })),
    };
  }
  return best?.words ?? divided(word, look);
}

/**
 * Three and more syllables written as one word, each of them known and beside the next. A title may say words between them, so that half
 * of them beside the next are enough for a word that nothing else begins as.
 */
async function divided(word: PlannedWord, look: Look): Promise<PlannedWord[] | undefined> {
  for (const syllables of divideSyllables(word.raw)) {
    if (syllables.length < 3) continue;
    const found = await Promise.all(syllables.map(look));
    if (found.some((one) => !one || one.relaxed)) continue;
    const beside = found.filter((one, at) => {
      const next = found[at + 1];
      return one && next && neighbours(one.matches, next.matches).size > 0;
    });
    const pairs = found.length - 1;
    if (beside.length < pairs && (word.beginning || 2 * beside.length < pairs)) continue;
    return syllables.map((raw, at) => {
      const typed = { ...word.typed, raw, folded: foldWord(raw) };
      return { typed, raw, folded: typed.folded, found: found[at] };
    });
  }
  return undefined;
}

/** Words with which names of bodies begin. */
const bodyHeads = new Set(['sở', 'bộ', 'cục', 'ban', 'viện', 'hội', 'phòng']);

/** Capitals behind the first word of a body's name, as the rest of it: `sở TC`. */
export async function readBodyName(
  head: PlannedWord | undefined,
  word: PlannedWord,
  index: OpenIndex,
  look: Look,
): Promise<PlannedWord[] | undefined> {
  const letters = foldVietnamese(word.raw);
  if (!head || !bodyHeads.has(head.raw) || !word.typed.capitals || !/^[a-z]{2,}$/.test(letters))
    return undefined;
  const phrases = await index.initials(initialsOf([head.raw]) + letters);
  const phrase = phrases.find((one) => one.startsWith(`${head.raw} `));
  return phrase === undefined ? undefined : spelled(phrase.slice(head.raw.length + 1), word, look);
}

/** The words of a phrase in the place of a typed one. */
function spelled(phrase: string, word: PlannedWord, look: Look): Promise<PlannedWord[]> {
  return Promise.all(
    phrase.split(' ').map(async (raw): Promise<PlannedWord> => {
      const typed = { ...word.typed, raw, folded: foldWord(raw) };
      return { ...word, typed, raw, folded: typed.folded, found: await look(raw) };
    }),
  );
}

/** Capitals that are no word of the index, as the phrase of titles that they abbreviate: `CBHQ`. */
export async function readAbbreviation(
  word: PlannedWord,
  index: OpenIndex,
  look: Look,
): Promise<PlannedWord[] | undefined> {
  const letters = foldVietnamese(word.raw);
  if (!word.typed.capitals || !/^[a-z]+$/.test(letters)) return undefined;
  const [phrase] = await index.initials(letters);
  if (phrase === undefined) return undefined;
  return spelled(phrase, word, look);
}
