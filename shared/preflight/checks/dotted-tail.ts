import { place, storyCheck, type Finding } from '../check'

// What a run may begin with is looked behind for: else a pattern walks a long run once from each of its characters.
const joint = /(?<![\s.…])\s*(?:\.{2,}|…[.…]*)\s*(?=["“‘']?\p{Lu})/gu
const odd = /(?<![.…])(?:\.{5,}|\.\.(?![./\\…])|…[.…]{2,})/g

/** Where a tail of dots begins, white space before it counted; -1 for none. */
function tailAt(text: string): number {
  let at = text.length
  while (at > 0 && /[\s.…]/.test(text[at - 1]!)) at--
  return /\.\.|…/.test(text.slice(at)) ? at : -1
}

export const dottedTail = storyCheck(
  { id: 'dotted-tail', level: 'warn', reads: ['head', 'body', 'removed'] },
  (story, say) => {
    const findings: Finding[] = []
    for (const text of story.head) {
      if (text.kind !== 'headline' && text.kind !== 'standfirst' && text.kind !== 'kicker') continue
      const end = tailAt(text.text)
      if (end >= 0) findings.push(say(text.kind === 'headline' ? 'dotted-tail.headline' : 'dotted-tail.line', place(text, end), { suggestion: '' }))
      if (text.kind !== 'headline') continue
      for (const match of text.text.matchAll(joint)) {
        if (match.index) findings.push(say('dotted-tail.joint', place(text, match.index, match.index + match[0].length)))
      }
    }
    for (const text of story.blocks) {
      const end = text.kind === 'heading' || text.kind === 'related' ? tailAt(text.text) : -1
      if (end >= 0) findings.push(say('dotted-tail.line', place(text, end), { suggestion: '' }))
      for (const match of text.text.matchAll(odd)) {
        if (end >= 0 && match.index >= end) continue
        const many = match[0].length > 2
        findings.push(say(many ? 'dotted-tail.row' : 'dotted-tail.two', place(text, match.index, match.index + match[0].length), many ? { suggestion: '…' } : {}))
      }
    }
    for (const [i, { text: removed }] of story.article.removed.entries()) {
      // Longer than any headline: it is something else.
      const end = removed.length > 320 ? null : /(?:\.{4,}|…\.+|…{2,})\s*$/u.exec(removed)
      if (!end) continue
      findings.push(say('dotted-tail.removed', place(story.field(`removed.${i}.text`), end.index), { level: 'info' }))
    }
    return findings
  },
)
