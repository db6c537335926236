import { expect, test } from 'vitest';
import { explainBuildFailure } from './build-failure.ts';
import { publishPercent } from './percent.ts';
import type { PublishStatus } from '../publisher.ts';

const status = (parts: Partial<PublishStatus>): PublishStatus => ({
  state: 'building',
  queued: false,
  problems: [],
  times: {},
  ...parts,
});

test('a publication is a number from its first moment to its last, and never falls back', () => {
  const pages = (count: number, ofPages?: number) =>
    status({ progress: { stage: 'pages', pages: count, ...(ofPages === undefined ? {} : { ofPages }) } });
  const course = [
    status({ state: 'checking' }),
    status({}),
    status({ progress: { stage: 'prepare', pages: 0, ofPages: 900 } }),
    status({ progress: { stage: 'compile', pages: 0, ofPages: 900 } }),
    ...[0, 1, 450, 900, 1200].map((count) => pages(count, 900)),
    status({ progress: { stage: 'finish', pages: 1200, ofPages: 900 } }),
  ].map(publishPercent);
  expect(course).toEqual([...course].sort((a, b) => (a ?? 0) - (b ?? 0)));
  expect(course[0]).toBe(0);
  expect(course.at(-1)).toBe(95);
  expect(publishPercent(pages(7))).toBeGreaterThan(40);
  expect(publishPercent(status({ state: 'published' }))).toBeUndefined();
});

test('a failed build has a reason in words', () => {
  expect(explainBuildFailure('Error: ENOSPC: no space left on device, write')).toContain('đĩa');
  expect(explainBuildFailure('FATAL ERROR: JavaScript heap out of memory')).toContain('bộ nhớ');
  expect(explainBuildFailure('TypeError: x is not a function')).toContain('báo quản trị viên');
});
