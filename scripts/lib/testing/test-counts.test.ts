import { expect, it } from 'vitest';
import { inWords, playwrightCounts, single, sum, vitestCounts } from './test-counts.ts';

it('reads the report of Vitest', () => {
  const report = { numPassedTests: 7, numFailedTests: 2, numPendingTests: 1, numTodoTests: 1 };
  expect(vitestCounts(report, false)).toEqual({ passed: 7, failed: 2, skipped: 2 });
});

it('reads the report of Playwright', () => {
  const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 3 } };
  expect(playwrightCounts(report, false)).toEqual({ passed: 6, failed: 1, skipped: 3, secondTry: 1 });
});

it('counts a runner that failed outside its tests, or ran none, as a failure', () => {
  expect(vitestCounts({ numPassedTests: 7 }, false)).toMatchObject({ passed: 7, failed: 1 });
  expect(playwrightCounts(undefined, false)).toMatchObject({ failed: 1 });
  expect(playwrightCounts({ stats: { expected: 0 } }, true)).toMatchObject({ failed: 1 });
});

it('sums up in words', () => {
  expect(inWords(sum([single(true), single(true), single(false)]))).toBe('2 passed, 1 failed');
  expect(inWords({ passed: 1, failed: 0, skipped: 2 })).toBe('1 passed, 0 failed, 2 skipped');
  expect(inWords(sum([single(true), { passed: 5, failed: 0, skipped: 0, secondTry: 1 }]))).toBe(
    '6 passed, 1 only at a second try, 0 failed',
  );
});
