/** How many checks went which way. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
  /** How many of those that passed did so only at a second try: a fault to look for, in the test or in what it walks. */
  secondTry?: number;
}

/** The counts of a step that is one check by itself. */
export const single = (succeeded: boolean): Counts => ({
  passed: succeeded ? 1 : 0,
  failed: succeeded ? 0 : 1,
  skipped: 0,
});

/**
 * A runner that failed without a failing test (a file that does not load, a set-up that throws) counts as one failure,
 * and so does one that says all is well without having run anything.
 */
function settled(counts: Counts, succeeded: boolean): Counts {
  const isHonest = succeeded ? counts.passed + counts.failed > 0 : counts.failed > 0;
  return isHonest ? counts : { ...counts, failed: Math.max(1, counts.failed) };
}

/** Reads a number out of a parsed report; 0 when it is not there. */
function numberAt(report: unknown, key: string): number {
  const value: unknown = typeof report === 'object' && report !== null ? Reflect.get(report, key) : undefined;
  return typeof value === 'number' ? value : 0;
}

/** The counts in the JSON report of Vitest; `report` is undefined when it wrote none. */
export function vitestCounts(report: unknown, succeeded: boolean): Counts {
  const counts = {
    passed: numberAt(report, 'numPassedTests'),
    failed: numberAt(report, 'numFailedTests'),
    skipped: numberAt(report, 'numPendingTests') + numberAt(report, 'numTodoTests'),
  };
  return settled(counts, succeeded);
}

/** The counts in the JSON report of Playwright; `report` is undefined when it wrote none. */
export function playwrightCounts(report: unknown, succeeded: boolean): Counts {
  const stats: unknown =
    typeof report === 'object' && report !== null ? Reflect.get(report, 'stats') : undefined;
  const secondTry = numberAt(stats, 'flaky');
  const counts: Counts = {
    passed: numberAt(stats, 'expected') + secondTry,
    failed: numberAt(stats, 'unexpected'),
    skipped: numberAt(stats, 'skipped'),
    ...(secondTry > 0 ? { secondTry } : {}),
  };
  return settled(counts, succeeded);
}

/** The sum of several counts. */
export function sum(all: readonly Counts[]): Counts {
  return all.reduce<Required<Counts>>(
    (total, { passed, failed, skipped, secondTry = 0 }) => ({
      passed: total.passed + passed,
      failed: total.failed + failed,
      skipped: total.skipped + skipped,
      secondTry: total.secondTry + secondTry,
    }),
    { passed: 0, failed: 0, skipped: 0, secondTry: 0 },
  );
}

/** The counts in words, such as `12 passed, 0 failed`. */
export function inWords({ passed, failed, skipped, secondTry = 0 }: Counts): string {
  const again = secondTry > 0 ? `, ${secondTry} only at a second try` : '';
  return `${passed} passed${again}, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
