import { defineConfig } from 'vitest/config'

/** The fault suite: it starts and kills processes, so it stands apart from the unit tests. */
export default defineConfig({
  test: {
    include: ['tests/faults/**/*.test.ts'],
    globalSetup: 'tests/faults/setup.ts',
    testTimeout: 600_000,
    maxWorkers: 2,
  },
})
