/** The words for pages: each belongs to a page that the search knows. */
import { describe, expect, it } from 'vitest';
import { searchRecords } from '#search/index/records.ts';
import { realContent, realLibrary } from './real-content.ts';

const { pageWords } = realContent().content;

describe('the words for pages', () => {
  it('belong to pages that the search knows', () => {
    const known = new Set(searchRecords(realLibrary()).map(({ hit }) => hit.href));
    expect(pageWords.map(({ path }) => path).filter((path) => !known.has(path))).toEqual([]);
  });
});
