import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { BrowserContext, Page } from '@playwright/test'
import { renderPage } from '../../shared/exporting'
import { createArticle } from '../../shared/article/create'
import type { Article } from '../../shared/article/types'
import { screen, expect, test } from './galley'

// The recorder of traces runs scripts in every frame, and the sandboxed one says aloud that it refused them.
test.use({ trace: 'off' })

const shared = resolve(import.meta.dirname, '../../../shared/data/hostile/xss-payload-list.txt')

/** Payloads of our own, one for each way that text becomes code. */
const own = [
  '<script>fired()</script>',
  '<img src=x onerror=fired()>',
  '<svg onload=fired()>',
  '<body onload=fired()>',
  '<iframe srcdoc="<script>parent.fired()</script>"></iframe>',
  '</script><script>fired()</script>',
  '<!--<script>fired()//-->',
  '"><img src=x onerror=fired()>',
  '<details open ontoggle=fired()>',
  '<style>@import "http://evil.invalid/x.css"</style>',
  '<img src="http://evil.invalid/pixel.gif">',
  '<a href="javascript:fired()">x</a>',
  '\u2028<script>fired()</script>',
]
const payloads = [...own, ...(existsSync(shared) ? readFileSync(shared, 'utf8').split('\n').filter(Boolean).filter((_, at) => at % 60 === 0) : [])]

