import type { BlockHtml } from '../../exporting/types'

export const html: BlockHtml<'divider'> = () => '<hr>'
