import { useEffect, useId, useRef, useState, type ReactNode } from 'react'
import { Button } from './Button'
import './dialog.css'
import { X } from './icons'

interface DialogProps {
  title: string
  /** Name of the button that closes it. */
  closeLabel: string
  /** Asked to close by Esc, the close button or a click beside it. */
  onClose: () => void
  children: ReactNode
  /** Buttons at the foot. */
  actions?: ReactNode
  /** `full` takes the window and leaves scrolling to what stands in it. */
  width?: 'small' | 'medium' | 'wide' | 'full'
  /** False while something runs that closing would not stop. */
  closable?: boolean
}

/** A modal dialog that is open while it is mounted. The focus goes back to where it was. */
export function Dialog({ title, closeLabel, onClose, children, actions, width = 'small', closable = true }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const titleId = useId()
  // A body that scrolls must be reachable for the keyboard, also with nothing in it to focus.
  const [scrolls, setScrolls] = useState(false)

  useEffect(() => {
    const box = body.current
    if (!box) return
    const measure = () => setScrolls(box.scrollHeight > box.clientHeight)
    const observer = new ResizeObserver(measure)
    observer.observe(box)
    for (const child of box.children) observer.observe(child)
    return () => observer.disconnect()
  }, [children])

  const before = useRef<Element | null>(null)
  const open = (dialog: HTMLDialogElement | null | undefined) => {
    if (!dialog || dialog.open) return
    before.current = document.activeElement
    dialog.showModal()
  }
  useEffect(() => {
    const dialog = ref.current
    return () => {
      dialog?.close()
      if (before.current instanceof HTMLElement && before.current.isConnected) before.current.focus()
    }
  }, [])

  return (
    <dialog
      ref={ref}
      className={`ui-dialog is-${width}`}
      aria-labelledby={titleId}
      onCancel={(event) => {
        // Also raised by a file input inside the dialog, which is not ours to close.
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        if (closable) onClose()
      }}
      onPointerDown={(event) => {
        if (closable && event.target === event.currentTarget) onClose()
      }}
    >
      {/* React calls this before it gives the focus to what in here asks for it: in a dialog that is not open nothing can take it. */}
      <span hidden ref={(first) => open(first?.closest('dialog'))} />
      <div className="ui-dialog-box">
        <header className="ui-dialog-head">
          <h2 id={titleId}>{title}</h2>
          <Button tip={closeLabel} icon={<X />} onClick={onClose} disabled={!closable} />
        </header>
        <div ref={body} className="ui-dialog-body" {...(scrolls ? { tabIndex: 0, role: 'group', 'aria-labelledby': titleId } : {})}>
          {children}
        </div>
        {actions && <footer className="ui-dialog-foot">{actions}</footer>}
      </div>
    </dialog>
  )
}
