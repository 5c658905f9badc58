/**
 * Every reason for which something that a person asked for was not done. The screen may add a way
 * out for a code; the message alone must already tell a person what happened and what to do.
 */
export const problemCodes = [
  'not-found', 'damaged', 'newer-version', 'changed-outside', 'gone', 'no-space', 'read-only', 'denied', 'io',
  'empty-file', 'binary-file', 'too-large', 'unknown-format', 'unreadable', 'name-taken', 'invalid', 'not-ours', 'cancelled', 'taken-over',
] as const
export type ProblemCode = (typeof problemCodes)[number]

export interface Problem {
  code: ProblemCode
  /** One or two sentences for a person: what happened, and what to do next. */
  message: string
}

/** What may fail in a way that a person can be told: a value, never an exception. */
export type Outcome<T> = { ok: true; value: T } | { ok: false; problem: Problem }

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value })
export const failed = (code: ProblemCode, message: string): Outcome<never> => ({ ok: false, problem: { code, message } })
