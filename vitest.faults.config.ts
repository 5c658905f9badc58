import { defineConfig } from 'vitest/config'

/** The fault suite: it starts and kills processes, so it stands apart from the unit tests. */
export default defineConfig({
  test: {
    include: ['tests/faults/**/*.test.ts'],
    globalSetup: 'tests/faults/setup.ts',
    // The long run kills a thousand times; a slow disk may need its time for that.
    testTimeout: 3_600_000,
    // Ten thousand folders take a while to remove as well.
    hookTimeout: 600_000,
    maxWorkers: 2,
  },
})
