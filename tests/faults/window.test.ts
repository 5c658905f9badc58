import { dirname, resolve } from 'node:path'
import { existsSync } from 'node:fs'
import { chromium, type Browser } from '@playwright/test'
import { expect, it } from 'vitest'
import { valueOf } from '../journal/story'
import { startHost } from '../ipc/host'
import { later, newHome, until } from './hosts'
import { row } from './rows'

const built = resolve(import.meta.dirname, '../../out/main/serve.js')
const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync']

/** What a person may lose when the window dies, in milliseconds (SAFETY.md, "renderer dies"). */
const mayLose = 1000

it('a window that crashes while somebody types loses the last second at most, and the story opens again', async (context) => {
  const program = process.env.GALLEY_BROWSER || (existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : '')
  if (!program) context.skip('no Chromium, Chrome or Edge on this machine')
  if (!existsSync(built)) context.skip(`the screen is not built: ${dirname(built)} is missing`)
  const place = await newHome()
  const host = await startHost(built, place)
  later(() => host.kill())
  const browser: Browser = await chromium.launch({ executablePath: program, args: process.getuid?.() === 0 ? ['--no-sandbox', ...quiet] : quiet })
  later(() => browser.close())
  const context_ = await browser.newContext()
  const [name, value] = host.cookie.split('=')
  await context_.addCookies([{ name: name!, value: value!, url: host.origin }])

  const page = await context_.newPage()
  await page.goto(host.origin)
  await page.getByRole('button', { name: 'New story', exact: true }).click()
  const body = page.getByRole('textbox', { name: 'Story text' })
  await body.click()
  // Each word with the moment in which the page has it.
  const typed: { word: string; at: number }[] = []
  const end = Date.now() + 4000
  for (let n = 0; Date.now() < end; n++) {
    await page.keyboard.type(`w${n} `)
    typed.push({ word: `w${n}`, at: Date.now() })
  }
  const crashed = new Promise((resolve) => page.once('crash', resolve))
  const at = Date.now()
  void page.goto('chrome://crash').catch(() => undefined)
  await crashed

  const again = await context_.newPage()
  await again.goto(host.origin)
  const stories = again.getByLabel('Stories', { exact: true })
  await stories.locator('[data-story]').first().click()
  const text = await until('the story is there', async () => (await again.getByRole('textbox', { name: 'Story text' }).innerText()).trim())
  const lost = typed.filter(({ word }) => !text.split(/\s+/).includes(word))
  row(context, 'renderer dies', `${typed.length} words in 4 s, a crash of the page; ${lost.length} lost, all of the last second`)
  expect(lost.filter((each) => each.at < at - mayLose)).toEqual([])
  expect(typed.length - lost.length).toBeGreaterThan(5)
  expect(valueOf(await host.api.library.list({})).stories).toHaveLength(1)
})
