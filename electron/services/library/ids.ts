import { createHash } from 'node:crypto'

/** A folder and the id in its story.json. */
export interface Claim {
  folder: string
  fileId: string
}

/**
 * Gives each folder an id of its own, also where a story's folder was copied by hand and two files
 * carry one id. The first by name keeps it ("2026-11-22-kherson" stands before "… copy"); each other
 * one gets an id made of both, the same in every run, which its file takes over at the next save.
 * Within a run a folder keeps the id that it once had, so an open story stays the same story.
 */
export function createIds() {
  const given = new Map<string, { fileId: string; id: string }>()
  return function assign(claims: readonly Claim[]): Map<string, string> {
    const ids = new Map<string, string>()
    const taken = new Set<string>()
    const give = ({ folder, fileId }: Claim, id: string) => {
      ids.set(folder, id)
      taken.add(id)
      given.set(folder, { fileId, id })
    }
    const sorted = [...claims].sort((a, b) => (a.folder < b.folder ? -1 : 1))
    const open: Claim[] = []
    for (const claim of sorted) {
      const before = given.get(claim.folder)
      if (before?.fileId === claim.fileId && !taken.has(before.id)) give(claim, before.id)
      else open.push(claim)
    }
    for (const claim of open) give(claim, taken.has(claim.fileId) ? derivedId(claim) : claim.fileId)
    return ids
  }
}

/** A UUID of version 8 (RFC 9562: made in one's own way). */
function derivedId({ folder, fileId }: Claim): string {
  const hex = createHash('sha256').update(`${fileId}\n${folder}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
