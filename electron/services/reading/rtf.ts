import { failed, done, type Outcome } from '../../../shared/outcome'
import { escapeText } from '../../../shared/text/html'

/*
 * Rich Text Format, as far as copy needs it (RTF 1.9.1): text, paragraphs, bold, italic, underline,
 * links, headings by outline level or style name, tables as rows, lists by the mark in front. What
 * a reader may ignore (pictures, fonts, headers, notes of the file) is ignored by its destination.
 */

/** How deep groups may nest; writers stay under thirty. */
const depthLimit = 500

/** Destinations that hold nothing of the text. */
const ignored = new Set(['fonttbl', 'colortbl', 'info', 'pict', 'object', 'header', 'headerl', 'headerr', 'headerf', 'footer', 'footerl', 'footerr', 'footerf', 'footnote', 'annotation', 'themedata', 'colorschememapping', 'datastore', 'latentstyles', 'listtable', 'listoverridetable', 'rsidtbl', 'generator', 'xmlnstbl', 'mmathPr', 'nonshppict', 'shppict', 'bkmkstart', 'bkmkend', 'private', 'listpicture', 'fldinst', 'filetbl', 'revtbl', 'operator', 'author', 'title', 'pnseclvl', 'pn', 'template', 'wgrffmtfilter', 'do', 'shp', 'upr', 'listlevel'])

interface State {
  bold: boolean
  italic: boolean
  underline: boolean
  strike: boolean
  hidden: boolean
  /** How many characters follow each \u for readers without Unicode. */
  skip: number
  outline: number | null
  style: number
  table: boolean
  destination: 'text' | 'ignored' | 'styles' | 'bullet' | 'field'
}

const codePages: Record<number, string> = { 437: 'ibm866', 708: 'windows-1256', 720: 'windows-1256', 874: 'windows-874', 932: 'shift_jis', 936: 'gb18030', 949: 'euc-kr', 950: 'big5', 10000: 'macintosh', 65001: 'utf-8' }

function decoderOf(page: number): TextDecoder {
  try {
    return new TextDecoder(codePages[page] ?? `windows-${page}`)
  } catch {
    return new TextDecoder('windows-1252')
  }
}

