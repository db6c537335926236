/** npm run test:compat: this site's files, protocol and configuration compared with Decap's own code and Sveltia's schema. */
import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = path.join(import.meta.dirname, '../..');

export default defineConfig({
  root,
  // This folder is a package of its own, for which the root's "imports" do not hold.
  resolve: { alias: [{ find: /^#(?=[a-z])/, replacement: `${root}/src/` }] },
  test: {
    include: ['tests/compat/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Decap's modules import one another in a way that only a bundler resolves.
    server: { deps: { inline: [/decap-cms-/] } },
  },
});
