import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import type { ownFiles } from '../../electron/ipc/files'
import { placeFrom } from '../../electron/shell/bounds'
import { menuTemplate } from '../../electron/shell/menu'
import { commandKeys } from '../../renderer/app/commands'
import { failed } from '../../shared/outcome'
import { services, startDesktop, Store, storyId } from './desktop'
import { fake, FakeWindow } from './fake-electron'

vi.mock('electron', async () => (await import('./fake-electron')).fake)
vi.mock('electron-store', async () => ({ default: (await import('./desktop')).Store }))
vi.mock('../../electron/compose', async () => ({ dataFolder: () => process.env['GALLEY_DATA'], compose: (await import('./desktop')).composed }))
vi.mock('../../electron/ipc/files', async (original) => {
  const real = await original<{ ownFiles: typeof ownFiles }>()
  return { ownFiles: async () => (await import('./desktop')).screenFiles(real.ownFiles) }
})

/** Until the shell has done what it does in its own time. */
const soon = (seen: () => void) => vi.waitFor(seen, { interval: 2, timeout: 10_000 })

const folder = mkdtempSync(join(tmpdir(), 'galley-given-'))
const wire = join(folder, 'wire.txt')
writeFileSync(wire, 'COPY')
afterAll(() => rmSync(folder, { recursive: true }))

describe('a file opened with Galley', () => {
  const imported = () => services.importFile.mock.calls.map(([{ name, bytes }]) => [name, new TextDecoder().decode(bytes)])

  it('named at the start becomes a new story, and the window opens at it', async () => {
    const { window } = await startDesktop({ argv: ['--some-switch', wire] })
    expect(imported()).toEqual([['wire.txt', 'COPY']])
    expect(window.loadURL).toHaveBeenCalledExactlyOnceWith(`app://galley/index.html#/story/${storyId}`)
  })

  it('is found behind the folder that Electron is started with', async () => {
    await startDesktop({ argv: [wire], packaged: false })
    expect(imported()).toEqual([['wire.txt', 'COPY']])
  })

  it('is not looked for in the program’s own folder', async () => {
    await startDesktop({ packaged: false })
    expect(imported()).toEqual([])
  })

  it.each([
    ['a second Galley', () => fake.app.emit('second-instance', {}, ['galley', '--reordered'], '/', { file: wire })],
    ['the system', () => fake.app.emit('open-file', { preventDefault: () => {} }, wire)],
  ])('by %s opens in the window that is there', async (_who, open) => {
    const { window } = await startDesktop()
    open()
    await soon(() => expect(window.focus).toHaveBeenCalled())
    expect(imported()).toEqual([['wire.txt', 'COPY']])
    expect(FakeWindow.all).toHaveLength(1)
    expect(window.webContents.send).toHaveBeenCalledExactlyOnceWith('galley.event', 'shell.open', { id: storyId })
    expect(window.restore).toHaveBeenCalled()
  })

  it.each([null, undefined, {}, { file: null }, { file: 5 }, { file: 'relative.txt' }])('is not made up from what a second Galley hands over: %j', async (handed) => {
    const { window } = await startDesktop()
    fake.app.emit('second-instance', {}, [], '/', handed)
    await soon(() => expect(window.focus).toHaveBeenCalled())
    expect(imported()).toEqual([])
  })

  it('is handed over, as an absolute path, by the second one, which then ends without a window', async () => {
    await startDesktop({ argv: ['wire.txt'], second: true })
    expect(fake.app.requestSingleInstanceLock).toHaveBeenCalledWith({ file: join(process.cwd(), 'wire.txt') })
    expect(fake.app.quit).toHaveBeenCalled()
    expect(FakeWindow.all).toHaveLength(0)
    expect(fake.ipcMain.handle).not.toHaveBeenCalled()
  })

  it('that cannot be read is said in words, and the window opens all the same', async () => {
    const { window } = await startDesktop({ argv: [join(folder, 'gone.txt')] })
    expect(fake.dialog.showErrorBox).toHaveBeenCalledExactlyOnceWith('Galley cannot open gone.txt', 'There is no such file.')
    expect(window.loadURL).toHaveBeenCalledWith('app://galley/index.html')
  })

  it('that is no copy is said in words', async () => {
    await startDesktop()
    services.importFile.mockResolvedValueOnce(failed('binary-file', 'This is a picture.'))
    fake.app.emit('open-file', { preventDefault: () => {} }, wire)
    await soon(() => expect(fake.dialog.showErrorBox).toHaveBeenCalledExactlyOnceWith('Galley cannot open wire.txt', 'This is a picture.'))
  })
})

