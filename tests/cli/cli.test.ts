import { cp, mkdir, readdir, readFile, truncate, writeFile } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { articleSchema } from '../../shared/article/schema'
import type { Article } from '../../shared/article/types'
import { storyJson } from '../../shared/article/write'
import { importLimit } from '../../shared/limits'
import { story, tempFolder } from '../services/places'
import { galley } from './in-process'

const wire = ['Ceasefire talks open in Doha', '', 'DOHA: Talks on a ceasefire opened on Tuesday, officials said.', '', 'What happens next?', '', 'The ministers meet again on Friday.'].join('\n')

let folder: string
beforeEach(async () => {
  folder = await tempFolder()
  await writeFile(join(folder, 'talks.txt'), wire)
  await mkdir(join(folder, 'out'))
})

const there = (path: string) => existsSync(join(folder, path))
const put = async (name: string, article: Article) => {
  await mkdir(join(folder, 'library', name), { recursive: true })
  // A story without text does not pass.
  const body = article.body.some((block) => block.type === 'paragraph' && block.text.length) ? article.body : [{ id: 'p', type: 'paragraph' as const, text: [{ text: 'The ministers met in Doha on Tuesday.' }] }]
  await writeFile(join(folder, 'library', name, 'story.json'), storyJson({ ...article, body }))
  return article.id
}

describe('wrong usage gives exit code 2, one line on standard error, and nothing written', () => {
  it.each([
    ['no command', [], /name a command/],
    ['an unknown command', ['fly'], /no command “fly”/],
    ['a name of the prototype', ['constructor'], /no command/],
    ['check of nothing', ['check'], /at least one story/],
    ['check of an unknown story', ['check', 'nothing'], /nothing: .*no story of this id or slug/],
    ['two forms at once', ['check', 'x', '--json', '--sarif'], /one of --json and --sarif/],
    ['a PDF in a zip', ['export', 'x', '--out', 'out', '--pdf', '--zip'], /--pdf/],
    ['import of nothing', ['import'], /at least one file/],
    ['an unknown option', ['import', '--fast', 'talks.txt'], /--fast/],
    ['an option without its value', ['import', 'talks.txt', '--library'], /--library/],
    ['- twice', ['import', '-', '-'], /once/],
    ['a file that is not there', ['import', 'none.txt'], /none\.txt: there is no such file/],
    ['a folder without copy', ['import', 'out'], /out: there is no copy in it/],
    ['a good file and a bad one', ['import', 'talks.txt', 'none.txt'], /none\.txt/],
    ['new with an argument', ['new', 'x'], /.+/],
    ['a template that is not there', ['new', '--template', 'poem'], /poem.*news, qa, explainer, brief/],
    ['a status that is not there', ['list', '--status', 'done'], /draft, review, approved, exported/],
    ['a library that is not there', ['list', '--library', 'nowhere'], /nowhere: there is no such folder/],
    ['export of nothing', ['export', '--out', 'out'], /at least one story/],
    ['export to nowhere', ['export', 'x'], /--out DIR is missing/],
    ['export of an unknown story', ['export', 'nothing', '--out', 'out'], /nothing: .*no story of this id or slug/],
    ['export of another file', ['export', 'talks.txt', '--out', 'out'], /talks\.txt: this file is not a story\.json/],
    ['export of a folder without a story', ['export', 'out', '--out', 'out'], /no story\.json in this folder/],
    ['a port that is none', ['serve', '--port', '99999'], /65535/],
    ['a port in words', ['serve', '--port', 'http'], /http/],
  ] as const)('%s', async (_, args, words) => {
    const { code, out, err } = await galley(folder, [...args])
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toMatch(words)
    expect(err.split('\n')).toHaveLength(1)
    expect(there('library')).toBe(false)
    expect(await readdir(join(folder, 'out'))).toEqual([])
  })

  it('a file name with control characters cannot write on the terminal', async () => {
    const { err } = await galley(folder, ['import', 'a\u001b[31m\nb.txt'])
    expect(err).toMatch(/^[^\u0000-\u001f]+$/) // eslint-disable-line no-control-regex
  })
})

