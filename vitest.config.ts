import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'admin/**/*.test.ts', 'tests/build/**/*.test.ts'],
    // The designation tests read the whole ISO catalogue (54,492 rows).
    testTimeout: 30_000,
  },
});
