import { spawn, type ChildProcess } from 'node:child_process'
import { accessSync, constants, realpathSync } from 'node:fs'
import { delimiter, posix, win32 } from 'node:path'

/* An installed browser of the Chromium family as Galley's window, where Electron is not at hand. */

export interface Machine {
  platform: NodeJS.Platform
  env: NodeJS.ProcessEnv
  home: string
  /** True for a file that can be run. */
  runs(path: string): boolean
}

export const thisMachine = (home: string): Machine => ({
  platform: process.platform,
  env: process.env,
  home,
  runs(path) {
    try {
      accessSync(path, constants.X_OK)
      return true
    } catch {
      return false
    }
  },
})

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'microsoft-edge-stable', 'msedge', 'brave-browser', 'brave']
const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser']
const windowsApps = [
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['BraveSoftware', 'Brave-Browser', 'Application', 'brave.exe'],
]

/** Where a browser may be, the likeliest first. GALLEY_BROWSER names one that is elsewhere. */
function candidates({ platform, env, home }: Machine): string[] {
  const named = env['GALLEY_BROWSER'] ? [env['GALLEY_BROWSER']] : []
  if (platform === 'win32') {
    const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? [])
    return [...named, ...windowsApps.flatMap((app) => roots.map((root) => win32.join(root, ...app)))]
  }
  if (platform === 'darwin') {
    return [...named, ...macApps.flatMap((app) => ['/Applications', `${home}/Applications`].map((root) => `${root}/${app}.app/Contents/MacOS/${app}`))]
  }
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder.startsWith('/'))
  return [...named, ...commands.flatMap((command) => folders.map((folder) => posix.join(folder, command)))]
}

/** @returns the absolute path of an installed browser, or null */
export const findBrowser = (machine: Machine): string | null => candidates(machine).find((path) => machine.runs(path)) ?? null

/** False where no window can be shown: Linux without a display server. */
export const hasDisplay = ({ platform, env }: Machine): boolean => platform !== 'linux' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY'])

/** True for a browser from a snap: it sees only a part of the disk. */
export const isSnap = (browser: string, resolve: (path: string) => string = realpathSync): boolean => /^\/snap\/|\/usr\/bin\/snap$/.test(resolve(browser)) || browser.startsWith('/snap/')

/** A browser from a snap may not write into hidden folders of the home folder: its profile goes where it may. */
export function profileFolder(browser: string, dataFolder: string, home: string, resolve: (path: string) => string = realpathSync): string {
  return isSnap(browser, resolve) ? posix.join(home, 'snap', 'chromium', 'common', 'galley') : `${dataFolder}/window`
}

/** The browser's arguments: a window without tabs, a profile of its own, and nothing said to anyone. */
export function browserArguments(address: string, profile: string, root: boolean): string[] {
  return [`--app=${address}`, '--window-size=1280,860', ...quietArguments(profile, root)]
}

/** A profile of its own, and nothing said to anyone. @param root true for the account that no sandbox starts for */
export function quietArguments(profile: string, root = asRoot()): string[] {
  return [
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--no-pings',
    '--disable-background-networking',
    '--disable-breakpad',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-domain-reliability',
    '--disable-extensions',
    '--disable-features=MediaRouter,OptimizationHints,Translate',
    '--disable-search-engine-choice-screen',
    '--disable-sync',
    '--password-store=basic',
    // The browser's own sandbox does not start as root; no other reason turns it off.
    ...(root ? ['--no-sandbox'] : []),
  ]
}

const asRoot = () => process.platform === 'linux' && process.getuid?.() === 0

/**
 * Starts the browser's window. It runs in a process group of its own, so Ctrl-C reaches us first and
 * the window only when everything is written.
 * @returns the process; its 'error' event says when it could not be started
 */
export function openBrowser(browser: string, address: string, profile: string): ChildProcess {
  return spawn(browser, browserArguments(address, profile, asRoot()), { stdio: 'ignore', detached: process.platform !== 'win32' })
}
