import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'parse5'
import { elements, textOf } from '../../shared/intake/html/tree'

/*
 * Whole pages in the shapes that sites have, in own words. Each says of its own parts what they are: `want` is body
 * copy in its order, `maybe` may be in the body or in the head (headline, byline, caption), all else is furniture.
 * The marks are taken out before a page is read.
 */

export interface MarkedPage {
  name: string
  html: string
  want: string[]
  maybe: string[]
}

const folder = join(import.meta.dirname, 'pages')
export const squeeze = (text: string): string => text.replace(/\s+/gu, ' ').trim()

export const pages: MarkedPage[] = readdirSync(folder).sort().map((name) => {
  const marked = readFileSync(join(folder, name), 'utf8')
  const tree = parse(marked.replace(/<(want|maybe)>/g, '<span $1>').replace(/<\/(?:want|maybe)>/g, '</span>'))
  const of = (mark: string) => [...elements(tree)].filter((element) => element.attrs.some((one) => one.name === mark)).flatMap((element) => (element.tagName === 'pre' ? textOf(element).split('\n') : [textOf(element)])).map(squeeze)
  return { name, html: marked.replace(/<\/?(?:want|maybe)>/g, '').replace(/(<[a-zA-Z][\w-]*) (?:want|maybe)\b/g, '$1'), want: of('want'), maybe: of('maybe') }
})
