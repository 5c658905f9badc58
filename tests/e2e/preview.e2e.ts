import { expect, paste, screen, test } from './galley'

test('the preview follows the writer: the page light and dark, by profile, and what search engines and networks will show', async ({ galley, page }) => {
  await page.setViewportSize({ width: 1360, height: 860 })
  await page.goto(galley.address)
  const on = screen(page)
  await on.newStory.click()
  await on.field('Kicker').fill('Coast')
  await on.field('Headline').fill('Harbour counts its boats')
  await on.body.click()
  await page.keyboard.type('The count took a day.')
  await on.preview.click()

  const frame = page.frameLocator('iframe[title="Handoff preview"]')
  await expect(frame.getByRole('heading', { name: 'Harbour counts its boats' })).toBeVisible()
  const ground = () => frame.locator('html').evaluate((html) => getComputedStyle(html).backgroundColor)
  const light = await ground()
  await page.getByRole('button', { name: 'Dark, as readers may have it' }).click()
  await expect.poll(ground).not.toBe(light)

  // The very page of the profile: one without class names has none here either.
  await expect(frame.locator('p.kicker')).toHaveText('Coast')
  await page.getByRole('combobox', { name: 'Profile' }).selectOption('plain')
  await expect(frame.locator('header p').first()).toHaveText('Coast')
  await expect(frame.locator('p.kicker')).toHaveCount(0)

  await page.getByRole('button', { name: 'Search result' }).click()
  const result = page.getByRole('article', { name: 'Search result' })
  await expect(result).toContainText('Harbour counts its boats')
  await expect(page.getByText('Without a standfirst a search engine picks')).toBeVisible()
  await on.field('Standfirst').fill('Forty of them have no owner.')
  await expect(result).toContainText('Forty of them have no owner.')
  await expect(page.getByText('Without a standfirst a search engine picks')).toHaveCount(0)

  await page.getByRole('button', { name: 'Social card' }).click()
  await expect(page.getByRole('article', { name: 'Social card' })).toContainText('Forty of them have no owner.')
})

test('the preview is as wide as a phone, a tablet or a desk’s screen, and keeps its place and its page while one types', async ({ galley, page }) => {
  await page.setViewportSize({ width: 1360, height: 860 })
  await page.goto(galley.address)
  const on = screen(page)
  await on.newStory.click()
  await on.field('Headline').fill('Harbour counts its boats')
  await on.body.click()
  await paste(page, Array.from({ length: 60 }, (_, n) => `Boat ${n + 1} lies at the quay.`).join('\n\n'))
  await on.preview.click()
  const frame = page.frameLocator('iframe[title="Handoff preview"]')
  const html = frame.locator('html')
  await expect(frame.getByText('Boat 60 lies')).toBeAttached()

  for (const [name, width] of [['Tablet', 820], ['Desktop', 1280], ['Phone', 390]] as const) {
    await page.getByRole('button', { name, exact: true }).click()
    await expect.poll(() => html.evaluate(() => window.innerWidth)).toBe(width)
    // Whole: nothing of the page is cut or scrolls sideways, in it or around it.
    expect(await html.evaluate((element) => element.scrollWidth <= window.innerWidth)).toBe(true)
    const [stage, shown] = await Promise.all([page.locator('.preview-stage').boundingBox(), page.locator('.preview-frame').boundingBox()])
    expect(shown!.width).toBeLessThanOrEqual(stage!.width + 1)
  }

  await html.evaluate((element) => {
    window.scrollTo(0, 700)
    // Each part that a change does not touch stays the very same element: nothing is drawn anew.
    Object.assign(window, { seen: [...element.querySelectorAll('article p')] })
  })
  const top = await html.evaluate(() => window.scrollY)
  await on.body.click()
  await page.keyboard.press('ControlOrMeta+End')
  await page.keyboard.type(' And one more came in.')
  await expect(frame.getByText('Boat 60 lies at the quay. And one more came in.')).toBeAttached()
  expect(await html.evaluate(() => window.scrollY)).toBe(top)
  expect(await html.evaluate(() => (window as unknown as { seen: Element[] }).seen.filter((part) => part.isConnected).length)).toBe(60)
})

test('a story is printed as its page, not as the window', async ({ galley, page }) => {
  await page.goto(galley.address)
  const on = screen(page)
  await on.newStory.click()
  await on.field('Headline').fill('Harbour counts its boats')
  await on.body.click()
  await page.keyboard.type('The count took a day.')
  // The system's dialog is not ours to open in a test: what would be printed is kept instead.
  await page.evaluate(() => {
    const keep = ({ target }: Event) => {
      if (!(target instanceof HTMLIFrameElement) || !target.classList.contains('print-frame')) return
      target.contentWindow!.print = () => void (document.documentElement.dataset['printed'] = target.contentDocument!.body.textContent ?? '')
    }
    document.addEventListener('load', keep, true)
  })
  await page.keyboard.press('ControlOrMeta+P')
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset['printed'] ?? '')).toContain('The count took a day.')
  expect(await page.evaluate(() => document.documentElement.dataset['printed'])).not.toContain('New story')
})
