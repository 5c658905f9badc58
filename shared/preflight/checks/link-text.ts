import { place, textCheck, type Finding } from '../check'
import { sameKey } from '../text/words'
import { phrase } from '../phrases/phrase'

/** Words that say nothing about where a link leads, away from their sentence. */
const empty = new Set([
  'here', 'click here', 'click', 'tap here', 'this', 'this link', 'link', 'this page', 'read more', 'read here', 'more', 'more here', 'see here', 'see more', 'learn more', 'find out more', 'this article', 'this story', 'source', 'website',
  'hier', 'hier klicken', 'mehr', 'mehr lesen', 'link', 'weiterlesen', 'ici', 'cliquez ici', 'lire la suite', 'en savoir plus', 'aquí', 'haga clic aquí', 'leer más', 'más', 'यहाँ', 'यहां', 'यहाँ क्लिक करें', 'यहां क्लिक करें', 'और पढ़ें', 'هنا', 'اضغط هنا', 'المزيد',
])

export const linkText = textCheck(
  { id: 'link-text', level: 'warn' },
  (text, say) => {
    const findings: Finding[] = []
    for (const { start, end, href } of text.links) {
      const words = text.text.slice(start, end)
      const at = place(text, start, end)
      if (!words.trim()) findings.push(say('link-text.space', at))
      else if (!/[\p{L}\p{N}]/u.test(words)) findings.push(say('link-text.mark', at))
      else if (empty.has(sameKey(words))) findings.push(say(phrase('link-text.empty', { words: words.trim() }), at))
      else if (/^https?:\/\/\S+$/i.test(words.trim()) && words.length > 30) findings.push(say('link-text.raw', at, { level: 'info' }))
      else if (/^(?:https?:\/\/|www\.)\S+$/i.test(words.trim()) && hostOf(words) !== hostOf(href)) findings.push(say(phrase('link-text.other', { shown: hostOf(words), host: hostOf(href) }), at))
    }
    return findings
  },
)

function hostOf(address: string): string {
  const host = /^(?:[a-z]+:\/\/)?(?:[^/@]*@)?([^/:?#\s]+)/i.exec(address.trim())?.[1] ?? ''
  return host.toLowerCase().replace(/^www\./, '').slice(0, 80)
}
