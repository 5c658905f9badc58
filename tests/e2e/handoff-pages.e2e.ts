import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import { builtIn, renderBundle, web, type Profile } from '../../shared/exporting'
import { fixtures } from '../exporting/fixtures'
import { hostileStories } from '../exporting/fixtures/hostile'
import { picturesOf } from '../exporting/fixtures/pictures'

const stories = { ...fixtures, ...hostileStories }

/** Each page once: by most profiles many are the same. */
function pagesOf(names: readonly string[], profiles: readonly Profile[]): Map<string, string> {
  const pages = new Map<string, string>()
  for (const profile of profiles)
    for (const name of names) {
      const by = { ...profile, baseUrl: 'https://example.org/' }
      const html = renderBundle(stories[name]!, by, { formats: ['page'], pictures: picturesOf(stories[name]!, by) }).files[0]!.text
      if (!pages.has(html)) pages.set(html, `${name} by ${profile.name}`)
    }
  return pages
}

const profiles = Object.values(builtIn)
// What differs in the dark are the colours, and these are all in whole stories and blocks of one profile.
const tried = [
  { colorScheme: 'light', pages: new Map([...pagesOf(Object.keys(fixtures), profiles), ...pagesOf(Object.keys(hostileStories), [web])]) },
  { colorScheme: 'dark', pages: pagesOf(Object.keys(fixtures), [web]) },
] as const

for (const { colorScheme, pages } of tried) {
  test(`no page of any fixture and profile has an accessibility fault (${colorScheme})`, async ({ browser }) => {
    test.setTimeout(300_000)
    // The pages forbid every script, and so axe: here, and only here, their policy is lifted.
    const context = await browser.newContext({ colorScheme, bypassCSP: true, offline: true })
    const page = await context.newPage()
    const found: string[] = []
    for (const [html, name] of pages) {
      await page.setContent(html)
      // In one go: the pages have no frames.
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze()
      found.push(...violations.map(({ id, nodes }) => `${name}: ${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`))
    }
    await context.close()
    expect(found).toEqual([])
  })
}

test('a page with a fault is found by this', async ({ browser }) => {
  const context = await browser.newContext({ bypassCSP: true, offline: true })
  const page = await context.newPage()
  await page.setContent([...pagesOf(['block-image'], [web]).keys()][0]!.replace('alt="Boats at anchor"', '').replace('lang="en"', ''))
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  expect(violations.map(({ id }) => id)).toEqual(expect.arrayContaining(['html-has-lang', 'image-alt']))
  await context.close()
})
