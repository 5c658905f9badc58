import { textSchema } from '../../text/schema'
import { blockSchema } from '../base'

/** A Q&A subhead. Its answer is the blocks up to the next question or level-2 heading. */
export const schema = blockSchema('question', { text: textSchema })
