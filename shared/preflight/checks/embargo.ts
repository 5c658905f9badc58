import { place, storyCheck, type Finding } from '../check'

export const embargo = storyCheck(
  { id: 'embargo', level: 'block', reads: ['head', 'clock'] },
  (story, say) => {
    const { embargoUntil, publishedAt, modifiedAt } = story.article
    const at = (path: string) => place(story.field(path))
    const [until, published, modified, now] = [embargoUntil, publishedAt, modifiedAt, story.now].map((time) => (time ? Date.parse(time) : NaN)) as [number, number, number, number]
    const findings: Finding[] = []
    // A comparison with what is not there (NaN) is false.
    if (published < until) findings.push(say('embargo.early', [at('publishedAt'), at('embargoUntil')]))
    else if (now < until) findings.push(say('embargo.under', at('embargoUntil'), { level: 'info' }))
    else if (until <= now) findings.push(say('embargo.ended', at('embargoUntil'), { level: 'info' }))
    if (modified < published) findings.push(say('embargo.changed', [at('modifiedAt'), at('publishedAt')], { level: 'warn' }))
    return findings
  },
)