const symbols: Record<string, string> = { emdash: '—', endash: '–', lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”', bullet: '•', tab: '\t', emspace: ' ', enspace: ' ', qmspace: ' ', zwj: '\u200d', zwnj: '\u200c' }

/**
 * The text of an RTF file as plain HTML, for intake to read.
 * @param name for the sentence to the person
 */
export function rtfToHtml(name: string, bytes: Uint8Array): Outcome<string> {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const out: string[] = []
  const headings = new Map<number, number>()
  let styleName = ''
  let inline = ''
  let cells: string[] = []
  let rows: string[][] = []
  let bullet = ''
  let decoder = decoderOf(1252)
  let pending: number[] = []
  let state: State = { bold: false, italic: false, underline: false, strike: false, hidden: false, skip: 1, outline: null, style: 0, table: false, destination: 'text' }
  const stack: State[] = []
  let toSkip = 0
  let link: string | null = null
  let instruction = ''
  const fields: { depth: number }[] = []

  const flushBytes = () => {
    if (!pending.length) return
    const text = decoder.decode(Uint8Array.from(pending))
    pending = []
    put(text)
  }
  const put = (text: string) => {
    if (state.destination === 'styles') {
      styleName += text
      return
    }
    if (state.destination === 'bullet') bullet += text
    if (state.destination === 'field') instruction += text
    if (state.destination !== 'text' || state.hidden) return
    let piece = escapeText(text)
    if (!piece.trim()) {
      inline += piece
      return
    }
    if (state.bold) piece = `<b>${piece}</b>`
    if (state.italic) piece = `<i>${piece}</i>`
    if (state.underline && !link) piece = `<u>${piece}</u>`
    if (state.strike) piece = `<s>${piece}</s>`
    inline += link ? `<a href="${escapeText(link).replaceAll('"', '&quot;')}">${piece}</a>` : piece
  }
  const endTable = () => {
    if (rows.length) out.push(`<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`)
    rows = []
  }
  const paragraph = () => {
    if (state.table) {
      inline += ' '
      return
    }
    endTable()
    const level = state.outline !== null ? state.outline + 1 : headings.get(state.style)
    const tag = level ? `h${Math.min(level, 3)}` : null
    const mark = bullet.trim()
    if (inline.trim()) {
      if (mark) out.push(`<${/[\p{L}\p{N}]/u.test(mark) ? 'ol' : 'ul'}><li>${inline}</li></${/[\p{L}\p{N}]/u.test(mark) ? 'ol' : 'ul'}>`)
      else out.push(tag ? `<${tag}>${inline.replace(/<\/?b>/g, '')}</${tag}>` : `<p>${inline}</p>`)
    }
    inline = ''
    bullet = ''
  }
  const styled = () => {
    const level = /^(?:heading|überschrift|titre|título|titulo)\s*(\d)/i.exec(styleName.trim())
    if (level) headings.set(state.style, Number(level[1]))
    else if (/^title\b/i.test(styleName.trim())) headings.set(state.style, 1)
    styleName = ''
  }

  function word(control: string, value: number | null): void {
    switch (control) {
      case 'par': case 'sect': case 'page': return paragraph()
      case 'line': inline += state.destination === 'text' ? '<br>' : ''
        return
      case 'cell': case 'nestcell': cells.push(inline.trim())
        inline = ''
        return
      case 'row': case 'nestrow': if (cells.length) rows.push(cells)
        cells = []
        return
      case 'intbl': state.table = true
        return
      case 'pard': state.table = false
        state.outline = null
        state.style = 0
        return
      case 'plain': Object.assign(state, { bold: false, italic: false, underline: false, strike: false, hidden: false })
        return
      case 'b': state.bold = value !== 0
        return
      case 'i': state.italic = value !== 0
        return
      case 'ul': case 'uld': case 'uldb': case 'ulw': state.underline = value !== 0
        return
      case 'ulnone': state.underline = false
        return
      case 'strike': case 'striked': state.strike = value !== 0
        return
      case 'v': state.hidden = value !== 0
        return
      case 'deleted': state.hidden = value !== 0
        return
      case 's': state.style = value ?? 0
        return
      case 'outlinelevel': state.outline = value !== null && value < 9 ? value : null
        return
      case 'ansicpg': decoder = decoderOf(value ?? 1252)
        return
      case 'mac': decoder = decoderOf(10000)
        return
      case 'uc': state.skip = Math.max(0, value ?? 1)
        return
      case 'u': {
        const code = value ?? 0
        put(String.fromCharCode(code < 0 ? code + 65536 : code))
        toSkip = state.skip
        return
      }
      case 'stylesheet': state.destination = 'styles'
        return
      case 'listtext': case 'pntext': state.destination = 'bullet'
        return
      case 'fldinst': state.destination = 'field'
        instruction = ''
        return
      case 'fldrslt': {
        const target = /HYPERLINK\s+(?:\\l\s+)?"([^"]+)"/i.exec(instruction)?.[1]
        link = target && /^(?:https?|mailto|tel):/i.test(target) ? target : null
        fields.push({ depth: stack.length })
        return
      }
      default:
        if (ignored.has(control)) state.destination = 'ignored'
        else if (symbols[control] !== undefined) put(symbols[control])
    }
  }

  for (let at = 0; at < source.length; ) {
    const char = source[at]!
    if (char === '{') {
      flushBytes()
      if (stack.length >= depthLimit) return failed('unreadable', `${name} nests its groups without end, which no document does. Open it in a word processor, save it as .docx, or paste its text.`)
      stack.push({ ...state })
      at++
    } else if (char === '}') {
      flushBytes()
      if (state.destination === 'styles' && styleName) styled()
      while (fields.length && fields.at(-1)!.depth >= stack.length) {
        fields.pop()
        link = null
      }
      const before = stack.pop()
      if (!before) break
      state = before
      at++
    } else if (char === '\\') {
      const next = source[at + 1] ?? ''
      if (next === "'") {
        const byte = parseInt(source.slice(at + 2, at + 4), 16)
        if (toSkip > 0) toSkip--
        else if (!Number.isNaN(byte)) pending.push(byte)
        at += 4
        continue
      }
      flushBytes()
      const control = /^\\([a-zA-Z]{1,32})(-?\d{1,10})? ?/.exec(source.slice(at, at + 48))
      if (control) {
        at += control[0].length
        if (control[1] === 'bin') at += Math.max(0, Number(control[2] ?? 0))
        else word(control[1]!, control[2] === undefined ? null : Number(control[2]))
      } else {
        if (next === '*') {
          // A destination that a reader may leave out; those that are known here are named above.
          const known = /^\\\*\\([a-zA-Z]+)/.exec(source.slice(at, at + 40))?.[1]
          if (known !== 'fldinst' && known !== 'listtext') state.destination = 'ignored'
        } else if (next === '~') put('\u00a0')
        else if (next === '_') put('-')
        else if (next === '\\' || next === '{' || next === '}') put(next)
        else if (next === '\n' || next === '\r') paragraph()
        at += 2
      }
    } else if (char === '\r' || char === '\n') at++
    else {
      if (toSkip > 0) {
        toSkip--
        at++
        continue
      }
      if (char.charCodeAt(0) > 127) {
        pending.push(char.charCodeAt(0))
        at++
        continue
      }
      flushBytes()
      let end = at
      while (end < source.length && !/[\\{}\r\n\u0080-\u00ff]/.test(source[end]!)) end++
      const text = source.slice(at, end)
      if (state.destination === 'styles') {
        // Names in a style sheet end with a semicolon.
        const [named, ...rest] = text.split(';')
        styleName += named
        if (rest.length) styled()
      } else put(text)
      at = end
    }
  }
  flushBytes()
  paragraph()
  endTable()
  const html = out.join('\n').replace(/<\/(ul|ol)>\n<\1>/g, '\n')
  if (!/[\p{L}\p{N}]/u.test(html.replace(/<[^>]*>/g, ''))) return failed('empty-file', `${name} has no words in it. Check that it was saved and sent whole.`)
  return done(html)
}
