import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/e2e/**', 'tests/faults/**'],
    testTimeout: 20_000,
    maxWorkers: 2,
  },
})
