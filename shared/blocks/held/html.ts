import type { BlockHtml } from '../../exporting/types'

/** Held text stays in the story and never leaves it. */
export const html: BlockHtml<'held'> = () => ''
