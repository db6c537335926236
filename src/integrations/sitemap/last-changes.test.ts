import { expect, it } from 'vitest';
import type { EntryChange } from '#domain/changes/entry-changes.ts';
import { readContent } from '#content/read-content.ts';
import { lastChanges } from './last-changes.ts';

const { content } = readContent('tests/fixtures/content/portal');
const change = (id: string, day: string): EntryChange => ({
  day,
  kind: 'verified',
  collection: 'standards',
  id,
  name: id,
});

it('a page changed when its entry last did, and so did those of its products and of changes', () => {
  const days = lastChanges({
    ...content,
    changes: [change('tcvn-9740-2013', '2026-10-02'), change('tcvn-9740-2013', '2026-11-05')],
  });
  expect(days.get('/tieu-chuan/tcvn-9740-2013/')).toBe('2026-11-05');
  expect(days.get('/san-pham/che/')).toBe('2026-11-05');
  expect(days.get('/thay-doi/')).toBe('2026-11-05');
  expect(days.get('/thay-doi/2026-10/')).toBe('2026-10-02');
  expect(days.get('/tieu-chuan/tcvn-6754-2019/')).toBeUndefined();
});

it('an article has its own day', () => {
  const [article] = content.collections.news;
  expect(lastChanges({ ...content, changes: [] }).get(`/tin-tuc/${article?.id ?? ''}/`)).toBe(
    article?.data.date,
  );
});
