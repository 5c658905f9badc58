import { dictionaryLimit, dictionaryWords, editDictionary } from '../../../shared/spelling/dictionary'
import { done, failed, type Outcome } from '../../../shared/outcome'
import type { DeskFile } from '../desk-file'

export type Dictionary = ReturnType<typeof createDictionary>

/** Bytes of a dictionary at most. */
export const dictionaryBytes = 4 * 1024 * 1024

/** The newsroom's dictionary: a list of words in a plain file that the desk shares. Words are added to what is there. */
export function createDictionary(file: DeskFile) {
  return {
    path: file.path,
    watch: file.watch,
    /** The words; none where there is no file. */
    async words(): Promise<Outcome<{ words: string[] }>> {
      const text = await file.read()
      return text.ok ? done({ words: dictionaryWords(text.value) }) : text
    },
    /** Adds and removes words in what is there now. */
    async edit(change: { add?: readonly string[]; remove?: readonly string[] }): Promise<Outcome<{ words: string[] }>> {
      const text = await file.change((old) => {
        const next = editDictionary(old, change)
        return next !== old && dictionaryWords(next).length >= dictionaryLimit
          ? failed('too-large', `The dictionary has no room for more than ${dictionaryLimit} words. Nothing was added.`)
          : done(next)
      })
      return text.ok ? done({ words: dictionaryWords(text.value) }) : text
    },
  }
}
