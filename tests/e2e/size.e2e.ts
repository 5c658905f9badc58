import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { createArticle } from '../../shared/article/create'
import { pasteClip } from './clips'
import { expect, paste, screen, test } from './galley'

// A trace photographs the whole page at each step, which takes longer here than all that is tested.
test.use({ trace: 'off' })

test('a paste of a megabyte does not freeze the screen for good and loses nothing', async ({ page, galley }) => {
  await page.goto(galley.address)
  const app = screen(page)
  await app.newStory.click()
  await app.body.click()
  const text = Array.from({ length: 6000 }, (_, at) => `Sentence number ${at} says that nothing of this long paste is ever lost on its way. It has a second sentence too.`).join('\n\n')
  await paste(page, text)
  await expect(app.wordCount).toContainText(/1\d\d,?\d\d\d words/, { timeout: 40_000 })
  await expect(app.saveState).toHaveText('Saved', { timeout: 40_000 })
  await expect.poll(() => galley.storyFile().includes('Sentence number 5999')).toBe(true)
})

test('a paste of five megabytes is read beside the screen, and can be stopped', async ({ page, galley }) => {
  test.slow()
  await page.goto(galley.address)
  const app = screen(page)
  await app.newStory.click()
  await app.field('Headline').fill('What is pasted')
  await app.body.click()
  const noise = `<span style="font-family:'Cambria Math',serif;mso-fareast-language:EN-GB;${'mso-bidi-font-size:11.0pt;'.repeat(40)}">`
  const html = `<html xmlns:w="urn:schemas-microsoft-com:office:word"><body><!--StartFragment-->${Array.from({ length: 5000 }, (_, at) => `<p class=MsoNormal>${noise}Line <b>${at}</b> of the long report.</span></p>`).join('')}<!--EndFragment--></body></html>`
  expect(html.length).toBeGreaterThan(5_000_000)
  const text = Array.from({ length: 5000 }, (_, at) => `Line ${at} of the long report.`).join('\n')
  await page.keyboard.type('First.\n')
  await pasteClip(page, { html, text })
  await page.getByRole('button', { name: 'Stop', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Stop', exact: true })).toBeHidden()
  await pasteClip(page, { html, text })
  await expect(app.body).toContainText('4999 of the long report', { timeout: 60_000 })
  await expect(app.saveState).toHaveText('Saved', { timeout: 40_000 })
  await expect.poll(() => galley.storyFile().includes('"4999"'), { timeout: 40_000 }).toBe(true)
  expect(galley.story().body).toHaveLength(5001)
})

/** How many nodes and blocks are looked up, as all of them are in maps, from a key to its painted frame: the least of six keys. */
async function lookedUp(page: Page): Promise<number> {
  const counts: number[] = []
  for (const letter of 'abcdef') {
    await page.evaluate(() => Object.assign(globalThis, { lookedUp: 0 }))
    await page.keyboard.press(letter)
    counts.push(await page.evaluate(() => new Promise<number>((done) => requestAnimationFrame(() => done((globalThis as unknown as { lookedUp: number }).lookedUp)))))
  }
  return Math.min(...counts)
}

test('a key costs what it changes, however long the story: nothing reads the whole of it', async ({ page, galley }) => {
  const sizes = [20, 2000]
  for (const size of sizes) {
    const body = Array.from({ length: size }, (_, at) => ({ id: `b${at}`, ...(at % 10 === 5 ? { type: 'question' as const, text: [{ text: `Question ${at}?` }] } : { type: 'paragraph' as const, text: [{ text: `Line ${at} says that the harbour opens in May, and that 40 boats wait.` }] }) }))
    const folder = join(galley.library, `2026-01-01-size-${size}`)
    mkdirSync(folder)
    writeFileSync(join(folder, 'story.json'), JSON.stringify({ ...createArticle(), headline: { main: `Size ${size}` }, slug: `size-${size}`, body }))
  }
  await page.addInitScript(() => {
    const { get } = Map.prototype
    Map.prototype.get = function (key: unknown) {
      ;(globalThis as unknown as { lookedUp: number }).lookedUp++
      return get.call(this, key) as unknown
    }
  })
  await page.goto(galley.address)
  const on = screen(page)
  const runs: number[] = []
  for (const size of sizes) {
    await on.stories.getByText(`Size ${size}`, { exact: true }).click()
    await expect(on.field('Headline')).toHaveValue(`Size ${size}`)
    await on.body.locator(':scope > p').nth(10).click()
    // What a first key sets in motion, and what looks at a new story in the pauses, is over.
    await page.keyboard.type('x')
    await expect(on.saveState).toHaveText('Saved')
    await page.waitForTimeout(3000)
    runs.push(await lookedUp(page))
  }
  const [few, many] = runs as [number, number]
  expect(few).toBeGreaterThan(50)
  // Lexical itself goes once along the blocks to join their texts: up to four look-ups each. Nobody else does.
  expect((many - few) / (sizes[1]! - sizes[0]!), `${many} look-ups in ${sizes[1]} blocks, ${few} in ${sizes[0]}`).toBeLessThan(4.5)
})
