import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { createBinaryModuleFromUrl } from 'harper.js'
import { describe, expect, it } from 'vitest'
import { createReader } from '../../renderer/features/spelling/reader'
import type { Dialect } from '../../shared/spelling/dialect'

const wasm = join(import.meta.dirname, '../../node_modules/harper.js/dist/harper_wasm_slim_bg.wasm')
const read = createReader(createBinaryModuleFromUrl(pathToFileURL(wasm).href, 'slim'))

async function look(text: string, dialect: Dialect = 'indian') {
  const answer = await read({ kind: 'look', turn: 1, texts: [{ key: 'a', text, dialect }] })
  return answer!.found[0]!.slips
}

describe('the reader of English', () => {
  it.each([
    ['The goverment will act.', 'goverment', 'government'],
    ['Ministry recieves 2 lakh rupees', 'recieves', 'receives'],
    ['They could of won.', 'could of', 'could have'],
    // Offsets are of UTF-16 code units, also behind an emoji and combining marks.
    ['😀 Cafe\u0301: they recieved it.', 'recieved', 'received'],
  ])('finds in %j the slip %j and suggests %j', async (text, slip, better) => {
    const found = (await look(text)).find((one) => one.text === slip)
    expect(found?.suggestions).toContain(better)
    expect(text.slice(found!.start, found!.end)).toBe(slip)
  }, 60_000)

  it.each([
    ['american', ['colour', 'lakh']],
    ['british', ['color', 'lakh']],
    ['indian', ['color']],
  ] as const)('reads %s English', async (dialect, slips) => {
    expect((await look('It gave 2 lakh rupees for color and colour.', dialect)).map(({ text }) => text).sort()).toEqual([...slips].sort())
  }, 60_000)

  it('leaves to preflight what preflight says', async () => {
    expect(await look('The the council  met , and left.')).toEqual([])
  }, 60_000)

  it('takes suggestions from the words of the newsroom', async () => {
    await read({ kind: 'words', words: ['Kherson'] })
    expect(await look('They left Kherson.')).toEqual([])
    expect((await look('They left Khersen.'))[0]?.suggestions).toContain('Kherson')
    await read({ kind: 'words', words: [] })
    expect(await look('They left Kherson.')).toHaveLength(1)
  }, 60_000)
})
