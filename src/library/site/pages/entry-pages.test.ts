import { expect, it } from 'vitest';
import { entryAt, entryPaths } from './entry-pages.ts';

const entries = [{ slug: 'che' }, { slug: 'que' }];

it('gives every entry a path, and finds it again by that', () => {
  expect(entryPaths(entries).map(({ params }) => entryAt(entries, params.slug))).toEqual(entries);
});

it('refuses a path of no entry', () => {
  expect(() => entryAt(entries, 'gao')).toThrow('gao');
  expect(() => entryAt(entries, undefined)).toThrow();
});
