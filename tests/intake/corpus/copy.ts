import type { PartKind } from '../../../shared/intake/types'
import type { Story } from '../corpus'

/**
 * A story from copy whose every line has its kind in front: `kind| text`. `+| text` goes on with the line above as
 * hard-wrapped copy does, and empty lines stay, so that the copy is laid out as it came.
 */
export function copy(name: string, language: string, head: Story['head'], marked: string): Story {
  const parts: [PartKind, string][] = []
  const raw: string[] = []
  for (const line of marked.replace(/^\n|\n$/g, '').split('\n')) {
    const found = /^([a-z-]+|\+)\| ?(.*)$/.exec(line)
    if (!found) {
      if (line.trim()) throw new Error(`${name}: no kind before “${line}”`)
      raw.push('')
      continue
    }
    const [, kind, text] = found as unknown as [string, PartKind | '+', string]
    raw.push(text)
    const last = parts.at(-1)
    if (kind !== '+') parts.push([kind, text.trim()])
    else if (last) last[1] = `${last[1]} ${text.trim()}`
  }
  return { name, language, parts, raw: raw.join('\n'), ...(head ? { head } : {}) }
}
