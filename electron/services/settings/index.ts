import { contract, type Settings } from '../../../shared/contract'
import { done, failed, type Outcome } from '../../../shared/outcome'
import { usualSettings as defaults } from '../../../shared/settings'

/** Where small values are kept between runs: electron-store in the app, conf in the command. */
export interface SettingsStore {
  get(key: string): unknown
  set(key: string, value: unknown): void
}


const schema = contract.settings.set.input

export type SettingsService = ReturnType<typeof createSettings>

/** The settings of the screen. A value that is missing or makes no sense is its default: a broken file never stops Galley. */
export function createSettings(store: SettingsStore) {
  function get(): Settings {
    const kept = remembered(store, 'settings')
    const values: Record<string, unknown> = { ...defaults }
    if (typeof kept !== 'object' || kept === null) return { ...defaults }
    for (const key of Object.keys(defaults)) {
      const value = (kept as Record<string, unknown>)[key]
      if (value !== undefined && schema.safeParse({ [key]: value }).success) values[key] = value
    }
    // Each value has passed its own part of the schema.
    return values as Settings
  }
  return {
    get,
    set(change: { [K in keyof Settings]?: Settings[K] | undefined }): Outcome<Settings> {
      const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined))
      const next = { ...get(), ...given }
      return remember(store, 'settings', next) ? done(next) : failed('io', 'The settings could not be saved: Galley’s own folder cannot be written. They hold until Galley is closed.')
    },
  }
}

/** A value of the store; undefined where the store cannot be read. */
export function remembered(store: SettingsStore, key: string): unknown {
  try {
    return store.get(key)
  } catch {
    return undefined
  }
}

/** @returns false where the store cannot be written */
export function remember(store: SettingsStore, key: string, value: unknown): boolean {
  try {
    store.set(key, value)
    return true
  } catch {
    return false
  }
}
