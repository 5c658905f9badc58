import { textSchema } from '../../text/schema'
import { blockSchema } from '../base'

export const schema = blockSchema('paragraph', { text: textSchema })
