import { $create, $getDocument, $getState, $setState, addClassNamesToElement, createState, DecoratorNode, type EditorConfig, type LexicalNode } from 'lexical'
import { mediaPattern } from '../../media/address'
import { sameJson } from '../../text/same'
import type { BlockNode } from '../node-types'
import { idState } from '../state'
import type { BlockOf } from '../types'

type Image = BlockOf<'image'>

const isText = (value: unknown): value is string => typeof value === 'string'
const isPoint = (value: unknown) => {
  const { x, y } = value as Record<string, unknown>
  return [x, y].every((part) => typeof part === 'number' && part >= 0 && part <= 1)
}
const isSize = (value: unknown) => {
  const { width, height } = value as Record<string, unknown>
  return [width, height].every((part) => Number.isSafeInteger(part) && (part as number) > 0)
}

/** A clipboard may hold anything: what is no picture as the story's file may have it is none here. */
function asImage(value: unknown): Image | null {
  if (typeof value !== 'object' || value === null) return null
  const { type, media, alt, decorative, caption, credit, focal, size } = value as Record<string, unknown>
  if (type !== 'image' || !isText(media) || !mediaPattern.test(media) || typeof decorative !== 'boolean' || ![alt, caption, credit].every(isText)) return null
  if ((focal !== undefined && !(focal && isPoint(focal))) || (size !== undefined && !(size && isSize(size)))) return null
  return value as Image
}

/** The block of a picture. Its id is in `idState`, so that a copy gets its own. */
const pictureState = createState('picture', { parse: asImage, isEqual: sameJson })

/** A picture in the text, with the fields that belong to it: the whole block stands on it, also keys that this Galley does not know. */
export class ImageNode extends DecoratorNode<null> {
  override $config() {
    return this.config('image', { extends: DecoratorNode })
  }

  override createDOM(config: EditorConfig): HTMLElement {
    const element = $getDocument().createElement('div')
    addClassNamesToElement(element, config.theme.card, config.theme.picture)
    return element
  }

  override updateDOM(): boolean {
    return false
  }

  override isInline(): false {
    return false
  }

  /** The block as it is now; null only for what a foreign clipboard made up. */
  getImage(): Image | null {
    return $getState(this, pictureState)
  }

  /** Changes fields of the block; a field that becomes undefined is left out. Inside an update. */
  setImage(change: Partial<{ [K in keyof Image]: Image[K] | undefined }>): void {
    const before = this.getImage()
    if (!before) return
    const after = Object.fromEntries(Object.entries({ ...before, ...change }).filter(([, value]) => value !== undefined))
    $setState(this, pictureState, after as Image)
  }
}

export const $isImageNode = (node: LexicalNode | null | undefined): node is ImageNode => node instanceof ImageNode

export const imageNode: BlockNode<'image'> = {
  type: 'image',
  is: (node) => $isImageNode(node) && node.getImage() !== null,
  $create: (block) => $setState($setState($create(ImageNode), pictureState, block), idState, block.id),
  $read(node, id) {
    const image = (node as ImageNode).getImage()!
    return image.id === id ? image : { ...image, id }
  },
}
