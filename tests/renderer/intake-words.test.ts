import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { i18next, showLanguage, startTranslations } from '../../renderer/i18n'
import { saidByIntake } from '../../renderer/i18n/intake-words'
import { intakeHtml, intakeText } from '../../shared/intake'
import { weights } from '../../shared/intake/weights'
import { rawOf } from '../intake/measure'
import { stories } from '../intake/corpus'
import { pages } from '../intake/pages'

const inHindi = (english: string) => saidByIntake(english, 'hi')

describe('what intake says, on a Hindi screen', () => {
  beforeAll(async () => {
    await startTranslations()
    await showLanguage('hi')
  })
  afterAll(() => showLanguage('en'))

  it('is Hindi for every part, change and loss of every fixture', () => {
    const results = [...stories.map((story) => intakeText(rawOf(story))), ...pages.map(({ html }) => intakeHtml(html))]
    const said = new Set(results.flatMap(({ report, removed }) => [...report.classified, ...removed].map(({ reason }) => reason).concat(report.normalised, report.dropped.flatMap(({ what, why }) => [what, why]))))
    expect(said.size).toBeGreaterThan(150)
    expect([...said].filter((english) => !/^<\w+>(?: \(\d+\))?$/.test(english) && (inHindi(english).lang !== undefined || !/\p{Script=Devanagari}/u.test(inHindi(english).text)))).toEqual([])
  })

  it('is Hindi for every reason that a part can be judged by', () => {
    const reasons = Object.values(weights).flatMap((list) => list.flatMap(([, , words]) => words ?? []))
    expect(reasons.filter((words) => inHindi(words).lang !== undefined)).toEqual([])
  })

  it('puts two reasons together, and what is inside of one', () => {
    expect(inHindi('Short, followed by running text').text).toBe('छोटी, बाद में सामान्य टेक्स्ट')
    expect(inHindi('The first running text: begins with a dateline, a full sentence').text).toBe('पहला सामान्य टेक्स्ट: डेटलाइन से शुरू, पूरा वाक्य')
    expect(inHindi('Doubled and odd spaces made one: 3 places').text).toBe('दोहरे और अजीब स्पेस एक किए गए: 3 जगहें')
    expect(inHindi('Line 4 was read as the agency: “PTI, $1 {{line}}”').text).toBe('लाइन 4 को एजेंसी माना गया: “PTI, $1 {{line}}”')
  })

  it('stays English, and marked as such, where it is not known', () => {
    expect(inHindi('Set aside by a Galley of the future')).toEqual({ text: 'Set aside by a Galley of the future', lang: 'en' })
  })

  it('is as it was on an English screen', () => {
    expect(saidByIntake('Named by a person', 'en')).toEqual({ text: 'Named by a person', lang: 'en' })
  })

  it('is Hindi throughout, with the parameters of its English', () => {
    const bundle = JSON.parse(readFileSync(join(import.meta.dirname, '../../renderer/i18n/hi/intakeWords.json'), 'utf8')) as Record<string, string>
    const parameters = (text: string) => (text.match(/\{\{\w+\}\}/g) ?? []).sort().join()
    expect(Object.entries(bundle).filter(([english, hindi]) => parameters(english) !== parameters(hindi) || (!/\p{Script=Devanagari}/u.test(hindi) && english !== hindi))).toEqual([])
    expect(i18next.language).toBe('hi')
  })
})
