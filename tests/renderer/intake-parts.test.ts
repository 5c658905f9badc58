import { expect, test } from 'vitest'
import { intakeHtml, intakeText, intakeWith, partKinds, withDeskRules } from '../../shared/intake'
import { articleFrom } from '../../shared/article/from-intake'
import type { Article } from '../../shared/article/types'
import { plain } from '../../shared/text/spans'
import { acceptanceOf, choiceOf } from '../../renderer/features/intake/accept'
import { hueOf, kindKeys, keptText, keptWith, partsOf, readKept, resultOf, type Choice } from '../../renderer/features/intake/parts'

const copy = intakeText('Two ferries stopped after a fire\n\nLISBON: A fire on the quay stopped two ferries on Monday, the port said.\n\nWhy did it start?\nAn inquiry will look into it.').copy!

test('no two kinds share a key, and every kind has its colour', () => {
  const keys = Object.values(kindKeys)
  expect(new Set(keys).size).toBe(keys.length)
  for (const kind of partKinds) expect(['head', 'text', 'structure', 'aside', 'gone']).toContain(hueOf(kind))
})

test('what was kept makes the same story again', () => {
  const kept = readKept(keptText({ copy, overrides: { 2: 'heading' } }))!
  expect(kept.overrides).toEqual({ 2: 'heading' })
  const bare = (result: ReturnType<typeof intakeWith>) => JSON.stringify(result.body).replace(/"id":"[^"]+"/g, '')
  expect(bare(intakeWith(kept.copy, kept.overrides))).toBe(bare(intakeWith(copy, { 2: 'heading' })))
})

test.each(['', '{}', '[]', 'null', '{"format":"galley-intake","version":1}', '{"format":"galley-intake","version":2,"copy":{}}'])('a file that holds %j is none', (text) => expect(readKept(text)).toBeNull())

const asCame: Choice = { overrides: {} }
const story = (choice: Choice): Article => ({ ...articleFrom(resultOf(copy, choice)), id: 'a', createdAt: '', updatedAt: '' }) as Article
const after = (article: Article, from: Choice, to: Choice) => {
  const { head, body, loses } = acceptanceOf(article, resultOf(copy, from), resultOf(copy, to))
  return { article: { ...article, ...head, body: body ?? article.body }, loses }
}
const words = ({ body }: Pick<Article, 'body'>) => body.map((block) => (block.type === 'paragraph' || block.type === 'heading' || block.type === 'question' ? plain(block.text) : block.type))

test('a field that its part no longer fills is empty, and not what it was', () => {
  const { article, loses } = after(story(asCame), asCame, { overrides: { 0: 'paragraph', '1/dateline': 'paragraph' } })
  expect(article.headline.main).toBe('')
  expect(article.dateline).toBeNull()
  expect(words(article)).toContain('Two ferries stopped after a fire')
  expect(loses).toEqual([])
})

test('what was written by hand stays where the choice changes nothing, and what goes is named', () => {
  const mine = { ...story(asCame), headline: { main: 'Fire stops ferries', social: 'Look' }, kicker: 'Harbour' }
  const question = after(mine, asCame, { overrides: { 2: 'heading' } })
  expect(question.article.headline).toEqual({ main: 'Fire stops ferries', social: 'Look' })
  expect(question.article.kicker).toBe('Harbour')
  expect(question.loses).toEqual([])
  const headline = after({ ...mine, body: mine.body.slice(1) }, asCame, { overrides: { 2: 'headline' } })
  expect(headline.article.headline).toEqual({ main: 'Why did it start?', social: 'Look' })
  expect(headline.loses).toEqual(['headline', 'body'])
})

