import type { SettingsStore } from '../services/settings'

/** What a command has of the world: a test gives it another one. */
export interface Io {
  /** A line on standard output. */
  out(line: string): void
  /** A line on standard error. */
  err(line: string): void
  /** A line on a terminal that the next one replaces; nothing in a pipe. */
  progress(line: string): void
  /** All of standard input; null when it has more than `limit` bytes. */
  input(limit: number): Promise<Uint8Array | null>
  cwd: string
  /** Galley's own folder. */
  dataFolder: string
  store: SettingsStore
}

/** One command of `galley`. Exit codes: 0 done, 1 a story does not pass, 2 wrong usage or unreadable input, 3 could not write. */
export interface Command {
  summary: string
  /** What --help prints. */
  help: string
  run(args: string[], io: Io): Promise<number>
}

export const exit = { done: 0, fails: 1, wrong: 2, unwritten: 3 } as const

/** Called in a way that the command does not have: its message is one line. */
export class UsageError extends Error {}

/** A message as one line without anything that a terminal would act on. */
export const oneLine = (text: string): string =>
  text
    // eslint-disable-next-line no-control-regex -- control characters are what it removes
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .trim()
