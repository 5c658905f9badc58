import { $getNodeByKey, $getSelection, $isNodeSelection, HISTORY_PUSH_TAG, SKIP_DOM_SELECTION_TAG, stopLexicalPropagation, type NodeKey } from 'lexical'
import { memo, useEffect, useMemo, useRef, useState, type FocusEvent, type KeyboardEvent } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import type { CardBlock } from '../../../../shared/blocks/card-node'
import { Button } from '../../../ui/Button'
import { ArrowDownToLine } from '../../../ui/icons'
import { $deleteBlocks, $duplicateBlocks, $releaseHeld, $selectBlock } from '../../block-actions'
import { $moveBlocks } from '../../block-kinds'
import { blockKeys, isKey } from '../../shortcuts'
import { useTools } from '../../tools/context'
import { CorrectionBody, EmbedBody, FactboxBody, HeldBody, type Shared } from './bodies'
import { enterField, wordFields } from './focus'
import { TableBody } from './TableBody'
import { createCardWriter, type WriteCard } from './writer'
import './cards.css'

/** What Lexical would take for keys and text of its own. */
const events = ['keydown', 'keyup', 'beforeinput', 'input', 'paste', 'copy', 'cut', 'compositionstart', 'compositionend', 'dragstart', 'click', 'pointerdown'] as const
const controls = `${wordFields}, input, button, label, select`

interface CardProps {
  node: NodeKey
  block: CardBlock
  chosen: boolean
  writable: boolean
}

/** A block that stands in the text as a card: what it is, and its words in fields of their own. */
export const Card = memo(function Card({ node: key, block, chosen, writable }: CardProps) {
  const { t } = useTranslation(['editor', 'cards'])
  const { session, body, writing } = useTools()
  const { editor } = body
  const ref = useRef<HTMLDivElement>(null)
  const [within, setWithin] = useState(false)
  const write = useMemo(() => createCardWriter(editor, key), [editor, key])

  // What happens in the fields is none of the text around them. The keys of the window and undo stay what they are.
  useEffect(() => {
    const frame = ref.current
    const keep = (event: Event) => {
      if ((event.target as Element).closest(controls)) stopLexicalPropagation(event)
    }
    for (const name of events) frame?.addEventListener(name, keep)
    return () => {
      for (const name of events) frame?.removeEventListener(name, keep)
    }
  }, [])

  // An undo goes to the field that it changes, as it does in the head.
  useEffect(
    () =>
      body.onReveal((keys) => {
        if (!keys.has(key)) return
        const fields = () => [...(ref.current?.querySelectorAll<HTMLElement>(wordFields) ?? [])]
        const words = (field: HTMLElement) => (field instanceof HTMLTextAreaElement ? field.value : field.innerHTML)
        const before = fields().map(words)
        flushSync(() => undefined)
        const changed = fields().find((field, at) => words(field) !== before[at])
        if (changed && fields().length === before.length) enterField(changed, 'end')
      }),
    [body, key],
  )

  const choose = () => {
    editor.update(
      () => {
        const node = $getNodeByKey(key)
        if (node) $selectBlock(node)
      },
      { discrete: true },
    )
    editor.getRootElement()?.focus({ preventScroll: true })
  }
  const leave = (from: HTMLElement, by: 1 | -1) => {
    const all = [...(ref.current?.querySelectorAll<HTMLElement>(wordFields) ?? [])]
    const next = all[all.indexOf(from) + by]
    if (next) return enterField(next, by > 0 ? 'start' : 'end')
    const { body: blocks } = session.article()
    const after = blocks[blocks.findIndex(({ id }) => id === block.id) + 1]
    if (by > 0 && after) body.focus({ block: after.id })
    else choose()
  }
  // Who writes in a card has chosen it: what is put in stands after it, and an undo knows where it was.
  const enter = () => {
    setWithin(true)
    const selection = editor.getEditorState()._selection
    if (!writable || ($isNodeSelection(selection) && selection.has(key) && selection._nodes.size === 1)) return
    editor.update(
      () => {
        const node = $getNodeByKey(key)
        if (node) $selectBlock(node)
      },
      { discrete: true, tag: SKIP_DOM_SELECTION_TAG },
    )
  }
  /** What is done with whole blocks, from a field too. */
  const keyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const pressed = event.nativeEvent
    const name = (['duplicate', 'up', 'down', 'delete'] as const).find((each) => isKey(pressed, blockKeys[each]))
    if (!name || !writable || pressed.isComposing || !(event.target as Element).closest(wordFields)) return
    event.preventDefault()
    const field = event.target as HTMLElement
    editor.update(
      () => {
        if (!$isNodeSelection($getSelection())) return
        if (name === 'duplicate') $duplicateBlocks()
        else if (name === 'delete') $deleteBlocks()
        else $moveBlocks(name)
      },
      { discrete: true, tag: HISTORY_PUSH_TAG },
    )
    if (name === 'delete' || name === 'duplicate') editor.focus()
    else {
      // Its element was moved with its block, which takes the keyboard from it.
      if (field instanceof HTMLTextAreaElement) field.focus({ preventScroll: true })
      else writing.editor().focus()
      field.scrollIntoView({ block: 'nearest' })
    }
  }
  const release = () => {
    editor.update(() => $releaseHeld(key), { discrete: true, tag: HISTORY_PUSH_TAG })
    editor.focus()
  }
  const tab = chosen || within ? 0 : -1
  const shared: Shared = { tabIndex: tab, readOnly: !writable, onLeave: leave, onEscape: choose }
  const name = t(block.type === 'correction' ? `card.${block.kind}` : `card.${block.type}`)
  return (
    <div
      ref={ref}
      className={`card-frame is-${block.type}`}
      role="group"
      aria-label={name}
      onFocus={enter}
      onKeyDown={keyDown}
      onBlur={(event: FocusEvent) => setWithin(event.currentTarget.contains(event.relatedTarget))}
    >
      <div className="card-head">
        <span className="card-name">{name}</span>
        {block.type === 'held' && writable && (
          <Button icon={<ArrowDownToLine />} tabIndex={tab} onClick={release}>
            {t('cards:held.release')}
          </Button>
        )}
      </div>
      <CardBody block={block} shared={shared} write={write} />
    </div>
  )
})

function CardBody({ block, shared, write }: { block: CardBlock; shared: Shared; write: WriteCard }) {
  const of = { shared, write }
  switch (block.type) {
    case 'embed':
      return <EmbedBody block={block} {...of} />
    case 'correction':
      return <CorrectionBody block={block} {...of} />
    case 'factbox':
      return <FactboxBody block={block} {...of} />
    case 'held':
      return <HeldBody block={block} {...of} />
    case 'table':
      return <TableBody block={block} {...of} />
  }
}
