import { describe, expect, it } from 'vitest'
import { intakeFragment, intakeHtml } from '../../shared/intake'
import type { IntakeResult } from '../../shared/intake/types'
import { plain } from '../../shared/text/spans'

const shapes = ({ body }: IntakeResult) => body.map((block) => {
  switch (block.type) {
    case 'list':
      return `${block.ordered ? 'ol' : 'ul'}: ${block.items.map(({ text }) => plain(text)).join(' / ')}`
    case 'table':
      return `table: ${block.rows.map((row) => row.cells.map(({ text }) => plain(text)).join(' | ')).join(' / ')}`
    case 'heading':
      return `h${block.level}: ${plain(block.text)}`
    case 'paragraph': case 'question': case 'quote': case 'pullquote': case 'related':
      return `${block.type}: ${plain(block.text)}`
    default:
      return block.type
  }
})

const page = `<!doctype html><html lang="en-GB"><head><title>River towns brace for second crest | The Daily Ferry</title>
<meta property="og:site_name" content="The Daily Ferry"><link rel="canonical" href="https://ferry.example/river">
<script type="application/ld+json">{"@type":"NewsArticle","headline":"River towns brace for second crest","datePublished":"2022-11-10T14:05:00+0000","author":{"name":"Leah Osei"},"articleSection":"World"}</script></head><body>
<header class="site-header"><nav><a href="/">Home</a> <a href="/w">World</a></nav></header>
<main><article><header><p class="kicker">Floods</p><h1>River towns brace for<br>second crest</h1><p class="standfirst">Thousands told to leave low ground</p>
<div class="byline">By <a rel="author" href="https://ferry.example/leah">Leah Osei</a></div></header>
<figure><img src="https://x.example/y.jpg" alt="A flooded street"><figcaption>A flooded street in Decin</figcaption></figure>
<div class="share-bar"><a href="#">Share</a> <a href="#">Tweet</a></div>
<div class="body"><p><b>PRAGUE</b> — Towns along the Vltava braced on Thursday for a <a href="https://ferry.example/crest?utm_source=x&amp;id=7">second crest</a> after a week of rain.</p>
<p>Emergency crews filled <em>sandbags</em> through the night in Decin, where the river stood at eight metres.</p>
<p><strong><a href="https://ferry.example/wall">How the city built its flood wall in 90 days</a></strong></p>
<h2>What happens next</h2><p>Forecasters expect the crest to pass Prague by noon on Friday before it moves north into Germany.</p>
<h2>Why were warnings late?</h2><p>Officials blamed a failed gauge upstream for the six-hour delay and promised an inquiry.</p>
<blockquote><p>Nobody called us.</p></blockquote><ul><li>Bring <b>documents</b></li><li>Bring water</li></ul>
<table><tr><th>Town</th><th>Level</th></tr><tr><td>Decin</td><td>8 m</td></tr></table></div></article></main>
<aside><h3>Most read</h3><ol><li>Cat stuck in tree for a third day as the neighbours look on and nobody has a ladder</li></ol></aside><footer><p>© The Daily Ferry</p></footer></body></html>`

