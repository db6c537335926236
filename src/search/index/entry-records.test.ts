import { describe, expect, it } from 'vitest';
import { libraryFromContent } from '#library/build-offline.ts';
import { readContent } from '#content/read-content.ts';
import { courseSchema } from '#schemas/collections/courses.ts';
import { collectionNames } from '#schemas/collections.ts';
import { contentOf } from '#search/format/contents.ts';
import { entryRecords } from './entry-records.ts';

const checked = readContent('tests/fixtures/content/base');
const course = (id: string, facts: object) => ({
  id,
  file: `content/courses/${id}.md`,
  data: courseSchema.parse({
    title: `Lớp ${id}`,
    kind: 'course',
    state: 'planned',
    starts_on: '2026-12-08',
    lead: 'Một câu.',
    ...facts,
  }),
});
checked.content.collections.courses = [
  course('that', { note: 'Chỉ biên tập viên đọc.' }),
  course('mau', { sample: true }),
];
const records = entryRecords(libraryFromContent(checked));
const hits = records.map(({ hit }) => hit);

describe('what the search knows of an entry', () => {
  it('says which is a sample, so that its row wears the mark', () => {
    expect(hits.find(({ href }) => href === '/dao-tao/mau/')).toMatchObject({ sample: true });
    expect(hits.find(({ href }) => href === '/dao-tao/that/')).not.toHaveProperty('sample');
  });

  it('holds nothing of what editors tell each other', () => {
    expect(JSON.stringify(records)).not.toContain('Chỉ biên tập viên đọc');
  });
});

describe('a portal with every section filled', () => {
  const found = entryRecords(libraryFromContent(readContent('tests/fixtures/content/portal')));
  const byCollection = Map.groupBy(found, ({ hit }) => hit.content);

  it.each(collectionNames)('is found: %s, under words of its own', (name) => {
    const records = byCollection.get(contentOf(name)) ?? [];
    expect(records.length).toBeGreaterThan(0);
    expect(records.every(({ hit }) => hit.href.startsWith('/') && hit.title !== '')).toBe(true);
  });

  it('gives every record an address of its own', () => {
    const addresses = found.map(({ hit }) => hit.href);
    expect(new Set(addresses).size).toBe(addresses.length);
  });
});
