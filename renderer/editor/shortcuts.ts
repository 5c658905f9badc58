import type { Mark } from '../../shared/text/spans'
import type { Offer } from './insert'

const mac = /Mac|iPhone|iPad/.test(globalThis.navigator?.platform ?? '')

/** A key as people of this system read it: "Mod+Shift+K" is "⇧⌘K" or "Ctrl+Shift+K". */
export function keysText(keys: string): string {
  if (!mac) return keys.replace('Mod', 'Ctrl').replace('ArrowUp', '↑').replace('ArrowDown', '↓')
  const signs: Record<string, string> = { ArrowUp: '↑', ArrowDown: '↓', Backspace: '⌫', Mod: '⌘', Shift: '⇧', Alt: '⌥' }
  return keys.split('+').map((part) => signs[part] ?? part).sort((a, b) => '⌥⇧⌘'.indexOf(a) - '⌥⇧⌘'.indexOf(b) || 0).join('')
}

/** The same for assistive technology (`aria-keyshortcuts`). */
export const ariaKeys = (keys: string): string => keys.replace('Mod', mac ? 'Meta' : 'Control')

export const markKeys: Partial<Record<Mark, string>> = { bold: 'Mod+B', italic: 'Mod+I', underline: 'Mod+U', strike: 'Mod+Shift+X' }
/** Of these a line of text becomes some; the others are put in. Systems keep Alt with D, H, L and T for themselves. */
export const kindKeys: Readonly<Record<Offer, string>> = {
  paragraph: 'Mod+Alt+0', heading2: 'Mod+Alt+2', heading3: 'Mod+Alt+3', question: 'Mod+Alt+Q', bullets: 'Mod+Shift+8', numbers: 'Mod+Shift+7', quote: 'Mod+Shift+9',
  pullquote: 'Mod+Alt+4', related: 'Mod+Alt+5', factbox: 'Mod+Alt+6', table: 'Mod+Alt+7', embed: 'Mod+Alt+8', correction: 'Mod+Alt+9', held: 'Mod+Alt+K', divider: 'Mod+Alt+R', picture: 'Mod+Alt+P',
}
/** What is done with the selected blocks whole. */
export const blockKeys = { duplicate: 'Mod+D', up: 'Alt+ArrowUp', down: 'Alt+ArrowDown', delete: 'Mod+Shift+Backspace' } as const
/** Collapses the answer that the cursor is in, or whose question it is in. */
export const foldKeys = 'Mod+.'
export const linkKeys = 'Mod+Shift+K'
/** The same while text is selected; otherwise the window's palette has it. */
export const linkSelectedKeys = 'Mod+K'

interface Keys { mod: boolean; shift: boolean; alt: boolean; last: string }
const named = new Map<string, Keys>()

/** The parts of a key's name, taken apart once: each letter that is typed is held against all of them. */
function partsOf(keys: string): Keys {
  let found = named.get(keys)
  if (!found) {
    const parts = keys.split('+')
    named.set(keys, (found = { mod: parts.includes('Mod'), shift: parts.includes('Shift'), alt: parts.includes('Alt'), last: parts.at(-1)! }))
  }
  return found
}

/** True when an event is the key that is named so. Digits are told by their place, because Shift changes what they type. */
export function isKey(event: KeyboardEvent, keys: string): boolean {
  const { mod, shift, alt, last } = partsOf(keys)
  if ((mac ? event.metaKey : event.ctrlKey) !== mod || event.shiftKey !== shift || event.altKey !== alt) return false
  // AltGr types characters ("@" on a German keyboard) and looks like Ctrl+Alt.
  if (event.getModifierState('AltGraph')) return false
  if (/^\d$/.test(last)) return event.code === `Digit${last}`
  return event.key.toLowerCase() === last.toLowerCase() || (/^[A-Z]$/.test(last) && event.altKey && event.code === `Key${last}`)
}
