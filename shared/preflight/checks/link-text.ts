import { place, textCheck, type Finding } from '../check'
import { sameKey } from '../text/words'

/** Words that say nothing about where a link leads, away from their sentence. */
const empty = new Set([
  'here', 'click here', 'click', 'tap here', 'this', 'this link', 'link', 'this page', 'read more', 'read here', 'more', 'more here', 'see here', 'see more', 'learn more', 'find out more', 'this article', 'this story', 'source', 'website',
  'hier', 'hier klicken', 'mehr', 'mehr lesen', 'link', 'weiterlesen', 'ici', 'cliquez ici', 'lire la suite', 'en savoir plus', 'aquí', 'haga clic aquí', 'leer más', 'más', 'यहाँ', 'यहां', 'यहाँ क्लिक करें', 'यहां क्लिक करें', 'और पढ़ें', 'هنا', 'اضغط هنا', 'المزيد',
])

export const linkText = textCheck(
  {
    id: 'link-text', level: 'warn', name: 'Link text that says nothing',
    why: 'Screen reader users call up the links of a page as a list, and search engines read the words of a link: “here” tells them nothing.',
  },
  (text, say) => {
    const findings: Finding[] = []
    for (const { start, end, href } of text.links) {
      const words = text.text.slice(start, end)
      const at = place(text, start, end)
      if (!words.trim()) findings.push(say('A link stands on a space: nobody sees it.', at))
      else if (!/[\p{L}\p{N}]/u.test(words)) findings.push(say('A link stands on a mark alone.', at))
      else if (empty.has(sameKey(words))) findings.push(say(`“${words.trim()}” does not say where the link leads.`, at))
      else if (/^https?:\/\/\S+$/i.test(words.trim()) && words.length > 30) findings.push(say('The link shows its raw address.', at, { level: 'info' }))
      else if (/^(?:https?:\/\/|www\.)\S+$/i.test(words.trim()) && hostOf(words) !== hostOf(href)) findings.push(say(`The link shows ${hostOf(words)} and leads to ${hostOf(href)}.`, at))
    }
    return findings
  },
)

function hostOf(address: string): string {
  const host = /^(?:[a-z]+:\/\/)?(?:[^/@]*@)?([^/:?#\s]+)/i.exec(address.trim())?.[1] ?? ''
  return host.toLowerCase().replace(/^www\./, '').slice(0, 80)
}
