import { realpathSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import Conf from 'conf'
import { version } from '../package.json'
import { contract, events } from '../shared/contract'
import { compose, type Galley } from './compose'
import { dataFolder } from './create-services'
import { ownFiles } from './ipc/files'
import { createLoopback, type Loopback } from './ipc/loopback'
import { createRouter } from './ipc/router'
import { createLog } from './services/log/log'
import { findBrowser, hasDisplay, openBrowser, profileFolder, thisMachine } from './services/window/browser'
import { readGiven } from './services/window/file'

export interface ServeOptions {
  /** The library's folder; the app's own when it is not given. */
  library?: string | undefined
  /** A free one when it is not given. */
  port?: number | undefined
  /** Opens a window; without it only the address is printed. */
  open: boolean
  /** Goes on when the last window has closed. */
  stay?: boolean | undefined
  /** A file to import as a new story, which the window then shows. */
  file?: string | undefined
  /** Where the built screen is; beside this program when it is not given. */
  screen?: string | undefined
  /** Stops the host from outside, as Ctrl-C does. */
  signal?: AbortSignal | undefined
}

const say = (line: string) => process.stderr.write(`${line}\n`)
const withoutWindow = 'Without a window: galley import FILE…, galley list, galley export STORY… --out DIR (see galley --help)'

/**
 * The app in a browser window on this machine. Prints the address on standard output and everything
 * else on standard error; runs until its last window closes, Ctrl-C or `signal`.
 * @returns the exit code: 0 done, 2 a file that cannot be read or a port that cannot be had
 */
export async function serve(options: ServeOptions): Promise<number> {
  const data = dataFolder(process.env, process.platform, homedir())
  const log = createLog(data)
  const store = new Conf<Record<string, unknown>>({ cwd: data, clearInvalidConfig: true })
  const galley = await compose({ dataFolder: data, library: options.library, store, face: { face: 'browser', version } })
  try {
    const route = options.file === undefined ? undefined : await importFile(galley, options.file)
    if (route === null) return 2
    const host = await createLoopback({
      router: createRouter(contract, events, galley.api, log),
      files: await ownFiles(options.screen ?? join(import.meta.dirname, '..', 'renderer')),
      media: galley.showMedia,
      onEvent: (listener) => galley.onEvent(listener),
      onLeft: (caller) => galley.left(caller),
      log,
      port: options.port,
      stay: options.stay,
    }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error
      say(`galley serve: port ${options.port} is ${error.code === 'EACCES' ? 'not allowed' : 'in use'}. Choose another with --port, or leave it out.`)
      return null
    })
    if (!host) return 2

    const stop = () => void takeLeave(host)
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const
    for (const name of signals) process.once(name, stop)
    options.signal?.addEventListener('abort', stop, { once: true })
    if (options.signal?.aborted) stop()

    process.stdout.write(`${host.address(route)}\n`)
    // The window has an address of its own, so the printed one still opens.
    const closeWindow = options.open ? openWindow(() => host.address(route), data) : () => {}
    await host.closed
    closeWindow()
    for (const name of signals) process.removeListener(name, stop)
    return 0
  } finally {
    await galley.close()
  }
}

/** How long a window has to begin its last save when it is stopped from outside, in milliseconds. */
const lastWord = 500

/** Lets a window save what was just typed; `close` then waits until it is written. */
async function takeLeave(host: Loopback): Promise<void> {
  if (host.windows() > 0) {
    host.tell('shell.command', { command: 'story.save' })
    await wait(lastWord)
  }
  await host.close()
}

/** @returns the route of the new story, or null (and a line on standard error) when the file is not one */
async function importFile(galley: Galley, file: string): Promise<string | null> {
  const given = await readGiven(file)
  const made = given.ok ? await galley.api.intake.importFile(given.value) : given
  if (made.ok) return `/story/${made.value.id}`
  say(`${file}: ${made.problem.message}`)
  return null
}

/** Opens the window, or says what to do where none can be. Gives the way to close it. */
function openWindow(address: () => string, data: string): () => void {
  const machine = thisMachine(homedir())
  const browser = findBrowser(machine)
  if (!hasDisplay(machine) || !browser) {
    say(`${hasDisplay(machine) ? 'No Chromium, Chrome, Edge or Brave was found' : 'There is no display here'}: open the address above in a browser on this machine.`)
    say(withoutWindow)
    return () => {}
  }
  const window = openBrowser(browser, address(), profileFolder(browser, data, machine.home))
  window.on('error', (error) => say(`${browser} could not be started (${error.message}): open the address above in a browser.`))
  window.unref()
  return () => void window.kill()
}

const usage = 'usage: node out/main/serve.js [FILE] [--port N] [--no-open] [--stay] [--library DIR]'

/** The same from the command line; `galley serve` has these options too. */
async function run(): Promise<number> {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { port: { type: 'string' }, 'no-open': { type: 'boolean' }, stay: { type: 'boolean' }, library: { type: 'string' } },
    })
    const port = values.port === undefined ? undefined : Number(values.port)
    if (positionals.length > 1 || (port !== undefined && !(Number.isInteger(port) && port >= 0 && port < 65536))) throw new TypeError('One file, and a port from 0 to 65535')
    return await serve({ file: positionals[0], port, open: !values['no-open'], stay: values.stay, library: values.library })
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    say(`${error.message}\n${usage}`)
    return 2
  }
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) process.exitCode = await run()
