import { unzipSync } from 'fflate'
import { parseFragment } from 'parse5'
import { picturesOfStory } from '../../../shared/limits'
import { done, failed, type Outcome } from '../../../shared/outcome'
import { escapeText } from '../../../shared/text/html'

/* OpenDocument text (ISO/IEC 26300), as far as copy needs it, as plain HTML for intake to read. */

interface Node {
  nodeName: string
  value?: string
  attrs?: { name: string; value: string }[]
  childNodes?: Node[]
}

interface Look {
  bold: boolean
  italic: boolean
  underline: boolean
  strike: boolean
  heading: number | null
  list: boolean
}

const plainLook: Look = { bold: false, italic: false, underline: false, strike: false, heading: null, list: false }

const attr = (node: Node, name: string) => node.attrs?.find((one) => one.name === name)?.value

/** What the named styles of a document look like, those of its content and those of its style sheet. */
function looksOf(root: Node): Map<string, Look> {
  const looks = new Map<string, Look>()
  const walk = (node: Node) => {
    if (node.nodeName === 'style:style') {
      const name = attr(node, 'style:name') ?? ''
      const parent = attr(node, 'style:parent-style-name') ?? ''
      const look: Look = { ...(looks.get(parent) ?? plainLook) }
      const level = Number(attr(node, 'style:default-outline-level'))
      const said = `${name} ${attr(node, 'style:display-name') ?? ''} ${parent}`.replaceAll('_20_', ' ')
      if (level) look.heading = level
      else if (/(?:^|\s)title(?:\s|$)/i.test(said)) look.heading = 1
      for (const child of node.childNodes ?? []) {
        if (child.nodeName !== 'style:text-properties') continue
        const weight = attr(child, 'fo:font-weight')
        if (weight) look.bold = /bold|[6-9]00/.test(weight)
        const slant = attr(child, 'fo:font-style')
        if (slant) look.italic = /italic|oblique/.test(slant)
        const under = attr(child, 'style:text-underline-style')
        if (under) look.underline = under !== 'none'
        const through = attr(child, 'style:text-line-through-style')
        if (through) look.strike = through !== 'none'
      }
      looks.set(name, look)
    }
    for (const child of node.childNodes ?? []) walk(child)
  }
  walk(root)
  return looks
}

/** XML that an HTML parser can read: its closed elements are written out. */
const open = (xml: string): string => xml.replace(/^[^]*?(?=<office:document)/, '').replace(/<([a-z][\w:-]*)((?:\s[^<>]*?)?)\/>/gi, '<$1$2></$1>')

const text = (bytes: Uint8Array | undefined): string => (bytes ? new TextDecoder().decode(bytes) : '')

export interface OdtPage {
  html: string
  /** The pictures that the text shows, by the `src` that they have in it. */
  files: Map<string, Uint8Array>
}

/**
 * The text and the pictures of an OpenDocument file whose parts were checked before.
 * @param name for the sentence to the person
 */
