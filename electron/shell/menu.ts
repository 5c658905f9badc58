import type { MenuItemConstructorOptions } from 'electron'

/** The commands of the screen that the menu shows, with their keys as the screen knows them. */
const command = (label: string, id: string, accelerator: string | null, send: (command: string) => void): MenuItemConstructorOptions => ({
  label,
  ...(accelerator === null ? {} : { accelerator: accelerator.replace('Mod', 'CommandOrControl') }),
  // The page hears its own keys; the menu only shows them.
  registerAccelerator: false,
  click: () => send(id),
})

const line: MenuItemConstructorOptions = { type: 'separator' }

/**
 * The menu of the app.
 * @param send carries a command's name to the screen
 * @param developing adds the developer tools
 */
export function menuTemplate(send: (command: string) => void, platform: NodeJS.Platform, developing: boolean): MenuItemConstructorOptions[] {
  const mac = platform === 'darwin'
  const item = (label: string, id: string, accelerator: string | null) => command(label, id, accelerator, send)
  const settings = item(mac ? 'Settings…' : 'Theme and Settings…', 'app.settings', 'Mod+,')
  const about: MenuItemConstructorOptions = { role: 'about' }
  return [
    ...(mac
      ? [{ role: 'appMenu', label: 'Galley', submenu: [about, line, settings, line, { role: 'services' }, line, { role: 'hide' }, { role: 'hideOthers' }, { role: 'unhide' }, line, { role: 'quit' }] } satisfies MenuItemConstructorOptions]
      : []),
    {
      label: 'File',
      submenu: [
        item('New Story', 'story.new', 'Mod+Alt+N'),
        item('Import…', 'story.import', 'Mod+O'),
        line,
        item('Save Now', 'story.save', 'Mod+S'),
        item('Export…', 'story.export', 'Mod+Shift+E'),
        item('Print…', 'story.print', 'Mod+P'),
        item('Copy HTML', 'story.copyHtml', 'Mod+Shift+H'),
        item('Copy HTML Source', 'story.copySource', null),
        line,
        mac ? { role: 'close' } : { role: 'quit' },
      ],
    },
    {
      label: 'Edit',
      submenu: [
        // Not the system's roles: they undo within one field, the story has one stack over all of them.
        item('Undo', 'edit.undo', 'Mod+Z'),
        item('Redo', 'edit.redo', 'Mod+Shift+Z'),
        line,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'pasteAndMatchStyle' },
        { role: 'selectAll' },
        line,
        item('Find in the Story', 'story.find', 'Mod+F'),
        item('Find and Replace', 'story.replace', 'Mod+Alt+F'),
        item('How the Copy Came In…', 'story.intake', null),
        item('Language of the Block…', 'block.language', null),
        item('Collapse All Answers', 'answers.collapse', null),
        item('Expand All Answers', 'answers.expand', null),
        line,
        item('Search Stories', 'library.search', 'Mod+Shift+F'),
      ],
    },
    {
      label: 'View',
      submenu: [
        item('Go to Anything…', 'app.palette', 'Mod+K'),
        item('Preview', 'view.preview', 'Mod+Shift+P'),
        item('Library', 'view.library', 'Mod+Shift+L'),
        item('Details', 'view.details', 'Mod+Shift+D'),
        item('Preflight', 'view.checks', 'Mod+Shift+G'),
        item('Next Finding', 'checks.next', 'F8'),
        item('Previous Finding', 'checks.previous', 'Shift+F8'),
        item('Next Misspelling', 'spelling.next', 'F7'),
        item('Previous Misspelling', 'spelling.previous', 'Shift+F7'),
        item('Next TK', 'checks.nextTk', 'Mod+F8'),
        item('Previous TK', 'checks.previousTk', 'Mod+Shift+F8'),
        item('History', 'view.history', 'Mod+Shift+Y'),
        line,
        item('Focus Mode', 'view.focus', 'F9'),
        item('Typewriter', 'view.typewriter', null),
        item('Larger Text', 'view.zoomIn', 'Mod+Alt+='),
        item('Smaller Text', 'view.zoomOut', 'Mod+Alt+-'),
        item('Text at 100 %', 'view.zoomReset', null),
        item('Serif or Sans Serif', 'view.face', null),
        line,
        ...(mac ? [] : [settings, line]),
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        line,
        { role: 'togglefullscreen' },
        ...(developing ? ([line, { role: 'reload' }, { role: 'toggleDevTools' }] satisfies MenuItemConstructorOptions[]) : []),
      ],
    },
    { role: 'windowMenu', label: 'Window' },
    { role: 'help', label: 'Help', submenu: [item('Keyboard Shortcuts', 'help.shortcuts', 'Mod+/'), ...(mac ? [] : [about])] },
  ]
}
