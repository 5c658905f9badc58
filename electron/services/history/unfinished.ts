import { jsonFault } from '../../../shared/text/json-fault'
import { withoutEnd } from './decode'

/**
 * What a text of JSON says up to where it ends too early or stops being JSON.
 * @returns undefined where that is nothing
 */
export function unfinishedJson(text: string): unknown {
  for (const ended of endings(upToFault(text))) {
    const value = parseJson(ended)
    if (value !== undefined) return value
  }
  return undefined
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** The text up to where it stops being JSON: behind it nothing can be trusted. */
function upToFault(text: string): string {
  // Zeros at the end: blocks of the disk that were never written.
  const source = withoutEnd(text, '\0')
  const fault = jsonFault(source)
  if (!fault || fault.cut) return source
  let start = 0
  for (let line = 1; line < fault.line; line++) start = source.indexOf('\n', start) + 1
  return source.slice(0, start + fault.column - 1)
}

/** Ways to end a text of JSON that ends too early, the one that keeps most first: with the unfinished string at its end, or without. */
function endings(source: string): string[] {
  const open: string[] = []
  /** The last place behind a whole value, and what was open there. */
  let sound = { end: 0, open: [] as string[] }
  let inString = false
  let isKey = false
  let stringAt = 0
  const mark = (end: number) => {
    sound = { end, open: [...open] }
  }
  for (let at = 0; at < source.length; at++) {
    const sign = source[at]!
    if (inString) {
      if (sign === '\\') at++
      else if (sign === '"') {
        inString = false
        if (!isKey) mark(at + 1)
      }
    } else if (sign === '"') {
      inString = true
      stringAt = at
      isKey = open.at(-1) === '}' && !/:\s*$/.test(source.slice(Math.max(0, at - 20), at))
    } else if (sign === '{' || sign === '[') {
      open.push(sign === '{' ? '}' : ']')
      mark(at + 1)
    } else if (sign === '}' || sign === ']') {
      if (open.pop() !== sign) break
      mark(at + 1)
    } else if (sign === ',') mark(at)
  }
  const ended = (text: string, stack: readonly string[]) => text + [...stack].reverse().join('')
  const without = ended(source.slice(0, sound.end), sound.open)
  if (!inString || isKey) return [without]
  return [ended(`${source.slice(0, stringAt)}${source.slice(stringAt).replace(/\\(u[0-9a-fA-F]{0,3})?$/, '')}"`, open), without]
}