describe('the window', () => {
  const screens = [
    { x: 0, y: 0, width: 1920, height: 1080 },
    { x: 1920, y: 0, width: 1280, height: 1024 },
  ]
  const usual = { width: 1280, height: 860, maximized: false }
  it.each<[string, unknown, object]>([
    ['nothing kept', undefined, usual],
    ['nonsense', 'x', usual],
    ['half of it', { bounds: { x: 1, y: 1 } }, usual],
    ['no numbers', { bounds: { x: '1', y: 1, width: 800, height: 600 } }, usual],
    ['not finite', { bounds: { x: Infinity, y: 1, width: 800, height: 600 }, maximized: 1 }, usual],
    ['the first screen', { bounds: { x: 10, y: 20, width: 900, height: 700 }, maximized: true }, { x: 10, y: 20, width: 900, height: 700, maximized: true }],
    ['the second screen', { bounds: { x: 2000, y: 20, width: 900, height: 700 } }, { x: 2000, y: 20, width: 900, height: 700, maximized: false }],
    ['a screen that is gone', { bounds: { x: 9000, y: 20, width: 900, height: 700 } }, { width: 900, height: 700, maximized: false }],
    ['out of reach', { bounds: { x: 10, y: 1060, width: 900, height: 700 } }, { width: 900, height: 700, maximized: false }],
    ['too small', { bounds: { x: 10, y: 20, width: 10, height: 10 } }, { x: 10, y: 20, width: 720, height: 520, maximized: false }],
  ])('opens in a sensible place: %s', (_what, kept, place) => {
    expect(placeFrom(kept, screens)).toEqual(place)
  })

  it('opens where it was, never smaller than it can be used', async () => {
    const { window } = await startDesktop({ kept: { window: { bounds: { x: 30, y: 40, width: 1000, height: 800 }, maximized: true } } })
    expect(window.options).toMatchObject({ x: 30, y: 40, width: 1000, height: 800, minWidth: 720, minHeight: 520 })
    expect(window.maximize).toHaveBeenCalled()
    window.emit('close')
    expect(Store.kept.get('window')).toEqual({ bounds: { x: 1, y: 2, width: 900, height: 700 }, maximized: true })
  })

  it.each([
    ['stays when the person goes back', 0, false],
    ['closes when the person gives the changes up', 1, true],
  ])('with unsaved work asks, and %s', async (_what, answer, leaves) => {
    const { window } = await startDesktop()
    fake.dialog.showMessageBoxSync.mockReturnValueOnce(answer)
    const event = { preventDefault: vi.fn() }
    window.webContents.emit('will-prevent-unload', event)
    expect(fake.dialog.showMessageBoxSync.mock.calls[0]![1]).toMatchObject({ message: 'Some changes are not saved yet.', defaultId: 0, cancelId: 0 })
    expect(event.preventDefault.mock.calls.length > 0).toBe(leaves)
  })

  it('comes back after a crash, and asks when it keeps crashing', async () => {
    const { window } = await startDesktop()
    const { webContents } = window
    webContents.emit('render-process-gone', {}, { reason: 'clean-exit', exitCode: 0 })
    expect(webContents.reload).not.toHaveBeenCalled()
    for (let at = 0; at < 3; at++) webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 })
    expect(webContents.reload).toHaveBeenCalledTimes(3)
    fake.dialog.showMessageBoxSync.mockReturnValueOnce(1)
    webContents.emit('render-process-gone', {}, { reason: 'oom', exitCode: 5 })
    expect(fake.dialog.showMessageBoxSync).toHaveBeenCalledOnce()
    expect(webContents.reload).toHaveBeenCalledTimes(3)
    expect(window.destroy).toHaveBeenCalled()
  })

  it('shows itself when there is something to see', async () => {
    const { window } = await startDesktop()
    expect(window.options['show']).toBe(false)
    expect(window.show).not.toHaveBeenCalled()
    window.emit('ready-to-show')
    expect(window.show).toHaveBeenCalled()
  })

  it('hears what the services tell, as long as the contract has it', async () => {
    const { window } = await startDesktop()
    services.events.emit('event', 'library.changed', {})
    services.events.emit('event', 'library.changed', { path: '/home/reporter' })
    services.events.emit('event', 'made.up', {})
    expect(window.webContents.send.mock.calls).toEqual([['galley.event', 'library.changed', {}]])
  })
})

