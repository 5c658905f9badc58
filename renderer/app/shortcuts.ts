/** A key with its modifiers, written `Mod+Shift+E`; Mod is ⌘ on a Mac and Ctrl elsewhere. */
export type Shortcut = string

/** What of a keyboard event decides: a part of KeyboardEvent, so that it can be tried without a browser. */
export interface Pressed {
  key: string
  code: string
  ctrlKey: boolean
  metaKey: boolean
  altKey: boolean
  shiftKey: boolean
  /** True while AltGr writes a character: "AltGr+N" is "ń" in Poland and no command. */
  altGraph: boolean
}

/** The platform of this window, as far as keys go. */
export const isMac = (platform: string) => /mac|darwin/i.test(platform)

const letterOf = (code: string) => (/^(?:Key|Digit)(.)$/.exec(code)?.[1] ?? '').toLowerCase()

/**
 * True when the key pressed is that shortcut. A letter is compared by what the layout writes and, where
 * that is no Latin letter (Cyrillic, Devanagari, Option on a Mac), by its place on the keyboard.
 */
export function matches(shortcut: Shortcut, event: Pressed, mac: boolean): boolean {
  const parts = shortcut.split('+')
  const key = (parts.at(-1) ?? '').toLowerCase()
  const wants = (name: string) => parts.includes(name)
  if (event.altGraph) return false
  if ((mac ? event.metaKey : event.ctrlKey) !== wants('Mod')) return false
  if (mac ? event.ctrlKey : event.metaKey) return false
  if (event.altKey !== wants('Alt')) return false
  const typed = event.key.toLowerCase()
  // "/" and "," need Shift on some layouts; there the character itself is what was asked for.
  const symbol = /^[^a-z0-9]$/.test(key)
  if (!symbol && event.shiftKey !== wants('Shift')) return false
  if (typed === key) return true
  return !/^[a-z0-9]$/.test(typed) && letterOf(event.code) === key
}

const macNames: Record<string, string> = { Mod: '⌘', Alt: '⌥', Shift: '⇧', Delete: '⌫' }
const names: Record<string, string> = { Mod: 'Ctrl', Delete: 'Del' }

/** How a person reads it: "⌘⇧E" on a Mac, "Ctrl+Shift+E" elsewhere. */
export function describe(shortcut: Shortcut, mac: boolean): string {
  const parts = shortcut.split('+')
  if (!mac) return parts.map((part) => names[part] ?? part).join('+')
  const order = ['Alt', 'Shift', 'Mod']
  const modifiers = order.filter((name) => parts.includes(name)).map((name) => macNames[name])
  const key = parts.at(-1) ?? ''
  return [...modifiers, macNames[key] ?? key].join('')
}

/** The form of `aria-keyshortcuts`: "Meta+Shift+E". */
export const ariaKeys = (shortcut: Shortcut, mac: boolean) => shortcut.replace('Mod', mac ? 'Meta' : 'Control')
