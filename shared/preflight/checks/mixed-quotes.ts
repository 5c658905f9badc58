import { memo, place, storyCheck, type Finding, type Place, type StoryText } from '../check'

const most = 40

const marksOf = memo((text) => {
  const find = (marks: RegExp, pattern: RegExp) => !marks.test(text.text) ? [] : Array.from(text.text.matchAll(pattern), ({ index }) => place(text, index, index + 1))
  return {
    double: { curly: find(/[“”„]/, /[“”„]/g), straight: find(/"/, /(?<!\p{Nd})"/gu) },
    apostrophe: { curly: find(/’/, /(?<=[\p{L}\p{M}])’(?=[\p{L}\p{M}])/gu), straight: find(/'/, /(?<=[\p{L}\p{M}])'(?=[\p{L}\p{M}])/gu) },
  }
})

function mixed(story: StoryText, which: 'double' | 'apostrophe'): { places: Place[]; straight: boolean } | null {
  const curly: Place[] = []
  const straight: Place[] = []
  for (const text of story.copy) {
    const marks = marksOf(text)[which]
    curly.push(...marks.curly)
    straight.push(...marks.straight)
  }
  if (!curly.length || !straight.length) return null
  return straight.length <= curly.length ? { places: straight.slice(0, most), straight: true } : { places: curly.slice(0, most), straight: false }
}

export const mixedQuotes = storyCheck(
  { id: 'mixed-quotes', level: 'info', reads: ['head', 'body'] },
  (story, say) => {
    const findings: Finding[] = []
    const double = mixed(story, 'double')
    if (double) findings.push(say(double.straight ? 'mixed-quotes.doubleStraight' : 'mixed-quotes.doubleCurly', double.places))
    const apostrophe = mixed(story, 'apostrophe')
    if (apostrophe) findings.push(say(apostrophe.straight ? 'mixed-quotes.apostropheStraight' : 'mixed-quotes.apostropheCurly', apostrophe.places))
    return findings
  },
)
