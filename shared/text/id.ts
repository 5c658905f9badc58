const hex = (byte: number) => byte.toString(16).padStart(2, '0')

/**
 * A UUID of version 7 (RFC 9562): ordered by the time it was made, so names and ids sort by age.
 * @param now milliseconds since 1970
 */
export function newId(now: number = Date.now()): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  let time = now
  for (let i = 5; i >= 0; i--) {
    bytes[i] = time % 256
    time = Math.floor(time / 256)
  }
  bytes[6] = (bytes[6]! & 0x0f) | 0x70
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  const all = Array.from(bytes, hex).join('')
  return `${all.slice(0, 8)}-${all.slice(8, 12)}-${all.slice(12, 16)}-${all.slice(16, 20)}-${all.slice(20)}`
}

const pool = new Uint8Array(12 * 256)
let next = pool.length

/** The id of a new block: short, because a story has hundreds; 60 random bits, lower case, ordered by nothing. */
export function newBlockId(): string {
  // Random bytes are asked for by the thousand: one call to the system for each block of a story is a tenth of reading it.
  if (next + 12 > pool.length) {
    crypto.getRandomValues(pool)
    next = 0
  }
  let id = ''
  for (const end = next + 12; next < end; next++) id += 'abcdefghijklmnopqrstuvwxyz234567'[pool[next]! & 31]
  return id
}