describe('help and version', () => {
  it.each([['--help'], ['import', '--help'], ['new', '--help'], ['list', '--help'], ['export', '--help'], ['serve', '--help']])('galley %s %s', async (...args) => {
    const { code, out } = await galley(folder, args)
    expect(code).toBe(0)
    expect(out).toMatch(/^(Galley|Usage: galley)/)
    for (const line of out.split('\n')) expect(line.length).toBeLessThan(101)
  })

  it('--help as a file after -- is a file', async () => {
    expect((await galley(folder, ['import', '--', '--help'])).code).toBe(2)
  })

  it('galley --version', async () => {
    expect((await galley(folder, ['--version'])).out).toMatch(/^\d+\.\d+\.\d+$/)
  })
})

describe('galley import', () => {
  it('prints the folder of the new story, which the library has', async () => {
    const { code, out, err } = await galley(folder, ['import', 'talks.txt'])
    expect([code, err]).toEqual([0, ''])
    const article = articleSchema.parse(JSON.parse(await readFile(join(out, 'story.json'), 'utf8')))
    expect(article.headline.main).toBe('Ceasefire talks open in Doha')
    expect(basename(out)).toMatch(/^\d{4}-\d\d-\d\d-ceasefire-talks-open-in-doha$/)
    expect(JSON.parse((await galley(folder, ['list', '--json'])).out)).toMatchObject({ stories: [{ id: article.id, headline: 'Ceasefire talks open in Doha' }], damaged: [] })
  })

  it('takes several files and standard input, and prints a folder for each', async () => {
    await writeFile(join(folder, 'two.txt'), wire.replace('Doha', 'Oslo'))
    const { code, out } = await galley(folder, ['import', 'talks.txt', '-', 'two.txt', '--library', 'desk'], wire.replace('Doha', 'Paris'))
    expect(code).toBe(0)
    expect(out.split('\n')).toHaveLength(3)
    for (const path of out.split('\n')) expect(path.startsWith(join(folder, 'desk'))).toBe(true)
  })

  it('--json prints the article and the report, and saves nothing', async () => {
    const { code, out } = await galley(folder, ['import', 'talks.txt', '--json'])
    expect(code).toBe(0)
    const printed = JSON.parse(out) as { article: unknown; report: Record<string, unknown> }
    expect(articleSchema.parse(printed.article).headline.main).toBe('Ceasefire talks open in Doha')
    expect(Object.keys(printed.report)).toEqual(['classified', 'removed', 'dropped', 'normalised'])
    expect(await readdir(folder)).toEqual(['out', 'talks.txt'])
  })

  it('offers to put wrongly decoded characters right, and does it when asked', async () => {
    await writeFile(join(folder, 'wrong.txt'), wire.replace('Doha', 'CafÃ© Doha'))
    const offered = await galley(folder, ['import', 'wrong.txt', '--json'])
    expect(offered.err).toContain('(“CafÃ©” for “Café”)')
    expect(offered.err).toContain('--repair')
    expect(offered.out).toContain('CafÃ©')
    const repaired = await galley(folder, ['import', 'wrong.txt', '--json', '--repair'])
    expect([repaired.code, repaired.err]).toEqual([0, ''])
    expect(repaired.out).toContain('Café')
  })

  it.each([
    ['an empty file', async (path: string) => writeFile(path, '')],
    ['a binary', async (path: string) => writeFile(path, Buffer.from(Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256)))],
    ['a file that is too large', async (path: string) => writeFile(path, '').then(() => truncate(path, importLimit + 1))],
  ])('says what is wrong with %s, and leaves nothing', async (_, make) => {
    await make(join(folder, 'bad.txt'))
    const { code, out, err } = await galley(folder, ['import', 'bad.txt'])
    expect([code, out, err.split('\n').length]).toEqual([2, '', 1])
    expect(err).toContain('bad.txt')
    expect(there('library')).toBe(false)
  })

  it('refuses too much on standard input', async () => {
    const { code, err } = await galley(folder, ['import', '-'], new Uint8Array(importLimit + 1))
    expect(code).toBe(2)
    expect(err).toMatch(/standard input: .*25 MB/)
  })

  it('gives exit code 3 where it cannot write', async () => {
    await writeFile(join(folder, 'library'), 'a file')
    const { code, err } = await galley(folder, ['import', 'talks.txt'])
    expect(code).toBe(3)
    expect(err).toContain('talks.txt')
    expect(await readFile(join(folder, 'library'), 'utf8')).toBe('a file')
  })
})

