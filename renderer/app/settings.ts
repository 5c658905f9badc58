import { useSyncExternalStore } from 'react'
import type { Settings } from '../../shared/contract'
import { api } from '../api'
import { screenLanguage, showLanguage } from '../i18n'
import { toast } from '../ui/toast'

let settings: Settings = { theme: 'system', screenLanguage: 'system', language: 'en', showLibrary: true, showDetails: true, preview: 'off', lastStory: null, spelling: true, reviewer: '' }
const listeners = new Set<() => void>()

function set(next: Settings) {
  settings = next
  document.documentElement.dataset['theme'] = next.theme
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
