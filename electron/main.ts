import { homedir } from 'node:os'
import { basename, join } from 'node:path'
import { app, dialog, ipcMain, Menu, session } from 'electron'
import Store from 'electron-store'
import { contract, events } from '../shared/contract'
import { screenLanguage } from '../shared/screen-language'
import { compose } from './compose'
import { dataFolder } from './create-services'
import { serveIpc } from './ipc/electron'
import { ownFiles } from './ipc/files'
import { createRouter } from './ipc/router'
import { createLog } from './services/log/log'
import { createSettings } from './services/settings'
import { readGiven } from './services/window/file'
import { origin } from './shell/address'
import { lockContents } from './shell/contents'
import { showContextMenu } from './shell/context-menu'
import { onlyInstance } from './shell/given'
import { menuTemplate } from './shell/menu'
import { chooseFolder, reveal } from './shell/native'
import { pdfPrinter, screens } from './shell/pdf'
import { registerScheme, serveScreen } from './shell/protocol'
import { closeNetwork, denyDownloads, denyPermissions } from './shell/session'
import { setSwitches } from './shell/switches'
import { openWindow } from './shell/window'
import { filled, shellWords, speakIn } from './shell/words'

const data = dataFolder(process.env, process.platform, homedir())
const log = createLog(data)
process.on('uncaughtExceptionMonitor', (error) => log('Galley failed', error))

app.setPath('userData', data)
app.setPath('sessionData', join(data, 'session'))
setSwitches()
registerScheme()
// For every page that is ever made, before any is.
app.on('web-contents-created', (_event, contents) => lockContents(contents, log))

/** Files opened before the services are there wait here. */
const waiting: (string | null)[] = []
let open = (file: string | null): unknown => waiting.push(file)
if (onlyInstance(process.argv, process.cwd(), (file) => open(file))) void app.whenReady().then(start)
else app.quit()

async function start(): Promise<void> {
  const store = new Store<Record<string, unknown>>({ cwd: data, clearInvalidConfig: true })
  const galley = await compose({ dataFolder: data, store, face: { face: 'desktop', version: app.getVersion(), chooseFolder, reveal, printer: pdfPrinter } })
  // Like the page, which asks the same settings and the same system.
  const speak = () => speakIn(screenLanguage(createSettings(store).get().screenLanguage, app.getPreferredSystemLanguages()))
  speak()
  const developing = !app.isPackaged
  const { defaultSession } = session
  denyPermissions(defaultSession)
  closeNetwork(defaultSession, developing)
  denyDownloads(defaultSession)
  serveScreen(defaultSession, await ownFiles(join(import.meta.dirname, '..', 'renderer')), galley.showMedia, log)

  const router = createRouter(contract, events, galley.api, log)
  const tell = serveIpc({ ipcMain, router, origin, windows: screens, onEvent: (listener) => galley.onEvent(listener), log })
  // Also for a page that died: its story must not stay locked.
  app.on('web-contents-created', (_event, contents) => {
    showContextMenu(contents)
    for (const gone of ['destroyed', 'render-process-gone'] as const) contents.on(gone as 'destroyed', () => galley.left(contents))
  })
  const showMenu = () => Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate((command) => tell('shell.command', { command }), process.platform, developing)))
  showMenu()
  store.onDidChange('settings', () => speak() && showMenu())

  const show = (route?: string) => openWindow({ preload: join(import.meta.dirname, '..', 'preload', 'preload.cjs'), store, developing, log }, route)

  open = async (file) => {
    const given = file === null ? null : await readGiven(file)
    const made = given?.ok ? await galley.api.intake.importFile(given.value) : given
    if (made && !made.ok) dialog.showErrorBox(filled(shellWords().notOpened, basename(file ?? '')), filled(shellWords().why, made.problem.message))
    const id = made?.ok ? made.value.id : null
    const [window] = screens()
    if (!window) return show(id ? `/story/${id}` : undefined)
    if (id) tell('shell.open', { id })
    if (window.isMinimized()) window.restore()
    window.focus()
  }
  const [first = null, ...more] = waiting
  await open(first)
  for (const file of more) await open(file)

  app.on('activate', () => screens().length === 0 && show())
  app.on('window-all-closed', () => process.platform !== 'darwin' && app.quit())
  let closed = false
  app.on('will-quit', (event) => {
    if (closed) return
    // Whatever is being written is written first.
    event.preventDefault()
    void galley.close().finally(() => {
      closed = true
      app.quit()
    })
  })
}
