import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDisk } from '../../electron/services/disk'
import { createHistory, createRepair } from '../../electron/services/history'
import { rebuild } from '../../electron/services/history/repair'
import { parseStory } from '../../electron/services/stories/parse'
import { encodeStory } from '../../electron/services/stories/story-file'
import { articleSchema } from '../../shared/article/schema'
import type { Article } from '../../shared/article/types'
import { storyJson } from '../../shared/article/write'
import type { Version } from '../../shared/article/versions-schema'
import { plain, type Text } from '../../shared/text/spans'
import { codeOf, story, tempFolder, valueOf } from '../services/places'

const id = '01990000-0000-7000-8000-000000000001'
const bodyOf = (...texts: string[]): Article['body'] => texts.map((text, at) => ({ id: `p${at}`, type: 'paragraph', text: [{ text }] }))
const now = story('Rain floods “market”', { id, deskNotes: 'Call the mayor.', body: bodyOf('It rained heavily on Monday.', 'Bridges were closed.', 'Schools stayed shut.') })
const older = story('Rain', { id, deskNotes: 'Call the mayor.', body: bodyOf('It rained on Monday.', 'Bridges were closed.', 'Schools stayed shut.') })
const version: Version = { id: '000007-pause-01234567', counter: 7, at: '2026-11-22T09:30:00.000+05:30', who: 'Ana', why: 'pause', words: 9, added: 1, removed: 0, revision: '', size: 1 }
const latest = { version, article: older }
const utf8 = (text: string) => new TextEncoder().encode(text)
const json = storyJson(now)
const texts = ({ body }: Article) => body.map((block) => plain(block.text as Text))
/** The file up to the first time it says this. */
const upTo = (words: string) => utf8(json.slice(0, json.indexOf(words) + words.length))

