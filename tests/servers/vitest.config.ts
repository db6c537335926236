/** npm run test:servers: configurations and files under the real nginx, Caddy, systemd and LibreOffice, which the machine must have. */
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
