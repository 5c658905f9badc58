import type { Block } from '../../../../shared/blocks'
import { newBlockId } from '../../../../shared/text/id'
import { plain, slice, tidy, type Text } from '../../../../shared/text/spans'

/*
 * The blocks in a fact box or in held text as lines that one writes: a list's items begin with "- " or "1. ", a section
 * head with "## ", a question with "? ", a quotation with "> ". What is not touched keeps its marks, links and ids.
 */

interface Line {
  text: Text
  /** The block that it is, or the list that it is an item of. */
  of: Block
  item: Extract<Block, { type: 'list' }>['items'][number] | null
}

type Starting = Extract<Block, { type: 'heading' | 'question' | 'quote' | 'list' }>

function startOf(block: Block): string {
  if (block.type === 'list') return block.ordered ? '1. ' : '- '
  if (block.type === 'heading') return block.level === 2 ? '## ' : '### '
  return block.type === 'question' ? '? ' : block.type === 'quote' ? '> ' : ''
}

/** True for blocks that are nothing but lines of text: others cannot be written so. */
export const areLines = (blocks: readonly Block[]): boolean => blocks.every((block) => ['paragraph', 'heading', 'question', 'quote', 'pullquote', 'related', 'list'].includes(block.type))

function parts(blocks: readonly Block[]): Line[] {
  return blocks.flatMap((block): Line[] => {
    const start: Text = startOf(block) ? [{ text: startOf(block) }] : []
    const shown = (text: Text): Text => tidy([...start, ...text])
    if (block.type === 'list') return block.items.map((item) => ({ text: shown(item.text), of: block, item }))
    return 'text' in block ? [{ text: shown(block.text as Text), of: block, item: null }] : []
  })
}

/** The lines of blocks with their starts; of those that hold no line of text, none. */
export const linesOf = (blocks: readonly Block[]): Text[] => parts(blocks).map(({ text }) => text)

/** The same without their starts. */
export const textsOf = (blocks: readonly Block[]): Text[] => blocks.flatMap((block) => (block.type === 'list' ? block.items.map(({ text }) => text) : 'text' in block ? [block.text as Text] : []))

const starts = /^(- |\* |1\. |## |### |\? |> )/

/**
 * The blocks for lines as they are now. Those that stand where they stood keep their ids, and what this Galley does not know of them.
 * @param blocks what stood there
 * @param kinds which starts make another block; others are text
 */
export function blocksFrom(blocks: readonly Block[], lines: readonly Text[], kinds: 'lists' | 'all'): Block[] {
  const before = parts(blocks)
  const was = before.map(({ text }) => plain(text))
  const now = lines.map(plain)
  let head = 0
  while (head < was.length && head < now.length && was[head] === now[head]) head++
  let tail = 0
  while (tail < was.length - head && tail < now.length - head && was[was.length - 1 - tail] === now[now.length - 1 - tail]) tail++

  const out: Block[] = []
  const used = new Set<string>()
  const own = (id: string | undefined): string => {
    const mine = id !== undefined && !used.has(id) ? id : newBlockId()
    used.add(mine)
    return mine
  }
  lines.forEach((line, at) => {
    const from = at < head ? before[at] : at >= now.length - tail ? before[was.length - (now.length - at)] : at < was.length - tail ? before[at] : undefined
    const [start = ''] = starts.exec(now[at]!) ?? []
    const wanted = kinds === 'all' || /^(- |\* |1\. )$/.test(start) ? start : ''
    const text = tidy(slice(line, wanted.length))
    if (/^(- |\* |1\. )$/.test(wanted)) {
      const ordered = wanted === '1. '
      const item = { ...from?.item, id: own(from?.item?.id), text }
      const last = out.at(-1)
      if (last?.type === 'list' && last.ordered === ordered) last.items.push(item)
      else out.push({ ...(from?.of.type === 'list' ? from.of : {}), id: own(from?.of.type === 'list' ? from.of.id : undefined), type: 'list', ordered, items: [item] })
      return
    }
    const same = from && from.of.type !== 'list' && startOf(from.of) === wanted ? (from.of as Exclude<Block, Starting> | Starting) : null
    const id = own(from && from.of.type !== 'list' ? from.of.id : undefined)
    if (same && 'text' in same) out.push({ ...same, id, text } as Block)
    else if (wanted === '## ' || wanted === '### ') out.push({ id, type: 'heading', level: wanted === '## ' ? 2 : 3, text })
    else if (wanted === '? ') out.push({ id, type: 'question', text })
    else if (wanted === '> ') out.push({ id, type: 'quote', text })
    else out.push({ id, type: 'paragraph', text })
  })
  return out
}
