import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root, start } from './run.mjs'
import { progress } from './say.mjs'

const folder = join(root, 'node_modules', 'electron')
/** Without a new byte for this long the download is given up; all of it may take at most `total`. */
const stalled = 20_000
const total = 15 * 60_000

/** The path of Electron's program when its runtime is here, else null. Asks no network. */
export function electronPath() {
  const pathFile = join(folder, 'path.txt')
  if (!existsSync(pathFile)) return null
  const dist = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(folder, 'dist')
  const program = join(dist, readFileSync(pathFile, 'utf8'))
  return existsSync(program) ? program : null
}

const bytesIn = (path) => {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return 0
  return stat.isDirectory() ? readdirSync(path).reduce((sum, name) => sum + bytesIn(join(path, name)), 0) : stat.size
}

/**
 * Fetches Electron's runtime, with progress, bounded, and ended by Ctrl-C.
 * @returns the program's path, or null and why not, in a few words
 */
export async function fetchElectron() {
  if (process.env.GALLEY_NO_DOWNLOAD || process.env.ELECTRON_SKIP_BINARY_DOWNLOAD) return { path: null, why: 'downloads are switched off' }
  const step = progress("Fetching Electron's runtime (about 110 MB, once; Ctrl-C ends it)…")
  // A temporary folder of its own: its growth is the progress, and what an ended download leaves is gone with it.
  const temp = mkdtempSync(join(tmpdir(), 'galley-electron-'))
  const child = start(process.execPath, [join(folder, 'install.js')], { stdio: ['ignore', 'ignore', 'pipe'], env: { TMPDIR: temp, TEMP: temp, TMP: temp } })
  let errors = ''
  child.stderr.on('data', (data) => (errors += data))
  let why = ''
  const began = Date.now()
  let seen = 0
  let grew = began
  const watch = setInterval(() => {
    const bytes = bytesIn(temp) + bytesIn(join(folder, 'dist'))
    if (bytes > seen) [seen, grew] = [bytes, Date.now()]
    step.update(`${(seen / 1e6).toFixed(0)} MB`)
    if (Date.now() - grew > stalled) why = `nothing arrived for ${stalled / 1000} seconds`
    else if (Date.now() - began > total) why = `not done after ${total / 60_000} minutes`
    if (why) child.kill('SIGKILL')
  }, 500)
  const code = await new Promise((done) => child.on('close', done))
  clearInterval(watch)
  rmSync(temp, { recursive: true, force: true })
  if (process.exitCode === 130) process.exit(130)
  const path = electronPath()
  if (code === 0 && path) {
    step.end('done')
    return { path, why: '' }
  }
  step.end('not possible')
  return { path: null, why: why || reason(errors) }
}

function reason(errors) {
  if (/ENOTFOUND|EAI_AGAIN/.test(errors)) return 'the download server cannot be found from here'
  if (/fetch failed|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH/.test(errors)) return 'the download server cannot be reached from here'
  const status = errors.match(/\b(40\d|50\d)\b/)
  if (status) return `the download server answered ${status[1]}`
  return errors.trim().split('\n')[0]?.slice(0, 160) || 'the download did not finish'
}
