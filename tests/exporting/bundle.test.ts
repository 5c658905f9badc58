import { createHash } from 'node:crypto'
import * as fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import type { Article } from '../../shared/article/types'
import { slugSchema } from '../../shared/article/schema'
import { createDisk } from '../../electron/services/disk'
import type { Files } from '../../electron/services/disk/files'
import type { Rule } from '../../shared/style'
import { ruleSchema } from '../../shared/style/schema'
import { createExporting } from '../../electron/services/exporting'
import { bundleName as nameOf } from '../../shared/exporting/name'
import { storyFixtures } from './fixtures/stories'

const article = storyFixtures['story-en']!
const folders: string[] = []
afterEach(async () => {
  for (const folder of folders.splice(0)) await fs.rm(folder, { recursive: true, force: true })
})

async function place(): Promise<string> {
  const folder = await fs.mkdtemp(join(tmpdir(), 'galley-export-'))
  folders.push(folder)
  return folder
}

const exporting = (files?: Partial<Files>) => createExporting({ disk: createDisk({ ...fs, ...files }, async () => undefined), version: '1.2.3' })

/** Every file below a folder with its text. */
async function tree(folder: string): Promise<Record<string, string>> {
  const out: Record<string, string> = {}
  for (const entry of await fs.readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    out[path.slice(folder.length + 1)] = await fs.readFile(path, 'latin1')
  }
  return out
}

const bundleName = (slug: string) => nameOf({ ...article, slug })
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
const other: Article = { ...article, id: '019a0c1e-7d00-7000-8000-0000000000ff' }
const changed: Article = { ...article, standfirst: 'Another standfirst.' }
const slug = article.slug

