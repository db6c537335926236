import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { RateLimiter } from './rate-limiter.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('lets so many through in a window, per key; a refused one does not lengthen the wait', async () => {
  const limiter = new RateLimiter({ most: 2, within: 10_000 });
  expect([await limiter.take('a'), await limiter.take('a')]).toEqual([0, 0]);
  vi.advanceTimersByTime(4000);
  expect(await limiter.take('a')).toBe(6000);
  expect(await limiter.take('b')).toBe(0);
  vi.advanceTimersByTime(6000);
  expect(await limiter.take('a')).toBe(0);
});

test('takes an event back, and forgets a key', async () => {
  const limiter = new RateLimiter({ most: 1, within: 10_000 });
  await limiter.take('a');
  await limiter.refund('a');
  expect(await limiter.take('a')).toBe(0);
  await limiter.reset('a');
  expect(await limiter.take('a')).toBe(0);
});

test('a clock set back lengthens no window', async () => {
  const limiter = new RateLimiter({ most: 1, within: 10_000 });
  await limiter.take('a');
  vi.setSystemTime(Date.now() - 86_400_000);
  vi.advanceTimersByTime(10_000);
  expect(await limiter.take('a')).toBe(0);
});

test('keeps no more than 10,000 keys', async () => {
  const limiter = new RateLimiter({ most: 1, within: 60_000 });
  for (let key = 0; key <= 10_000; key += 1) await limiter.take(`key${key}`);
  expect(await limiter.take('key10000')).toBeGreaterThan(0);
  expect(await limiter.take('key0')).toBe(0);
});
