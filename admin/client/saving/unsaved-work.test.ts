import { describe, expect, it } from 'vitest';
import { unsavedEntry } from './unsaved-work.ts';

describe('the key of a kept text', () => {
  it.each([
    ['backup.products.che', 'products', 'che', '#/collections/products/entries/che'],
    ['backup.news', 'news', '', '#/collections/news/new'],
    ['backup.news.a.b', 'news', 'a.b', '#/collections/news/entries/a.b'],
  ])('%s leads to its form', (key, collection, slug, hash) => {
    expect(unsavedEntry(key)).toEqual({ collection, slug, hash });
  });

  it.each(['backup', 'decap-cms-user'])('%s is none', (key) => {
    expect(unsavedEntry(key)).toBeUndefined();
  });
});
