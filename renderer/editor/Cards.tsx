import { $getNodeByKey, type LexicalEditor, type NodeKey } from 'lexical'
import { useEffect, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import { CardNode, type CardBlock } from '../../shared/blocks/card-node'
import { Card } from './blocks/cards/Card'
import { usePlace } from './tools/context'

/** The tag of a listener's first call, for what is there already. */
const atRegistration = 'registerMutationListener'

/** Draws the cards into the places that Lexical made for them: React knows only these few blocks of the text. */
export function Cards({ editor, writable }: { editor: LexicalEditor; writable: boolean }) {
  const [cards, setCards] = useState<ReadonlyMap<NodeKey, { element: HTMLElement; block: CardBlock }>>(new Map())

  useEffect(
    () =>
      editor.registerMutationListener(CardNode, (mutations, { updateTags }) => {
        const draw = () =>
          setCards((before) => {
            const next = new Map(before)
            for (const [key, mutation] of mutations) {
              const element = mutation === 'destroyed' ? null : editor.getElementByKey(key)
              const node = element && editor.getEditorState().read(() => $getNodeByKey(key))
              const block = node instanceof CardNode ? editor.getEditorState().read(() => node.getBlock()) : null
              if (element && block) next.set(key, { element, block })
              else next.delete(key)
            }
            return next
          })
        // A card that was just put in is there before the next key, which is for its field.
        if (!updateTags.has(atRegistration) && [...mutations.values()].includes('created')) flushSync(draw)
        else draw()
      }),
    [editor],
  )

  const chosen = usePlace((place) => place.block)
  return [...cards].map(([key, { element, block }]) => createPortal(<Card node={key} block={block} chosen={key === chosen} writable={writable} />, element, key))
}
