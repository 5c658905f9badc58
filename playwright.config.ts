import { defineConfig } from '@playwright/test'

const browser = process.env.GALLEY_BROWSER ?? '/usr/bin/chromium'
const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']
// Chromium's own sandbox does not start as root.
const args = process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet

export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results/e2e',
  workers: 2,
  fullyParallel: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ?? 'test-results/e2e.json' }]],
  use: {
    viewport: { width: 1360, height: 860 },
    locale: 'en-GB',
    permissions: ['clipboard-read', 'clipboard-write'],
    launchOptions: { executablePath: browser, args },
    trace: 'retain-on-failure',
  },
  projects: [
    { name: 'browser', testDir: 'tests/e2e', testMatch: '**/*.e2e.ts' },
    { name: 'desktop', testDir: 'tests/e2e-desktop', testMatch: '**/*.e2e.ts' },
  ],
})
