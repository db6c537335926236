/** npm run test:servers: the configurations of docs/servers/ under the real nginx, Caddy and systemd, which the machine must have. */
import path from 'node:path';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: path.join(import.meta.dirname, '../..'),
  test: {
    include: ['tests/servers/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
