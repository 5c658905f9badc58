import { useEffectEvent, useLayoutEffect, useRef } from 'react'
import type { Block } from '../../../shared/blocks'
import { plain, type Text } from '../../../shared/text/spans'
import { useTools } from '../tools/context'
import { createField, type Field } from './field'
import './fields.css'

export interface RichFieldProps {
  /** Accessible name. */
  label: string
  /** What it holds: one line, unless it takes many. */
  lines: readonly Text[]
  many?: boolean
  placeholder?: string
  className?: string
  tabIndex: number
  readOnly: boolean
  /** @param apart true for a change that is an undo step of its own */
  onChange(lines: Text[], apart: boolean): void
  /** Goes to what stands before or behind it. */
  onLeave(from: HTMLElement, by: 1 | -1): void
  onEscape(): void
  /** Enter in a field of one line; goes on where it is left out. */
  onEnter?(): void
  /** Blocks that are pasted, as lines of this field. */
  linesOf(blocks: readonly Block[]): Text[]
  /** Takes the cells of a table that is pasted. */
  onCells?(rows: Text[][]): void
}

/** Words with marks and links in a card, written as in the body. */
export function RichField({ label, lines, many = false, placeholder, className = '', tabIndex, readOnly, linesOf, ...on }: RichFieldProps) {
  const ref = useRef<HTMLDivElement>(null)
  const field = useRef<Field | null>(null)
  const { writing, openLink } = useTools()

  const change = useEffectEvent((next: Text[], apart: boolean) => on.onChange(next, apart))
  const leave = useEffectEvent((by: 1 | -1) => ref.current && on.onLeave(ref.current, by))
  const escape = useEffectEvent(() => on.onEscape())
  const enter = useEffectEvent(() => (on.onEnter ? on.onEnter() : leave(1)))
  const cells = useEffectEvent((rows: Text[][]) => on.onCells?.(rows))
  const toLines = useEffectEvent((blocks: readonly Block[]) => linesOf(blocks))
  const takesCells = on.onCells !== undefined
  const show = useEffectEvent(() => field.current?.show(lines))

  useLayoutEffect(() => {
    const root = ref.current
    if (!root) return
    // Of a story that may not be changed only the elements are wanted.
    const acts = {
      many,
      linesOf: (blocks: readonly Block[]) => toLines(blocks),
      change: (next: Text[], apart: boolean) => change(next, apart),
      leave: (by: 1 | -1) => leave(by),
      escape: () => escape(),
      enter: () => enter(),
      link: openLink,
      ...(takesCells ? { onCells: (rows: Text[][]) => cells(rows) } : {}),
    }
    field.current = createField(root, writing, acts, readOnly)
    show()
    return () => {
      field.current?.end()
      field.current = null
    }
  }, [many, readOnly, writing, openLink, takesCells])
  useLayoutEffect(() => field.current?.show(lines), [lines])

  const empty = lines.every((text) => !plain(text)) && lines.length < 2
  return (
    <div className={`card-field ${className}`}>
      <div
        ref={ref}
        className="rich-field"
        role="textbox"
        aria-label={label}
        aria-multiline={many || undefined}
        aria-readonly={readOnly || undefined}
        aria-placeholder={placeholder}
        contentEditable={!readOnly}
        suppressContentEditableWarning
        tabIndex={tabIndex}
        data-placeholder={empty ? placeholder : undefined}
      />
    </div>
  )
}
