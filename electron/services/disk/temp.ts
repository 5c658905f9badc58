import { createHash, randomBytes } from 'node:crypto'
import { hostname } from 'node:os'

const ending = '.galley-tmp'
const host = createHash('sha256').update(hostname()).digest('hex').slice(0, 8)
const pattern = /^\..+\.([0-9a-f]{8})-(\d+)-[0-9a-f]{8}\.galley-tmp$/
const day = 24 * 60 * 60 * 1000

/** A hidden name beside `name` for what is not finished yet. It says which process of which machine makes it. */
export const tempName = (name: string): string => `.${name.slice(0, 100)}.${host}-${process.pid}-${randomBytes(4).toString('hex')}${ending}`

/**
 * True for what a killed run left: made by a process of this machine that is gone, or a day old
 * (then its machine is elsewhere, or its process number has been given out again).
 * @param changed milliseconds since 1970
 */
export function isStray(name: string, changed: number, now = Date.now()): boolean {
  const match = pattern.exec(name)
  if (!match) return false
  if (now - changed > day) return true
  return match[1] === host && !alive(Number(match[2]))
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it runs, as somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
