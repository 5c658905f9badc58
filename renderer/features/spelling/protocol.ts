import type { Dialect } from '../../../shared/spelling/dialect'

/** What the window tells the thread that reads. */
export type Asked =
  /** Texts to look at, each by a key of the window's. */
  | { kind: 'look'; turn: number; texts: { key: string; text: string; dialect: Dialect }[] }
  /** The words of the newsroom's dictionary, which suggestions may be taken from. */
  | { kind: 'words'; words: string[] }

export interface Answered {
  turn: number
  found: { key: string; slips: Slip[] }[]
}

/** Something in a text that looks wrong. Offsets in UTF-16 code units of the text. */
export interface Slip {
  start: number
  end: number
  text: string
  kind: 'spelling' | 'grammar'
  /** What is wrong, in English: of grammar only, in English text. */
  message: string
  /** What the stretch could become, the best first; '' takes it away. */
  suggestions: string[]
}
