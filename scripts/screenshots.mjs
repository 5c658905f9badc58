// Pictures of the running app: docs/screenshot.png for the README, the rest into test-results/screens/ to look at.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureBrowser } from './lib/browser.mjs'
import { root, run, start } from './lib/run.mjs'
import { ensureBuild, ensureDependencies, fail } from './lib/setup.mjs'
import { say } from './lib/say.mjs'
import { stories } from './lib/demo.mjs'

await ensureDependencies()
await ensureBuild()
const browser = await ensureBrowser()
if (!browser.path) fail(browser.advice)
const { chromium } = await import('@playwright/test')

const home = mkdtempSync(join(tmpdir(), 'galley-screens-'))
const env = { GALLEY_DATA: join(home, 'data'), GALLEY_LIBRARY: join(home, 'Galley'), HOME: home }
const out = join(root, 'test-results', 'screens')
mkdirSync(out, { recursive: true })

/** Starts the host over the library and opens a page on it. */
async function open(options) {
  const host = start(process.execPath, [join(root, 'out/main/serve.js'), '--no-open', '--stay'], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const address = await new Promise((done) => host.stdout.once('data', (data) => done(String(data).split('\n')[0])))
  const context = await window.newContext({ viewport: { width: 1360, height: 860 }, ...options })
  const page = await context.newPage()
  await page.goto(address)
  return { page, close: async () => (await context.close(), host.kill()) }
}

const window = await chromium.launch({ executablePath: browser.path, args: process.getuid?.() === 0 ? ['--no-sandbox', '--disable-gpu'] : ['--disable-gpu'] })
const shoot = async (page, name, path = join(out, `${name}.png`)) => {
  await page.waitForTimeout(400)
  await page.screenshot({ path })
  say(path)
}
/** A picture of what a key opens, closed again by Esc. */
const opened = async (page, name, keys, then = async () => undefined) => {
  await page.keyboard.press(keys)
  await then()
  await shoot(page, name)
  await page.keyboard.press('Escape')
  await page.waitForTimeout(200)
}
/** Every screen that the window has, over a story that is open. */
async function screens(page, prefix) {
  await opened(page, `${prefix}palette`, 'ControlOrMeta+K')
  await opened(page, `${prefix}shortcuts`, 'ControlOrMeta+/')
  await opened(page, `${prefix}history`, 'ControlOrMeta+Shift+Y')
  await opened(page, `${prefix}find`, 'ControlOrMeta+Alt+F')
  await page.keyboard.press('ControlOrMeta+,')
  const tabs = page.getByRole('dialog').getByRole('tab')
  for (let n = 0; n < (await tabs.count()); n++) {
    await tabs.nth(n).click()
    await shoot(page, `${prefix}settings-${n + 1}`)
  }
  await page.keyboard.press('Escape')
  await page.keyboard.press('ControlOrMeta+Shift+G')
  await shoot(page, `${prefix}preflight`)
  await page.keyboard.press('F9')
  await shoot(page, `${prefix}focus`)
  await page.keyboard.press('F9')
}
/** What a command without a key opens, by the palette. */
const command = async (page, words) => {
  await page.keyboard.press('ControlOrMeta+K')
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
}
const pick = (page, headline) => page.getByLabel('Stories', { exact: true }).getByText(headline).first().click()

try {
  {
    const { page, close } = await open({})
    await shoot(page, 'empty')
    await close()
  }
  for (const [name, text] of Object.entries(stories)) {
    const file = join(home, `${name}.txt`)
    writeFileSync(file, text)
    const { code, output } = await run(process.execPath, [join(root, 'out/main/cli.js'), 'import', file], { quiet: true, env })
    if (code !== 0) fail(output)
  }
  {
    const { page, close } = await open({ deviceScaleFactor: 2 })
    await pick(page, 'homes left without water')
    await shoot(page, 'light')
    await shoot(page, 'readme', join(root, 'docs', 'screenshot.png'))
    await page.getByRole('button', { name: 'Preview', exact: true }).click()
    await shoot(page, 'preview')
    await page.getByRole('button', { name: 'Preview', exact: true }).click()
    await page.getByRole('button', { name: 'Export…' }).click()
    await shoot(page, 'export')
    await page.keyboard.press('Escape')
    await screens(page, '')
    await command(page, 'How the copy')
    await shoot(page, 'intake')
    await page.keyboard.press('Escape')
    await page.locator('.story-body p').last().click()
    await page.keyboard.press('ControlOrMeta+End')
    await page.keyboard.press('Enter')
    await page.keyboard.type('/')
    await shoot(page, 'slash')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Insert a block' }).click()
    await shoot(page, 'insert')
    await page.keyboard.press('Escape')
    await pick(page, 'बारिश')
    await shoot(page, 'hindi')
    await pick(page, 'الميناء')
    await shoot(page, 'arabic')
    await close()
  }
  {
    const { page, close } = await open({ colorScheme: 'dark' })
    await pick(page, 'homes left without water')
    await shoot(page, 'dark')
    await screens(page, 'dark-')
    await page.setViewportSize({ width: 620, height: 860 })
    await shoot(page, 'narrow')
    await screens(page, 'narrow-')
    await close()
  }
  {
    const { page, close } = await open({ locale: 'hi-IN' })
    await page.getByText('बारिश').first().click()
    await shoot(page, 'hindi-screen')
    await screens(page, 'hindi-')
    await close()
  }
  {
    // A story that cannot be read, and one without end in its headline.
    const folder = join(env.GALLEY_LIBRARY, '2026-11-01-damaged')
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'story.json'), '{"format": "galley-story"')
    const { page, close } = await open({})
    await shoot(page, 'damaged')
    await page.getByRole('button', { name: 'New story' }).first().click()
    const headline = page.getByRole('textbox', { name: 'Headline', exact: true })
    while ((await headline.inputValue()) !== '') await page.waitForTimeout(100)
    await headline.fill('The harbour master, who counted the boats twice on Monday and once more on Tuesday before breakfast, says that eleven of them belong to nobody at all, or to somebody who has never once been seen on the quay')
    await shoot(page, 'long-headline')
    await close()
  }
} finally {
  await window.close()
  rmSync(home, { recursive: true, force: true })
}
process.exit(0)
