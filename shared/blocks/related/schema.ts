import { z } from 'zod'
import { isWebAddress } from '../../text/links'
import { textSchema } from '../../text/schema'
import { blockSchema } from '../base'

/** The teaser line in mid-story that points to another story. */
export const schema = blockSchema('related', {
  text: textSchema,
  url: z.string().refine(isWebAddress, 'must be an http or https address').optional(),
  storyId: z.string().optional(),
})
