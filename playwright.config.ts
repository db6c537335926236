import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/artifacts',
  // Builds and serves the site of browser tests and finds a browser; both reach the workers through the two variables read below.
  globalSetup: './tests/e2e/global-setup.ts',
  fullyParallel: true,
  forbidOnly: true,
  // A second try is counted and told (test-counts.ts): one hiccup of a machine in hundreds of tests must not hold back a publication.
  retries: 1,
  workers: 2,
  timeout: 120_000,
  // Passing takes no longer for it: a machine that is busy with something else must not turn a test red.
  expect: { timeout: 20_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    // A box or button that cannot be used is said where it happens, not when the whole test has run out of time.
    actionTimeout: 15_000,
    baseURL: process.env['E2E_ADDRESS'] ?? '',
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'] ?? '',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  projects: [{ name: 'chromium' }],
});
