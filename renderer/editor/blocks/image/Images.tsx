import { $getNodeByKey, type NodeKey } from 'lexical'
import { memo, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import type { Block, BlockOf } from '../../../../shared/blocks'
import { $isImageNode, ImageNode } from '../../../../shared/blocks/image/node'
import { $idOf } from '../../../../shared/blocks/state'
import type { PictureAdder } from '../../pictures/adder'
import { usePlace, useTools } from '../../tools/context'
import { ImageView } from './ImageView'

interface Drawn {
  element: HTMLElement
  image: BlockOf<'image'>
}

/** Drawn anew only where something of it changed: the cursor comes and goes. */
const Drawing = memo(ImageView)

const firstImage = (body: readonly Block[]) => body.find((block) => block.type === 'image')?.id ?? null

/** Draws the pictures into the places that Lexical made for them: React knows only these few blocks of the text. */
export function Images({ adder, writable }: { adder: PictureAdder; writable: boolean }) {
  const { session, body } = useTools()
  const { editor } = body
  const chosen = usePlace((place) => place.block)
  const [drawn, setDrawn] = useState<ReadonlyMap<NodeKey, Drawn>>(new Map())
  const [lead, setLead] = useState(() => firstImage(session.article().body))

  useEffect(
    () =>
      editor.registerMutationListener(ImageNode, (mutations) => {
        setDrawn((before) => {
          const next = new Map(before)
          for (const [key, mutation] of mutations) {
            const element = mutation === 'destroyed' ? null : editor.getElementByKey(key)
            const image = element && editor.getEditorState().read(() => {
              const node = $getNodeByKey(key)
              const block = $isImageNode(node) ? node.getImage() : null
              return block && node ? { ...block, id: $idOf(node) } : null
            })
            if (element && image) next.set(key, { element, image })
            else next.delete(key)
          }
          return next
        })
      }),
    [editor],
  )

  // Only a change of a picture or of the order of blocks can make another one the first.
  useEffect(
    () =>
      body.follow((blocks, changed) => {
        const touched = !changed || changed.gone.length !== 1 || changed.come.length !== 1 || [...changed.gone, ...changed.come].some(({ type }) => type === 'image')
        if (touched) setLead(firstImage(blocks))
      }),
    [body],
  )

  return [...drawn].map(([key, { element, image }]) =>
    createPortal(<Drawing node={key} image={image} lead={image.id === lead} chosen={key === chosen} writable={writable} adder={adder} />, element, key),
  )
}
