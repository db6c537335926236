import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';

/** The folder of a package as another package would find it: npm may lay it beside that package or further up. */
function packageFolder(...names: string[]): string {
  const file = names.reduce(
    (from, name) => createRequire(from).resolve(`${name}/package.json`),
    import.meta.filename,
  );
  return path.dirname(file);
}

export default defineConfig({
  // Tests compare with code of Decap's that the project does not depend on by itself.
  resolve: { alias: { 'decap-cms-core': packageFolder('decap-cms', 'decap-cms-app', 'decap-cms-core') } },
  test: {
    include: [
      'src/**/*.test.ts',
      'scripts/**/*.test.ts',
      'admin/**/*.test.ts',
      'tests/build/**/*.test.ts',
      'tests/compat/**/*.test.ts',
      'tests/content/**/*.test.ts',
      'tests/server/**/*.test.ts',
    ],
    // The newsroom keeps copies of the code and built sites there.
    exclude: ['node_modules/**', '.newsroom/**'],
    // By itself Vitest leaves one processor free; of two that would be half, while tests that build sites wait for the disk.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // The designation tests read the whole ISO catalogue (54,492 rows).
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Decap's modules import one another in a way that only a bundler resolves.
    server: { deps: { inline: [/decap-cms-/, /ajv-keywords/] } },
  },
});
