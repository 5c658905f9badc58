import { blockTexts } from '../../shared/blocks'
import type { IntakeResult } from '../../shared/intake/types'

/** All words of a result, wherever they went. */
export function articleWords({ head, body, removed }: IntakeResult): string {
  return [head.kicker, head.section, head.headline?.main, head.standfirst, ...(head.bylines ?? []).map(({ name, role }) => `${name} ${role ?? ''}`), head.source?.brand, head.source?.agency, ...(head.dateline?.places ?? []), ...(head.keywords ?? []), ...body.flatMap(blockTexts), ...body.map((block) => ('cite' in block ? block.cite : '')), ...removed.map(({ text }) => text)]
    .filter(Boolean)
    .join('\n')
}

export function utf16(text: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), little)
  return bytes
}

/** 0x80 to 0x9f of Windows-1252 by the standard: the platform's own decoder is wrong there in some versions. */
const windows1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'

const tables = new Map<string, Map<string, number[]>>()

/** Bytes of a text in an old encoding: the platform only decodes, so its own tables are turned around. */
export function encodeWith(encoding: string, text: string): Uint8Array {
  if (encoding === 'iso-2022-jp') return iso2022jp(text)
  let table = tables.get(encoding)
  if (!table) {
    table = new Map()
    const decoder = new TextDecoder(encoding)
    const add = (...bytes: number[]) => {
      const char = decoder.decode(Uint8Array.from(bytes))
      if ([...char].length === 1 && char !== '\ufffd' && !table!.has(char)) table!.set(char, bytes)
    }
    for (let a = 0; a < 256; a++) {
      if (encoding === 'windows-1252' && a >= 0x80 && a < 0xa0) table.set(windows1252[a - 0x80]!, [a])
      else add(a)
    }
    table.set(' ', [32])
    if (/jis|gb|euc|big5/.test(encoding)) for (let a = 0x81; a < 0xff; a++) for (let b = 0x40; b < 0xff; b++) add(a, b)
    tables.set(encoding, table)
  }
  return Uint8Array.from([...text].flatMap((char) => {
    const bytes = table.get(char)
    if (!bytes) throw new Error(`${char} is not in ${encoding}`)
    return bytes
  }))
}

function iso2022jp(text: string): Uint8Array {
  const out: number[] = []
  let wide = false
  for (const char of text) {
    const isWide = char > '\u007f'
    if (isWide !== wide) out.push(0x1b, ...(isWide ? [0x24, 0x42] : [0x28, 0x42]))
    wide = isWide
    out.push(...(isWide ? [...encodeWith('euc-jp', char)].map((byte) => byte & 0x7f) : [char.charCodeAt(0)]))
  }
  if (wide) out.push(0x1b, 0x28, 0x42)
  return Uint8Array.from(out)
}
