import { pictureBytes, picturePixels } from '../../../shared/limits'

/** A picture that is not taken; its message is for a person. */
export class Refused extends Error {}

export const tooLarge = `It is larger than Galley takes: ${picturePixels / 1e6} million pixels and ${pictureBytes / 1024 / 1024} MB are the most.`

/** What the decoder says is for programmers; what a person needs is what to do. */
export function wordsFor(error: unknown): string {
  if (error instanceof Refused) return error.message
  const said = error instanceof Error ? error.message : String(error)
  if (/pixel limit/i.test(said)) return tooLarge
  if (/timeout/i.test(said)) return 'It takes too long to read. Save it anew and put it in again.'
  return 'Its file is damaged and cannot be shown. Put it in again from the original.'
}
