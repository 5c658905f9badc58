import type { Api } from '../shared/contract'
import { done } from '../shared/outcome'
import { dictionaryWords } from '../shared/spelling/dictionary'
import type { Dictionary } from './services/dictionary'

/** The newsroom's dictionary behind the contract. */
export function createDictionaryApi(dictionary: Dictionary): Api['dictionary'] {
  return {
    read: async () => {
      const read = await dictionary.words()
      return read.ok ? done({ ...read.value, place: dictionary.path }) : read
    },
    edit: ({ add, remove }) => dictionary.edit({ ...(add ? { add } : {}), ...(remove ? { remove } : {}) }),
    importList: async ({ text }) => {
      const before = await dictionary.words()
      if (!before.ok) return before
      const known = new Set(before.value.words)
      const add = dictionaryWords(text)
      const made = await dictionary.edit({ add })
      return made.ok ? done({ ...made.value, added: add.filter((word) => !known.has(word)).length }) : made
    },
  }
}
