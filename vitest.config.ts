import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Rooms of functions that keep no state: their tests share processes, which load each module once instead of once a file. */
const stateless = ['content', 'domain', 'drawing', 'exchange', 'library', 'schemas', 'text'].map(
  (room) => `src/${room}/**/*.test.ts`,
);

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
      { extends: true, test: { name: 'stateless', include: stateless, isolate: false } },
      {
        extends: true,
        test: {
          name: 'isolated',
          include: [
            'src/**/*.test.ts',
            'scripts/**/*.test.ts',
            'admin/**/*.test.ts',
            'tests/build/**/*.test.ts',
            'tests/content/**/*.test.ts',
            'tests/fuzz/**/*.test.ts',
            'tests/repository/**/*.test.ts',
            'tests/search-quality/**/*.test.ts',
            'tests/server/**/*.test.ts',
          ],
          // The newsroom keeps copies of the code and built sites in its own folder.
          exclude: ['node_modules/**', '.newsroom/**', ...stateless],
        },
      },
    ],
  },
});
