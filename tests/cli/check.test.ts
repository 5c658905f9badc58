import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Article } from '../../shared/article/types'
import { storyJson } from '../../shared/article/write'
import { headline, image, p } from '../preflight/make'
import { tempFolder } from '../services/places'
import { galley } from './in-process'

let folder: string
beforeEach(async () => {
  folder = await tempFolder()
})

async function put(slug: string, article: Article): Promise<void> {
  await mkdir(join(folder, 'library', slug), { recursive: true })
  await writeFile(join(folder, 'library', slug, 'story.json'), storyJson({ ...article, slug }))
}
const clean = headline('Tram drivers end their strike')
const open = headline('Tram drivers end their strike', [p('The drivers voted on Monday night.'), p('The fine was TK rupees, \u001b[31mhe said.')])

describe('galley check', () => {
  it('passes a clean story and says so', async () => {
    await put('trams', clean)
    expect(await galley(folder, ['check', 'trams'])).toEqual({ code: 0, out: 'trams: nothing found', err: '' })
  })

  it('fails a story that something blocks, with place, level and words', async () => {
    await put('trams', open)
    const { code, out, err } = await galley(folder, ['check', join('library', 'trams')])
    expect(code).toBe(1)
    expect(err).toBe('')
    expect(out).toMatch(/^library\/trams: 1 blocking/)
    expect(out).toContain('blocks  Paragraph 2: “TK” marks something still to come. [tk]')
    expect(out).not.toContain('\u001b')
  })

  it('shows a mark with the words around it', async () => {
    await put('trams', headline('Tram drivers end their strike', [p('The chairman left the hall. “We are done here, he said.')]))
    expect((await galley(folder, ['check', 'trams'])).out).toContain('“The chairman left the hall. “We are done here, he said.”')
  })

  it('passes a story with warnings alone', async () => {
    await put('trams', headline('Tram drivers end their strike', [p('Text.'), image({ credit: '' })]))
    const { code, out } = await galley(folder, ['check', 'trams'])
    expect(code).toBe(0)
    expect(out).toContain('trams: 1 warning')
  })

  it('prints a line of JSON for each story', async () => {
    await put('trams', open)
    await put('ferries', clean)
    const { code, out } = await galley(folder, ['check', 'ferries', 'trams', '--json'])
    expect(code).toBe(1)
    const [ferries, trams] = out.split('\n').map((line) => JSON.parse(line) as unknown)
    expect(ferries).toEqual({ story: 'ferries', findings: [] })
    expect(trams).toMatchObject({ story: 'trams', findings: expect.arrayContaining([expect.objectContaining({ check: 'tk', level: 'block', at: [{ block: open.body[1]!.id, start: 13, end: 15, text: 'TK' }] })]) })
  })

  it('prints one SARIF report that points into the files', async () => {
    await put('trams', open)
    await put('ferries', clean)
    const { code, out } = await galley(folder, ['check', 'ferries', 'trams', '--sarif'])
    expect(code).toBe(1)
    const log = JSON.parse(out)
    expect(log).toMatchObject({ version: '2.1.0', runs: [{ tool: { driver: { name: 'Galley' } } }] })
    const [run] = log.runs
    const result = run.results.find(({ ruleId }: { ruleId: string }) => ruleId === 'tk')
    expect(run.tool.driver.rules[result.ruleIndex].id).toBe('tk')
    expect(result.level).toBe('error')
    const { physicalLocation, logicalLocations } = result.locations[0]
    expect(physicalLocation.artifactLocation.uri).toBe('library/trams/story.json')
    expect(storyJson({ ...open, slug: 'trams' }).split('\n')[physicalLocation.region.startLine - 1]).toContain(`"id": "${open.body[1]!.id}"`)
    expect(logicalLocations[0].fullyQualifiedName).toBe(`body/${open.body[1]!.id}`)
  })

  it('prints nothing when one of the stories cannot be read', async () => {
    await put('trams', open)
    const { code, out, err } = await galley(folder, ['check', 'trams', 'nothing'])
    expect([code, out]).toEqual([2, ''])
    expect(err).toMatch(/^galley check: nothing: /)
  })
})
