import * as fs from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { HtmlValidate } from 'html-validate'
import { afterEach, describe, expect, it } from 'vitest'
import { createDisk } from '../../electron/services/disk'
import { createExporting } from '../../electron/services/exporting'
import type { Article } from '../../shared/article/types'
import { h2, p, story, t } from './fixtures/make'

const folders: string[] = []
afterEach(async () => {
  for (const folder of folders.splice(0)) await fs.rm(folder, { recursive: true, force: true })
})
async function place(): Promise<string> {
  const folder = await fs.mkdtemp(join(tmpdir(), 'galley-changes-'))
  folders.push(folder)
  return folder
}

const one = { ...p('The register says 140 boats.'), id: 'one' }
const two = { ...p('The quay says otherwise.'), id: 'two' }
const head = h2('What happens next', 'head')
const first = story({ standfirst: 'A count.', deskNotes: 'SECRET', body: [one, two, head, { id: 'h', type: 'held', blocks: [{ id: 'hh', type: 'paragraph', text: t('HELD') }] }] })
const second: Article = {
  ...first,
  headline: { main: 'A harbour town counts again' },
  body: [{ ...one, text: t('The register says 151 boats.') } as Article['body'][number], { ...head, type: 'question' } as Article['body'][number], p('A hearing is set for <b>April</b>.'), { id: 'c', type: 'correction', kind: 'correction', date: '2026-03-03', text: t('The count was wrong.') }],
}

async function exported(article: Article, out: string, options: { zip?: boolean; formats?: string[] } = {}) {
  const outcome = await createExporting({ disk: createDisk(), version: '1.2.3' }).exportStory({ article, out, ...options })
  if (!outcome.ok) throw new Error(outcome.problem.message)
  const { bundle } = outcome.value
  const files: Record<string, string> = {}
  if (options.zip) for (const [name, bytes] of Object.entries(unzipSync(await fs.readFile(bundle)))) files[name.split('/')[1]!] = new TextDecoder().decode(bytes)
  else for (const name of await fs.readdir(bundle)) files[name] = await fs.readFile(join(bundle, name), 'utf8')
  return { files, manifest: JSON.parse(files['manifest.json']!) }
}

describe('changed since the last handoff', () => {
  it.each([false, true])('tells it in words, in the manifest and on a page (zip: %s)', async (zip) => {
    const out = await place()
    const before = await exported(first, out, { zip })
    expect(before.manifest).not.toHaveProperty('changes')
    expect(before.files).not.toHaveProperty('changes.html')
    const { files, manifest } = await exported(second, out, { zip })
    expect(manifest.changes.since).toBe(before.manifest.story.contentHash)
    expect(manifest.changes.list.map(({ what }: { what: string }) => what)).toEqual([
      'Headline changed', 'Paragraph changed', 'Paragraph removed', 'Section head became question', 'Paragraph added', 'Correction added',
    ])
    const page = files['changes.html'] ?? ''
    expect(page).toContain('The register says <del>140</del><ins>151</ins> boats.')
    expect(page).toContain('<ins>A hearing is set for &lt;b&gt;April&lt;/b&gt;.</ins>')
    expect(page + (files['manifest.json'] ?? '')).not.toMatch(/HELD|SECRET/)
    expect(manifest.files.map(({ name }: { name: string }) => name)).toContain('changes.html')
    const report = await new HtmlValidate({ extends: ['html-validate:recommended', 'html-validate:document'] }).validateString(page)
    expect(report.results.flatMap(({ messages }) => messages)).toEqual([])
  })

  it('is byte-identical when nothing changed, before and after a change', async () => {
    const out = await place()
    const fresh = await exported(first, out)
    expect((await exported({ ...first, deskNotes: 'other', status: 'approved' }, out)).files).toEqual(fresh.files)
    const changed = await exported(second, out)
    expect((await exported(second, out)).files).toEqual(changed.files)
    expect((await exported(second, await place())).manifest).not.toHaveProperty('changes')
    // Back again is a change too.
    expect((await exported(first, out)).manifest.changes.list[0]).toEqual({ what: 'Headline changed', before: second.headline.main, after: first.headline.main })
  })

  it('says so when only marks changed, and a page is written only where one is wanted', async () => {
    const out = await place()
    await exported(first, out, { formats: ['html'] })
    const bold = { ...first, body: [{ ...one, text: [{ text: 'The register says 140 boats.', bold: true as const }] } as Article['body'][number], ...first.body.slice(1)] }
    const { files, manifest } = await exported(bold, out, { formats: ['html'] })
    expect(manifest.changes.list).toEqual([{ what: 'Marks or details changed that the words do not show' }])
    expect(Object.keys(files).sort()).toEqual(['article.html', 'manifest.json'])
  })

  it('carries a timed correction into dateModified and the correction itself into JSON-LD', async () => {
    const out = await place()
    await exported(first, out)
    const corrected: Article = { ...first, body: [...first.body, { id: 'c', type: 'correction', kind: 'correction', date: '2026-03-04T09:00:00Z', text: t('It is 151.') }] }
    const data = JSON.parse((await exported(corrected, out)).files['article.jsonld']!)
    expect(data).toMatchObject({ dateModified: '2026-03-04T09:00:00Z', correction: [{ '@type': 'CorrectionComment', text: 'It is 151.' }] })
  })
})