test('all parts set aside leave an empty text, all of them in what was set aside', () => {
  const all: Choice = { overrides: { 0: 'furniture', 1: 'furniture', 2: 'furniture', 3: 'furniture' } }
  const { article } = after(story(asCame), asCame, all)
  expect(words(article)).toEqual([''])
  expect(article.removed.map(({ text }) => text)).toEqual(copy.units.map(({ raw }) => raw))
  // And back again.
  expect(words(after(article, all, asCame).article)).toEqual(words(story(asCame)))
  expect(after(article, all, asCame).article.removed).toEqual([])
})

test('what else was set aside in a story is left alone', () => {
  const other = { reason: 'By hand', text: 'An older line', at: 0 }
  const { article } = after({ ...story(asCame), removed: [other] }, asCame, { overrides: { 2: 'furniture' } })
  expect(article.removed.map(({ text }) => text)).toEqual(['An older line', 'Why did it start?'])
})

test('undo of an accepted choice is seen: the screen opens at what the story is', () => {
  const heading: Choice = { overrides: { 2: 'heading' } }
  const kept = keptWith({ copy, ...asCame }, heading)
  const quiet: Choice = { overrides: { 0: 'kicker' } }
  const twice = readKept(keptText(keptWith(kept, quiet)))!
  expect(choiceOf(story(quiet), twice)).toEqual(quiet)
  expect(choiceOf(story(asCame), twice)).toEqual(asCame)
  expect(choiceOf({ ...story(asCame), kicker: 'By hand' }, twice)).toEqual(quiet)
})

test('wrongly decoded characters stay as they came until somebody says otherwise', () => {
  const came = intakeText('Cafe bill rises\n\nThe ministerâ€™s cafÃ© bill rose on Thursday, and nobody was surprised.').copy!
  expect(words(resultOf(came, asCame))).toEqual(['The ministerâ€™s cafÃ© bill rose on Thursday, and nobody was surprised.'])
  const right = resultOf(came, { overrides: {}, repaired: true })
  expect(words(right)).toEqual(['The minister’s café bill rose on Thursday, and nobody was surprised.'])
  expect(words(resultOf(right.copy!, { overrides: {}, repaired: false }))).toEqual(['The ministerâ€™s cafÃ© bill rose on Thursday, and nobody was surprised.'])
})

test('each line that was set aside has its part, one of a page’s rest has them all', () => {
  const result = intakeText('Two ferries stopped\n\nLISBON: A fire on the quay stopped two ferries on Monday, the port said.\n\nMost Popular\n\nShare this')
  expect(result.removed.map((item) => partsOf(item, result.report.classified, result.copy!).map(({ text }) => text))).toEqual([['Most Popular'], ['Share this']])
})

test('each run of a page that stands outside its article is put back on its own', () => {
  const page = intakeHtml('<!doctype html><html><head><title>Boats stay in the harbour</title></head><body><nav><a href="/">Home page of the paper</a></nav><article><h1>Boats stay in the harbour</h1><p>The boats of the village did not leave the harbour on Monday, and the fish market stayed shut for the day.</p><p>Nobody said why, although the harbour master was asked three times by the crews who waited.</p></article><footer><p>Printed by the paper</p><p>Written on the coast</p></footer></body></html>')
  const runs = page.removed.filter(({ reason }) => reason === 'Stands outside the article')
  expect(runs.map((run) => partsOf(run, page.report.classified, page.copy!).map(({ text }) => text))).toEqual([['Home page of the paper'], ['Printed by the paper', 'Written on the coast']])
})

test('quotation marks that were taken back stay so when the copy is looked at again', () => {
  const { copy: quoted } = withDeskRules(intakeText('Mayor: "We stay"\n\nLEEDS: "We will stay here," the mayor said on Monday at the town hall.'), { furniture: [], agencies: [], quotes: true })
  const kept = readKept(keptText(keptWith({ copy: quoted!, overrides: {} }, { overrides: {}, quotes: false })))!
  expect(resultOf(kept.copy, kept).head.headline?.main).toBe('Mayor: "We stay"')
  expect(resultOf(kept.copy, kept.earlier![0]!).head.headline?.main).toBe('Mayor: “We stay”')
})
