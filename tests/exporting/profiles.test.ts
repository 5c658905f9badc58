import { readFileSync } from 'node:fs'
import { Ajv2020 } from 'ajv/dist/2020'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readProfile } from '../../electron/services/exporting/profiles'
import { builtIn, renderBundle, renderPage, web, type Profile } from '../../shared/exporting'
import { bundleName } from '../../shared/exporting/name'
import { profileSchema } from '../../shared/exporting/profile-schema'
import { blockFixtures } from './fixtures/blocks'
import { p, story } from './fixtures/make'
import { poisoned } from './fixtures/hostile'
import { storyFixtures } from './fixtures/stories'

const everything = story({ language: 'en', body: Object.values(blockFixtures).flat(), kicker: 'Coast', standfirst: 'One of each.', dateline: { places: ['Paris'] } })
const stories = { 'every-block': everything, 'story-hi': storyFixtures['story-hi']! }
const html = (profile: Profile, article = everything) => renderBundle(article, profile, { formats: ['html'] }).files[0]!.text
const schema: unknown = z.toJSONSchema(profileSchema, { io: 'input' })

describe.each(Object.entries(builtIn))('the profile %s', (name, profile) => {
  it('is a profile', () => expect(profileSchema.parse(profile)).toEqual(profile))

  it.each(Object.entries(stories))('gives %s as it did', async (of, article) => {
    for (const file of renderBundle(article, profile).files) await expect(file.text).toMatchFileSnapshot(`golden/profile-${name}/${of}/${file.name}`)
  })

  it('lets no string out of its place', () => {
    const text = html(profile, poisoned('--><script>alert(1)</script>{{{article}}}'))
    expect(text).not.toContain('<script')
    // A comment of the story's own would end one of WordPress's.
    expect(text.replace(/<!--.*?-->/g, '')).not.toMatch(/<!--|-->/)
  })
})

describe('WordPress', () => {
  it('gets every block between comments that name it and close in order', () => {
    const open: string[] = []
    for (const [, end, name] of html(builtIn.wordpress!).matchAll(/<!-- (\/?)wp:([a-z-]+)(?: \{.*?\})? -->/g)) {
      if (end) expect(open.pop()).toBe(name)
      else open.push(name!)
    }
    expect(open).toEqual([])
    const rest = html(builtIn.wordpress!).replace(/<!-- wp:([a-z]+)(?: [^\n]*)? -->[^]*?<!-- \/wp:\1 -->/g, '')
    expect(rest.trim()).toBe('')
  })

  it('keeps a class name from ending a comment', () => {
    const classes = { ...web.classes, related: 'c-related--wide' }
    expect(html({ ...builtIn.wordpress!, classes })).toContain('"className":"c-related\\u002d\\u002dwide"')
  })
})

describe('a wrapper', () => {
  const wrapped = (wrapper: string, article = everything) => html({ ...web, wrapper }, article)

  it('stands around the article, with its values escaped', () => {
    const article = story({ headline: { main: 'A < B & "C"' }, keywords: ['x', 'y'], body: [p('Words.')] })
    expect(wrapped('<div title="{{headline}}">{{#keywords}}[{{.}}]{{/keywords}}{{^section}}none{{/section}}{{{article}}}</div>', article)).toMatch(/^<div title="A &lt; B &amp; &quot;C&quot;">\[x\]\[y\]none<article [^]*<\/article><\/div>\n$/)
  })

  it.each([
    ['{{> ../../etc/passwd}}{{{article}}}', 'another file'],
    ['{{{headline}}}{{{article}}}', 'not escaped'],
    ['{{&headline}}{{{article}}}', 'not escaped'],
    ['{{constructor}}{{{article}}}', 'does not know “constructor”'],
    ['{{headline.constructor}}{{{article}}}', 'does not know'],
    ['{{#__proto__}}x{{/__proto__}}{{{article}}}', 'does not know'],
    ['{{=<% %>=}}<%headline%>{{{article}}}', 'signs'],
    ['{{#keywords}}{{{article}}}{{/keywords}}', 'outside of every section'],
    ['{{headline}}', 'once'],
    ['{{article}}', 'written'],
    ['{{#keywords}}{{{article}}}', 'Unclosed section'],
  ])('%s is refused in words', (wrapper, why) => {
    const outcome = readProfile(JSON.stringify({ ...web, wrapper }), 'desk.json')
    expect(outcome).toMatchObject({ ok: false, problem: { code: 'invalid' } })
    if (!outcome.ok) expect(outcome.problem.message).toMatch(new RegExp(`“wrapper”.*${why}`))
  })
})

