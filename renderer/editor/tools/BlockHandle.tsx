import { $getNodeByKey, $isElementNode, HISTORY_PUSH_TAG, type NodeKey } from 'lexical'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Menu, type MenuItem } from '../../ui/Menu'
import { Archive, ArrowDown, ArrowUp, ChevronsDownUp, ChevronsUpDown, Copy, GripVertical, Languages, Trash2 } from '../../ui/icons'
import { foldingOf } from '../answers/folding'
import { $actOn, type BlockAction } from '../block-actions'
import { $kindOf, $selectedTops, textKinds, type BlockKind } from '../block-kinds'
import { blockLanguage } from '../language/open'
import { blockKeys, foldKeys, keysText, kindKeys } from '../shortcuts'
import { useTools } from './context'
import { kindIcons } from './icons'

interface Beside {
  key: NodeKey
  element: HTMLElement
  kind: BlockKind | null
  /** Cards and dividers hold no line of text: they stay what they are. */
  text: boolean
  /** Of a question: whether its answer is collapsed. */
  answer: 'none' | 'open' | 'collapsed'
}

/** The handle in the margin of the block under the pointer: pressed it is a menu, dragged it moves the block. Every entry has its key. */
export function BlockHandle() {
  const { t } = useTranslation('editor')
  const { body, session } = useTools()
  const { editor } = body
  const ref = useRef<HTMLDivElement>(null)
  const line = useRef<HTMLDivElement>(null)
  const [beside, setBeside] = useState<Beside | null>(null)

  useEffect(() => {
    const frame = ref.current?.parentElement
    const root = frame?.querySelector<HTMLElement>('.story-body')
    if (!frame || !root) return
    let dragging: { from: number; end: number; to: number } | null = null

    const at = (y: number) => [...root.children].find((child) => y < child.getBoundingClientRect().bottom)
    const over = (event: PointerEvent) => {
      if (event.buttons || ref.current?.contains(event.target as Node) || ref.current?.querySelector(':popover-open')) return
      const element = (event.target as Element).closest('.story-body > *')
      if (!(element instanceof HTMLElement)) return
      setBeside((before) => {
        if (before?.element === element) return before
        return editor.read(() => {
          const block = session.article().body[[...root.children].indexOf(element)]
          const key = block && body.keyOf(block)
          const node = key ? $getNodeByKey(key) : null
          return node ? { key: node.getKey(), element, kind: $kindOf(node), text: $isElementNode(node), answer: $kindOf(node) === 'question' ? foldingOf(editor).$stateOf(node) : 'none' } : null
        })
      })
    }
    // While one types the margin is empty: a handle would only be looked at.
    const typed = () => ref.current?.hasAttribute('data-shown') && setBeside((before) => (before && !ref.current?.contains(document.activeElement) ? null : before))

    /** What goes along with the block at an index: all that is selected with it, and what is collapsed under it. */
    const dragged = (index: number): [number, number] => {
      const keys = editor.read(() => $selectedTops().map((node) => node.getKey()))
      const at = keys.map((key) => [...root.children].indexOf(editor.getElementByKey(key)!)).filter((one) => one >= 0)
      const isSelected = at.length > 1 && at.includes(index)
      let end = (isSelected ? Math.max(...at) : index) + 1
      while (root.children[end]?.hasAttribute('data-folded')) end++
      return [isSelected ? Math.min(...at) : index, end]
    }
    const start = (event: DragEvent) => {
      const handled = ref.current?.dataset.block
      const element = handled ? editor.getElementByKey(handled) : null
      if (!element || !event.dataTransfer) return
      const all = [...root.children]
      const [from, end] = dragged(all.indexOf(element))
      dragging = { from, end, to: from }
      event.dataTransfer.effectAllowed = 'move'
      event.dataTransfer.setData('application/x-galley-block', '')
      event.dataTransfer.setDragImage(element, 0, 0)
    }
    const drag = (event: DragEvent) => {
      if (!dragging || !line.current) return
      event.preventDefault()
      event.stopPropagation()
      const under = at(event.clientY)
      const box = (under ?? root.lastElementChild)?.getBoundingClientRect()
      if (!box) return
      const below = !under || event.clientY > box.top + box.height / 2
      const next = under && below ? [...root.children].slice([...root.children].indexOf(under) + 1).find((child) => !child.hasAttribute('data-folded')) : under
      dragging.to = next ? [...root.children].indexOf(next) : root.children.length
      line.current.hidden = false
      line.current.style.top = `${(below ? box.bottom : box.top) - frame.getBoundingClientRect().top}px`
    }
    const end = () => {
      dragging = null
      if (line.current) line.current.hidden = true
    }
    const drop = (event: DragEvent) => {
      if (!dragging) return
      event.preventDefault()
      event.stopPropagation()
      const { from, end: until, to } = dragging
      end()
      setBeside(null)
      body.move(from, until, to)
    }
    const listen = { pointermove: over, keydown: typed, dragstart: start, dragover: drag, drop, dragend: end } as Record<string, (event: never) => void>
    for (const [name, listener] of Object.entries(listen)) frame.addEventListener(name, listener as EventListener, true)
    return () => {
      for (const [name, listener] of Object.entries(listen)) frame.removeEventListener(name, listener as EventListener, true)
    }
  }, [body, editor, session])

  useEffect(() => {
    if (!beside || !ref.current) return
    const { element } = beside
    const { paddingBlockStart, lineHeight } = getComputedStyle(element)
    const first = parseFloat(paddingBlockStart) + (parseFloat(lineHeight) || 28) / 2
    ref.current.style.top = `${element.offsetTop + first - ref.current.offsetHeight / 2}px`
  }, [beside])

  const act = (action: BlockAction) => {
    if (!beside) return
    setBeside(null)
    editor.update(() => $actOn(beside.key, action), { discrete: true, tag: HISTORY_PUSH_TAG })
    editor.focus()
  }
  const entry = (id: 'duplicate' | 'up' | 'down' | 'delete', Icon: typeof Copy, extra: Partial<MenuItem> = {}): MenuItem => ({
    id, label: t(`handle.${id}`), icon: <Icon />, keys: keysText(blockKeys[id]), run: () => act({ do: id }), ...extra,
  })
  const items: MenuItem[] = !beside ? [] : [
    ...(beside.text ? textKinds.filter((kind) => kind !== beside.kind) : []).map((kind): MenuItem => {
      const Icon = kindIcons[kind]
      return { id: kind, label: t(`block.${kind}`), icon: <Icon />, keys: keysText(kindKeys[kind]), run: () => act({ do: 'turn', into: kind }) }
    }),
    ...(beside.answer === 'none' ? [] : [{
      id: 'fold', label: t(`handle.${beside.answer === 'open' ? 'collapse' : 'expand'}`), icon: beside.answer === 'open' ? <ChevronsDownUp /> : <ChevronsUpDown />, keys: keysText(foldKeys), apart: true,
      run: () => {
        setBeside(null)
        foldingOf(editor).toggle(beside.key)
        editor.focus()
      },
    }]),
    entry('duplicate', Copy, { apart: beside.text }),
    entry('up', ArrowUp),
    entry('down', ArrowDown),
    { id: 'language', label: t('handle.language'), icon: <Languages />, apart: true, run: () => blockLanguage.open(beside.key) },
    { id: 'hold', label: t('handle.hold'), icon: <Archive />, run: () => act({ do: 'hold' }) },
    entry('delete', Trash2, { danger: true, apart: true }),
  ]

  return (
    <>
      <div ref={ref} className="block-handle" data-block={beside?.key} data-shown={beside ? '' : undefined} draggable>
        <Menu icon={<GripVertical />} tip={t('handle.name')} tabIndex={-1} items={items} />
      </div>
      <div ref={line} className="block-target" hidden />
    </>
  )
}
