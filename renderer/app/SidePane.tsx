import { useEffect, useRef, type ReactNode } from 'react'

interface SidePaneProps {
  side: 'library' | 'details'
  label: string
  /** True where it lies over the story: Esc and a press beside it close it. */
  over: boolean
  onClose: () => void
  children: ReactNode
}

/** A pane at the side of the story, or over it in a narrow window. */
export function SidePane({ side, label, over, onClose, children }: SidePaneProps) {
  const ref = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!over) return
    const before = document.activeElement
    ref.current?.querySelector<HTMLElement>('input, select, summary, button')?.focus()
    const pane = ref.current
    return () => {
      if (before instanceof HTMLElement && (pane?.contains(document.activeElement) || document.activeElement === document.body)) before.focus()
    }
  }, [over])
  return (
    <>
      {over && <div className="pane-veil" onPointerDown={onClose} />}
      <aside
        ref={ref}
        className={`pane is-${side} ${over ? 'is-over' : ''}`}
        aria-label={label}
        data-pane={side}
        onKeyDown={(event) => {
          if (!over || event.key !== 'Escape' || event.defaultPrevented) return
          event.preventDefault()
          onClose()
        }}
      >
        {children}
      </aside>
    </>
  )
}
