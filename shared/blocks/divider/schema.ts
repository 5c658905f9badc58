import { blockSchema } from '../base'

export const schema = blockSchema('divider', {})