describe('quitting', () => {
  it('waits until everything is written', async () => {
    await startDesktop()
    let finish = () => {}
    services.close.mockImplementationOnce(() => new Promise((resolve) => (finish = resolve)))
    const event = { preventDefault: vi.fn() }
    fake.app.emit('will-quit', event)
    expect(event.preventDefault).toHaveBeenCalled()
    await new Promise((resolve) => setImmediate(resolve))
    expect(fake.app.quit).not.toHaveBeenCalled()
    finish()
    await soon(() => expect(fake.app.quit).toHaveBeenCalledOnce())
    const again = { preventDefault: vi.fn() }
    fake.app.emit('will-quit', again)
    expect(again.preventDefault).not.toHaveBeenCalled()
  })
})

describe('the menu', () => {
  type Item = { label?: string; role?: string; accelerator?: string; registerAccelerator?: boolean; submenu?: Item[]; click?: () => void }
  const flat = (items: Item[]): Item[] => items.flatMap((item) => [item, ...flat(item.submenu ?? [])])
  const menu = (platform: NodeJS.Platform, developing = false) => {
    const sent: string[] = []
    return { items: flat(menuTemplate((command) => sent.push(command), platform, developing) as Item[]), sent }
  }

  it.each(['linux', 'darwin', 'win32'] as const)('on %s has the commands of the screen with the screen’s own keys', (platform) => {
    const { items, sent } = menu(platform)
    const commands = items.filter(({ click }) => click)
    for (const { click } of commands) click?.()
    const shown = Object.fromEntries(commands.map(({ accelerator = '' }, at) => [sent[at], accelerator.replace('CommandOrControl', 'Mod')]))
    const { 'view.nextPane': _byKeyOnly, ...expected } = commandKeys
    const keyed = Object.fromEntries(Object.entries(expected).map(([id, keys]) => [id, keys ?? '']))
    expect(shown).toEqual({ ...keyed, 'edit.undo': 'Mod+Z', 'edit.redo': 'Mod+Shift+Z' })
    expect(commands.every(({ registerAccelerator }) => registerAccelerator === false)).toBe(true)
  })

  it('sends its commands to the window', async () => {
    const { window } = await startDesktop()
    const template = fake.Menu.setApplicationMenu.mock.calls[0]![0] as Item[]
    flat(template).find(({ label }) => label === 'Export…')?.click?.()
    expect(window.webContents.send).toHaveBeenCalledExactlyOnceWith('galley.event', 'shell.command', { command: 'story.export' })
  })

  it.each(['linux', 'darwin', 'win32'] as const)('on %s has the standard entries, and developer tools only in a checkout', (platform) => {
    const roles = menu(platform).items.flatMap(({ role }) => role ?? [])
    for (const role of ['cut', 'copy', 'paste', 'selectAll', 'zoomIn', 'zoomOut', 'togglefullscreen', 'quit', 'about', 'help']) expect(roles).toContain(role)
    expect(roles).not.toContain('toggleDevTools')
    expect(menu(platform, true).items.some(({ role }) => role === 'toggleDevTools')).toBe(true)
  })
})

