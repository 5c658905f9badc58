import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { _electron, expect, test } from '@playwright/test'
import { screen } from '../e2e/galley'

const root = resolve(import.meta.dirname, '../..')
const pathFile = join(root, 'node_modules/electron/path.txt')
const program = existsSync(pathFile) ? join(root, 'node_modules/electron/dist', readFileSync(pathFile, 'utf8')) : ''
const here = program !== '' && existsSync(program)

// Runs by itself wherever Electron's runtime is; "npm start" fetches it where that is possible.
test.skip(!here, "Electron's runtime is not on this machine: the desktop shell was tested against a fake of it only")

test('the desktop app opens, keeps a story and gives its window nothing but named methods', async () => {
  const home = mkdtempSync(join(tmpdir(), 'galley-desktop-'))
  const library = join(home, 'library')
  const app = await _electron.launch({
    executablePath: program,
    args: process.getuid?.() === 0 ? ['--no-sandbox', root] : [root],
    env: { ...(process.env as Record<string, string>), GALLEY_DATA: join(home, 'data'), GALLEY_LIBRARY: library },
  })
  try {
    const page = await app.firstWindow()
    const names = screen(page)
    await names.newStory.click()
    await names.field('Headline').fill('A story of the desktop')
    await expect(names.saveState).toHaveText('Saved')
    const [folder] = readdirSync(library).filter((name) => !name.startsWith('.'))
    expect(readFileSync(join(library, folder!, 'story.json'), 'utf8')).toContain('A story of the desktop')

    expect(await page.evaluate(() => ['require', 'process', 'module'].filter((name) => name in globalThis))).toEqual([])
    expect(await page.evaluate(() => location.protocol)).toBe('app:')
  } finally {
    await app.close()
    rmSync(home, { recursive: true, force: true })
  }
})
