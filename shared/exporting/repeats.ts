import { blockTexts, type Block } from '../blocks'
import { plain } from '../text/spans'

const gap = 0x20
const unknown = 0

/** The small form of each Latin letter and digit, a space for each sign, 0 for what the table does not know. */
const table = Uint16Array.from({ length: 0x250 }, (_, code) => {
  const char = String.fromCharCode(code)
  const small = char.toLowerCase()
  return !/[\p{L}\p{M}\p{N}]/u.test(char) ? gap : small.length === 1 ? small.charCodeAt(0) : unknown
})
const smallOf = (code: number): number => (code < 0x250 ? table[code]! : code >= 0x2000 && code < 0x2070 ? gap : unknown)

/** Words alone: a pull quote may differ from the running text in quotation marks, case and punctuation. */
const slowWords = (text: string) => ` ${text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu)?.join(' ') ?? ''} `

/** A table walk, as a long story is nothing but letters; other scripts take the pattern's time. */
function wordsOf(text: string): string {
  const room = new Uint16Array(text.length + 2)
  let at = 0
  room[at++] = gap
  for (let i = 0; i < text.length; i++) {
    const small = smallOf(text.charCodeAt(i))
    if (small === unknown) return slowWords(text)
    if (small !== gap || room[at - 1] !== gap) room[at++] = small
  }
  if (room[at - 1] !== gap) room[at++] = gap
  return decoder.decode(room.subarray(0, at))
}
const decoder = new TextDecoder('utf-16le')

/** Tells whether the words of a pull quote stand in the running text too; parts joined by an ellipsis are looked up one by one. */
export function repeatedIn(body: readonly Block[]): (block: Block) => boolean {
  const known: (string | undefined)[] = []
  const wordsAt = (at: number): string => (known[at] ??= body[at]!.type === 'pullquote' ? '' : blockTexts(body[at]!).map(wordsOf).join('\n'))
  // A pull quote stands near its words: looked for from there, most of a long story need not be read.
  const stands = (part: string, from: number): boolean => {
    for (let far = 1; far < body.length; far++) {
      if (from - far >= 0 && wordsAt(from - far).includes(part)) return true
      if (from + far < body.length && wordsAt(from + far).includes(part)) return true
    }
    return false
  }
  const answers = new Map<Block, boolean>()
  return (block) => {
    if (block.type !== 'pullquote') return false
    let answer = answers.get(block)
    if (answer === undefined) {
      const parts = plain(block.text).split(/\[?(?:…|\.{3})\]?/).map(wordsOf).filter((part) => part.trim())
      const at = body.indexOf(block)
      answers.set(block, (answer = parts.length > 0 && parts.every((part) => stands(part, at))))
    }
    return answer
  }
}
