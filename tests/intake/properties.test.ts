import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { articleSchema } from '../../shared/article/schema'
import { createArticle } from '../../shared/article/create'
import { intakeFragment, intakeHtml, intakeText } from '../../shared/intake'
import type { IntakeResult } from '../../shared/intake/types'
import { stories } from './corpus'
import { articleWords } from './encoders'
import { layouts } from './layouts'

const parts = stories.flatMap((story) => story.parts)
const words = (text: string) => text.replace(/\p{Cf}/gu, '').normalize('NFC').replace(/["“”]/g, '"').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []

/** All words that a result accounts for: in the story, set aside, or named in the report as cut or dropped. */
function accounted({ report, ...result }: IntakeResult): string {
  return [articleWords({ report, ...result }), ...report.normalised, ...report.dropped.map(({ what }) => what)].join('\n')
}

function missing(input: string, result: IntakeResult): string[] {
  const have = new Map<string, number>()
  for (const word of words(accounted(result))) have.set(word, (have.get(word) ?? 0) + 1)
  // A list's own numbers are what the block says.
  return words(input.replace(/^\s*[12]\. /gm, '')).filter((word) => {
    const left = have.get(word) ?? 0
    have.set(word, left - 1)
    return left <= 0
  })
}

const chars = (text: string) => [...text.replace(/[\s\p{Cf}]/gu, '').normalize('NFC')]

/** The characters that are nowhere: neither in the story, nor set aside, nor named in the report, as often as it says. */
function lost(input: string, result: IntakeResult): string[] {
  const have = new Map<string, number>()
  const add = (text: string, times = 1) => {
    for (const char of chars(text)) have.set(char, (have.get(char) ?? 0) + times)
  }
  add(accounted(result))
  for (const note of result.report.normalised) {
    const [, sign, places] = /“(.)”.*: (\d+) places?$/u.exec(note) ?? []
    if (sign) add(sign, Number(places) - 1)
  }
  return chars(input.replace(/^\s*\d{1,2}[.)] /gm, '')).filter((char) => {
    const left = have.get(char) ?? 0
    have.set(char, left - 1)
    return left <= 0
  })
}

const mixture = fc.array(fc.constantFrom(...parts), { minLength: 0, maxLength: 14 })
const layout = fc.constantFrom(...Object.values(layouts))
const bodyKinds = new Set(['lead', 'paragraph'])

const counter = () => {
  let n = 0
  return () => `b${++n}`
}

const valid = (result: IntakeResult) => expect(articleSchema.safeParse({ ...createArticle(), ...result.head, body: result.body, removed: result.removed }).error).toBeUndefined()

describe('nothing is lost', () => {
  it('of any mixture of parts', () => {
    fc.assert(
      fc.property(mixture, layout, (mixed, write) => {
        const text = write(mixed)
        const result = intakeText(text)
        expect(missing(text, result)).toEqual([])
        expect(lost(text, result)).toEqual([])
        valid(result)
      }),
      { numRuns: 400 },
    )
  })

  it('and running text stays in the story wherever it stands', () => {
    // What stands above "Forwarded message" and speaks to somebody is said to the desk.
    const wrapper = /^\W*(?:begin )?(?:forwarded|original) message|weitergeleitete|ursprüngliche nachricht|transféré|message d'origine|mensaje (?:reenviado|original)/i
    const speaks = /(?<![\p{L}\p{M}])(?:us|yours?|you|please|thanks?|attached|below|Sie|Ihnen|euch|bitte|danke|vous|merci|usted|ustedes|gracias|आप|आपको|कृपया|لكم|شكرا)(?![\p{L}\p{M}])/iu
    const long = parts.filter(([kind, text]) => bodyKinds.has(kind) && text.length > 120).map(([, text]) => text)
    fc.assert(
      fc.property(mixture, fc.constantFrom(...long), fc.nat(14), (mixed, text, at) => {
        const raw = [...mixed.slice(0, at).map((part) => part[1]), text, ...mixed.slice(at).map((part) => part[1])].join('\n\n')
        const { removed } = intakeText(raw)
        // Chance may draw the same text twice; that it stands twice is said, and one of them stays.
        const times = 1 + mixed.filter((part) => part[1] === text).length
        const aside = removed.filter((part) => part.text === text)
        if (speaks.test(text) && mixed.slice(at).some((part) => wrapper.test(part[1]))) expect(aside.filter(({ reason }) => !/mail/i.test(reason)).length).toBeLessThan(times)
        else expect(aside.length).toBeLessThan(times)
      }),
      { numRuns: 300 },
    )
  })

  it('of any text at all', () => {
    const line = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.lorem({ maxCount: 20 }), fc.constantFrom(...parts.map(([, text]) => text)))
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), fc.constantFrom('\n', '\n\n', '\r\n', '\r', '\f', '\u2028'), (lines, end) => {
        const text = lines.join(end)
        const result = intakeText(text)
        expect(missing(text, result)).toEqual([])
        valid(result)
        valid(intakeFragment({ text }))
        expect(missing(text, intakeFragment({ text }))).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('of any bytes of text: it never throws and is always a valid story', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      valid(intakeText(text))
      valid(intakeHtml(text))
      valid(intakeFragment({ html: text }))
    }), { numRuns: 300 })
  })

  it('of markup', () => {
    const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
    const tag = fc.constantFrom('p', 'div', 'h1', 'h2', 'li', 'blockquote', 'td', 'section', 'aside', 'span', 'b', 'a')
    fc.assert(
      fc.property(fc.array(fc.tuple(tag, fc.constantFrom(...parts)), { maxLength: 12 }), fc.boolean(), (tags, whole) => {
        const inner = tags.map(([name, [, text]]) => `<${name}>${escape(text)}</${name}>`).join('\n')
        const html = whole ? `<!doctype html><html><body>${inner}</body></html>` : inner
        const text = tags.map(([, [, text]]) => text).join('\n')
        const result = intakeHtml(html)
        expect(missing(text, result)).toEqual([])
        valid(result)
        expect(missing(text, intakeFragment({ html }))).toEqual([])
      }),
      { numRuns: 200 },
    )
  })
})

describe('the result', () => {
  it('is the same for the same copy', () => {
    fc.assert(fc.property(mixture, layout, (mixed, write) => {
      expect(intakeText(write(mixed), { newId: counter() })).toEqual(intakeText(write(mixed), { newId: counter() }))
    }), { numRuns: 30 })
  })

  it('names the line where each part stood', () => {
    fc.assert(fc.property(mixture, (mixed) => {
      const text = mixed.map(([, line]) => line).join('\n\n')
      const lines = text.split('\n')
      // Tabs of a table and runs of spaces are read as one space.
      const folded = (words: string) => words.replace(/\s+/g, ' ')
      for (const { line, text: found } of intakeText(text).report.classified) expect(folded(lines[line - 1] ?? '')).toContain(folded(found))
    }), { numRuns: 100 })
  })

  it('of pasting at the cursor is blocks only', () => {
    fc.assert(fc.property(mixture, (mixed) => {
      const { head, removed, body } = intakeFragment({ text: mixed.map(([, line]) => line).join('\n\n') })
      expect(head).toEqual({})
      expect(removed).toEqual([])
      expect(body.every(({ type }) => ['paragraph', 'list', 'question', 'divider', 'quote'].includes(type))).toBe(true)
    }), { numRuns: 50 })
  })
})
