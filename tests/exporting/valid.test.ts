import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { HtmlValidate } from 'html-validate'
import { afterAll, describe, expect, it } from 'vitest'
import type { Article } from '../../shared/article/types'
import { builtIn, renderBundle, type PictureType, type Profile } from '../../shared/exporting'
import { fixtures } from './fixtures'
import { hostileStories } from './fixtures/hostile'
import { picturesOf } from './fixtures/pictures'

const stories: Record<string, Article> = { ...fixtures, ...hostileStories }

/** The fragment where a CMS would put it, below the headline where the CMS sets that itself. */
const shell = (fragment: string, { headline }: Profile) => `<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Shell</title>\n</head>\n<body>\n${headline ? '' : '<h1>The post’s title</h1>\n'}${fragment}</body>\n</html>\n`

const pages: { name: string; html: string }[] = []
for (const profile of Object.values(builtIn))
  for (const [name, article] of Object.entries(stories)) {
    const { files } = renderBundle(article, profile, { formats: ['html', 'page'] })
    pages.push({ name: `${name}.${profile.name}.page.html`, html: files[1]!.text }, { name: `${name}.${profile.name}.shell.html`, html: shell(files[0]!.text, profile) })
  }

for (const profile of Object.values(builtIn)) {
  const types: PictureType[] = ['avif', 'webp', 'jpeg']
  for (const by of [profile, { ...profile, name: `${profile.name}-types`, pictures: { ...profile.pictures, formats: types } }]) {
    const article = stories['block-image']!
    const { files } = renderBundle(article, { ...by, baseUrl: 'https://example.org/' }, { formats: ['html', 'page'], pictures: picturesOf(article, by) })
    pages.push({ name: `pictures.${by.name}.page.html`, html: files[1]!.text }, { name: `pictures.${by.name}.shell.html`, html: shell(files[0]!.text, profile) })
  }
}

describe('html-validate finds no error', () => {
  // A headline is as long as its writer made it; what search engines cut is for preflight to say.
  const validator = new HtmlValidate({ extends: ['html-validate:recommended', 'html-validate:document'], rules: { 'long-title': 'off' } })

  // WordPress closes its images as XML does, and takes them back only so.
  const ofWordPress = new HtmlValidate({ extends: ['html-validate:recommended', 'html-validate:document'], rules: { 'long-title': 'off', 'void-style': 'off' } })

  it.each(pages.map(({ name, html }) => [name, html]))('%s', async (name, html) => {
    const report = await (/\.wordpress.*\.shell\.html$/.test(name) ? ofWordPress : validator).validateString(html, name)
    expect(report.results.flatMap((result) => result.messages.map(({ ruleId, message, line }) => `${line}: ${ruleId}: ${message}`))).toEqual([])
  })
})

const java = spawnSync('java', ['-version']).status === 0
const folder = mkdtempSync(join(tmpdir(), 'galley-vnu-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

// Java is only here for this checker: a machine without it still proves the rest.
describe.skipIf(!java)(java ? 'the Nu checker' : 'the Nu checker (skipped: no java on this machine)', () => {
  it('finds no error in any page', { timeout: 120_000 }, () => {
    for (const { name, html } of pages) writeFileSync(join(folder, name), html)
    const jar = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar')
    // One process for all pages: the machine's start costs more than the checking.
    const run = spawnSync('java', ['-Xss4m', '-jar', jar, '--errors-only', '--format', 'json', folder], { encoding: 'utf8', maxBuffer: 64 << 20 })
    const found = JSON.parse(run.stderr || '{"messages":[]}') as { messages: { url?: string; message: string; lastLine?: number; extract?: string }[] }
    expect(found.messages.map(({ url, message, lastLine, extract }) => `${url?.split('/').at(-1)}:${lastLine}: ${message} ${extract ?? ''}`)).toEqual([])
    expect(run.status).toBe(0)
  })
})
