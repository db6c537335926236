/**
 * Postings: in which records a word stands, and where. A record is a number within its part of the index, a place a number that tells the
 * field and the word's offset in it, so that neighbours in a text are neighbours in number.
 */

/** The fields of a record, the most telling first: title, other names, designation, title in the other language, words of people, scope, body. */
export const fieldNames = ['title', 'names', 'designation', 'other', 'asked', 'scope', 'body'] as const;
export type Field = (typeof fieldNames)[number];

const letters = 'TNDEASB';
const fieldSize = 65_536;

/** Records that hold a word, ascending, with its places in each, ascending. */
export interface Postings {
  records: readonly number[];
  places: readonly (readonly number[])[];
}

export const noPostings: Postings = { records: [], places: [] };

/** The place of the word at `offset` (from 0, in words) of a field; a text longer than 65,536 words goes no further. */
export function placeOf(field: Field, offset: number): number {
  return fieldNames.indexOf(field) * fieldSize + Math.min(offset, fieldSize - 1);
}

export function fieldOf(place: number): Field {
  return fieldNames[Math.floor(place / fieldSize)] ?? 'body';
}

export function offsetOf(place: number): number {
  return place % fieldSize;
}

/** As it is written: a record after the other, each the distance to the one before, a letter for each field, distances of offsets; base 36. */
export function writePostings({ records, places }: Postings): string {
  let before = 0;
  return records
    .map((record, index) => {
      let text = (record - before).toString(36);
      before = record;
      let field = -1;
      let offset = 0;
      for (const place of places[index] ?? []) {
        const next = Math.floor(place / fieldSize);
        if (next === field) text += '.';
        else {
          text += letters[next] ?? '';
          offset = 0;
        }
        field = next;
        text += (offsetOf(place) - offset).toString(36);
        offset = offsetOf(place);
      }
      return text;
    })
    .join(' ');
}

/** The reverse of `writePostings`. */
export function readPostings(text: string): Postings {
  const records: number[] = [];
  const places: number[][] = [];
  let record = 0;
  let number = 0;
  let field = -1;
  let offset = 0;
  let current: number[] = [];
  const end = () => {
    if (field < 0) {
      record += number;
      current = [];
      records.push(record);
      places.push(current);
    } else {
      offset += number;
      current.push(field * fieldSize + offset);
    }
    number = 0;
  };
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 32) {
      end();
      field = -1;
    } else if (code === 46) end();
    else if (code >= 65 && code <= 90) {
      end();
      field = letters.indexOf(text[index] ?? '');
      offset = 0;
    } else number = number * 36 + (code < 58 ? code - 48 : code - 87);
  }
  if (text !== '') end();
  return { records, places };
}
