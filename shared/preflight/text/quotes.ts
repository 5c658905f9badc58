import { memo, type PlainText } from '../check'

/** A quotation in running text: offsets of what stands between its marks. */
export interface Quotation {
  start: number
  end: number
}

/** A mark without its partner, or with one of another kind. */
export interface QuoteFault {
  at: number
  kind: 'open' | 'close' | 'mismatch'
}

export interface Quotes {
  quotations: readonly Quotation[]
  faults: readonly QuoteFault[]
}

/** Languages that close with the mark that English opens with („so“), and those that open with the closing one (”så”). */
const lowOpening = /^(de|cs|sk|sl|hr|sr|bg|is|lt|lv|et|pl|hu|ro|uk|ru|be|mk|sq|nl)\b/i
const oneSided = /^(sv|fi|nb|nn|no|da|he)\b/i
const word = /[\p{L}\p{M}\p{N}]/u

/** Quotations of a text and the double marks that find no partner. */
export const quotesOf: (text: PlainText) => Quotes = memo(({ text, parts, language }) => {
  const quotations: Quotation[] = []
  const faults: QuoteFault[] = []
  if (!/["“”„«»]/.test(text)) return { quotations, faults }
  for (const part of parts) readPart(text, part.start, part.end, language, quotations, faults)
  quotations.sort((a, b) => a.start - b.start)
  return { quotations, faults }
})

function readPart(text: string, from: number, to: number, language: string, quotations: Quotation[], faults: QuoteFault[]): void {
  const open: { mark: string; at: number }[] = []
  const shut = (at: number) => quotations.push({ start: open.pop()!.at + 1, end: at })
  for (let at = from; at < to; at++) {
    const mark = text[at]!
    const top = open.at(-1)?.mark
    switch (mark) {
      case '"': {
        if (/\p{Nd}/u.test(text[at - 1] ?? '') && top !== '"' && !/[“„«»”]/.test(top ?? '')) break // inches and seconds
        const closing = at > from && !/[\s([—–-]/.test(text[at - 1]!) && (at + 1 >= to || !word.test(text[at + 1]!))
        if (top === '"') shut(at)
        else if (closing && top) {
          faults.push({ at, kind: 'mismatch' })
          shut(at)
        } else open.push({ mark, at })
        break
      }
      case '„':
        open.push({ mark, at })
        break
      case '“':
        if (top === '„') shut(at)
        else if (lowOpening.test(language) && at > from && word.test(text[at - 1]!)) faults.push({ at, kind: 'close' })
        else open.push({ mark, at })
        break
      case '”':
        if (top === '“' || top === '„' || (top === '”' && oneSided.test(language))) shut(at)
        else if (oneSided.test(language)) open.push({ mark, at })
        else if (top === '"') {
          faults.push({ at, kind: 'mismatch' })
          shut(at)
        } else faults.push({ at, kind: 'close' })
        break
      case '«':
      case '»':
        if ((top === '«' || top === '»') && top !== mark) shut(at)
        else if (top === '»' && oneSided.test(language)) shut(at)
        else if (mark === '»' && top !== '«' && /^(fr|es|it|ru|uk|ar|fa|pt|el|tr)\b/i.test(language)) faults.push({ at, kind: 'close' })
        else open.push({ mark, at })
        break
    }
  }
  for (const { at } of open) faults.push({ at, kind: 'open' })
}