export function odtToHtml(name: string, bytes: Uint8Array): Outcome<OdtPage> {
  const unreadable = failed('unreadable', `${name} is not an OpenDocument text that can be read. Open it in LibreOffice, save it as .docx, or paste its text.`)
  let parts: Record<string, Uint8Array>
  try {
    parts = unzipSync(bytes, { filter: (file) => ['content.xml', 'styles.xml', 'META-INF/manifest.xml'].includes(file.name) || /^Pictures\/[^/]+$/.test(file.name) })
  } catch {
    return unreadable
  }
  if (/encryption-data/.test(text(parts['META-INF/manifest.xml']))) return failed('unreadable', `${name} is protected with a password. Open it, remove the password, and import it again.`)
  const content = open(text(parts['content.xml']))
  if (!content.includes('<office:text')) return failed('unknown-format', `${name} is an OpenDocument file without text in it, such as a spreadsheet or a drawing. Copy what you need and paste it.`)
  const tree = parseFragment(`${open(text(parts['styles.xml']))}${content}`) as unknown as Node
  const looks = looksOf(tree)
  const out: string[] = []
  const files = new Map<string, Uint8Array>()
  /** Frames that stand in the text read last: they come behind it. */
  let frames: Node[] = []
  const look = (node: Node) => looks.get(attr(node, 'text:style-name') ?? '') ?? plainLook
  const dress = (html: string, { bold, italic, underline, strike }: Look) => {
    let dressed = html
    if (bold) dressed = `<b>${dressed}</b>`
    if (italic) dressed = `<i>${dressed}</i>`
    if (underline) dressed = `<u>${dressed}</u>`
    if (strike) dressed = `<s>${dressed}</s>`
    return dressed
  }
  const inline = (node: Node): string =>
    (node.childNodes ?? [])
      .map((child) => {
        switch (child.nodeName) {
          case '#text': return escapeText((child.value ?? '').replace(/\s+/g, ' '))
          case 'text:s': return ' '
          case 'text:tab': return '\t'
          case 'text:line-break': return '<br>'
          case 'text:soft-hyphen': return ''
          case 'text:a': {
            const href = attr(child, 'xlink:href') ?? ''
            return /^(?:https?|mailto|tel):/i.test(href) ? `<a href="${escapeText(href).replaceAll('"', '&quot;')}">${inline(child)}</a>` : inline(child)
          }
          case 'text:span': return dress(inline(child), look(child))
          // Notes, comments and what tracked changes have deleted are not the copy.
          case 'text:note': case 'office:annotation': case 'office:annotation-end': case 'text:bookmark': case 'draw:custom-shape': return ''
          case 'draw:frame':
            frames.push(child)
            return ''
          default: return inline(child)
        }
      })
      .join('')
  const picture = (frame: Node): string => {
    const source = (frame.childNodes ?? []).map((child) => (child.nodeName === 'draw:image' ? (attr(child, 'xlink:href') ?? '') : '')).find(Boolean)
    if (source === undefined) return ''
    const said = ['svg:desc', 'svg:title'].map((one) => (find(frame, one)[0]?.childNodes ?? []).map(({ value }) => value ?? '').join('').trim()).find(Boolean) ?? ''
    const file = parts[source.replace(/^\.\//, '')]
    const src = `picture-${files.size + 1}`
    const known = file !== undefined && files.size < picturesOfStory
    if (known) files.set(src, file)
    return `<img src="${known ? src : ''}" alt="${escapeText(said).replaceAll('"', '&quot;')}">`
  }
  /** A frame holds a picture, or a box of text; with a picture in it the box is its caption. */
  const framed = (): void => {
    const now = frames
    frames = []
    for (const frame of now) {
      const boxes = (frame.childNodes ?? []).filter(({ nodeName }) => nodeName === 'draw:text-box')
      out.push(picture(frame))
      for (const box of boxes) {
        const inside = find(box, 'draw:frame')
        if (!inside.length) {
          for (const child of box.childNodes ?? []) block(child)
          continue
        }
        const words = (box.childNodes ?? []).map(inline).filter((said) => said.trim()).join(' ')
        frames = []
        out.push(`<figure>${inside.map(picture).join('')}<figcaption>${words}</figcaption></figure>`)
      }
    }
  }
  const block = (node: Node): void => {
    put(node)
    framed()
  }
  const put = (node: Node): void => {
    switch (node.nodeName) {
      case 'text:h': {
        out.push(`<h${Math.min(Math.max(Number(attr(node, 'text:outline-level') ?? 1), 1), 3)}>${inline(node)}</h${Math.min(Math.max(Number(attr(node, 'text:outline-level') ?? 1), 1), 3)}>`)
        return
      }
      case 'text:p': {
        const own = look(node)
        const words = inline(node)
        out.push(own.heading ? `<h${Math.min(own.heading, 3)}>${words}</h${Math.min(own.heading, 3)}>` : `<p>${dress(words, own)}</p>`)
        return
      }
      case 'text:list':
        out.push('<ul>')
        for (const item of node.childNodes ?? []) if (item.nodeName === 'text:list-item' || item.nodeName === 'text:list-header') out.push(`<li>${(item.childNodes ?? []).map((part) => (part.nodeName === 'text:list' ? '' : inline(part))).join(' ')}</li>`, ...nested(item))
        out.push('</ul>')
        return
      case 'table:table':
        out.push('<table>')
        for (const row of find(node, 'table:table-row')) out.push(`<tr>${(row.childNodes ?? []).filter((cell) => cell.nodeName === 'table:table-cell').map((cell) => `<td>${(cell.childNodes ?? []).map(inline).join(' ')}</td>`).join('')}</tr>`)
        out.push('</table>')
        return
      case 'draw:frame':
        frames.push(node)
        return
      case 'text:tracked-changes': case 'office:forms': case 'text:sequence-decls': case 'text:table-of-content': return
      default:
        for (const child of node.childNodes ?? []) block(child)
    }
  }
  /** Items of a list inside an item stand at the same level: the model has one. */
  const nested = (item: Node): string[] => (item.childNodes ?? []).filter((part) => part.nodeName === 'text:list').flatMap((list) => (list.childNodes ?? []).flatMap((one) => [`<li>${(one.childNodes ?? []).filter((part) => part.nodeName !== 'text:list').map(inline).join(' ')}</li>`, ...nested(one)]))
  for (const body of find(tree, 'office:text')) for (const child of body.childNodes ?? []) block(child)
  const html = out.join('\n')
  return /[\p{L}\p{N}]/u.test(html.replace(/<[^>]*>/g, '')) ? done({ html, files }) : failed('empty-file', `${name} has no words in it. Check that it was saved and sent whole.`)
}

function find(node: Node, name: string): Node[] {
  const found: Node[] = []
  const walk = (one: Node) => {
    if (one.nodeName === name) found.push(one)
    else for (const child of one.childNodes ?? []) walk(child)
  }
  for (const child of node.childNodes ?? []) walk(child)
  return found
}
