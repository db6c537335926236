/** A clock that tests move forwards, so that limits and sessions run out without waiting. */
import { afterAll, beforeAll, vi } from 'vitest';

/**
 * Moves both clocks of the process, the wall clock and the monotonic one, for the tests of a file.
 *
 * @returns lets time pass, in milliseconds
 */
export function useMovingClock(): (milliseconds: number) => void {
  let passed = 0;
  const realNow = Date.now.bind(Date);
  const realMonotonic = performance.now.bind(performance);
  beforeAll(() => {
    vi.spyOn(Date, 'now').mockImplementation(() => realNow() + passed);
    vi.spyOn(performance, 'now').mockImplementation(() => realMonotonic() + passed);
  });
  afterAll(() => {
    vi.restoreAllMocks();
  });
  return (milliseconds) => {
    passed += milliseconds;
  };
}
