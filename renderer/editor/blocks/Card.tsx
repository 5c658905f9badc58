import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { CardBlock } from '../../../shared/blocks/card-node'
import { blockTexts } from '../../../shared/blocks'

type Words = TFunction<'editor'>

/** What the card is, in a word. */
const nameOf = (block: CardBlock, t: Words) => t(block.type === 'correction' ? `card.${block.kind}` : `card.${block.type}`)

function linesOf(block: CardBlock, t: Words): string[] {
  if (block.type === 'held') return [...block.blocks.flatMap(blockTexts), t('card.heldNote')]
  if (block.type === 'embed') return [block.title, block.url]
  return blockTexts(block)
}

function Rows({ block }: { block: Extract<CardBlock, { type: 'table' }> }) {
  return (
    <table>
      {block.caption && <caption>{block.caption}</caption>}
      <tbody>
        {block.rows.map((row, at) => (
          <tr key={at}>
            {row.cells.map((cell, column) => {
              const Cell = row.header ? 'th' : 'td'
              return <Cell key={column}>{cell.text.map((span) => span.text).join('')}</Cell>
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** A block that is not edited in the text: what it is and its words, to be read, moved or taken out. */
export function Card({ block }: { block: CardBlock }) {
  const { t } = useTranslation('editor')
  const lines = linesOf(block, t).filter(Boolean)
  return (
    <div className="card-frame">
      <span className="card-name">{nameOf(block, t)}</span>
      {block.type === 'table' ? (
        <Rows block={block} />
      ) : (
        (lines.length ? lines : [t('card.noText')]).map((line, at) => (
          <p key={at} dir="auto">
            {line}
          </p>
        ))
      )}
    </div>
  )
}
