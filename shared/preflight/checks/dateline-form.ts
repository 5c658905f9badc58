import { storyCheck, place, type Finding } from '../check'

export const datelineForm = storyCheck(
  {
    id: 'dateline-form', level: 'warn', name: 'Form of the dateline', reads: ['head'],
    why: 'The dateline says where the reporting was done. Anything else in it is exported as a place.',
  },
  (story, say) => {
    const text = story.field('dateline')
    const places = story.article.dateline?.places ?? []
    const findings: Finding[] = []
    for (const name of places) {
      const start = Math.max(0, text.text.indexOf(name))
      const at = place(text, start, Math.min(text.text.length, start + name.length))
      if (/\p{N}/u.test(name)) findings.push(say('A place in the dateline has digits in it.', at))
      else if (/[.!?:;…–—-]\s*$/u.test(name.trim()) && !/(?:^St|[\s,]\p{Lu}\p{L}{0,4}|\.\p{Lu})\.$/u.test(name.trim())) findings.push(say('The dateline ends in a mark: the page puts its own after it.', at))
      else if (/^\p{Ll}/u.test(name.trim()) && !/^(?:al|el|as|ar|ad|den|the|'s|s)[\s’'-]/iu.test(name.trim())) findings.push(say('A place in the dateline begins with a small letter.', at))
      else if (name.trim().split(/\s+/).length > 6 || name.length > 50) findings.push(say('This is long for a place: is it the beginning of the text?', at))
    }
    const doubled = places.find((name, i) => places.findIndex((other) => other.trim().toLowerCase() === name.trim().toLowerCase()) !== i)
    if (doubled !== undefined) findings.push(say(`“${doubled}” stands twice in the dateline.`, place(text)))
    if (places.length > 3) findings.push(say('More than three places stand in the dateline.', place(text), { level: 'info' }))
    return findings
  },
)
