import { intakeFragment, intakeHtml, intakeText, type IntakeResult } from '../../../shared/intake'

/** What a clipboard holds, as far as it matters here; it outlives its event. */
export interface Pasted {
  text: string
  html: string
}

/** A whole story for an empty one, or blocks for where the cursor is. */
export type Reading = 'story' | 'blocks'

/** Reads a clipboard through intake. Markup without a word in it gives way to the plain text beside it. */
export function readPasted({ text, html }: Pasted, as: Reading): IntakeResult {
  if (as === 'story') return html ? intakeHtml(html) : intakeText(text)
  const result = html ? intakeFragment({ html }) : null
  return result?.body.length ? result : intakeFragment({ text })
}

/** From this many characters (UTF-16 code units) on, reading would hold up the screen. */
export const large = 250_000