describe('the bundle', () => {
  it('holds every file that its manifest names, and no other', async () => {
    const out = await place()
    const outcome = await exporting().exportStory({ article, out })
    if (!outcome.ok) throw new Error(outcome.problem.message)
    expect(outcome.value.bundle).toBe(join(out, slug))
    const names = (await fs.readdir(outcome.value.bundle)).sort()
    expect(names).toEqual(['article.html', 'article.jsonld', 'article.md', 'article.ninjs.json', 'article.txt', 'manifest.json', 'page.html'])
    expect(outcome.value.files.map((file) => file.name).sort()).toEqual(names)
    const manifest = JSON.parse(await fs.readFile(join(out, slug, 'manifest.json'), 'utf8'))
    expect(manifest.files.map((file: { name: string }) => file.name)).toEqual(names.filter((name) => name !== 'manifest.json'))
    for (const file of manifest.files) {
      const bytes = await fs.readFile(join(out, slug, file.name))
      expect([file.name, file.size, file.sha256]).toEqual([file.name, bytes.length, sha256(bytes)])
    }
    expect(manifest).toMatchObject({ format: 'galley-handoff', galley: '1.2.3', profile: { name: 'web' }, story: { id: article.id, slug, version: 1 } })
    expect(manifest.leftOut).toEqual(outcome.value.leftOut)
    expect(Object.keys(manifest)).toEqual(Object.keys(manifest).sort())
    // Nothing is claimed of checks that were not made.
    // What preflight still says goes with the story, so that nobody need find it again.
    expect((manifest as unknown as { findings: { check: string }[] }).findings.map(({ check }) => check)).toContain('headline-figure')
    expect(await fs.readdir(out)).toEqual([slug])
  })

  it('says what the rules of style find, and is made anew when they find something else', async () => {
    const out = await place()
    let style: Rule[] = [ruleSchema.parse({ id: 'ferry', pattern: 'ferryboat', replacement: 'ferry', advice: 'Shorter.', level: 'warn' })]
    const desk = createExporting({ disk: createDisk({ ...fs }, async () => undefined), version: '1.2.3', style: async () => style })
    const told = { ...article, standfirst: 'The ferryboat sails again.' }
    const run = async () => {
      const outcome = await desk.exportStory({ article: told, out, keepSame: true })
      if (!outcome.ok) throw new Error(outcome.problem.message)
      const manifest = JSON.parse(await fs.readFile(join(out, slug, 'manifest.json'), 'utf8')) as { findings?: { check: string; level: string; message: string }[] }
      return { same: outcome.value.same, style: (manifest.findings ?? []).filter(({ check }) => check === 'house-style') }
    }
    expect(await run()).toEqual({ same: false, style: [{ check: 'house-style', level: 'warn', message: expect.stringContaining('ferryboat') }] })
    expect(await run()).toMatchObject({ same: true })
    // A rule that finds nothing here changes nothing.
    style = [...style, ruleSchema.parse({ id: 'tram', pattern: 'tramcar', advice: 'Say tram.' })]
    expect(await run()).toMatchObject({ same: true })
    style = []
    expect(await run()).toEqual({ same: false, style: [] })
  })

  it('holds nothing of what stays in the house', async () => {
    const out = await place()
    await exporting().exportStory({ article, out })
    const all = Object.values(await tree(out)).join('\n')
    for (const secret of ['HELD', 'NOTE: call the lawyer', 'Please enter']) expect(all).not.toContain(secret)
  })

  it('is replaced when it is as Galley left it', async () => {
    const out = await place()
    await exporting().exportStory({ article, out })
    await fs.writeFile(join(out, slug, '.DS_Store'), 'what a file manager leaves')
    expect(await exporting().exportStory({ article: changed, out, formats: ['html'] })).toMatchObject({ ok: true })
    expect(Object.keys(await tree(out)).sort()).toEqual([`${slug}/article.html`, `${slug}/manifest.json`])
    expect(await fs.readFile(join(out, slug, 'article.html'), 'utf8')).toContain('Another standfirst.')
  })

  const meddling: [string, (bundle: string) => Promise<unknown>, string, string][] = [
    ['a changed file', (bundle) => fs.appendFile(join(bundle, 'article.html'), ' '), 'not-ours', 'article.html'],
    ['a changed file of the same length', async (bundle) => fs.writeFile(join(bundle, 'article.txt'), (await fs.readFile(join(bundle, 'article.txt'), 'utf8')).replace('A', 'B')), 'not-ours', 'article.txt'],
    ['a removed file', (bundle) => fs.rm(join(bundle, 'page.html')), 'not-ours', 'page.html'],
    ['an added file', (bundle) => fs.writeFile(join(bundle, 'notes.txt'), 'mine'), 'not-ours', 'notes.txt'],
    ['an added folder', (bundle) => fs.mkdir(join(bundle, 'mine')), 'not-ours', 'mine'],
    ['a link in place of a file', async (bundle) => {
      await fs.rename(join(bundle, 'article.md'), join(bundle, '..', 'elsewhere.md'))
      await fs.symlink('../elsewhere.md', join(bundle, 'article.md'))
    }, 'not-ours', 'article.md'],
    ['a changed manifest', async (bundle) => fs.writeFile(join(bundle, 'manifest.json'), (await fs.readFile(join(bundle, 'manifest.json'), 'utf8')).replace('1.2.3', '1.2.4')), 'not-ours', 'manifest.json'],
    ['a manifest that is not JSON', (bundle) => fs.writeFile(join(bundle, 'manifest.json'), '{'), 'not-ours', 'manifest.json'],
    ['no manifest', (bundle) => fs.rm(join(bundle, 'manifest.json')), 'not-ours', 'manifest.json'],
    ['a file in place of the folder', async (bundle) => {
      await fs.rm(bundle, { recursive: true })
      await fs.writeFile(bundle, 'mine')
    }, 'not-ours', slug],
    ['a link in place of the folder', async (bundle) => {
      await fs.rename(bundle, `${bundle}-real`)
      await fs.symlink(`${bundle}-real`, bundle)
    }, 'not-ours', slug],
  ]
  it.each(meddling)('is not replaced over %s, not even by force, and the words say which', async (_, meddle, code, word) => {
    const out = await place()
    await exporting().exportStory({ article, out })
    await meddle(join(out, slug))
    const before = await tree(out)
    for (const force of [false, true]) {
      const outcome = await exporting().exportStory({ article: changed, out, force })
      expect(outcome).toMatchObject({ ok: false, problem: { code } })
      if (!outcome.ok) expect(outcome.problem.message).toContain(word)
    }
    expect(await tree(out)).toEqual(before)
  })

  it('is not replaced by another story of the same slug', async () => {
    const out = await place()
    await exporting().exportStory({ article, out })
    const before = await tree(out)
    expect(await exporting().exportStory({ article: other, out })).toMatchObject({ ok: false, problem: { code: 'name-taken' } })
    expect(await tree(out)).toEqual(before)
  })

  it('is not written for a story without a headline, unless by force, and then says so', async () => {
    const out = await place()
    const headless = { ...article, headline: { main: ' ' } }
    expect(await exporting().exportStory({ article: headless, out })).toMatchObject({ ok: false, problem: { code: 'invalid' } })
    expect(await fs.readdir(out)).toEqual([])
    expect(await exporting().exportStory({ article: headless, out, force: true })).toMatchObject({ ok: true })
    expect(JSON.parse(await fs.readFile(join(out, slug, 'manifest.json'), 'utf8')).forced).toEqual(['The story has no headline.'])
  })

  it('is written once, whole, when two exports meet', async () => {
    const out = await place()
    const service = exporting()
    const both = await Promise.all([service.exportStory({ article, out }), service.exportStory({ article: changed, out })])
    expect(both.map((outcome) => outcome.ok)).toEqual([true, true])
    expect(await fs.readdir(out)).toEqual([slug])
    expect(await service.exportStory({ article, out })).toMatchObject({ ok: true })
  })
})