describe('a page', () => {
  const result = intakeHtml(page)

  it('gives its article and no more', () => {
    expect(result.head).toMatchObject({
      kicker: 'Floods', headline: { main: 'River towns brace for second crest' }, standfirst: 'Thousands told to leave low ground', bylines: [{ name: 'Leah Osei', url: 'https://ferry.example/leah' }], dateline: { places: ['PRAGUE'] },
      publishedAt: '2022-11-10T14:05:00+00:00', section: 'World', language: 'en-GB', source: { brand: 'The Daily Ferry', url: 'https://ferry.example/river' },
    })
    expect(shapes(result)).toEqual([
      'paragraph: Towns along the Vltava braced on Thursday for a second crest after a week of rain.', 'paragraph: Emergency crews filled sandbags through the night in Decin, where the river stood at eight metres.',
      'related: How the city built its flood wall in 90 days', 'h2: What happens next', 'paragraph: Forecasters expect the crest to pass Prague by noon on Friday before it moves north into Germany.', 'question: Why were warnings late?',
      'paragraph: Officials blamed a failed gauge upstream for the six-hour delay and promised an inquiry.', 'quote: Nobody called us.', 'ul: Bring documents / Bring water', 'table: Town | Level / Decin | 8 m',
    ])
    expect(result.body[0]).toMatchObject({ text: [{}, { text: 'second crest', link: { href: 'https://ferry.example/crest?id=7' } }, {}] })
    expect(result.body[2]).toMatchObject({ url: 'https://ferry.example/wall' })
    expect(result.removed.map(({ text }) => text).join('\n')).toMatch(/Share[^]*Cat stuck[^]*© The Daily Ferry/)
  })

  it('names what it dropped', () => expect(result.report.dropped.map(({ what }) => what)).toEqual(expect.arrayContaining(['Picture “A flooded street”', 'Tracking parameter utm_source of ferry.example'])))

  it('takes nothing from metadata that speaks of another story', () => {
    const { head } = intakeHtml(page.replace('"headline":"River towns brace for second crest"', '"headline":"Another"').replace('<title>River towns brace for second crest', '<title>Another'))
    expect(head.publishedAt).toBeUndefined()
    expect(head.section).toBeUndefined()
  })
})

describe('a clipboard', () => {
  it('of Google Docs', () => {
    const html = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1"><h2 dir="ltr"><span style="font-weight:400;">Ferry times change</span></h2><p dir="ltr"><span style="font-weight:400;">The ferry will </span><span style="font-weight:700;">not</span><span style="font-weight:400;font-style:italic;"> sail</span><span> on </span><a href="https://www.google.com/url?q=https://ferry.example/times&amp;sa=D"><span style="text-decoration:underline;">Sunday</span></a></p><ul><li dir="ltr"><p role="presentation"><span>Bus 4 runs</span></p></li></ul></b>`
    const result = intakeFragment({ html })
    expect(shapes(result)).toEqual(['h2: Ferry times change', 'paragraph: The ferry will not sail on Sunday', 'ul: Bus 4 runs'])
    expect(result.body[1]).toMatchObject({ text: [{ text: 'The ferry will ' }, { text: 'not', bold: true }, { text: ' sail', italic: true }, { text: ' on ' }, { text: 'Sunday', link: { href: 'https://ferry.example/times' } }] })
  })

  it('of Word', () => {
    const html = `<html xmlns:w="urn:schemas-microsoft-com:office:word"><head><style>p.MsoNormal{margin:0}</style></head><body><!--StartFragment--><p class=MsoNormal>The ferry will <b>not</b> sail<o:p></o:p></p><p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;</span></span><![endif]>Bus 4 runs</p><p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·</span>Bus 5 runs</p><!--EndFragment--></body></html>`
    expect(shapes(intakeFragment({ html }))).toEqual(['paragraph: The ferry will not sail', 'ul: Bus 4 runs / Bus 5 runs'])
  })

  it('pasted into a story that has text takes nothing away', () => {
    const { head, removed, body } = intakeFragment({ text: 'Share this article\n\nAdvertisement\n\nBy Jane Doe' })
    expect([head, removed]).toEqual([{}, []])
    expect(body.map((block) => (block.type === 'paragraph' ? plain(block.text) : block.type))).toEqual(['Share this article', 'Advertisement', 'By Jane Doe'])
  })

  it('of old mail is not a table', () => {
    const html = '<table><tr><td><table><tr><td><p>The ferry will not sail on Sunday because of the storm, the company said.</p></td></tr></table></td></tr></table>'
    expect(shapes(intakeHtml(html))).toEqual(['paragraph: The ferry will not sail on Sunday because of the storm, the company said.'])
  })

  it('that nests without end still gives its words', () => {
    const result = intakeHtml(`${'<div>'.repeat(5000)}The ferry will not sail on Sunday, the company said.`)
    expect(shapes(result)).toEqual(['paragraph: The ferry will not sail on Sunday, the company said.'])
    expect(result.report.dropped.at(-1)?.what).toBe('All markup')
  })
})
