import type { MenuItemConstructorOptions } from 'electron'
import { roleItem, shellWords } from './words'

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
 * The menu of the app, in the language of the screen.
 * @param send carries a command's name to the screen
 * @param developing adds the developer tools
 */
export function menuTemplate(send: (command: string) => void, platform: NodeJS.Platform, developing: boolean): MenuItemConstructorOptions[] {
  const mac = platform === 'darwin'
  const { menu: words } = shellWords()
  const item = (label: string, id: string, accelerator: string | null) => command(label, id, accelerator, send)
  const settings = item(mac ? words.settingsMac : words.settings, 'app.settings', 'Mod+,')
  const about = roleItem('about')
  return [
    ...(mac
      ? [{ role: 'appMenu', label: 'Galley', submenu: [about, line, settings, line, roleItem('services'), line, roleItem('hide'), roleItem('hideOthers'), roleItem('unhide'), line, roleItem('quit')] } satisfies MenuItemConstructorOptions]
      : []),
    {
      label: words.file,
      submenu: [
        item(words.story.new, 'story.new', 'Mod+Alt+N'),
        item(words.story.import, 'story.import', 'Mod+O'),
        line,
        item(words.story.save, 'story.save', 'Mod+S'),
        item(words.story.export, 'story.export', 'Mod+Shift+E'),
        item(words.story.print, 'story.print', 'Mod+P'),
        item(words.story.copyHtml, 'story.copyHtml', 'Mod+Shift+H'),
        item(words.story.copySource, 'story.copySource', null),
        line,
        mac ? roleItem('close') : roleItem('quit'),
      ],
    },
    {
      label: words.edit,
      submenu: [
        // Not the system's roles: they undo within one field, the story has one stack over all of them.
        item(words.undo, 'edit.undo', 'Mod+Z'),
        item(words.redo, 'edit.redo', 'Mod+Shift+Z'),
        line,
        roleItem('cut'),
        roleItem('copy'),
        roleItem('paste'),
        roleItem('pasteAndMatchStyle'),
        roleItem('selectAll'),
        line,
        item(words.story.find, 'story.find', 'Mod+F'),
        item(words.story.replace, 'story.replace', 'Mod+Alt+F'),
        item(words.story.intake, 'story.intake', null),
        item(words.language, 'block.language', null),
        item(words.collapse, 'answers.collapse', null),
        item(words.expand, 'answers.expand', null),
        line,
        item(words.search, 'library.search', 'Mod+Shift+F'),
      ],
    },
    {
      label: words.view,
      submenu: [
        item(words.palette, 'app.palette', 'Mod+K'),
        item(words.preview, 'view.preview', 'Mod+Shift+P'),
        item(words.library, 'view.library', 'Mod+Shift+L'),
        item(words.details, 'view.details', 'Mod+Shift+D'),
        item(words.preflight, 'view.checks', 'Mod+Shift+G'),
        item(words.nextFinding, 'checks.next', 'F8'),
        item(words.previousFinding, 'checks.previous', 'Shift+F8'),
        item(words.nextMisspelling, 'spelling.next', 'F7'),
        item(words.previousMisspelling, 'spelling.previous', 'Shift+F7'),
        item(words.nextTk, 'checks.nextTk', 'Mod+F8'),
        item(words.previousTk, 'checks.previousTk', 'Mod+Shift+F8'),
        item(words.history, 'view.history', 'Mod+Shift+Y'),
        line,
        item(words.focus, 'view.focus', 'F9'),
        item(words.typewriter, 'view.typewriter', null),
        item(words.larger, 'view.zoomIn', 'Mod+Alt+='),
        item(words.smaller, 'view.zoomOut', 'Mod+Alt+-'),
        item(words.usual, 'view.zoomReset', null),
        item(words.face, 'view.face', null),
        line,
        ...(mac ? [] : [settings, line]),
        roleItem('resetZoom'),
        roleItem('zoomIn'),
        roleItem('zoomOut'),
        line,
        roleItem('togglefullscreen'),
        ...(developing ? ([line, { role: 'reload' }, { role: 'toggleDevTools' }] satisfies MenuItemConstructorOptions[]) : []),
      ],
    },
    { role: 'windowMenu', label: words.window, submenu: [roleItem('minimize'), roleItem('zoom'), ...(mac ? [line, roleItem('front'), line, { role: 'window' as const }] : [roleItem('close')])] },
    { role: 'help', label: words.help, submenu: [item(words.shortcuts, 'help.shortcuts', 'Mod+/'), ...(mac ? [] : [about])] },
  ]
}