describe('the zip', () => {
  it('holds the same bytes as the folder, and is replaced like it', async () => {
    const out = await place()
    await exporting().exportStory({ article, out })
    const outcome = await exporting().exportStory({ article, out, zip: true })
    expect(outcome).toMatchObject({ ok: true, value: { bundle: join(out, `${slug}.zip`) } })
    const entries = unzipSync(await fs.readFile(join(out, `${slug}.zip`)))
    const files = Object.fromEntries(Object.entries(entries).map(([name, bytes]) => [name, Buffer.from(bytes).toString('latin1')]))
    await fs.rename(join(out, `${slug}.zip`), join(out, 'first'))
    expect(files).toEqual(Object.fromEntries(Object.entries(await tree(out)).filter(([name]) => name !== 'first')))
    expect(Object.keys(entries)).toEqual(Object.keys(entries).sort())

    await exporting().exportStory({ article, out, zip: true })
    expect(await fs.readFile(join(out, `${slug}.zip`))).toEqual(await fs.readFile(join(out, 'first')))
    expect(await exporting().exportStory({ article: changed, out, zip: true })).toMatchObject({ ok: true })
    await fs.writeFile(join(out, `${slug}.zip`), 'mine')
    expect(await exporting().exportStory({ article, out, zip: true, force: true })).toMatchObject({ ok: false, problem: { code: 'not-ours' } })
    expect(await fs.readFile(join(out, `${slug}.zip`), 'utf8')).toBe('mine')
  })
})

describe('the place', () => {
  it('is made when only its last part is missing', async () => {
    const out = join(await place(), 'handoff')
    expect(await exporting().exportStory({ article, out })).toMatchObject({ ok: true })
    expect(await fs.readdir(out)).toEqual([slug])
  })

  it('is refused in words when it is not there or is a file', async () => {
    const root = await place()
    await fs.writeFile(join(root, 'file'), '')
    expect(await exporting().exportStory({ article, out: join(root, 'a', 'b') })).toMatchObject({ ok: false, problem: { code: 'not-found' } })
    expect(await exporting().exportStory({ article, out: join(root, 'file') })).toMatchObject({ ok: false, problem: { code: 'invalid' } })
    expect(await fs.readdir(root)).toEqual(['file'])
  })

  it('takes no format and no profile that does not exist', async () => {
    const out = await place()
    for (const input of [{ formats: ['html', 'pdf'] }, { formats: ['__proto__'] }, { profile: 'nosuch' }, { profile: './nosuch.json' }]) {
      expect(await exporting().exportStory({ article, out, ...input })).toMatchObject({ ok: false })
    }
    expect(await fs.readdir(out)).toEqual([])
  })

  it('takes a built-in profile by its name', async () => {
    const out = await place()
    for (const profile of ['wordpress', 'ghost', 'plain']) {
      expect(await exporting().exportStory({ article, out, profile })).toMatchObject({ ok: true })
      expect(JSON.parse(await fs.readFile(join(out, slug, 'manifest.json'), 'utf8')).profile.name).toBe(profile)
    }
  })

  it('takes a profile from a file, and names the wrong key of a wrong one', async () => {
    const out = await place()
    const { web } = await import('../../shared/exporting')
    const file = join(out, 'desk.json')
    await fs.writeFile(file, JSON.stringify({ ...web, name: 'desk', formats: ['html'], linkRel: 'nofollow', classes: { ...web.classes, kicker: 'c-kicker', dateline: '' } }))
    expect(await exporting().exportStory({ article, out, profile: file })).toMatchObject({ ok: true })
    const html = await fs.readFile(join(out, slug, 'article.html'), 'utf8')
    expect(html).toContain('<p class="c-kicker">')
    expect(html).toContain('<span>Washington/Moscow: </span>')
    expect(html).toContain('<a href="https://example.org/register" rel="nofollow">')
    for (const [wrong, path] of [[{ classes: { ...web.classes, kicker: '"><script>' } }, 'classes.kicker'], [{ colour: 'red' }, 'colour'], [{ timeZone: 'Mars/Olympus' }, 'timeZone'], [{ publisher: { name: 'P', url: 'javascript:alert(1)' } }, 'publisher.url']] as const) {
      await fs.writeFile(file, JSON.stringify({ ...web, ...wrong }))
      const outcome = await exporting().exportStory({ article, out, profile: file })
      expect(outcome).toMatchObject({ ok: false, problem: { code: 'invalid' } })
      if (!outcome.ok) expect(outcome.problem.message).toContain(`“${path}”`)
    }
  })
})

