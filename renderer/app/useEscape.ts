import { useEffect, useEffectEvent } from 'react'

/** Escape leaves a state of the window, where nothing nearer to the keyboard has a use for it. */
export function useEscape(active: boolean, leave: () => void): void {
  const left = useEffectEvent(leave)
  useEffect(() => {
    if (!active) return
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing || document.querySelector('dialog:modal, :popover-open:not(.ui-tooltip)')) return
      event.preventDefault()
      left()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [active])
}
