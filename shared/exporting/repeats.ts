import { blockTexts, type Block } from '../blocks'
import { plain } from '../text/spans'

/** Words alone: a pull quote may differ from the running text in quotation marks, case and punctuation. */
const words = (text: string) => ` ${text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu)?.join(' ') ?? ''} `

/** Tells whether the words of a pull quote stand in the running text too; parts joined by an ellipsis are looked up one by one. */
export function repeatedIn(body: readonly Block[]): (block: Block) => boolean {
  // Most stories have no pull quote: the running text is gathered when the first one asks.
  let running: string | undefined
  return (block) => {
    if (block.type !== 'pullquote') return false
    running ??= body.flatMap((other) => (other.type === 'pullquote' ? [] : blockTexts(other).map(words))).join('\n')
    const parts = plain(block.text).split(/\[?(?:…|\.{3})\]?/).map(words).filter((part) => part.trim())
    return parts.length > 0 && parts.every((part) => running!.includes(part))
  }
}