describe('the name', () => {
  it('is a safe file name on every system, whatever the slug', () => {
    for (const slug of ['con', 'nul', 'com1', 'lpt9', 'aux', 'prn']) expect(bundleName(slug)).not.toBe(slug)
    for (const slug of ['../../etc/passwd', 'COM¹', 'CONIN$', 'a/b', 'a\\b', '.', '..', '', ' ', '\u202ecod.exe', 'x'.repeat(300), 'nul\u0000', 'C:\\x', 'con.txt']) expect(slugSchema.safeParse(bundleName(slug)).success || bundleName(slug).endsWith('-story')).toBe(true)
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (slug) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(bundleName(slug)) && bundleName(slug).length <= 86 && !/^(con|prn|aux|nul|com\d|lpt\d)$/.test(bundleName(slug))))
    fc.assert(fc.property(fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,8}){0,4}$/), (slug) => bundleName(slug) === slug || bundleName(slug) === `${slug}-story`))
  })

  it('never leaves the folder', async () => {
    const root = await place()
    const out = join(root, 'out')
    await fs.mkdir(out)
    expect(await exporting().exportStory({ article: { ...article, slug: '../../evil' }, out })).toMatchObject({ ok: true })
    expect(await fs.readdir(root)).toEqual(['out'])
  })
})

describe('a disk that fails', () => {
  const fail = (code: string) => Object.assign(new Error(code), { code })

  /** A file system in which the n-th write or the like fails. */
  const failing = (call: 'write' | 'sync' | 'rename' | 'mkdir', code: string, nth: number): Partial<Files> => {
    let count = 0
    const hit = () => {
      if (++count === nth) throw fail(code)
    }
    return {
      rename: async (from, to) => {
        if (call === 'rename') hit()
        return fs.rename(from, to)
      },
      mkdir: (async (path: string, options?: object) => {
        if (call === 'mkdir') hit()
        return fs.mkdir(path, options)
      }) as Files['mkdir'],
      open: async (...args) => {
        const handle = await fs.open(...args)
        return new Proxy(handle, {
          get(target, key) {
            const value: unknown = Reflect.get(target, key, target)
            if (key === call && typeof value === 'function') {
              return async (...given: unknown[]) => {
                hit()
                return value.apply(target, given)
              }
            }
            return typeof value === 'function' ? value.bind(target) : value
          },
        })
      },
    }
  }

  const faults = (['write', 'sync', 'rename', 'mkdir'] as const).flatMap((call) => [1, 2, 5].map((nth) => [call, nth] as const)).filter(([call, nth]) => !(call === 'mkdir' && nth > 1) && !(call === 'rename' && nth > 2))
  it.each(faults)('leaves the old bundle whole and nothing else when %s fails at call %i', async (call, nth) => {
    const out = await place()
    await exporting().exportStory({ article, out })
    const before = await tree(out)
    const outcome = await exporting(failing(call, 'ENOSPC', nth)).exportStory({ article: changed, out })
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'no-space' } })
    if (!outcome.ok) expect(outcome.problem.message).toMatch(/disk is full/)
    expect(await tree(out)).toEqual(before)
    expect(await fs.readdir(out)).toEqual([slug])
  })

  it.each([['EROFS', 'read-only'], ['EACCES', 'denied'], ['EIO', 'io']])('tells %s in words and leaves nothing', async (code, problem) => {
    const root = await place()
    const out = join(root, 'new')
    const files: Partial<Files> = { open: async () => Promise.reject(fail(code)) }
    expect(await exporting(files).exportStory({ article, out })).toMatchObject({ ok: false, problem: { code: problem } })
    expect(await exporting(files).exportStory({ article, out, zip: true })).toMatchObject({ ok: false, problem: { code: problem } })
    expect(await fs.readdir(root)).toEqual([])
  })

  it('clears what a killed run left, and puts back the bundle that it had set aside', async () => {
    const out = await place()
    await exporting().exportStory({ article, out })
    const before = await tree(out)
    const { tempName } = await import('../../electron/services/disk/temp')
    // A process number that no system gives out.
    const dead = (name: string) => tempName(name).replace(`-${process.pid}-`, '-4194305-')
    await fs.rename(join(out, slug), join(out, dead(`${slug}.old`)))
    const half = join(out, dead(slug))
    await fs.mkdir(half)
    await fs.writeFile(join(half, 'article.html'), 'half')
    // An export of another story is enough to put things right.
    await exporting().exportStory({ article: { ...other, slug: 'another' }, out })
    expect((await fs.readdir(out)).sort()).toEqual(['another', slug].sort())
    await fs.rm(join(out, 'another'), { recursive: true })
    expect(await tree(out)).toEqual(before)
  })
})
