/*
 * Interviews: paragraphs that begin with who speaks ("AB: "). The speakers are read out of the text, so
 * they need no settings, survive a paste, and are whoever the text says.
 */

/** Up to five letters of a script without capitals, or capitals of one that has them, with their points; then a colon. */
const tag = /^((?:(?:\p{Lu}|\p{Lt}|\p{Lo}\p{M}*)[.’'-]?){1,5})(?::|\uff1a)(?:\s|$)/u

/** Who speaks in a paragraph, as its first letters say ("AB"); null where they say nothing. */
export const speakerOf = (text: string): string | null => tag.exec(text)?.[1] ?? null

/** True for a paragraph that holds only its speaker. */
export const isOnlySpeaker = (text: string): boolean => {
  const found = tag.exec(text)
  return found !== null && text.slice(found[0].length).trim() === ''
}

/**
 * Who speaks next: of the last two that spoke, the one that is not speaking now.
 * @param texts of the paragraphs from the one of now upwards
 * @returns null where only one person has spoken so far
 */
export function nextSpeaker(texts: Iterable<string>): string | null {
  let now: string | null = null
  for (const text of texts) {
    const speaker = speakerOf(text)
    if (speaker === null) continue
    if (now === null) now = speaker
    else if (speaker !== now) return speaker
  }
  return null
}
