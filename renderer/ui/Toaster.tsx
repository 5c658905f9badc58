import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { Button } from './Button'
import { X } from './icons'
import { dismiss, toastStore, type Toast } from './toast'
import './toast.css'

const shortStay = 4000
const longStay = 10_000
/** Milliseconds to read a character: a long notice stays longer. */
const reading = 60

function Entry({ toast, dismissLabel }: { toast: Toast; dismissLabel: string }) {
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held || toast.failed) return
    const timer = setTimeout(() => dismiss(toast.id), Math.max(toast.actions.length ? longStay : shortStay, toast.message.length * reading))
    return () => clearTimeout(timer)
  }, [held, toast])
  return (
    <li
      className={`ui-toast ${toast.failed ? 'is-failed' : ''}`}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className="ui-toast-text">{toast.message}</span>
      {toast.actions.map((action) => (
        <button
          key={action.label}
          type="button"
          className="ui-toast-action"
          onClick={() => {
            dismiss(toast.id)
            action.run()
          }}
        >
          {action.label}
        </button>
      ))}
      <Button className="ui-toast-close" tip={dismissLabel} icon={<X />} onClick={() => dismiss(toast.id)} />
    </li>
  )
}

/** Where toasts appear. It lies in the top layer, so that a dialog does not cover it. */
export function Toaster({ label, dismissLabel }: { label: string; dismissLabel: string }) {
  const toasts = useSyncExternalStore(toastStore.subscribe, toastStore.current)
  const ref = useRef<HTMLDivElement>(null)
  const last = toasts.at(-1)
  useEffect(() => {
    const layer = ref.current
    if (!layer) return
    // Shown anew for each toast, to stand above a dialog that was opened since.
    if (layer.matches(':popover-open')) layer.hidePopover()
    if (last) layer.showPopover()
  }, [last])
  return (
    <>
      <div className="ui-hidden" role="status">
        {last && !last.failed ? last.message : ''}
      </div>
      <div className="ui-hidden" role="alert">
        {last?.failed ? last.message : ''}
      </div>
      <section ref={ref} popover="manual" className="ui-toaster" aria-label={label}>
        <ul>
          {toasts.map((toast) => (
            <Entry key={toast.id} toast={toast} dismissLabel={dismissLabel} />
          ))}
        </ul>
      </section>
    </>
  )
}
