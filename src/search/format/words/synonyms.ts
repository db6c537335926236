/** Words that mean the same for a search: found in texts when the index is built, and in what is typed. */
import { exactToken, wordsOf } from './words.ts';
import type { Word } from './words.ts';

/** Groups in the order of the settings file; each a list of words or phrases. */
export type SynonymGroups = readonly (readonly string[])[];

interface Member {
  group: number;
  /** Tokens of the phrase, with marks. */
  exact: readonly string[];
  folded: readonly string[];
  /** As the settings file has it. */
  phrase: string;
}

export interface SynonymTable {
  /** Phrases by their first word without marks, longest first. */
  byFirst: ReadonlyMap<string, readonly Member[]>;
  groups: SynonymGroups;
}

/** A stretch of words that a group covers: `from` inclusive, `to` exclusive. */
export interface SynonymSpan {
  from: number;
  to: number;
  /** Every group that has the phrase. */
  groups: number[];
}

/** Each place as a group: its name, also as people write it without the space (`Sapa`, `laocai`). */
export const placeGroups = (places: readonly string[]): SynonymGroups =>
  places.map((place) => [place, place.replaceAll(' ', '')]);

export function compileSynonyms(groups: SynonymGroups): SynonymTable {
  const byFirst = new Map<string, Member[]>();
  for (const [group, phrases] of groups.entries()) {
    for (const phrase of phrases) {
      const words = wordsOf(phrase);
      const [first] = words;
      if (!first) continue;
      const member = {
        group,
        exact: words.map(({ raw }) => exactToken(raw)),
        folded: words.map(({ folded }) => folded),
        phrase,
      };
      const list = byFirst.get(first.folded);
      if (list) list.push(member);
      else byFirst.set(first.folded, [member]);
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.exact.length - a.exact.length);
  return { byFirst, groups };
}

/** Every place at which a text names a group, phrase by phrase with its marks; `at` in words. */
export function findGroups(
  words: readonly Pick<Word, 'raw' | 'folded'>[],
  { byFirst }: SynonymTable,
): { group: number; phrase: string; at: number }[] {
  const exact = words.map(({ raw }) => exactToken(raw));
  return words.flatMap((word, at) =>
    (byFirst.get(word.folded) ?? [])
      .filter((member) => member.exact.every((token, offset) => token === exact[at + offset]))
      .map(({ group, phrase }) => ({ group, phrase, at })),
  );
}

/**
 * The stretches of typed words that groups cover, longest first from the left. Where the typed words carry marks, the phrase must
 * carry the same; without marks it may carry any.
 */
export function coverSynonyms(
  words: readonly Pick<Word, 'raw' | 'folded'>[],
  table: SynonymTable,
): SynonymSpan[] {
  const exact = words.map(({ raw }) => exactToken(raw));
  const marked = words.map(({ raw, folded }) => exactToken(raw) !== exactToken(folded));
  const spans: SynonymSpan[] = [];
  for (let index = 0; index < words.length;) {
    const members = (table.byFirst.get(words[index]?.folded ?? '') ?? []).filter((member) =>
      member.folded.every((folded, offset) => {
        const at = index + offset;
        return marked[at] ? member.exact[offset] === exact[at] : folded === words[at]?.folded;
      }),
    );
    const length = members[0]?.exact.length ?? 0;
    if (length > 0) {
      const longest = members.filter((member) => member.exact.length === length);
      // A phrase spelt as typed speaks for itself: "tea" is not also everything that folds to "tea".
      const same = longest.filter((member) =>
        member.exact.every((token, offset) => token === exact[index + offset]),
      );
      const groups = [...new Set((same.length > 0 ? same : longest).map(({ group }) => group))];
      spans.push({ from: index, to: index + length, groups });
    }
    index += Math.max(length, 1);
  }
  return spans;
}