describe('galley new and list', () => {
  it('make an empty story of a template and show it', async () => {
    const { out } = await galley(folder, ['new', '--template', 'qa'])
    expect(JSON.parse(await readFile(join(out, 'story.json'), 'utf8'))).toMatchObject({ template: 'qa', slug: 'untitled' })
    expect((await galley(folder, ['list'])).out).toMatch(/^\d{4}-\d\d-\d\d {2}draft {2}0 {2}untitled {2}\(no headline\)$/)
  })

  it('search and filter', async () => {
    await put('a', story('Köln votes', { status: 'review' }))
    await put('b', story('Doha talks'))
    expect((await galley(folder, ['list', '--search', 'koln'])).out).toContain('Köln votes')
    expect((await galley(folder, ['list', '--search', 'koln'])).out).not.toContain('Doha')
    expect((await galley(folder, ['list', '--status', 'draft'])).out).not.toContain('Köln')
    expect((await galley(folder, ['list', '--search', 'nothing'])).out).toBe('')
  })

  it('name damaged stories on standard error', async () => {
    await put('good', story('Good'))
    await mkdir(join(folder, 'library', 'bad'))
    await writeFile(join(folder, 'library', 'bad', 'story.json'), '')
    const { code, out, err } = await galley(folder, ['list'])
    expect(code).toBe(0)
    expect(out).toContain('Good')
    expect(err).toMatch(/bad: story\.json is empty/)
  })
})

describe('galley export', () => {
  it.each([
    ['its folder', () => join('library', 'one')],
    ['its story.json', () => join('library', 'one', 'story.json')],
    ['its id', (id: string) => id],
    ['its slug', () => 'doha-talks'],
    ['the name of its folder', () => 'one'],
  ])('finds a story by %s, and prints where the bundle is', async (_, name) => {
    const id = await put('one', story('Doha talks', { slug: 'doha-talks' }))
    await put('two', story('Other', { slug: 'other' }))
    const { code, out, err } = await galley(folder, ['export', name(id), '--out', 'out'])
    expect([code, err]).toEqual([0, ''])
    expect(out).toBe(join(folder, 'out', 'doha-talks'))
    expect(await readFile(join(out, 'article.html'), 'utf8')).toContain('Doha talks')
  })

  it('writes a bundle for each story, and only the formats that are asked for', async () => {
    await put('one', story('One', { slug: 'one-story' }))
    await put('two', story('Two', { slug: 'two-story' }))
    const { code, out } = await galley(folder, ['export', 'one-story', 'two-story', '--out', 'out', '--format', 'html'])
    expect(code).toBe(0)
    expect(out.split('\n')).toHaveLength(2)
    const files = await readdir(join(folder, 'out', 'one-story'))
    expect(files).toContain('article.html')
    expect(files).not.toContain('article.md')
  })

  it('names the folders where a slug is not enough', async () => {
    await put('one', story('One', { slug: 'same' }))
    await put('two', story('Two', { slug: 'same' }))
    const { code, err } = await galley(folder, ['export', 'same', '--out', 'out'])
    expect(code).toBe(2)
    expect(err).toContain(join(folder, 'library', 'one'))
    expect(err).toContain(join(folder, 'library', 'two'))
  })

  it.each([
    ['a damaged story', async () => writeFile(join(folder, 'library', 'one', 'story.json'), '{"format"'), ['one']],
    ['a story beside an unknown one', async () => {}, ['one', 'unknown']],
    ['an unknown format', async () => {}, ['one', '--format', 'papyrus']],
    ['an unknown profile', async () => {}, ['one', '--profile', 'nobody']],
  ])('refuses %s with exit code 2 and writes nothing', async (_, harm, args) => {
    await put('one', story('One', { slug: 'one-story' }))
    await harm()
    const { code, out, err } = await galley(folder, ['export', ...args, '--out', 'out'])
    expect([code, out, err.split('\n').length]).toEqual([2, '', 1])
    expect(await readdir(join(folder, 'out'))).toEqual([])
  })

  it('gives exit code 1 for a story that does not pass, unless it is forced', async () => {
    await put('one', story('', { slug: 'one-story' }))
    const { code, err } = await galley(folder, ['export', 'one', '--out', 'out'])
    expect([code, err.split('\n').length]).toEqual([1, 1])
    expect(await readdir(join(folder, 'out'))).toEqual([])
    expect((await galley(folder, ['export', 'one', '--out', 'out', '--force'])).code).toBe(0)
  })

  it('takes a profile from a file, refuses a wrong one, and writes a zip', async () => {
    await put('one', story('One', { slug: 'one-story' }))
    await writeFile(join(folder, 'desk.json'), '{"name": 7}')
    const refused = await galley(folder, ['export', 'one', '--out', 'out', '--profile', 'desk.json'])
    expect([refused.code, refused.err]).toEqual([2, expect.stringContaining('desk.json')])
    const { code, out } = await galley(folder, ['export', 'one', '--out', 'out', '--profile', 'web', '--zip'])
    expect([code, out]).toEqual([0, join(folder, 'out', 'one-story.zip')])
  })

  it('gives exit code 3 where the bundle cannot be written', async () => {
    await put('one', story('One', { slug: 'one-story' }))
    const { code, err } = await galley(folder, ['export', 'one', '--out', 'talks.txt'])
    expect([code, err.split('\n').length]).toEqual([3, 1])
  })

  it('gives exit code 3 where a bundle was changed by hand, and leaves it', async () => {
    await put('one', story('One', { slug: 'one-story' }))
    await galley(folder, ['export', 'one', '--out', 'out'])
    await writeFile(join(folder, 'out', 'one-story', 'article.html'), 'edited by the web desk')
    const { code, err } = await galley(folder, ['export', 'one', '--out', 'out'])
    expect(code).toBe(3)
    expect(err).toContain('one')
    expect(await readFile(join(folder, 'out', 'one-story', 'article.html'), 'utf8')).toBe('edited by the web desk')
  })
})

