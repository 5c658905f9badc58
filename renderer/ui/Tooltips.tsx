import { useEffect, useRef } from 'react'
import './tooltip.css'

const delay = 450

/**
 * One tooltip for the whole window: it shows `data-tip` and `data-keys` of what the pointer rests on or
 * the keyboard reached. Names and shortcuts are on the elements themselves, so readers skip it.
 */
export function Tooltips() {
  const ref = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const tip = ref.current
    if (!tip) return
    let timer: number | undefined
    let shown: HTMLElement | null = null

    const hide = () => {
      clearTimeout(timer)
      if (!shown) return
      shown.style.removeProperty('anchor-name')
      shown = null
      tip.hidePopover()
    }
    const show = (target: HTMLElement) => {
      if (!target.isConnected) return
      const { tip: text = '', keys = '' } = target.dataset
      if (!text && !keys) return
      tip.replaceChildren(text)
      if (keys) {
        const kbd = document.createElement('kbd')
        kbd.className = 'ui-kbd'
        kbd.textContent = keys
        tip.append(kbd)
      }
      shown = target
      target.style.setProperty('anchor-name', '--tooltip')
      tip.showPopover()
    }
    const find = (event: Event) => (event.target instanceof Element ? event.target.closest<HTMLElement>('[data-tip]') : null)
    const over = (event: Event) => {
      const target = find(event)
      if (target === shown && shown) return
      hide()
      if (target) timer = window.setTimeout(() => show(target), delay)
    }
    const focus = (event: Event) => {
      const target = find(event)
      hide()
      if (target?.matches(':focus-visible')) timer = window.setTimeout(() => show(target), delay)
    }
    const key = (event: KeyboardEvent) => {
      if (event.key === 'Escape' || !event.ctrlKey) hide()
    }

    document.addEventListener('pointerover', over)
    document.addEventListener('focusin', focus)
    document.addEventListener('focusout', hide)
    document.addEventListener('pointerdown', hide)
    document.addEventListener('keydown', key)
    return () => {
      hide()
      document.removeEventListener('pointerover', over)
      document.removeEventListener('focusin', focus)
      document.removeEventListener('focusout', hide)
      document.removeEventListener('pointerdown', hide)
      document.removeEventListener('keydown', key)
    }
  }, [])

  return <div ref={ref} className="ui-tooltip" popover="manual" aria-hidden="true" />
}
