import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'src/**/*.test.ts',
      'scripts/**/*.test.ts',
      'admin/**/*.test.ts',
      'tests/build/**/*.test.ts',
      'tests/newsroom/**/*.test.ts',
    ],
    // The newsroom keeps copies of the code and built sites there.
    exclude: ['node_modules/**', '.newsroom/**'],
    // The designation tests read the whole ISO catalogue (54,492 rows).
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Decap's modules import one another in a way that only a bundler resolves.
    server: { deps: { inline: [/decap-cms-/, /ajv-keywords/] } },
  },
});