const sample = resolve('../shared/samples/wire-homeworld.txt')
it.runIf(existsSync(sample))('the sample goes from raw copy to a bundle', async () => {
  await cp(sample, join(folder, 'wire.txt'))
  const imported = await galley(folder, ['import', 'wire.txt'])
  expect(imported.code).toBe(0)
  // Its headline contradicts its text: that is said, and nothing is written.
  const refused = await galley(folder, ['export', imported.out, '--out', 'out'])
  expect(refused.code).toBe(1)
  expect(refused.err).toContain('1 lakh')
  expect(await readdir(join(folder, 'out'))).toEqual([])
  const exported = await galley(folder, ['export', imported.out, '--out', 'out', '--force'])
  expect([exported.code, exported.err]).toEqual([0, ''])
  expect(await readdir(exported.out)).toEqual(expect.arrayContaining(['article.html', 'page.html', 'article.jsonld', 'manifest.json']))
})

describe('export of many stories', () => {
  it('takes the library, several profiles and an index, and goes on over what stands there', async () => {
    for (const n of [1, 2, 3]) await put(`2026-11-22-story-${n}`, { ...story(`Story ${n}`), slug: `story-${n}`, status: n === 3 ? 'approved' : 'draft' })
    const args = ['export', '--all', '--library', join(folder, 'library'), '--out', join(folder, 'out'), '--index', '--profile', 'web', '--profile', 'plain']
    const first = await galley(folder, args)
    expect([first.code, first.err]).toEqual([0, ''])
    expect((await readdir(join(folder, 'out', 'web'))).sort()).toEqual(['story-1', 'story-2', 'story-3'])
    const index = await readFile(join(folder, 'out', 'index.json'), 'utf8')
    expect(JSON.parse(index).bundles).toHaveLength(6)
    expect((await galley(folder, args)).out).toEqual(first.out)
    expect(await readFile(join(folder, 'out', 'index.json'), 'utf8')).toBe(index)
    const approved = await galley(folder, ['export', '--status', 'approved', '--library', join(folder, 'library'), '--out', join(folder, 'approved')])
    expect(approved.out).toBe(join(folder, 'approved', 'story-3'))
    expect((await galley(folder, ['export', '--status', 'lost', '--out', 'x'])).code).toBe(2)
    expect((await galley(folder, ['export', 'story-1', '--all', '--out', 'x'])).code).toBe(2)
  })
})

it('an imported story keeps what it was made of beside it', async () => {
  const { code, out } = await galley(folder, ['import', 'talks.txt'])
  expect(code).toBe(0)
  const kept = JSON.parse(await readFile(join(out.trim(), 'intake.json'), 'utf8')) as { format: string; copy: { units: { text: string }[] } }
  expect(kept.format).toBe('galley-intake')
  expect(kept.copy.units.map(({ text }) => text)).toContain('What happens next?')
})
