import { createHash, randomBytes } from 'node:crypto'

const secret = () => randomBytes(32).toString('base64url')
// Looked up by digest, so the time that a look-up takes tells nothing of the secret.
const digest = (text: string) => createHash('sha256').update(text).digest('base64url')

/** Who may come in: one-time tokens, each exchanged for a session that the browser keeps as a cookie. */
export interface Door {
  /** A new token; it opens the door once. */
  mint(): string
  /** The Set-Cookie value of a new session, or null when the token was used or never given. */
  exchange(token: string): string | null
  /** True when the request's Cookie header carries a session of this door. */
  knows(cookies: string | undefined): boolean
}

/** @param name the cookie's name; cookies are shared between all ports of a host, so it must tell one door from another */
export function createDoor(name: string): Door {
  const tokens = new Set<string>()
  const sessions = new Set<string>()
  return {
    mint() {
      const token = secret()
      tokens.add(digest(token))
      return token
    },
    exchange(token) {
      if (!tokens.delete(digest(token))) return null
      const session = secret()
      sessions.add(digest(session))
      return `${name}=${session}; Path=/; HttpOnly; SameSite=Strict`
    },
    knows(cookies) {
      return (cookies ?? '').split(';').some((pair) => {
        const [key, value] = pair.trim().split('=', 2)
        return key === name && value !== undefined && sessions.has(digest(value))
      })
    },
  }
}
