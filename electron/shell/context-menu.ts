import { BrowserWindow, Menu, type ContextMenuParams, type MenuItemConstructorOptions, type WebContents } from 'electron'
import { roleItem } from './words'

/** What of a press the menu is made from. */
export type Pressed = Pick<ContextMenuParams, 'misspelledWord' | 'dictionarySuggestions' | 'isEditable' | 'selectionText'> & { editFlags: Pick<ContextMenuParams['editFlags'], 'canCut' | 'canCopy' | 'canPaste' | 'canSelectAll'> }

const line: MenuItemConstructorOptions = { type: 'separator' }

/**
 * The menu of a press of the right button on text: what the system's spellchecker suggests, where it has the text's
 * language, then cut, copy and paste. Where Galley reads the text itself, the page shows its own menu instead, and this
 * one at the second press.
 * @param replace puts a suggestion in the place of the misspelled word
 */
export function contextTemplate({ misspelledWord, dictionarySuggestions, isEditable, selectionText, editFlags }: Pressed, replace: (suggestion: string) => void): MenuItemConstructorOptions[] {
  const suggestions = misspelledWord && isEditable ? dictionarySuggestions.map((label): MenuItemConstructorOptions => ({ label, click: () => replace(label) })) : []
  const edits: MenuItemConstructorOptions[] = isEditable
    ? [
        { ...roleItem('cut'), enabled: editFlags.canCut },
        { ...roleItem('copy'), enabled: editFlags.canCopy },
        { ...roleItem('paste'), enabled: editFlags.canPaste },
        { ...roleItem('pasteAndMatchStyle'), enabled: editFlags.canPaste },
        line,
        { ...roleItem('selectAll'), enabled: editFlags.canSelectAll },
      ]
    : selectionText.trim()
      ? [{ ...roleItem('copy'), enabled: editFlags.canCopy }]
      : []
  return [...suggestions, ...(suggestions.length && edits.length ? [line] : []), ...edits]
}

/** Shows it whenever the page leaves a press to the system. */
export function showContextMenu(contents: WebContents): void {
  contents.on('context-menu', (_event, pressed) => {
    const template = contextTemplate(pressed, (suggestion) => contents.replaceMisspelling(suggestion))
    const window = BrowserWindow.fromWebContents(contents)
    if (template.length && window) Menu.buildFromTemplate(template).popup({ window })
  })
}
