import type { Api } from '../shared/contract'
import { done, type Outcome } from '../shared/outcome'
import type { createCopies, History } from './services/history'
import type { Stories } from './services/stories'

interface HistoryDeps {
  history: Pick<History, 'list' | 'read'>
  copies: ReturnType<typeof createCopies>
  keep: Stories['keepVersion']
  kept: Stories['versionsKept']
  /** The path of a story's folder. */
  folderOf(id: string): Promise<Outcome<string>>
}

/** The versions of stories behind the contract, and the copies that sync services left beside them. */
export function createHistoryApi({ history, copies, keep, kept, folderOf }: HistoryDeps): Api['history'] {
  return {
    list: async ({ id }) => {
      const folder = await folderOf(id)
      if (!folder.ok) return folder
      await kept(id)
      const versions = await history.list(folder.value)
      if (!versions.ok) return versions
      const beside = await copies.list(folder.value, id)
      if (!beside.ok) return beside
      return done({
        versions: versions.value,
        copies: beside.value.map((copy) => ({ name: copy.id, at: copy.at, words: copy.kind === 'copy' ? copy.words : null, reason: copy.kind === 'damaged' ? copy.reason : null })),
      })
    },
    read: async ({ id, version }) => {
      const folder = await folderOf(id)
      if (!folder.ok) return folder
      const isCopy = version.endsWith('.json')
      const found = isCopy ? await copies.read(folder.value, version) : await history.read(folder.value, version)
      // A version is a text of this story, also where it was kept under the id of the folder that it was copied from.
      return found.ok ? done({ article: { ...found.value, id } }) : found
    },
    keep: async ({ id, why, name }) => {
      const kept = await keep(id, why === 'named' ? 'named' : why === 'restore' ? 'before-restore' : 'before-merge', name)
      return kept.ok ? done({}) : kept
    },
  }
}
