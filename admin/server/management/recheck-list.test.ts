import path from 'node:path';
import { expect, test } from 'vitest';
import { readContent } from '#content/read-content.ts';
import type { Content } from '#content/content.ts';
import { recheckList } from './recheck-list.ts';

const { content } = readContent(path.resolve(import.meta.dirname, '../../../tests/fixtures/content/base'));
const course = (id: string, data: object) => ({
  id,
  file: `content/courses/${id}.md`,
  data: { title: id, ...data },
});
const document = (id: string, data: object) => ({
  id,
  file: `content/documents/${id}.yaml`,
  data: { number: id, ...data },
});

/** The content of the fixture with some courses and documents. */
const withEntries = (courses: object[], documents: object[]): Content =>
  ({
    ...content,
    collections: { ...content.collections, courses, legalDocuments: documents },
  }) as unknown as Content;

test('lists checks that are older than the settings say, the oldest first', () => {
  const days = content.standards.map(({ data }) => data.checked_on).sort();
  expect(recheckList(content, days[0] ?? '').oldChecks).toEqual([]);
  const late = recheckList(content, '2040-01-01').oldChecks.map(({ day }) => day);
  expect(late.length).toBeGreaterThanOrEqual(days.length);
  expect(late).toEqual([...late].sort());
});

test('lists courses that are over without a result, and suspensions that have ended', () => {
  const list = recheckList(
    withEntries(
      [
        course('qua', { starts_on: '2026-11-20', ends_on: '2026-11-22' }),
        course('dang-mo', { starts_on: '2026-11-20', ends_on: '2026-11-26' }),
        course('da-ghi', { starts_on: '2026-11-20', attended: 30 }),
      ],
      [document('het', { suspends_until: '2026-11-25' }), document('con', { suspends_until: '2026-11-26' })],
    ),
    '2026-11-26',
  );
  expect(list.pastCourses.map(({ entry }) => entry.slug)).toEqual(['qua']);
  expect(list.endedSuspensions.map(({ entry }) => entry.slug)).toEqual(['het']);
});
