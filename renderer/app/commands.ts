import { matches, type Pressed, type Shortcut } from './shortcuts'

/**
 * Everything that the window can be told to do, by button, menu, key or the shell.
 * The keys avoid those that a browser keeps for itself (Ctrl+N, T, W) and those of the story text. What is
 * rarely wanted has none: the palette finds it.
 */
export const commandKeys = {
  'story.new': 'Mod+Alt+N',
  'story.import': 'Mod+O',
  'story.save': 'Mod+S',
  'story.export': 'Mod+Shift+E',
  'story.copyHtml': 'Mod+Shift+H',
  'story.copySource': null,
  'story.print': 'Mod+P',
  'story.intake': null,
  'story.find': 'Mod+F',
  'story.replace': 'Mod+Alt+F',
  'view.preview': 'Mod+Shift+P',
  'view.library': 'Mod+Shift+L',
  'view.details': 'Mod+Shift+D',
  'view.checks': 'Mod+Shift+G',
  'checks.next': 'F8',
  'checks.previous': 'Shift+F8',
  'spelling.next': 'F7',
  'spelling.previous': 'Shift+F7',
  'block.language': null,
  'answers.collapse': null,
  'answers.expand': null,
  'checks.nextTk': 'Mod+F8',
  'checks.previousTk': 'Mod+Shift+F8',
  'view.history': 'Mod+Shift+Y',
  'view.focus': 'F9',
  'view.typewriter': null,
  'view.zoomIn': 'Mod+Alt+=',
  'view.zoomOut': 'Mod+Alt+-',
  'view.zoomReset': null,
  'view.face': null,
  'view.nextPane': 'F6',
  'library.search': 'Mod+Shift+F',
  'app.palette': 'Mod+K',
  'app.settings': 'Mod+,',
  'help.shortcuts': 'Mod+/',
} as const satisfies Record<string, Shortcut | null>

export type CommandId = keyof typeof commandKeys

export interface Command {
  run: () => void
  /** False while there is nothing for it to work on. */
  enabled: boolean
}

export type Commands = Record<CommandId, Command>

export const commandIds = Object.keys(commandKeys) as CommandId[]

export const keysOf = (id: CommandId): Shortcut | null => commandKeys[id]

export const isCommandId = (id: string): id is CommandId => id in commandKeys

/** The command that a key asks for, or null. */
export function commandFor(event: Pressed, mac: boolean): CommandId | null {
  return commandIds.find((id) => keysOf(id) !== null && matches(keysOf(id)!, event, mac)) ?? null
}
