import { storyCheck, place, type Finding } from '../check'
import { phrase } from '../phrases/phrase'

export const datelineForm = storyCheck(
  { id: 'dateline-form', level: 'warn', reads: ['head'] },
  (story, say) => {
    const text = story.field('dateline')
    const places = story.article.dateline?.places ?? []
    const findings: Finding[] = []
    for (const name of places) {
      const start = Math.max(0, text.text.indexOf(name))
      const at = place(text, start, Math.min(text.text.length, start + name.length))
      if (/\p{N}/u.test(name)) findings.push(say('dateline-form.digits', at))
      else if (/[.!?:;…–—-]\s*$/u.test(name.trim()) && !/(?:^St|[\s,]\p{Lu}\p{L}{0,4}|\.\p{Lu})\.$/u.test(name.trim())) findings.push(say('dateline-form.mark', at))
      else if (/^\p{Ll}/u.test(name.trim()) && !/^(?:al|el|as|ar|ad|den|the|'s|s)[\s’'-]/iu.test(name.trim())) findings.push(say('dateline-form.small', at))
      else if (name.trim().split(/\s+/).length > 6 || name.length > 50) findings.push(say('dateline-form.long', at))
    }
    const doubled = places.find((name, i) => places.findIndex((other) => other.trim().toLowerCase() === name.trim().toLowerCase()) !== i)
    if (doubled !== undefined) findings.push(say(phrase('dateline-form.twice', { place: doubled }), place(text)))
    if (places.length > 3) findings.push(say('dateline-form.many', place(text), { level: 'info' }))
    return findings
  },
)
