import { useSyncExternalStore } from 'react'
import type { Settings } from '../../shared/contract'
import { usualSettings } from '../../shared/settings'
import { api } from '../api'
import { setTypingStyle } from '../editor/typography/style'
import { screenLanguage, showLanguage } from '../i18n'
import { toast } from '../ui/toast'

let settings: Settings = usualSettings
const listeners = new Set<() => void>()

function set(next: Settings) {
  settings = next
  const root = document.documentElement
  Object.assign(root.dataset, { theme: next.theme, face: next.face, measure: next.measure })
  root.style.setProperty('--text-scale', String(next.textScale))
  setTypingStyle({ quotes: next.smartQuotes, dashes: next.smartDashes, spaces: next.smartSpaces, words: next.autocorrect, own: next.corrections })
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export const currentSettings = () => settings
export const useSettings = () => useSyncExternalStore(subscribe, currentSettings)

/** Reads the settings once at the start; with none to be had, the defaults above stand. */
export async function loadSettings(): Promise<void> {
  const read = await api.settings.get({})
  set(read.ok ? read.value : settings)
  await speak()
  // A system whose languages change while Galley is open.
  window.addEventListener('languagechange', () => void speak())
}

const speak = () => showLanguage(screenLanguage(settings.screenLanguage, navigator.languages))

/** Changes settings on the screen at once and keeps them; what could not be kept is said. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  set({ ...settings, ...change })
  if (change.screenLanguage) await speak()
  const kept = await api.settings.set(change)
  if (!kept.ok) toast(kept.problem.message, { failed: true })
}
