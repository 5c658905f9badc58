import { describe, expect, it } from 'vitest'
import { copyWithQuotes, intakeText, intakeWith, withDeskRules } from '../../shared/intake'
import { quotesNote, setQuotes } from '../../shared/intake/quotes'
import { plain, type Text } from '../../shared/text/spans'

const set = (text: string, language: string) => plain(setQuotes([{ text }], language).text)

it.each([
  ['en', `"It's late," he said. "Don't wait."`, '“It’s late,” he said. “Don’t wait.”'],
  ['en', `"He said 'no' twice," she said. She left in the '90s.`, '“He said ‘no’ twice,” she said. She left in the ’90s.'],
  ['en', `The board is 6'2" tall and 12" wide.`, `The board is 6'2" tall and 12" wide.`],
  ['en', `"And so it went on, with no mark at the end.`, '“And so it went on, with no mark at the end.'],
  ['de', `"Das geht's nicht", sagte sie.`, '„Das geht’s nicht“, sagte sie.'],
  ['fr', `"C'est fini", dit-il. Il l'a dit.`, '«\u00a0C’est fini\u00a0», dit-il. Il l’a dit.'],
  ['es', `"Es tarde", dijo.`, '“Es tarde”, dijo.'],
  ['hi', `उन्होंने कहा, "हम तैयार हैं।"`, 'उन्होंने कहा, “हम तैयार हैं।”'],
  ['ar', `قال المدير: "نحن مستعدون".`, 'قال المدير: “نحن مستعدون”.'],
  ['en', 'Curly “marks” stay, and ’tis so.', 'Curly “marks” stay, and ’tis so.'],
])('%s: %s', (language, typed, wanted) => expect(set(typed, language)).toBe(wanted))

it('marks of the text stay where they were', () => {
  const text: Text = [{ text: '"' }, { text: "It's", bold: true }, { text: ' late," she said.' }]
  expect(setQuotes(text, 'en')).toEqual({ text: [{ text: '“' }, { text: 'It’s', bold: true }, { text: ' late,” she said.' }], places: 3 })
})

describe('copy whose desk asks for the marks of its language', () => {
  const copy = `Mayor: "We won't move"\n\nLEEDS, Nov 10 - "We won't move," the mayor said on Monday, "not this year and not the next."\n\nThe council meets again in a week.\n`
  const came = intakeText(copy)
  const set = withDeskRules(came, { furniture: [], agencies: [], quotes: true })

  it('has them, and the report says so', () => {
    expect(set.head.headline?.main).toBe('Mayor: “We won’t move”')
    expect(JSON.stringify(set.body)).toContain('“We won’t move,” the mayor said on Monday, “not')
    expect(set.report.normalised).toContain(`${quotesNote}: 8 places`)
  })

  it('takes them back at one word, and gives them again', () => {
    const back = intakeWith(copyWithQuotes(set.copy!, false), {})
    expect(back.head.headline?.main).toBe(came.head.headline?.main)
    expect(back.report.normalised).toEqual(came.report.normalised)
    expect(intakeWith(copyWithQuotes(back.copy!, true), {}).head).toEqual(set.head)
  })

  it('of a desk that does not ask stays as it came', () => expect(withDeskRules(came, { furniture: [], agencies: [] })).toBe(came))
})
