import type { TestContext } from 'vitest'

declare module 'vitest' {
  interface TaskMeta {
    /** A row of the table that scripts/faults.mjs ends with. */
    row?: { fault: string; note: string }
  }
}

/** Puts a test into the table of faults: which one, and what was tried. */
export function row({ task }: TestContext, fault: string, note = ''): void {
  task.meta.row = { fault, note }
}

/** The long run: many more states and kills. */
export const long = process.env.GALLEY_FAULTS === 'long'
