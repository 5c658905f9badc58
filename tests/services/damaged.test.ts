import { mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { parseStory } from '../../electron/services/stories/parse'
import { storyJson } from '../../shared/article/write'
import { storyLimit } from '../../shared/limits'
import { jsonFault } from '../../shared/text/json-fault'
import { damages, utf8, whole } from './damages'
import { servicesIn } from './library-of'
import { codeOf, tempFolder, valueOf } from './places'

let folder: string
beforeEach(async () => {
  folder = await tempFolder()
})

const place = async (name: string, bytes: Uint8Array) => {
  await mkdir(join(folder, 'library', name), { recursive: true })
  await writeFile(join(folder, 'library', name, 'story.json'), bytes)
}

describe('a damaged story.json', () => {
  it.each(damages)('that is %s is named as that', (_, bytes, words, code = 'damaged') => {
    const parsed = parseStory(bytes)
    expect(codeOf(parsed)).toBe(code)
    expect(parsed).toMatchObject({ problem: { message: expect.stringMatching(words) as string } })
    if (!parsed.ok) expect(parsed.problem.message.length).toBeLessThan(400)
  })

  it('is listed with its reason, changes no other story, and is never written to', async () => {
    const { library, open, save } = servicesIn(folder)
    await place('good', utf8(whole))
    for (const [name, bytes] of damages) await place(name, bytes)
    const listed = valueOf(await library.list())
    expect(listed.stories.map((row) => row.folder)).toEqual(['good'])
    expect(listed.damaged).toHaveLength(damages.length)
    for (const [name, , words] of damages) expect(listed.damaged.find((row) => row.folder === name)!.reason).toMatch(words)

    const good = listed.stories[0]!.id
    const { revision } = valueOf(await open(good))
    valueOf(await save(good, revision, { head: { kicker: 'K' } }))
    await library.tidy()
    for (const [name, bytes] of damages) {
      expect(await readdir(join(folder, 'library', name))).toEqual(['story.json'])
      expect(Buffer.compare(await readFile(join(folder, 'library', name, 'story.json')), bytes)).toBe(0)
    }
  })

  it('keeps a save of an open story from writing over it', async () => {
    const { library, open, save } = servicesIn(folder)
    await place('a', utf8(whole))
    const { id } = valueOf(await library.list()).stories[0]!
    const { revision } = valueOf(await open(id))
    await place('a', utf8(whole.slice(0, 50)))
    expect(codeOf(await save(id, revision, { head: { kicker: 'K' } }))).toBe('changed-outside')
    // Also once the list shows it as damaged: it is not gone, and must not be called so.
    valueOf(await library.list())
    expect(codeOf(await save(id, revision, { head: { kicker: 'K' } }))).toBe('changed-outside')
    expect(codeOf(await open(id))).toBe('damaged')
    expect(await readFile(join(folder, 'library', 'a', 'story.json'), 'utf8')).toBe(whole.slice(0, 50))
  })

  it('that is too large is not read into memory', async () => {
    await place('huge', utf8(''))
    await truncate(join(folder, 'library', 'huge', 'story.json'), storyLimit + 1)
    expect(valueOf(await servicesIn(folder).library.list()).damaged[0]!.reason).toMatch(/at most 50 MB/)
  })

  it('with __proto__ in it does no harm, and the rest of the file survives', () => {
    const file = whole.replace('{', '{"__proto__": {"polluted": true}, "x-later": {"__proto__": {"polluted": true}, "kept": 1},')
    const article = valueOf(parseStory(utf8(file)))
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
    expect((article as { polluted?: boolean }).polluted).toBeUndefined()
    expect(valueOf(parseStory(utf8(storyJson(article)))).headline.main).toBe('Kherson')
    expect(storyJson(article)).toContain('"kept": 1')
  })

  it('with a byte order mark before it is not damaged', () => {
    expect(codeOf(parseStory(utf8(`\ufeff${whole}`)))).toBe('ok')
  })
})

describe('the place where JSON breaks', () => {
  it('is found exactly when there is one', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string(), fc.tuple(fc.json(), fc.nat(30), fc.constantFrom('', ',', '}', '"', '\\', '1', 'x', '\n')).map(([json, at, put]) => json.slice(0, at) + put + json.slice(at + 1))), (text) => {
        let parses = true
        try {
          JSON.parse(text)
        } catch {
          parses = false
        }
        expect(jsonFault(text) === null).toBe(parses)
      }),
      { numRuns: 3000 },
    )
  })

  it('is the end for every text that was cut off', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 3 }), fc.nat(), (value, n) => {
        const text = JSON.stringify([value])
        expect(jsonFault(text.slice(0, n % text.length))).toMatchObject({ cut: true })
      }),
      { numRuns: 1000 },
    )
  })

  it.each([
    ['{"a":}', 1, 6],
    ['{"a":1,\n "b":x}', 2, 6],
    ['[1 2]', 1, 4],
    ['{"a":1}}', 1, 8],
    ['["\t"]', 1, 3],
    ["{'a':1}", 1, 2],
  ])('in %j is line %i, column %i', (text, line, column) => {
    expect(jsonFault(text)).toEqual({ line, column, cut: false })
  })
})

// The public corpus stands beside the checkout on some machines only; the cases above are our own.
const corpus = resolve('../shared/data/json/test_parsing')
describe.runIf(existsSync(corpus))('each file of the JSON corpus', () => {
  const names = existsSync(corpus) ? readdirSync(corpus) : []
  it('that is no JSON is listed as damaged and left as it is', async () => {
    const bad = names.filter((name) => name.startsWith('n_'))
    expect(bad.length).toBeGreaterThan(150)
    for (const name of bad) await place(name, readFileSync(join(corpus, name)))
    const { library } = servicesIn(folder)
    const listed = valueOf(await library.list())
    expect(listed.stories).toEqual([])
    expect(listed.damaged.map((row) => row.folder)).toEqual([...bad].sort())
    for (const name of bad) expect(Buffer.compare(readFileSync(join(folder, 'library', name, 'story.json')), readFileSync(join(corpus, name)))).toBe(0)
  })

  it('is taken for JSON or not as JSON.parse takes it', () => {
    for (const name of names.filter((one) => !/100000|structure_open_array_object|\.DS/.test(one))) {
      const text = readFileSync(join(corpus, name), 'utf8')
      let parses = true
      try {
        JSON.parse(text)
      } catch {
        parses = false
      }
      expect([name, jsonFault(text) === null]).toEqual([name, parses])
    }
  })
})
