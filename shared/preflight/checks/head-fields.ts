import type { Template } from '../../article/types'
import { place, storyCheck, type Finding, type Level } from '../check'

/** What each template asks for; a field that is not named may be empty. */
const wanted: Record<Template, { standfirst?: Level; byline?: Level }> = {
  news: { standfirst: 'info', byline: 'info' },
  qa: { standfirst: 'info', byline: 'info' },
  explainer: { standfirst: 'warn', byline: 'warn' },
  brief: {},
}

export const headFields = storyCheck(
  {
    id: 'head-fields', level: 'block', name: 'Missing head fields', reads: ['head', 'body'],
    why: 'A page without a headline cannot be published. A standfirst and a byline tell readers what they will read and who answers for it.',
  },
  (story, say) => {
    const { article } = story
    const findings: Finding[] = []
    const asks = wanted[article.template]
    if (!article.headline.main.trim()) findings.push(say('The story has no headline.', place(story.field('headline.main'))))
    if (!story.blocks.some(({ text }) => text.trim())) findings.push(say('The story has no text.', place(story.field('body'))))
    if (asks.standfirst && !article.standfirst.trim()) findings.push(say('There is no standfirst.', place(story.field('standfirst')), { level: asks.standfirst }))
    // Agency copy carries its source instead of a name.
    if (asks.byline && !article.bylines.some(({ name }) => name.trim()) && !article.source?.agency) findings.push(say('There is no byline and no agency: nobody is named as the writer.', place(story.field('bylines')), { level: asks.byline }))
    for (const [i, { name }] of article.bylines.entries()) {
      if (/^(?:by|von|par|por)\s|@|^(?:mr|mrs|ms|shri|smt|dr|prof)\b\.?\s/i.test(name)) findings.push(say('A byline is the name alone, without “by”, a title or an address.', place(story.field(`bylines.${i}.name`)), { level: 'info' }))
    }
    return findings
  },
)
