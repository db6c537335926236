import { expect, test } from 'vitest';
import { limited } from './limited.ts';

test('no more than allowed run together, all are answered, and a failure frees its place', async () => {
  let running = 0;
  let peak = 0;
  const request = limited(2, async (key: number) => {
    running += 1;
    peak = Math.max(peak, running);
    await new Promise((done) => setTimeout(done, 5));
    running -= 1;
    if (key === 1) throw new Error('no');
    return key * 2;
  });
  const answers = await Promise.allSettled([0, 1, 2, 3, 4].map(request));
  expect(peak).toBe(2);
  expect(answers.map((answer) => (answer.status === 'fulfilled' ? answer.value : 'failed'))).toEqual([
    0,
    'failed',
    4,
    6,
    8,
  ]);
});