describe('a shell of a Hindi screen', () => {
  type Item = { label?: string; role?: string; type?: string; submenu?: Item[] }
  const flat = (items: Item[]): Item[] => items.flatMap((item) => [item, ...flat(item.submenu ?? [])])
  const menuNow = () => flat(fake.Menu.setApplicationMenu.mock.calls.at(-1)![0] as Item[])
  const hindi = { kept: { settings: { screenLanguage: 'hi' } } }
  const notHindi = (items: Item[]) => items.filter(({ type, label, role }) => type !== 'separator' && role !== 'window' && role !== 'appMenu' && !/\p{Script=Devanagari}/u.test(label ?? '')).map(({ label, role }) => label ?? role)

  it('has every entry of its menus in Hindi, on every system', async () => {
    await startDesktop(hindi)
    expect(notHindi(menuNow())).toEqual([])
    for (const platform of ['linux', 'darwin', 'win32'] as const) expect(notHindi(flat(menuTemplate(() => {}, platform, false) as Item[]))).toEqual([])
  })

  it('calls commands what the screen calls them, in both languages', async () => {
    const names = (file: string) => {
      const { story, view, checks, spelling, library, app, help, block, answers } = (JSON.parse(readFileSync(join(import.meta.dirname, '../../renderer/i18n', file, 'app.json'), 'utf8')) as { commands: Record<string, Record<string, string>> }).commands
      const { nextPane: _byKeyOnly, ...shown } = view!
      return [story, shown, checks, spelling, library, help, block, answers, { palette: app!['palette']! }].flatMap((group) => Object.values(group!)).map((name) => name.toLowerCase())
    }
    for (const language of ['en', 'hi']) {
      await startDesktop({ kept: { settings: { screenLanguage: language } } })
      const labels = new Set(menuNow().map(({ label }) => label?.toLowerCase()))
      expect(names(language).filter((name) => !labels.has(name))).toEqual([])
    }
  })

  it('follows the settings at once, and the system where they leave it to that', async () => {
    await startDesktop({ languages: ['hi-IN', 'en'] })
    expect(menuNow()[0]!.label).toBe('फ़ाइल')
    const built = fake.Menu.setApplicationMenu.mock.calls.length
    new Store().set('settings', { screenLanguage: 'system', textScale: 1.2 })
    expect(fake.Menu.setApplicationMenu.mock.calls).toHaveLength(built)
    new Store().set('settings', { screenLanguage: 'en' })
    expect(menuNow()[0]!.label).toBe('File')
    await startDesktop({ languages: ['de'] })
    expect(menuNow()[0]!.label).toBe('File')
  })

  it('asks in Hindi: about unsaved work, a page that fails, an address, a folder, a file that cannot be opened', async () => {
    const { window } = await startDesktop({ ...hindi, argv: [join(folder, 'gone.txt')] })
    window.webContents.emit('will-prevent-unload', { preventDefault: vi.fn() })
    for (let at = 0; at < 4; at++) window.webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 })
    window.webContents.windowOpen?.({ url: 'https://news.example/' })
    await (services.face as { chooseFolder(): Promise<string | null> }).chooseFolder()
    const asked = [...fake.dialog.showMessageBoxSync.mock.calls, ...fake.dialog.showMessageBox.mock.calls].map((call) => call.at(-1) as { message: string; buttons: string[] })
    expect(asked.map(({ message }) => message)).toEqual(['कुछ बदलाव अभी सहेजे नहीं गए हैं।', 'Galley की विंडो बार-बार बंद हो रही है।', 'news.example को अपने ब्राउज़र में खोलें?'])
    for (const button of asked.flatMap(({ buttons }) => buttons)) expect(button).toMatch(/\p{Script=Devanagari}/u)
    expect(fake.dialog.showOpenDialog.mock.calls[0]!.at(-1)).toMatchObject({ title: 'फ़ोल्डर चुनें', buttonLabel: 'चुनें' })
    expect(fake.dialog.showErrorBox).toHaveBeenCalledExactlyOnceWith('Galley इसे नहीं खोल सकता: gone.txt', 'फ़ाइल की समस्या (There is no such file.)')
  })

  it('has the same texts in both languages', () => {
    const read = (file: string) => JSON.parse(readFileSync(join(import.meta.dirname, '../../electron/shell/words', file), 'utf8')) as object
    const texts = (tree: object, at = ''): [string, string][] => Object.entries(tree).flatMap(([key, value]: [string, string | object]): [string, string][] => (typeof value === 'string' ? [[`${at}${key}`, (value.match(/\{\{\w+\}\}/g) ?? []).join()]] : texts(value, `${at}${key}.`)))
    expect(texts(read('hi.json'))).toEqual(texts(read('en.json')))
  })
})

