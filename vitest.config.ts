import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/**
 * Tests that leave nothing behind in a process: they share processes, which load each module once instead of once a file. Programs of
 * the browser do work when they are loaded; tests of whole servers and builds start processes of their own.
 */
const shared = [
  'src/{content,domain,drawing,exchange,integrations,library,markdown,office,schemas,search,text}/**/*.test.ts',
  'admin/{config,server}/**/*.test.ts',
  'scripts/**/*.test.ts',
  'tests/{content,fuzz,repository,search-quality}/**/*.test.ts',
];

const all = [
  '{admin,scripts,src}/**/*.test.ts',
  'tests/{build,content,fuzz,repository,search-quality,server}/**/*.test.ts',
];

export default defineConfig({
  test: {
    // A frame of another site stays empty in tests of programs of the browser.
    environmentOptions: { happyDOM: { settings: { handleDisabledFileLoadingAsSuccess: true } } },
    // By itself Vitest leaves one processor free; of two that would be half, while tests that build sites wait for the disk.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // The designation tests read the whole ISO catalogue (54,492 rows).
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      { extends: true, test: { name: 'shared', include: shared, isolate: false } },
      { extends: true, test: { name: 'isolated', include: all, exclude: ['node_modules/**', ...shared] } },
    ],
  },
});
