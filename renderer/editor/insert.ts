import { $getRoot, $getSelection, HISTORY_PUSH_TAG, type LexicalEditor, type LexicalNode } from 'lexical'
import { $insertKind, insertKinds, type InsertKind, type TextKind } from './block-kinds'
import { focusCard } from './blocks/cards/focus'
import { pickPictures } from './pictures/pick'
import type { PictureAdder } from './pictures/adder'

/** What can be put in where the cursor is; a picture and an embed are asked for before they can stand in the text. */
export type Offer = InsertKind | 'picture'
export const offers: readonly Offer[] = [...insertKinds, 'picture']
/** Those that no line of text becomes. */
export const cardOffers: readonly Exclude<Offer, TextKind>[] = ['picture', 'factbox', 'table', 'embed', 'correction', 'held', 'divider']

export interface Inserting {
  editor: LexicalEditor
  pictures: PictureAdder
  openEmbed: () => void
}

/** Asks for what has to be asked for first. @returns false for a kind that can stand there at once */
export function askedFirst(kind: Offer, { pictures, openEmbed }: Inserting): kind is 'picture' | 'embed' {
  if (kind === 'picture') void pickPictures(true).then((files) => pictures.add(files))
  else if (kind === 'embed') openEmbed()
  else return false
  return true
}

/** Puts a block in where the cursor is, or was: at the end of the story while it was nowhere. The cursor goes into it. */
export function insert(kind: Offer, tools: Inserting): void {
  if (askedFirst(kind, tools)) return
  const { editor } = tools
  let made: LexicalNode | null = null
  editor.update(
    () => {
      if (!$getSelection()) $getRoot().selectEnd()
      made = $insertKind(kind)
    },
    { tag: HISTORY_PUSH_TAG, onUpdate: () => (made && kind !== 'divider' ? focusCard(editor, made) : editor.focus()) },
  )
}
