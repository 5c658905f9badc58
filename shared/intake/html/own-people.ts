import type { Byline } from '../../article/types'
import { word } from '../../exporting/words'
import type { Notes } from '../unit'
import { cleanLink } from './links'
import { attribute, elements, textOf, type Element } from './tree'

/** The names with their addresses and roles, by the rule that the exporter writes them by. */
export function bylinesOf(part: Element, language: string, notes: Notes): Byline[] {
  const links = new Map([...elements(part)].filter(({ tagName }) => tagName === 'a').map((link) => [textOf(link).trim(), cleanLink(attribute(link, 'href') ?? '', notes)]))
  const by = word(language, 'by')
  const text = textOf(part).trim()
  const people = listed(by.text && !by.foreign && text.startsWith(`${by.text} `) ? text.slice(by.text.length + 1) : text, language)
  return people.map((person): Byline => {
    const at = people.length > 1 ? /^(.+?) \((.+)\)$/.exec(person) : /^(.+?)(?:, |، )(.+)$/.exec(person)
    const name = at?.[1] ?? person
    const url = links.get(name)
    return { name, ...(at?.[2] ? { role: at[2] } : {}), ...(url ? { url } : {}) }
  })
}

/** The parts of a list in words: "a, b and c" as the language joins them; what stands in brackets is no joint. */
function listed(text: string, language: string): string[] {
  const joints = (count: number) => new Intl.ListFormat(language, { type: 'conjunction' }).formatToParts(Array.from({ length: count }, () => 'x')).flatMap(({ type, value }) => (type === 'literal' ? [value] : []))
  const open = text.replace(/\([^()]*\)/g, (found) => ' '.repeat(found.length))
  const ends = [joints(4).at(-1)!, joints(2)[0]!].find((joint) => open.includes(joint))
  if (ends === undefined) return [text]
  const names: string[] = []
  let from = 0
  const cut = (at: number, joint: string) => {
    names.push(text.slice(from, at).trim())
    from = at + joint.length
  }
  const last = open.lastIndexOf(ends)
  const comma = joints(4)[0]!
  for (let at = open.indexOf(comma); at >= 0 && at < last; at = open.indexOf(comma, from)) cut(at, comma)
  cut(last, ends)
  return [...names, text.slice(from).trim()].filter(Boolean)
}