describe('what a profile may say', () => {
  it('reaches the links, and leaves mail and campaigns of others alone', () => {
    const to = (href: string) => /href="([^"]*)"/.exec(html({ ...web, utm: { source: 'desk', medium: 'story' }, linkRel: 'nofollow' }, story({ body: [p({ text: 'x', link: { href } })] })))![1]
    expect(to('https://example.org/a?b=1#c')).toBe('https://example.org/a?b=1&amp;utm_source=desk&amp;utm_medium=story#c')
    expect(to('https://example.org/')).toBe('https://example.org/?utm_source=desk&amp;utm_medium=story')
    expect(to('https://example.org/?utm_source=own')).toBe('https://example.org/?utm_source=own')
    expect(to('mailto:desk@example.org')).toBe('mailto:desk@example.org')
  })

  it('names the bundle', () => {
    const article = { ...storyFixtures['story-en']!, slug: 'boats' }
    expect(bundleName(article, '{date}-{section}-{slug}')).toBe('2026-03-02-coast-boats')
    expect(bundleName({ ...article, publishedAt: null, section: '../..' }, '{date}-{slug}')).toBe('boats')
  })

  it('gives a story without an address the one that the desk publishes it at', () => {
    const profile = { ...web, baseUrl: 'https://example.org/news/' }
    expect(renderPage(story({ body: [p('Words.')] }), profile)).toContain('<link rel="canonical" href="https://example.org/news/fixture/">')
    expect(renderPage(storyFixtures['story-en']!, profile)).toContain('href="https://example.org/coast/harbour-town-counts-its-boats">')
  })

  it.each([
    [{ utm: { source: 'a b', medium: 'x' } }, 'utm.source'], [{ utm: { source: 'a' } }, 'utm.medium'], [{ baseUrl: 'https://example.org/news' }, 'baseUrl'],
    [{ fileName: '../{slug}' }, 'fileName'], [{ fileName: '{date}' }, 'fileName'], [{ headingOffset: 9 }, 'headingOffset'], [{ markup: 'php' }, 'markup'], [{ classes: { ...web.classes, hero: 'x' } }, 'classes.hero'],
  ])('%j is refused at %s', (wrong, path) => {
    const outcome = readProfile(JSON.stringify({ ...web, ...wrong }), 'desk.json')
    expect(outcome).toMatchObject({ ok: false })
    if (!outcome.ok) expect(outcome.problem.message).toContain(`“${path}”`)
  })
})

describe('docs/profile.schema.json', () => {
  it('is the schema that Galley reads by (npx vitest run tests/exporting/profiles.test.ts -u writes it anew)', async () => {
    await expect(JSON.stringify(schema, null, 2) + '\n').toMatchFileSnapshot('../../docs/profile.schema.json')
  })

  it('takes the built-in profiles and refuses a wrong one', () => {
    const validate = new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(new URL('../../docs/profile.schema.json', import.meta.url), 'utf8')))
    for (const profile of Object.values(builtIn)) expect(validate(profile)).toBe(true)
    expect(validate({ ...web, colour: 'red' })).toBe(false)
    expect(validate({ ...web, headingOffset: 9 })).toBe(false)
  })
})