describe('the menu of a press on text', () => {
  type Entry = { label?: string; role?: string; type?: string; enabled?: boolean; click?: () => void }
  const pressed = { misspelledWord: '', dictionarySuggestions: [], isEditable: true, selectionText: '', editFlags: { canCut: false, canCopy: false, canPaste: true, canSelectAll: true } }
  const shown = () => fake.Menu.buildFromTemplate.mock.results.at(-1)?.value as Entry[] & { popup: ReturnType<typeof vi.fn> }

  it('has the system’s suggestions first, and puts one in the place of the word', async () => {
    const { window } = await startDesktop()
    window.webContents.emit('context-menu', {}, { ...pressed, misspelledWord: 'Haus', dictionarySuggestions: ['Hause', 'Maus'] })
    const menu = shown()
    expect(menu.popup).toHaveBeenCalledExactlyOnceWith({ window })
    expect(menu.map((entry) => entry.label ?? entry.role ?? entry.type)).toEqual(['Hause', 'Maus', 'separator', 'cut', 'copy', 'paste', 'pasteAndMatchStyle', 'separator', 'selectAll'])
    expect(menu.find(({ role }) => role === 'cut')?.enabled).toBe(false)
    menu[1]!.click!()
    expect(window.webContents.replaceMisspelling).toHaveBeenCalledExactlyOnceWith('Maus')
  })

  it('copies what is only to be read, and is none where there is nothing to do', async () => {
    const { window } = await startDesktop()
    window.webContents.emit('context-menu', {}, { ...pressed, isEditable: false, selectionText: 'words', editFlags: { ...pressed.editFlags, canCopy: true } })
    expect(shown().map(({ role }) => role)).toEqual(['copy'])
    const before = fake.Menu.buildFromTemplate.mock.calls.length
    window.webContents.emit('context-menu', {}, { ...pressed, isEditable: false })
    expect(fake.Menu.buildFromTemplate.mock.calls).toHaveLength(before)
  })
})

describe('folders', () => {
  const face = async () => (await startDesktop(), services.face as { chooseFolder(): Promise<string | null>; reveal(path: string): Promise<void> })

  it('are chosen in the system’s own dialog', async () => {
    const { chooseFolder } = await face()
    expect(await chooseFolder()).toBe('/home/reporter/handoff')
    expect(fake.dialog.showOpenDialog.mock.calls[0]!.at(-1)).toMatchObject({ properties: expect.arrayContaining(['openDirectory']) })
    fake.dialog.showOpenDialog.mockResolvedValueOnce({ canceled: true, filePaths: [] })
    expect(await chooseFolder()).toBeNull()
  })

  it('are shown in the file manager and never opened', async () => {
    const { reveal } = await face()
    await reveal('/home/reporter/handoff')
    expect(fake.shell.showItemInFolder).toHaveBeenCalledExactlyOnceWith('/home/reporter/handoff')
  })
})
