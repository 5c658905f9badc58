import { describe, expect, it } from 'vitest'
import { intakeHtml } from '../../shared/intake'
import type { Block } from '../../shared/blocks'
import { plain, type Text } from '../../shared/text/spans'
import { pages, squeeze, type MarkedPage } from './pages'

const textsOf = (block: Block): string[] => {
  if (block.type === 'list') return block.items.map((item) => plain(item.text))
  if (block.type === 'table') return block.rows.flatMap(({ cells }) => cells.map((cell) => plain(cell.text)))
  return Array.isArray(block.text) ? [plain(block.text as Text)] : []
}

/** What the story has, without pointers to other stories: a page's own are as good as its furniture. */
const bodyOf = (page: MarkedPage) => intakeHtml(page.html).body.filter(({ type }) => type !== 'related').flatMap(textsOf).map(squeeze)

/** Body copy that is not in the story; a dateline is cut from its front. */
const lost = (page: MarkedPage, body: readonly string[]) => page.want.filter((text) => !body.some((found) => text.endsWith(found) || found.includes(text)))

const furniture = (page: MarkedPage, body: readonly string[]) => {
  const known = [...page.want, ...page.maybe]
  return body.filter((text) => !known.some((own) => own.includes(text) || text.includes(own)))
}

describe('a whole page', () => {
  it.each(pages.map((page) => [page.name, page] as const))('%s keeps all of its body', (_name, page) => {
    const { want } = page
    expect(want.length).toBeGreaterThan(1)
    expect(lost(page, bodyOf(page))).toEqual([])
  })

  it('brings hardly any furniture', () => {
    const all = pages.map((page) => ({ page: page.name, texts: furniture(page, bodyOf(page)) })).filter(({ texts }) => texts.length)
    expect(all.flatMap(({ texts }) => texts).length, JSON.stringify(all, null, 1)).toBeLessThanOrEqual(pages.flatMap(({ want }) => want).length * 0.05)
  })

  it('keeps everything: in the story, or set aside', () => {
    for (const page of pages) {
      const { head, body, removed, report } = intakeHtml(page.html)
      const bare = (text: string) => text.replace(/\s/gu, '')
      const kept = bare([JSON.stringify(head), ...body.flatMap(textsOf), ...removed.map(({ text }) => text), ...report.normalised].join(' '))
      for (const { text } of report.classified) for (const line of text.split(/[\n\t]/u)) expect(kept, `${page.name}: ${line}`).toContain(bare(line).slice(-12))
    }
  })
})

describe('the article in a page’s data', () => {
  const page = (body: string, data: string) => `<!doctype html><html><head><title>The bank that lent to itself</title><script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'The bank that lent to itself', articleBody: data })}</script></head><body><article><h1>The bank that lent to itself</h1>${body}</article></body></html>`
  const first = 'When the auditors opened the loan book of the Savings Bank of Orle they found the same three names on every second page.'
  const rest = 'The names belonged to companies that had no staff and no phone. All three were owned by the bank’s own chairman. He had approved the loans in person, most of them on Fridays after the branch had closed. The regulator has known of the matter since 2022.'

  it('that the page does not show is set aside, to be put back', () => {
    const { body, removed } = intakeHtml(page(`<p>${first}</p>`, `${first} ${rest}`))
    expect(body.flatMap(textsOf)).toEqual([first])
    expect(removed.find(({ reason }) => /data/.test(reason))?.text).toBe(rest)
  })

  it('of another story is not looked at', () => {
    expect(intakeHtml(page(`<p>${first}</p>`, rest)).removed).toEqual([])
  })

  it('stays, whatever the page calls its boxes', () => {
    expect(intakeHtml(page(`<p>${first}</p><div class="newsletter"><p>The names belonged to companies that had no staff and no phone.</p></div><p>All three were owned by the bank’s own chairman.</p>`, `${first} ${rest.slice(0, 120)}`)).body.flatMap(textsOf)).toHaveLength(3)
  })
})