/** Listens for what must not happen: a script of the payload's, a request of the page's. */
async function watch(page: Page, own: (url: string) => boolean) {
  const seen: string[] = []
  // Nothing is called that, so a script of the payload's ends in an error of the page.
  page.on('pageerror', (error) => seen.push(`a script ran: ${error.message}`))
  page.on('dialog', (dialog) => {
    seen.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => !own(request.url()) && seen.push(`request: ${request.url()}`))
  return seen
}

const handoff = async (context: BrowserContext, file: string) => {
  const page = await context.newPage()
  const seen = await watch(page, (url) => url.startsWith('file:') || url.startsWith('data:'))
  await page.goto(pathToFileURL(file).href)
  await page.waitForTimeout(300)
  return seen
}

/** A story with the payload in every text that a person or a file can fill. */
function poisoned(payload: string): Article {
  const text = [{ text: payload }]
  return {
    ...createArticle({ now: '2026-11-01T08:00:00.000Z' }),
    kicker: payload, section: payload, standfirst: payload, deskNotes: payload, keywords: [payload],
    headline: { main: `${payload} `, short: payload, social: payload, search: payload },
    bylines: [{ name: payload, role: payload }],
    source: { brand: payload, agency: payload },
    dateline: { places: [payload] },
    removed: [{ reason: payload, text: payload, at: 1 }],
    body: [
      { id: 'a', type: 'paragraph', text }, { id: 'b', type: 'heading', level: 2, text }, { id: 'c', type: 'question', text },
      { id: 'd', type: 'list', ordered: false, items: [{ id: 'd1', text }] }, { id: 'e', type: 'quote', text, cite: payload }, { id: 'f', type: 'pullquote', text, cite: payload },
      { id: 'g', type: 'related', text }, { id: 'h', type: 'factbox', title: payload, blocks: [{ id: 'h1', type: 'paragraph', text }] },
      { id: 'i', type: 'table', caption: payload, rows: [{ header: true, cells: [{ text }] }] }, { id: 'j', type: 'embed', url: 'https://example.org/', title: payload },
      { id: 'k', type: 'correction', kind: 'correction', date: '2026-11-01', text }, { id: 'l', type: 'held', blocks: [{ id: 'l1', type: 'paragraph', text }] },
    ],
  }
}

test('the harness can see a payload fire: raw, they do', async ({ context, galley }) => {
  const raw = join(galley.home, 'raw.html')
  writeFileSync(raw, `<!doctype html><title>raw</title>${own.slice(0, 4).join('\n')}`)
  expect(await handoff(context, raw)).not.toEqual([])
})

test('hostile text in every field of a story stays text: on screen, in the preview and in the handoff', async ({ page, context, galley, errors }) => {
  test.setTimeout(180_000)
  const all = payloads.join('\n')
  const folder = join(galley.library, '2026-11-01-hostile')
  mkdirSync(folder)
  writeFileSync(join(folder, 'story.json'), JSON.stringify(poisoned(all)))
  const seen = await watch(page, (url) => url.startsWith(new URL(galley.address).origin) || url.startsWith('ws://127.0.0.1') || url.startsWith('data:') || url.startsWith('blob:'))
  await page.goto(galley.address)
  const app = screen(page)
  await app.stories.getByRole('option').or(app.stories.getByRole('listitem')).first().click()
  await expect(app.body).toContainText('fired()')
  await app.preview.click()
  await expect(page.getByTitle('Handoff preview').or(page.getByLabel('Handoff preview')).first()).toBeVisible()
  await page.waitForTimeout(1000)
  expect(seen).toEqual([])
  expect(errors).toEqual([])

  const out = join(galley.home, 'page.html')
  for (const part of [all, ...own]) {
    writeFileSync(out, renderPage(poisoned(part)))
    expect(await handoff(context, out), part.slice(0, 80)).toEqual([])
  }
})

test('hostile HTML on the clipboard and in a file becomes text and safe marks', async ({ page, galley, errors }) => {
  const html = `<p>Kept words.</p>${own.join('')}<p onclick="fired()" style="background:url(http://evil.invalid/b)">More <b>kept</b> words. <a href="javascript:fired()">bad</a> <a href="https://example.org/a?utm_source=x">good</a></p>`
  const seen = await watch(page, (url) => url.startsWith(new URL(galley.address).origin) || url.startsWith('ws://127.0.0.1') || url.startsWith('data:'))
  await page.goto(galley.address)
  const app = screen(page)
  await app.newStory.click()
  await app.field('Headline').fill('Not empty')
  await app.body.click()
  await page.evaluate(async (value) => {
    await navigator.clipboard.write([new ClipboardItem({ 'text/html': new Blob([value], { type: 'text/html' }), 'text/plain': new Blob(['plain'], { type: 'text/plain' }) })])
  }, html)
  // Chromium cleans what is written to the clipboard in a document of the page's policy, and tells what it blocked there.
  errors.length = 0
  await page.keyboard.press('ControlOrMeta+V')
  await expect(app.body).toContainText('Kept words.')
  await expect(app.saveState).toHaveText('Saved')
  await expect.poll(() => galley.storyFile()).toContain('https://example.org/a')
  expect(galley.storyFile()).not.toMatch(/javascript:|utm_source|onerror|evil\.invalid/)

  const chooser = page.waitForEvent('filechooser')
  await app.importFiles.click()
  await (await chooser).setFiles([{ name: 'page.html', mimeType: 'text/html', buffer: Buffer.from(`<!doctype html><html><body><article><h1>Page headline here</h1><p>The first paragraph of the page is long enough.</p>${html}</article></body></html>`) }])
  await expect(app.stories).toContainText('Page headline here')
  expect(seen).toEqual([])
  expect(errors).toEqual([])
})

test('a page of another origin can neither call Galley nor show it', async ({ page, context, galley }) => {
  await page.goto(galley.address)
  await expect(screen(page).newStory).toBeVisible()
  const { origin, host } = new URL(galley.address)
  const foreign = await context.newPage()
  await foreign.goto('data:text/html,<title>foreign</title>')
  const answer = await foreign.evaluate(
    async ([http, ws]) => {
      const socket = await new Promise<string>((done) => {
        const link = new WebSocket(`${ws}/socket`)
        link.onopen = () => done('open')
        link.onerror = () => done('refused')
      })
      const call = await fetch(`${http}/`, { credentials: 'include' }).then((response) => `answered ${response.status}`, () => 'refused')
      return { socket, call }
    },
    [origin, `ws://${host}`],
  )
  expect(answer).toEqual({ socket: 'refused', call: 'refused' })
})
