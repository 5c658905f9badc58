import { importLimit, storyLimit } from './limits'

/*
 * What travels between a screen and the services over a socket: JSON text, in which bytes are
 * written as `{ "$bytes": "<base64>" }`. Runs in browsers and in Node alike.
 */

/**
 * The longest message that the services take, in bytes of UTF-8: the largest file that can be
 * imported, as base64, or the largest story. A longer one ends the connection; ask before sending.
 */
export const messageLimit = Math.max(Math.ceil(importLimit / 3) * 4, storyLimit) + 64 * 1024

/** Screen to services: one call of a method named 'group.method'. */
export interface CallMessage {
  id: number
  method: string
  input: unknown
}

/** Services to screen: what a call gave, or why it was refused. `ok: false` here is a bug or a bad call; expected failures are outputs. */
export type ReplyMessage = { id: number; ok: true; output: unknown } | { id: number; ok: false; error: string }

/** Services to screen, unasked. */
export interface EventMessage {
  event: string
  payload: unknown
}

const bytesKey = /^\$+bytes$/

/** The only key of an object when it looks like written bytes: such a plain object gets one more "$". */
function lookalikeKey(value: object): string | null {
  const keys = Object.keys(value)
  const key = keys[0]
  return keys.length === 1 && key !== undefined && bytesKey.test(key) ? key : null
}

// By its tag and not by instanceof: bytes may come from another realm (a frame, a test's sandbox).
const isBytes = (value: unknown): value is Uint8Array => Object.prototype.toString.call(value) === '[object Uint8Array]'

/** What newer engines do themselves, fifty times faster; a picture on its way must not hold up the window. */
const native = Uint8Array as typeof Uint8Array & { fromBase64?: (text: string) => Uint8Array }

/** @returns the bytes in standard base64 with padding */
export function toBase64(bytes: Uint8Array & { toBase64?: () => string }): string {
  if (bytes.toBase64) return bytes.toBase64()
  // In pieces: the arguments of one call are bounded.
  const step = 0x8000
  const pieces: string[] = []
  for (let at = 0; at < bytes.length; at += step) pieces.push(String.fromCharCode(...bytes.subarray(at, at + step)))
  return btoa(pieces.join(''))
}

/** The inverse of toBase64. Throws on text that is not base64. */
export function fromBase64(text: string): Uint8Array {
  if (native.fromBase64) return native.fromBase64(text)
  const binary = atob(text)
  const bytes = new Uint8Array(binary.length)
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at)
  return bytes
}

/** True where there are bytes anywhere in a value, or an object that looks like written ones, or one that writes itself. */
function needsWriting(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  if (Array.isArray(value)) return value.some(needsWriting)
  if (ArrayBuffer.isView(value) || 'toJSON' in value || lookalikeKey(value) !== null) return true
  for (const key in value) if (needsWriting((value as Record<string, unknown>)[key])) return true
  return false
}

/**
 * Writes a message as JSON text.
 * @param value anything that JSON can hold, and bytes anywhere in it; keys whose value is undefined are left out
 */
export function encode(value: unknown): string {
  // Replacing asks of every value, and most messages hold none to replace.
  if (!needsWriting(value)) return JSON.stringify(value)
  return JSON.stringify(value, function (this: Record<string, unknown>, key, changed: unknown) {
    // The holder's own value: a Node Buffer has already turned itself into something else in `changed`.
    const own = this[key]
    if (isBytes(own)) return { $bytes: toBase64(own) }
    if (typeof changed !== 'object' || changed === null || Array.isArray(changed)) return changed
    const lookalike = lookalikeKey(changed)
    return lookalike === null ? changed : { [`$${lookalike}`]: (changed as Record<string, unknown>)[lookalike] }
  })
}

/**
 * Reads what `encode` wrote. Throws on text that is not JSON or not base64 where bytes should be.
 * A key named `__proto__` stays an own key of the result; checking shapes is the reader's business.
 */
export function decode(text: string): unknown {
  // Reviving visits every value; most messages carry no bytes.
  if (!text.includes('bytes"')) return JSON.parse(text)
  return JSON.parse(text, (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    const key = lookalikeKey(value)
    if (key === null) return value
    const held = (value as Record<string, unknown>)[key]
    if (key !== '$bytes') return { [key.slice(1)]: held }
    if (typeof held !== 'string') throw new SyntaxError('Bytes must be written as base64 text')
    return fromBase64(held)
  })
}
