import { spawn, type ChildProcess } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { test as base, expect, type Page } from '@playwright/test'
import type { Article } from '../../shared/article/types'

const program = resolve(import.meta.dirname, '../../out/main/serve.js')

/** Galley on this machine with folders of its own: the real host, the real services, the real screen. */
export class Galley {
  readonly home = mkdtempSync(join(tmpdir(), 'galley-e2e-'))
  readonly library = join(this.home, 'library')
  readonly data = join(this.home, 'data')
  readonly out = join(this.home, 'handoff')
  address = ''
  private child: ChildProcess | null = null
  private port = 0

  constructor() {
    for (const folder of [this.library, this.data, this.out]) mkdirSync(folder, { recursive: true })
  }

  /** Starts the host; a second start uses the same port, as a restarted program would for an open window. */
  async start(...args: string[]): Promise<string> {
    const port = this.port ? ['--port', String(this.port)] : []
    this.child = spawn(process.execPath, [program, '--no-open', '--stay', ...port, ...args], {
      env: { ...process.env, GALLEY_DATA: this.data, GALLEY_LIBRARY: this.library, HOME: this.home, XDG_CONFIG_HOME: join(this.home, 'config') },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const child = this.child
    let errors = ''
    child.stderr?.on('data', (data) => (errors += data))
    this.address = await new Promise((done, fail) => {
      let text = ''
      child.stdout?.on('data', (data) => {
        text += data
        if (text.includes('\n')) done(text.slice(0, text.indexOf('\n')).trim())
      })
      child.once('exit', (code) => fail(new Error(`the host ended with ${code}: ${errors}`)))
    })
    this.port = Number(new URL(this.address).port)
    return this.address
  }

  /** Ends the host as a crash would. */
  async kill(): Promise<void> {
    const child = this.child
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const ended = new Promise((done) => child.once('exit', done))
    child.kill('SIGKILL')
    await ended
  }

  /** The folders of the stories in the library. */
  folders(): string[] {
    return readdirSync(this.library).filter((name) => !name.startsWith('.'))
  }

  /** The text of a story's file: the only story when none is named. */
  storyFile(folder = this.folders()[0]): string {
    return readFileSync(join(this.library, folder ?? '', 'story.json'), 'utf8')
  }

  story(folder?: string): Article {
    return JSON.parse(this.storyFile(folder)) as Article
  }

  /** Waits until story.json holds a text: "Saved" says that the journal has it, and the file follows. */
  async writes(text: string, folder?: string): Promise<string> {
    await expect.poll(() => this.storyFile(folder)).toContain(text)
    return this.storyFile(folder)
  }

  async end(): Promise<void> {
    await this.kill()
    rmSync(this.home, { recursive: true, force: true })
  }
}

/** The screen by the names that it promises. */
export const screen = (page: Page) => ({
  newStory: page.getByRole('button', { name: 'New story', exact: true }),
  importFiles: page.getByRole('button', { name: 'Import…' }),
  exportStory: page.getByRole('button', { name: 'Export…' }),
  preview: page.getByRole('button', { name: 'Preview', exact: true }),
  field: (name: 'Kicker' | 'Headline' | 'Standfirst' | 'Byline' | 'Dateline') => page.getByRole('textbox', { name, exact: true }),
  body: page.getByRole('textbox', { name: 'Story text' }),
  stories: page.getByLabel('Stories', { exact: true }),
  search: page.getByRole('searchbox', { name: 'Search stories' }),
  saveState: page.getByRole('status', { name: 'Save state' }),
  wordCount: page.getByRole('status', { name: 'Word count' }),
})

/** Puts text on the real clipboard and pastes it with the keyboard. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((value) => navigator.clipboard.writeText(value), text)
  await page.keyboard.press('ControlOrMeta+V')
}

/** From here on the page is a busy machine's: frames and what waits for its turn come late, keys do not. */
export const slowDown = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const later = window.setTimeout.bind(window)
    window.requestAnimationFrame = (act) => later(() => act(performance.now()), 400)
    Object.assign(window, { setTimeout: (act: () => void, wait = 0) => later(act, wait < 20 ? 300 : wait) })
  })

export const test = base.extend<{ galley: Galley; errors: string[] }>({
  galley: async ({ page: _page }, use) => {
    const galley = new Galley()
    await galley.start()
    await use(galley)
    await galley.end()
  },
  // What the browser complains of: a blocked script, a failed request, an exception. No test may cause any unasked.
  errors: async ({ page }, use) => {
    const errors: string[] = []
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
    page.on('pageerror', (error) => errors.push(error.message))
    await use(errors)
  },
})

export { expect }
