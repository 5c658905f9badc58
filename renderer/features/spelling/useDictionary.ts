import { useSyncExternalStore } from 'react'
import { i18next } from '../../i18n'
import { api, onEvent } from '../../api'
import { toast } from '../../ui/toast'

export interface NewsroomDictionary {
  words: readonly string[]
  set: ReadonlySet<string>
  /** The file, for a person. */
  place: string
  /** Why it cannot be read; '' while it can. */
  problem: string
}

let dictionary: NewsroomDictionary = { words: [], set: new Set(), place: '', problem: '' }
const listeners = new Set<() => void>()
let started = false

const set = (next: NewsroomDictionary) => {
  dictionary = next
  for (const listener of [...listeners]) listener()
}
const takeWords = (words: readonly string[]) => set({ ...dictionary, words, set: new Set(words), problem: '' })

async function read(): Promise<void> {
  const answer = await api.dictionary.read({})
  if (answer.ok) set({ words: answer.value.words, set: new Set(answer.value.words), place: answer.value.place, problem: '' })
  else set({ ...dictionary, problem: answer.problem.message })
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  if (!started) {
    // One for the life of the window: every story and the settings share it.
    started = true
    onEvent('dictionary.changed', () => void read())
    void read()
  }
  return () => listeners.delete(listener)
}

/** The newsroom's dictionary as it is now, also when it is changed from outside. */
export const useDictionary = (): NewsroomDictionary => useSyncExternalStore(subscribe, () => dictionary)

/** Adds and removes words; what could not be kept is said. True when it was done. */
export async function editWords(change: { add?: string[]; remove?: string[] }): Promise<boolean> {
  const answer = await api.dictionary.edit(change)
  if (answer.ok) takeWords(answer.value.words)
  else toast(answer.problem.message, { failed: true })
  return answer.ok
}

/** Adds a word from the text and says so, with a way back. */
export async function addWord(word: string): Promise<void> {
  if (!(await editWords({ add: [word] }))) return
  toast(i18next.t('spelling:added', { word }), { actions: [{ label: i18next.t('undo'), run: () => void editWords({ remove: [word] }) }] })
}

/** Adds the words of a list that a person gave. */
export async function importWords(file: File): Promise<void> {
  if (file.size > 4 * 1024 * 1024) return void toast(i18next.t('spelling:page.tooLarge'), { failed: true })
  const answer = await api.dictionary.importList({ text: await file.text() })
  if (!answer.ok) return void toast(answer.problem.message, { failed: true })
  takeWords(answer.value.words)
  toast(answer.value.added ? i18next.t('spelling:page.imported', { count: answer.value.added }) : i18next.t('spelling:page.nothingNew'))
}
