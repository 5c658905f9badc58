import { newBlockId } from '../text/id'
import { assemble } from './assemble'
import { classify } from './classify'
import { textUnits } from './lines'
import { Notes } from './unit'
import type { IntakeResult } from './types'

export type { ClassifiedPart, IntakeResult, PartKind } from './types'

export interface IntakeOptions {
  /** BCP 47 tag of the story, where it is known; otherwise it is told from the text. */
  language?: string
  /** Makes the ids of blocks and list items; tests pass a counter. */
  newId?: () => string
}

/**
 * Reads a whole story from plain text: a .txt file, or plain text pasted into an empty story.
 * Nothing of the text is lost: it is in the fields, in the body, in `removed`, or named in `report.normalised`.
 * @param raw the text as it came, any line ends; lines are counted from 1
 */
export function intakeText(raw: string, options: IntakeOptions = {}): IntakeResult {
  const notes = new Notes()
  const units = textUnits(raw, notes)
  return assemble(classify(units), notes, options.newId ?? newBlockId, options.language)
}
