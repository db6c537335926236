import { describe, expect, it } from 'vitest';
import { fieldOf, offsetOf, placeOf, readPostings, writePostings } from './postings.ts';

describe('postings', () => {
  const postings = {
    records: [0, 7, 5000],
    places: [
      [placeOf('title', 0), placeOf('title', 4), placeOf('body', 900)],
      [placeOf('names', 3)],
      [placeOf('scope', 1), placeOf('scope', 2)],
    ],
  };

  it('are read as they were written', () => {
    expect(readPostings(writePostings(postings))).toEqual(postings);
    expect(readPostings('')).toEqual({ records: [], places: [] });
  });

  it('keep neighbours of a field next to each other, and fields apart', () => {
    expect(placeOf('body', 8) - placeOf('body', 7)).toBe(1);
    expect(fieldOf(placeOf('scope', 12))).toBe('scope');
    expect(offsetOf(placeOf('scope', 12))).toBe(12);
    expect(fieldOf(placeOf('title', 9_999_999))).toBe('title');
  });
});
