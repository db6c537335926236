import { expect, it } from 'vitest';
import { steadySample } from './sample.ts';

const items = Array.from({ length: 1000 }, (_, index) => `/trang-${index}/index.html`);

it('takes as many as asked for, each once', () => {
  expect(new Set(steadySample(items, 50)).size).toBe(50);
  expect(steadySample(['/a', '/b'], 50)).toEqual(['/a', '/b']);
});

it('does not depend on the order', () => {
  expect(steadySample([...items].reverse(), 50)).toEqual(steadySample(items, 50));
});

it('changes little when items are added', () => {
  const before = new Set(steadySample(items, 50));
  const after = steadySample([...items, '/moi-1/', '/moi-2/', '/moi-3/'], 50);
  expect(after.filter((item) => before.has(item)).length).toBeGreaterThanOrEqual(47);
});
