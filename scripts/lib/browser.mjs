import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { run } from './run.mjs'
import { progress } from './say.mjs'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable', 'brave-browser']

/** The program on PATH of the first of some names, or null. */
export function onPath(programs) {
  const suffixes = process.platform === 'win32' ? ['.exe', '.cmd', ''] : ['']
  for (const name of programs)
    for (const folder of (process.env.PATH ?? '').split(delimiter))
      for (const suffix of suffixes) {
        const path = join(folder, name + suffix)
        if (folder && existsSync(path)) return path
      }
  return null
}

/** A Chromium, Chrome or Edge on this machine, or null. GALLEY_BROWSER names another. */
export function findBrowser() {
  const { GALLEY_BROWSER, PROGRAMFILES = '', 'PROGRAMFILES(X86)': x86 = '', LOCALAPPDATA = '' } = process.env
  if (GALLEY_BROWSER) return GALLEY_BROWSER
  const fixed =
    process.platform === 'darwin'
      ? ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
      : process.platform === 'win32'
        ? [PROGRAMFILES, x86, LOCALAPPDATA].flatMap((base) => [join(base, 'Google/Chrome/Application/chrome.exe'), join(base, 'Microsoft/Edge/Application/msedge.exe')])
        : []
  return onPath(names) ?? fixed.find((path) => existsSync(path)) ?? null
}

const debianRoot = () => process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

let updated = false
/** Installs Debian packages; only as root on Debian. @returns true when apt says they are in. */
async function apt(packages, what) {
  const step = progress(`Installing ${what}…`)
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  if (!updated) await run('apt-get', ['update', '-qq'], { quiet: true, env, timeout: 5 * 60_000 })
  updated = true
  const { code, output } = await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { quiet: true, env, timeout: 15 * 60_000 })
  step.end(code === 0 ? 'done' : `failed:\n${output.trim().split('\n').slice(-5).join('\n')}`)
  return code === 0
}

/** The browser for the tests, installed where that is possible. @returns its path, or null and what to do. */
export async function ensureBrowser() {
  const found = findBrowser()
  if (found) return { path: found, advice: '' }
  if (debianRoot() && (await apt(['chromium'], 'Chromium'))) return { path: findBrowser(), advice: '' }
  return { path: null, advice: 'No Chromium, Chrome or Edge was found. Install one (on Debian or Ubuntu: sudo apt-get install chromium) and try again, or name its program in GALLEY_BROWSER.' }
}

/** Java for the HTML checker, installed where that is possible. @returns true when it is there. */
export async function ensureJava() {
  if (onPath(['java'])) return true
  return debianRoot() && (await apt(['default-jre-headless'], 'Java for the HTML checker'))
}

/** The programs that hurt the fault suite's processes, and the Debian package of each. */
const injectors = { strace: 'strace', bindfs: 'bindfs', faketime: 'faketime', unshare: 'util-linux', prlimit: 'util-linux' }

/** Installs what the fault suite hurts with, where that is possible: what is not there makes rows that say so. */
export async function ensureInjectors() {
  const missing = [...new Set(Object.keys(injectors).filter((name) => !onPath([name])).map((name) => injectors[name]))]
  if (missing.length && debianRoot()) await apt(missing, `${missing.join(', ')} for the fault suite`)
}
