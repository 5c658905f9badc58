import { useEffect, useRef } from 'react'
import { onEvent } from '../api'
import { commandFor, isCommandId, type Commands } from './commands'

/** Runs commands for keys and for what the shell's menu asks. Nothing runs behind a modal dialog. */
export function useKeys(commands: Commands, mac: boolean): void {
  const latest = useRef(commands)
  useEffect(() => {
    latest.current = commands
  })

  useEffect(() => {
    const blocked = () => document.querySelector('dialog:modal') !== null
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      const id = commandFor(
        {
          key: event.key,
          code: event.code,
          ctrlKey: event.ctrlKey,
          metaKey: event.metaKey,
          altKey: event.altKey,
          shiftKey: event.shiftKey,
          altGraph: event.getModifierState('AltGraph'),
        },
        mac,
      )
      if (!id) return
      // Also while it cannot run: Ctrl+S must not save the page, Ctrl+O must not open a file in its place.
      event.preventDefault()
      if (!blocked() && latest.current[id].enabled) latest.current[id].run()
    }
    window.addEventListener('keydown', onKey)
    const stop = onEvent('shell.command', ({ command }) => {
      if (isCommandId(command) && !blocked() && latest.current[command].enabled) latest.current[command].run()
    })
    return () => {
      window.removeEventListener('keydown', onKey)
      stop()
    }
  }, [mac])
}