describe('the best text that can be rebuilt', () => {
  it('is the journal’s where there is one', () => {
    expect(valueOf(rebuild({ bytes: utf8(''), journal: now, latest }))).toMatchObject({ article: now, from: 'journal', message: expect.stringContaining('whole text') })
  })

  it('is the beginning of a file that was cut off, and the end of the latest version', () => {
    const rebuilt = valueOf(rebuild({ bytes: upTo('Bridges wer'), journal: null, latest }))
    expect(rebuilt.from).toBe('file')
    expect(texts(rebuilt.article)).toEqual(['It rained heavily on Monday.', 'Bridges were closed.', 'Schools stayed shut.'])
    expect(rebuilt.article).toMatchObject({ id, headline: { main: 'Rain floods “market”' }, deskNotes: 'Call the mayor.' })
    expect(rebuilt.message).toBe('The damaged file ends too early. Its text goes as far as it could be read; the last paragraph is from the version of 2026-11-22 at 09:30.')
  })

  it('is what can be read of a file where there is no version', () => {
    const rebuilt = valueOf(rebuild({ bytes: upTo('Bridges wer'), journal: null, latest: null }))
    expect(texts(rebuilt.article)).toEqual(['It rained heavily on Monday.', 'Bridges wer'])
    expect(rebuilt.message).toContain('the end may be missing')
    expect(rebuilt.article.id).toBe(id)
  })

  it('is the latest version where nothing of the file can be read', () => {
    for (const bytes of [null, utf8(''), new Uint8Array(5000), utf8('\u0000\u0001garbage'), utf8('['.repeat(100_000))]) {
      const rebuilt = valueOf(rebuild({ bytes, journal: null, latest }))
      expect(rebuilt).toMatchObject({ article: older, from: 'version' })
      expect(rebuilt.message).toContain('2026-11-22 at 09:30')
    }
  })

  it('is nothing where there is nothing', () => {
    expect(codeOf(rebuild({ bytes: new Uint8Array(100), journal: null, latest: null }))).toBe('damaged')
  })

  it('is the whole text of a file in another encoding, with a word of warning', () => {
    const utf16 = (text: string) => new Uint8Array(Uint16Array.from(`\ufeff${text}`, (sign) => sign.charCodeAt(0)).buffer)
    const western = (text: string) => Uint8Array.from(text.replace(/[“”]/g, (quote) => (quote === '“' ? '\u0093' : '\u0094')), (sign) => sign.charCodeAt(0))
    for (const bytes of [utf16(json), western(json)]) {
      const { article, message } = valueOf(rebuild({ bytes, journal: null, latest }))
      expect(article.headline.main).toBe('Rain floods “market”')
      expect(texts(article)).toEqual(texts(now))
      expect(message).toContain('encoding')
    }
  })

  it('is all but the wrong parts of a file that does not fit the format: their words are set aside', () => {
    const wrong = { ...now, status: 'lost', body: [now.body[0], { id: 'p1', type: 'paragraph', text: [{ text: 'Bridges were closed.', bold: 'yes' }] }, now.body[2]] }
    const { article, message } = valueOf(rebuild({ bytes: utf8(JSON.stringify(wrong)), journal: null, latest }))
    expect(texts(article)).toEqual(['It rained heavily on Monday.', 'Schools stayed shut.'])
    expect(article.status).toBe('draft')
    expect(article.removed.map(({ text }) => text)).toEqual(['Bridges were closed.'])
    expect(message).toContain('list of removed text')
  })

  it('goes up to where a file stops being JSON, and is filled up from there', () => {
    const broken = json.replace('"id": "p2"', '"id": p2')
    expect(texts(valueOf(rebuild({ bytes: utf8(broken), journal: null, latest })).article)).toEqual(texts(now))
  })

  it('is a valid story wherever a file was cut off, and has every word of whole blocks before the cut', () => {
    const bytes = utf8(json)
    fc.assert(fc.property(fc.nat(bytes.length), fc.boolean(), (cut, zeros) => {
      const left = zeros ? new Uint8Array(bytes.length) : new Uint8Array(cut)
      left.set(bytes.subarray(0, cut))
      const { article, message } = valueOf(rebuild({ bytes: left, journal: null, latest }))
      expect(articleSchema.parse(article)).toEqual(article)
      expect(article.body).toHaveLength(3)
      expect(message).toMatch(/\.$/)
      const there = new TextDecoder().decode(bytes.subarray(0, cut))
      if (there.includes('heavily on Monday.')) expect(texts(article)[0]).toBe('It rained heavily on Monday.')
    }), { numRuns: 300 })
  })
})

it('takes the latest version that can be read from a story’s history, and keeps the damaged file beside', async () => {
  const folder = join(await tempFolder(), 'rain')
  await mkdir(folder)
  const disk = createDisk()
  const history = createHistory({ disk, encode: encodeStory, parse: parseStory })
  const repair = createRepair({ disk, history })
  valueOf(await history.add(folder, older, { why: 'open', who: 'Ana' }))
  const second = valueOf(await history.add(folder, now, { why: 'pause', who: 'Ana' }))
  await writeFile(join(folder, 'history', `${second.version.id}.version`), '')
  await writeFile(join(folder, 'story.json'), new Uint8Array(400))
  expect(valueOf(await repair.rebuild(folder, null))).toMatchObject({ from: 'version', article: older })

  expect(valueOf(await repair.quarantine(folder))).toBe('story.damaged-1.json')
  expect(valueOf(await repair.quarantine(folder))).toBe('story.damaged-1.json')
  await writeFile(join(folder, 'story.json'), '{ "half')
  expect(valueOf(await repair.quarantine(folder))).toBe('story.damaged-2.json')
  expect(new Uint8Array(await readFile(join(folder, 'story.damaged-1.json')))).toEqual(new Uint8Array(400))
  expect(await readFile(join(folder, 'story.damaged-2.json'), 'utf8')).toBe('{ "half')
  expect((await readdir(folder)).sort()).toEqual(['history', 'story.damaged-1.json', 'story.damaged-2.json', 'story.json'])
})
