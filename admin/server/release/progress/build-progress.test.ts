import { expect, it } from 'vitest';
import { BuildProgress } from './build-progress.ts';

const output = `12:41:18 [build] Collecting build info...
12:41:18 [build] ✓ Completed in 379ms.
12:41:18 [build] Building static entrypoints...
12:41:18 [vite] ✓ built in 217ms

 generating static routes
12:41:18 ▶ src/pages/[...slug].astro
12:41:18   ├─ /san-pham/index.html (+7ms)
12:41:18   └─ /index.html (+7ms)
12:41:18 ✓ Completed in 16ms.`.split('\n');

it('follows the stages and counts the pages', () => {
  const progress = new BuildProgress();
  const stages = output.map((line) => {
    progress.read(line);
    return progress.stage;
  });
  expect([...new Set(stages)]).toEqual(['prepare', 'compile', 'pages', 'finish']);
  expect(progress.pages).toBe(2);
});

it('keeps the last lines that are not about a page', () => {
  const progress = new BuildProgress(2);
  for (const line of output) progress.read(line);
  progress.read('[ERROR] title: Required');
  expect(progress.notes).toEqual(['12:41:18 ✓ Completed in 16ms.', '[ERROR] title: Required']);
});
