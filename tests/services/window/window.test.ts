import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { createLog } from '../../../electron/services/log/log'
import { browserArguments, findBrowser, hasDisplay, profileFolder, type Machine } from '../../../electron/services/window/browser'
import { headlessArguments, headlessPdf } from '../../../electron/services/window/headless'
import { readGiven } from '../../../electron/services/window/file'
import { importLimit } from '../../../shared/limits'

const folder = mkdtempSync(join(tmpdir(), 'galley-window-'))
afterAll(() => rmSync(folder, { recursive: true }))
const at = (name: string) => join(folder, name)

const machine = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv, programs: string[]): Machine => ({ platform, env, home: '/home/reporter', runs: (path) => programs.includes(path) })

describe('the browser', () => {
  const path = { PATH: '/usr/local/bin:relative::/usr/bin' }
  const windows = { ProgramFiles: 'C:\\Program Files', 'ProgramFiles(x86)': 'C:\\Program Files (x86)', LOCALAPPDATA: 'C:\\Users\\r\\AppData\\Local' }
  it.each<[string, Machine, string | null]>([
    ['Chromium on Linux', machine('linux', path, ['/usr/bin/chromium', '/usr/bin/google-chrome']), '/usr/bin/chromium'],
    ['Chrome on Linux', machine('linux', path, ['/usr/bin/brave', '/usr/bin/google-chrome']), '/usr/bin/google-chrome'],
    ['Edge on Linux', machine('linux', path, ['/usr/bin/microsoft-edge']), '/usr/bin/microsoft-edge'],
    ['nothing from the working folder', machine('linux', path, ['relative/chromium', 'chromium']), null],
    ['Chrome on a Mac', machine('darwin', {}, ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome']), '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'],
    ['Brave of one account on a Mac', machine('darwin', {}, ['/home/reporter/Applications/Brave Browser.app/Contents/MacOS/Brave Browser']), '/home/reporter/Applications/Brave Browser.app/Contents/MacOS/Brave Browser'],
    ['Edge on Windows', machine('win32', windows, ['C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe']), 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'],
    ['Chrome of one account on Windows', machine('win32', windows, ['C:\\Users\\r\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe']), 'C:\\Users\\r\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe'],
    ['the one that is named', machine('linux', { ...path, GALLEY_BROWSER: '/opt/own' }, ['/usr/bin/chromium', '/opt/own']), '/opt/own'],
    ['no browser', machine('linux', {}, []), null],
  ])('finds %s', (_what, where, browser) => {
    expect(findBrowser(where)).toBe(browser)
  })

  it('needs a display on Linux only', () => {
    expect([{}, { DISPLAY: ':0' }, { WAYLAND_DISPLAY: 'wayland-0' }].map((env) => hasDisplay(machine('linux', env, [])))).toEqual([false, true, true])
    expect([hasDisplay(machine('darwin', {}, [])), hasDisplay(machine('win32', {}, []))]).toEqual([true, true])
  })

  it('gets a window without tabs, a profile of its own, and its sandbox unless it is root', () => {
    const given = browserArguments('http://127.0.0.1:1/?token=x', '/data/window', false)
    expect(given).toContain('--app=http://127.0.0.1:1/?token=x')
    expect(given).toContain('--user-data-dir=/data/window')
    expect(given).not.toContain('--no-sandbox')
    expect(browserArguments('x', 'y', true)).toContain('--no-sandbox')
    expect(given.filter((one) => /remote-debugging|disable-web-security|allow-/.test(one))).toEqual([])
  })

  it('keeps its profile in Galley’s data folder, but a snap’s where a snap may write', () => {
    expect(profileFolder('/usr/bin/chromium', '/data', '/home/r', (path) => path)).toBe('/data/window')
    expect(profileFolder('/snap/bin/chromium', '/data', '/home/r', () => '/usr/bin/snap')).toBe('/home/r/snap/chromium/common/galley')
  })
})

describe('a browser without a window, for a PDF', () => {
  it('prints a page of this disk with tags, asks no network, and has a profile of its own', () => {
    const given = headlessArguments('file:///tmp/page.html', '/tmp/page.pdf', '/tmp/profile')
    expect(given).toEqual(expect.arrayContaining(['--headless=new', '--print-to-pdf=/tmp/page.pdf', '--no-pdf-header-footer', '--export-tagged-pdf', '--host-resolver-rules=MAP * ~NOTFOUND', '--user-data-dir=/tmp/profile']))
    expect(given.at(-1)).toBe('file:///tmp/page.html')
  })

  it('that is not there is told in words, and so is one that prints nothing', async () => {
    const none = await headlessPdf(machine('linux', { PATH: folder }, [])).print(at('page.html'))
    expect(none).toMatchObject({ ok: false, problem: { code: 'not-found' } })
    expect(!none.ok && none.problem.message).toContain('Chromium')
    const silent = await headlessPdf({ ...machine('linux', {}, [process.execPath]), env: { GALLEY_BROWSER: process.execPath } }).print(at('page.html'))
    expect(silent).toMatchObject({ ok: false, problem: { code: 'io' } })
    expect(await headlessPdf(machine('linux', {}, [])).print(at('page.html'), AbortSignal.abort())).toMatchObject({ ok: false, problem: { code: 'cancelled' } })
  })
})

describe('a given file', () => {
  it('is read with its name and bytes', async () => {
    writeFileSync(at('wire.txt'), 'COPY')
    expect(await readGiven(at('wire.txt'))).toEqual({ ok: true, value: { name: 'wire.txt', bytes: new Uint8Array([67, 79, 80, 89]) } })
  })

  it('is refused with words when it is none, a folder, a pipe or too large', async () => {
    mkdirSync(at('folder'))
    writeFileSync(at('large'), new Uint8Array(importLimit + 1))
    const problems = await Promise.all(['gone', 'wire.txt/inside', 'folder', 'large'].map(async (name) => readGiven(at(name))))
    expect(problems.map((given) => (given.ok ? null : [given.problem.code, given.problem.message]))).toEqual([
      ['unreadable', 'There is no such file.'],
      ['unreadable', 'There is no such file.'],
      ['unreadable', 'It is a folder and not a file.'],
      ['too-large', 'It is larger than 25 MB, the most that Galley imports.'],
    ])
  })

  it.runIf(existsSync('/dev/zero'))('is not waited for when it has no end', async () => {
    expect(await readGiven('/dev/zero')).toMatchObject({ ok: false, problem: { message: 'It is not a file.' } })
    execFileSync('mkfifo', [at('pipe')])
    expect(await readGiven(at('pipe'))).toMatchObject({ ok: false, problem: { message: 'It is not a file.' } })
  })
})

describe('the log', () => {
  it('keeps what happened, for nobody else to read, and does not grow for ever', () => {
    const own = join(folder, 'data')
    const log = createLog(own)
    log('It broke', new Error('disk'))
    expect(readFileSync(join(own, 'galley.log'), 'utf8')).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z It broke: Error: disk\n/)
    if (process.platform !== 'win32') expect(statSync(join(own, 'galley.log')).mode & 0o077).toBe(0)
    for (let at = 0; at < 2000; at++) log('Again', 'x'.repeat(1900))
    expect(readdirSync(own).sort()).toEqual(['galley.log', 'galley.old.log'])
    for (const name of readdirSync(own)) expect(statSync(join(own, name)).size).toBeLessThan(1.1 * 1024 * 1024)
  })

  it('is let go where it cannot be written', () => {
    writeFileSync(join(folder, 'taken'), '')
    expect(() => createLog(join(folder, 'taken'))('It broke', null)).not.toThrow()
  })
})
