import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'src/**/*.test.ts',
      'scripts/**/*.test.ts',
      'admin/**/*.test.ts',
      'tests/build/**/*.test.ts',
      'tests/content/**/*.test.ts',
      'tests/repository/**/*.test.ts',
      'tests/search-quality/**/*.test.ts',
      'tests/server/**/*.test.ts',
    ],
    // A frame of another site stays empty in tests of programs of the browser.
    environmentOptions: { happyDOM: { settings: { handleDisabledFileLoadingAsSuccess: true } } },
    // The newsroom keeps copies of the code and built sites there.
    exclude: ['node_modules/**', '.newsroom/**'],
    // By itself Vitest leaves one processor free; of two that would be half, while tests that build sites wait for the disk.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // The designation tests read the whole ISO catalogue (54,492 rows).
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
