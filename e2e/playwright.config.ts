import { defineConfig } from '@playwright/test';

/**
 * One portal, started by the launcher in an empty data directory, serves all
 * tests; they run one after the other, because they tell one story.
 */
export default defineConfig({
  testDir: './tests',
  outputDir: '../reports/e2e',
  workers: 1,
  fullyParallel: false,
  // A page that is slow once is tried again; what fails three times is broken.
  retries: 2,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  globalSetup: './globalSetup.ts',
  use: {
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    viewport: { width: 1440, height: 900 },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    },
  },
});
