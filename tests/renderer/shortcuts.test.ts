import { describe as suite, expect, it } from 'vitest'
import { commandFor, commandIds, commandKeys, keysOf } from '../../renderer/app/commands'
import { ariaKeys, describe, matches, type Pressed } from '../../renderer/app/shortcuts'

const press = (part: Partial<Pressed>): Pressed => ({ key: '', code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, altGraph: false, ...part })

suite('a shortcut', () => {
  it.each([
    ['Ctrl on a PC', 'Mod+O', press({ key: 'o', code: 'KeyO', ctrlKey: true }), false, true],
    ['⌘ on a Mac', 'Mod+O', press({ key: 'o', code: 'KeyO', metaKey: true }), true, true],
    ['not Ctrl on a Mac', 'Mod+O', press({ key: 'o', code: 'KeyO', ctrlKey: true }), true, false],
    ['not the Windows key on a PC', 'Mod+O', press({ key: 'o', code: 'KeyO', metaKey: true }), false, false],
    ['not with more modifiers', 'Mod+O', press({ key: 'o', code: 'KeyO', ctrlKey: true, altKey: true }), false, false],
    ['not with Shift', 'Mod+O', press({ key: 'O', code: 'KeyO', ctrlKey: true, shiftKey: true }), false, false],
    ['Shift writes a capital', 'Mod+Shift+E', press({ key: 'E', code: 'KeyE', ctrlKey: true, shiftKey: true }), false, true],
    ['Option writes a dead key on a Mac', 'Mod+Alt+N', press({ key: 'Dead', code: 'KeyN', metaKey: true, altKey: true }), true, true],
    ['the place of the key on a Russian keyboard', 'Mod+S', press({ key: 'ы', code: 'KeyS', ctrlKey: true }), false, true],
    ['the letter, not the place, on a Dvorak keyboard', 'Mod+S', press({ key: 's', code: 'Semicolon', ctrlKey: true }), false, true],
    ['not the place of another Latin letter', 'Mod+S', press({ key: 'o', code: 'KeyS', ctrlKey: true }), false, false],
    ['AltGr writes a letter in Poland', 'Mod+Alt+N', press({ key: 'ń', code: 'KeyN', ctrlKey: true, altKey: true, altGraph: true }), false, false],
    ['"/" stands on Shift+7 in Germany', 'Mod+/', press({ key: '/', code: 'Digit7', ctrlKey: true, shiftKey: true }), false, true],
    ['a function key', 'F6', press({ key: 'F6', code: 'F6' }), false, true],
  ] as const)('%s', (_name, shortcut, event, mac, expected) => {
    expect(matches(shortcut, event, mac)).toBe(expected)
  })

  it.each([
    ['Mod+Alt+N', 'Ctrl+Alt+N', '⌥⌘N', 'Control+Alt+N', 'Meta+Alt+N'],
    ['Mod+/', 'Ctrl+/', '⌘/', 'Control+/', 'Meta+/'],
    ['F6', 'F6', 'F6', 'F6', 'F6'],
  ])('%s is written as each platform writes it', (shortcut, pc, mac, ariaPc, ariaMac) => {
    expect([describe(shortcut, false), describe(shortcut, true)]).toEqual([pc, mac])
    expect([ariaKeys(shortcut, false), ariaKeys(shortcut, true)]).toEqual([ariaPc, ariaMac])
  })
})

suite('the commands', () => {
  it('have one key each', () => {
    const keys = Object.values(commandKeys).filter((key) => key !== null)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('leave alone what a browser keeps for itself and what edits text', () => {
    const taken = ['N', 'T', 'W', 'Shift+N', 'Shift+T', 'Shift+W', 'A', 'B', 'C', 'I', 'U', 'V', 'X', 'Y', 'Z', 'Shift+V', 'Shift+Z'].map((key) => `Mod+${key}`)
    expect(Object.values(commandKeys).filter((key) => key !== null && taken.includes(key))).toEqual([])
  })

  it('are found by their key', () => {
    for (const id of commandIds) {
      const keys = keysOf(id)
      if (keys === null) continue
      const parts = keys.split('+')
      const key = parts.at(-1)!
      const event = press({ key: key.toLowerCase(), code: `Key${key}`, ctrlKey: parts.includes('Mod'), altKey: parts.includes('Alt'), shiftKey: parts.includes('Shift') })
      expect(commandFor(event, false)).toBe(id)
    }
    expect(commandFor(press({ key: 'j', code: 'KeyJ' }), false)).toBeNull()
  })
})
