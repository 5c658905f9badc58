import { useSyncExternalStore } from 'react'
import type { Input, Output } from '../../../shared/contract'
import { api, onEvent } from '../../api'
import { i18next } from '../../i18n'
import { toast } from '../../ui/toast'

export type StyleView = Output<'style', 'read'>

let view: StyleView | null = null
let problem = ''
let state: { view: StyleView | null; problem: string } = { view, problem }
const listeners = new Set<() => void>()
let started = false

const set = (next: StyleView | null, why = '') => {
  view = next ?? view
  problem = why
  state = { view, problem }
  for (const listener of [...listeners]) listener()
}

async function read(): Promise<void> {
  const answer = await api.style.read({})
  set(answer.ok ? answer.value : null, answer.ok ? '' : answer.problem.message)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  if (!started) {
    started = true
    onEvent('style.changed', () => void read())
    void read()
  }
  return () => listeners.delete(listener)
}

/** The newsroom's style as it is now, also when it is changed from outside. */
export const useStyle = (): { view: StyleView | null; problem: string } => useSyncExternalStore(subscribe, () => state)

/** Changes the style file; what could not be kept is said. True when it was done. */
export async function editStyle(change: Input<'style', 'edit'>): Promise<boolean> {
  // At once, as a box that is clicked; the answer may say otherwise.
  if (change.off !== undefined && view) set({ ...view, off: change.off })
  const answer = await api.style.edit(change)
  if (answer.ok) set(answer.value)
  else {
    toast(answer.problem.message, { failed: true })
    void read()
  }
  return answer.ok
}

/** Adds a word list that a person gave, as rules for texts in a language. */
export async function importList(file: File, language: string): Promise<void> {
  if (file.size > 4 * 1024 * 1024) return void toast(i18next.t('style:tooLarge'), { failed: true })
  const answer = await api.style.importList({ text: await file.text(), language })
  if (!answer.ok) return void toast(answer.problem.message, { failed: true })
  set(answer.value.view)
  const { added, wrong } = answer.value
  const words = i18next.t('style:imported', { count: added })
  toast(wrong.length ? `${words} ${i18next.t('style:wrongLines', { count: wrong.length, lines: wrong.slice(0, 10).join(', ') })}` : words, { failed: added === 0 })
}
