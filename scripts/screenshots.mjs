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
    await page.setViewportSize({ width: 620, height: 860 })
    await shoot(page, 'narrow')
    await close()
  }
} finally {
  await window.close()
  rmSync(home, { recursive: true, force: true })
}
process.exit(0)
