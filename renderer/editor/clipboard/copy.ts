import { GetClipboardDataExtension } from '@lexical/clipboard'
import { configExtension, type BaseSelection } from 'lexical'
import type { Block } from '../../../shared/blocks'
import { blockHtml } from '../../../shared/exporting/blocks'
import { wordHtml } from '../../../shared/exporting/header'
import { blockText } from '../../../shared/exporting/plain'
import type { BlockOut } from '../../../shared/exporting/types'
import { anchor, escapeText, spansHtml } from '../../../shared/text/html'
import { plain } from '../../../shared/text/spans'
import { $selectedBlocks } from './selected'

/** Blocks as HTML for any other program: plain elements, no class, no style. */
const out: BlockOut = {
  cls: () => '',
  spans: (text, options) => spansHtml(text, { ...options }),
  link: (href, inner) => anchor(href, inner, {}),
  tag: (level) => `h${level}`,
  anchor: () => undefined,
  picture: () => undefined,
  first: () => false,
  repeats: () => false,
  inner: (block) => blockHtml(block, out),
  time: escapeText,
  word: (key) => wordHtml('en', key),
  sizes: '',
  lead: () => '',
}

export const blocksHtml = (blocks: readonly Block[]): string => blocks.map((block) => blockHtml(block, out)).filter(Boolean).join('\n')
export const blocksText = (blocks: readonly Block[]): string => blocks.map((block) => blockText(block)).filter(Boolean).join('\n\n')

function $html(selection: BaseSelection | null): string | null {
  const { blocks, inline } = $selectedBlocks(selection)
  return (inline ? spansHtml(inline) : blocksHtml(blocks)) || null
}

function $text(selection: BaseSelection | null): string {
  const { blocks, inline } = $selectedBlocks(selection)
  return inline ? plain(inline) : blocksText(blocks)
}

/** What copy, cut and a drag give away: the editor's own form, and clean HTML and text from the story's serializers. */
export const copyExtension = configExtension(GetClipboardDataExtension, {
  $exportMimeType: { 'text/html': [$html], 'text/plain': [$text] },
})
