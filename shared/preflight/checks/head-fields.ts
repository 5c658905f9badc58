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
  { id: 'head-fields', level: 'block', reads: ['head', 'body'] },
  (story, say) => {
    const { article } = story
    const findings: Finding[] = []
    const asks = wanted[article.template]
    if (!article.headline.main.trim()) findings.push(say('head-fields.headline', place(story.field('headline.main'))))
    if (!story.blocks.some(({ text }) => text.trim())) findings.push(say('head-fields.text', place(story.field('body'))))
    if (asks.standfirst && !article.standfirst.trim()) findings.push(say('head-fields.standfirst', place(story.field('standfirst')), { level: asks.standfirst }))
    // Agency copy carries its source instead of a name.
    if (asks.byline && !article.bylines.some(({ name }) => name.trim()) && !article.source?.agency) findings.push(say('head-fields.byline', place(story.field('bylines')), { level: asks.byline }))
    for (const [i, { name }] of article.bylines.entries()) {
      if (/^(?:by|von|par|por)\s|@|^(?:mr|mrs|ms|shri|smt|dr|prof)\b\.?\s/i.test(name)) findings.push(say('head-fields.bylineAlone', place(story.field(`bylines.${i}.name`)), { level: 'info' }))
    }
    return findings
  },
)
