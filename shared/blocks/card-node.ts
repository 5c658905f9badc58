import { $create, $getDocument, $getState, $setState, addClassNamesToElement, createState, DecoratorNode, type EditorConfig } from 'lexical'
import type { BlockNode } from './node-types'
import { idState } from './state'
import type { Block, BlockOf } from './types'

/** The types that the editor shows as a card: it carries the whole block, unchanged. */
export const cardTypes = ['factbox', 'table', 'embed', 'correction', 'held'] as const
export type CardType = (typeof cardTypes)[number]
export type CardBlock = BlockOf<CardType>

const isCard = (value: unknown): value is CardBlock => cardTypes.includes((value as Block | null)?.type as CardType)

/** The block of a card without its id: that is in `idState`, so that a copy gets its own. */
const blockState = createState('block', { parse: (value) => (isCard(value) ? value : null) })

export class CardNode extends DecoratorNode<null> {
  override $config() {
    return this.config('card', { extends: DecoratorNode })
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = $getDocument().createElement('div')
    addClassNamesToElement(element, config.theme.card)
    return element
  }

  override updateDOM(): boolean {
    return false
  }

  override isInline(): false {
    return false
  }

  /** The block that the card shows; null only for a card that a foreign clipboard made up. */
  getBlock(): CardBlock | null {
    return $getState(this, blockState)
  }

  /** Gives the card another block of its type. Inside an update. */
  setBlock(block: CardBlock): void {
    $setState(this, blockState, block)
  }
}

/** How the editor holds one of the card types. */
export const cardNode = <T extends CardType>(type: T): BlockNode<T> => ({
  type,
  is: (node) => node instanceof CardNode && node.getBlock()?.type === type,
  $create(block) {
    const card = block as CardBlock
    return $setState($setState($create(CardNode), blockState, card), idState, card.id)
  },
  $read(node, id) {
    const card = (node as CardNode).getBlock()!
    return (card.id === id ? card : { ...card, id }) as BlockOf<T>
  },
})
