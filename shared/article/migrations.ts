/** A step from version n to n + 1, over the parsed file: it may add, rename and reshape, and loses nothing. */
export type Migration = (file: Record<string, unknown>) => Record<string, unknown>

/** Keyed by the version that a step starts from. Each has a test over a kept old file in tests/article/. */
export const migrations: Record<number, Migration> = {}

export type Migrated =
  | { ok: true; file: Record<string, unknown>; from: number }
  | { ok: false; why: 'not-a-story' | 'newer' | 'no-version' }

/**
 * Brings a parsed story file to a version, step by step.
 * @param steps the table above; a test passes its own
 */
export function migrate(file: unknown, to: number, steps: Record<number, Migration> = migrations): Migrated {
  if (typeof file !== 'object' || file === null || Array.isArray(file)) return { ok: false, why: 'not-a-story' }
  let current = file as Record<string, unknown>
  if (current.format !== 'galley-story') return { ok: false, why: 'not-a-story' }
  const from = current.version
  if (typeof from !== 'number' || !Number.isInteger(from) || from < 1) return { ok: false, why: 'no-version' }
  if (from > to) return { ok: false, why: 'newer' }
  for (let n = from; n < to; n++) {
    const step = steps[n]
    if (!step) return { ok: false, why: 'no-version' }
    current = { ...step(current), version: n + 1 }
  }
  return { ok: true, file: current, from }
}
