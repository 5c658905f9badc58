import { z } from 'zod'
import { isWebAddress } from '../../text/links'
import { blockSchema } from '../base'

/** Something of another site. It leaves as a link with a title: no third-party script ever. */
export const schema = blockSchema('embed', {
  url: z.string().refine(isWebAddress, 'must be an http or https address'),
  title: z.string(),
})
