/** From the titles of the portal's own records to abbreviations of what they say. */
import { initialsOf, longest, shortest } from '#search/format/words/initials.ts';
import type { SynonymGroups } from '#search/format/words/synonyms.ts';
import { wordsOf } from '#search/format/words/words.ts';
import { foldVietnamese } from '#text/vietnamese.ts';
import type { SearchRecord } from '#search/format/records/record.ts';

/** Records that must say a phrase, so that it is one. */
const enough = 3;

/** Phrases kept for one abbreviation. */
const mostPhrases = 2;

/** Words with which no phrase begins or ends. */
const edges = new Set(
  'và của cho về đối với các theo từ trong ở là có được những một này bằng để khi do tại đến không phải trên'.split(
    ' ',
  ),
);

/** The place in a body's name, which its abbreviation leaves out. */
const ofPlace = / (?:(?:tỉnh|thành phố) \p{Lu}|\().*$/u;

/** The kind of a body, before its name; people may write it out and abbreviate the rest: `Trung tâm PVHCC`. */
const ofBody = /^(?:trung tâm|chi cục|văn phòng|viện|cục|sở|bộ|ban|hội|hiệp hội|liên minh) /u;

/** So much of what a phrase is said in goes on with the same word where the phrase is a piece of a longer one: `công bố hợp`. */
const piece = 0.6;

/**
 * The abbreviations of names of bodies, and of phrases that several titles, names and leads say.
 *
 * @param synonyms groups of words, some of which are an abbreviation of the others; a longer name may have it within: `CCTĐC`
 */
export function collectInitials(
  records: readonly SearchRecord[],
  synonyms: SynonymGroups = [],
): Map<string, string[]> {
  const counts = new Map<string, number>();
  const bodies = new Set<string>();
  for (const { hit, collective } of records) {
    if (hit.english === true || collective) continue;
    const names = [hit.title, ...(hit.names ?? [])];
    const phrases = new Set([...names, hit.excerpt ?? ''].flatMap(phrasesOf));
    for (const phrase of phrases) counts.set(phrase, (counts.get(phrase) ?? 0) + 1);
    if (hit.content !== 'members') continue;
    for (const name of names) {
      const words = wordsOf(name.replace(ofPlace, '')).map(({ raw }) => raw);
      if (words.length >= shortest && words.length <= longest + 1) bodies.add(words.join(' '));
    }
  }
  const pieces = piecesOf(counts);
  const entries = new Map<string, string[]>();
  const add = (initials: string, phrase: string) => {
    if (initials.length < shortest || initials.length > longest) return;
    const known = entries.get(initials);
    if (!known) entries.set(initials, [phrase]);
    else if (known.length < mostPhrases && !known.includes(phrase)) known.push(phrase);
  };
  const isPiece = ([phrase]: readonly [string, number]) => Number(pieces.has(phrase));
  const frequent = [...counts]
    .filter(([phrase, count]) => count >= enough && !bodies.has(phrase))
    .sort((a, b) => isPiece(a) - isPiece(b) || b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([phrase]) => phrase);
  // A body is what its abbreviation is made for; a phrase is only read so where no body is, and a whole one before a piece of one.
  const names = [...bodies].sort();
  for (const name of names) add(initialsOf(name.split(' ')), name);
  for (const [initials, name] of nestedInitials(names, synonyms)) add(initials, name);
  for (const rest of names.map((name) => name.replace(ofBody, ''))) add(initialsOf(rest.split(' ')), rest);
  for (const phrase of frequent) add(initialsOf(phrase.split(' ')), phrase);
  return new Map([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const isAbbreviation = (word: string): boolean => /^\p{Lu}{2,}$/u.test(word);

/** Names that hold a phrase with an abbreviation of its own, abbreviated around it: `CC` and `TĐC`. */
function nestedInitials(names: readonly string[], synonyms: SynonymGroups): [string, string][] {
  const shortened = synonyms.flatMap((group) =>
    group
      .filter((phrase) => phrase.includes(' '))
      .map((phrase) => ({ phrase: phrase.toLowerCase(), abbreviations: group.filter(isAbbreviation) })),
  );
  return names.flatMap((name) =>
    shortened.flatMap(({ phrase, abbreviations }) => {
      const [before, after, ...more] = ` ${name} `.split(` ${phrase} `).map((part) => part.trim());
      if (before === undefined || after === undefined || more.length > 0 || before + after === '') return [];
      const initials = (part: string) => (part === '' ? '' : initialsOf(part.split(' ')));
      return abbreviations.map((short): [string, string] => [
        initials(before) + foldVietnamese(short.toLowerCase()) + initials(after),
        name,
      ]);
    }),
  );
}

/** Phrases that are nearly always said as a part of one longer phrase. */
function piecesOf(counts: ReadonlyMap<string, number>): Set<string> {
  const pieces = new Set<string>();
  for (const [phrase, count] of counts) {
    for (const part of [phrase.slice(phrase.indexOf(' ') + 1), phrase.slice(0, phrase.lastIndexOf(' '))])
      if (count >= piece * (counts.get(part) ?? Infinity)) pieces.add(part);
  }
  return pieces;
}

/** Every stretch of words of a text that may be a phrase: inside of a sentence, letters alone. */
function phrasesOf(text: string): string[] {
  return text.split(/[^\p{L}\p{M}\s]+/u).flatMap((part) => {
    const words = wordsOf(part).map(({ raw }) => raw);
    return words.flatMap((first, from) => {
      if (edges.has(first)) return [];
      const ends = Array.from({ length: longest - shortest + 2 }, (_, more) => from + shortest + more);
      return ends
        .filter((to) => to <= words.length && !edges.has(words[to - 1] ?? ''))
        .map((to) => words.slice(from, to).join(' '));
    });
  });
}
