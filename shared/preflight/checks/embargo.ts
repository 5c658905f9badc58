import { place, storyCheck, type Finding } from '../check'

export const embargo = storyCheck(
  {
    id: 'embargo', level: 'block', name: 'Embargo and times', reads: ['head', 'clock'],
    why: 'A broken embargo costs a source, and times that contradict each other reach the page and the feeds.',
  },
  (story, say) => {
    const { embargoUntil, publishedAt, modifiedAt } = story.article
    const at = (path: string) => place(story.field(path))
    const [until, published, modified, now] = [embargoUntil, publishedAt, modifiedAt, story.now].map((time) => (time ? Date.parse(time) : NaN)) as [number, number, number, number]
    const findings: Finding[] = []
    // A comparison with what is not there (NaN) is false.
    if (published < until) findings.push(say('The story is published before its embargo ends.', [at('publishedAt'), at('embargoUntil')]))
    else if (now < until) findings.push(say('The story is under embargo: it must not appear before then.', at('embargoUntil'), { level: 'info' }))
    else if (until <= now) findings.push(say('The embargo has ended: take it out, so that nobody holds the story back.', at('embargoUntil'), { level: 'info' }))
    if (modified < published) findings.push(say('The story was changed before it was published: one of the two times is wrong.', [at('modifiedAt'), at('publishedAt')], { level: 'warn' }))
    return findings
  },
)
