/** From records to the words of the index: which there are, how they are spelt, where they stand. */
import { placeOf, writePostings } from '#search/format/words/postings.ts';
import type { Field, Postings } from '#search/format/words/postings.ts';
import type { SearchRecord } from '#search/format/records/record.ts';
import { findGroups } from '#search/format/words/synonyms.ts';
import type { SynonymTable } from '#search/format/words/synonyms.ts';
import { groupTerm } from '#search/format/words/term-blocks.ts';
import type { Term } from '#search/format/words/term-blocks.ts';
import { exactToken, wordsOf } from '#search/format/words/words.ts';

/** Places of one word in one field of one record; a long guide says some words very often. */
const mostPlaces = 8;

/** Words between two names of a record, so that the end of one and the beginning of the next are not neighbours. */
const gap = 2;

/** Everything that a record is found by, field by field; a field may hold several texts. */
export function textsOf({
  hit,
  text,
  part,
  titleWords,
  asked = [],
}: SearchRecord): Partial<Record<Field, readonly string[]>> {
  // Every row of a catalogue bears a designation, and numbers are looked up elsewhere.
  const designation = hit.designation === undefined || part === 'catalogue' ? [] : [hit.designation];
  return {
    title: [titleWords ?? hit.title],
    names: hit.names ?? [],
    designation,
    other: hit.otherTitle === undefined ? [] : [hit.otherTitle],
    asked,
    scope: [hit.excerpt, hit.gloss].filter((text) => text !== undefined),
    body: text === '' ? [] : [text],
  };
}

interface Spelling {
  written: string;
  records: number[];
  places: number[][];
}

/** Collects words record by record, in the order of their numbers. */
export class TermCollector {
  readonly #terms = new Map<string, Map<string, Spelling>>();
  readonly #synonyms: SynonymTable;

  constructor(synonyms: SynonymTable) {
    this.#synonyms = synonyms;
  }

  add(number: number, record: SearchRecord): void {
    for (const [field, texts] of Object.entries(textsOf(record)) as [Field, readonly string[]][]) {
      let offset = 0;
      for (const text of texts) {
        const words = wordsOf(text);
        for (const { raw, folded, place } of words) {
          this.#put(folded, exactToken(raw), raw, number, placeOf(field, offset + place));
        }
        for (const { group, phrase, at } of findGroups(words, this.#synonyms)) {
          this.#put(
            groupTerm(group),
            phrase,
            phrase,
            number,
            placeOf(field, offset + (words[at]?.place ?? 0)),
          );
        }
        offset += (words.at(-1)?.place ?? 0) + 1 + gap;
      }
    }
  }

  #put(key: string, spelling: string, written: string, record: number, place: number): void {
    let spellings = this.#terms.get(key);
    if (!spellings) this.#terms.set(key, (spellings = new Map<string, Spelling>()));
    let found = spellings.get(spelling);
    if (!found) spellings.set(spelling, (found = { written, records: [], places: [] }));
    if (found.records.at(-1) !== record) {
      found.records.push(record);
      found.places.push([]);
    }
    const places = found.places.at(-1);
    if (places && places.length < mostPlaces) places.push(place);
  }

  /** All words, in the order of their letters. */
  terms(): Term[] {
    return [...this.#terms]
      .map(([folded, spellings]) => ({
        folded,
        spellings: [...spellings.values()]
          .sort((a, b) => b.records.length - a.records.length)
          .map(({ written, records, places }) => ({
            written,
            records: records.length,
            postings: writePostings({ records, places } satisfies Postings),
          })),
      }))
      .sort((a, b) => (a.folded < b.folded ? -1 : 1));
  }
}
