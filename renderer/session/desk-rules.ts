import { useSyncExternalStore } from 'react'
import type { Input, Output } from '../../shared/contract'
import { sameJson } from '../../shared/text/same'
import { api, onEvent } from '../api'
import { toast } from '../ui/toast'
import { deskFacts } from './desk-facts'
import { setDeskRulesNow } from './desk-rules-now'

export type DeskRulesView = Output<'deskRules', 'read'>

let state: { view: DeskRulesView | null; problem: string } = { view: null, problem: '' }
const listeners = new Set<() => void>()
let started = false

const set = (view: DeskRulesView | null, problem = '') => {
  state = { view: view ?? state.view, problem }
  if (view) {
    setDeskRulesNow(view)
    const rules = { furniture: view.furniture, agencies: view.agencies, quotes: view.quotes }
    if (!sameJson(rules, deskFacts.current().rules)) deskFacts.set({ rules })
  }
  for (const listener of [...listeners]) listener()
}

async function read(): Promise<void> {
  const answer = await api.deskRules.read({})
  set(answer.ok ? answer.value : null, answer.ok ? '' : answer.problem.message)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  if (!started) {
    started = true
    onEvent('deskRules.changed', () => void read())
    void read()
  }
  return () => listeners.delete(listener)
}

/** The rules of the desk as they are now, also when they are changed from outside. */
export const useDeskRules = (): { view: DeskRulesView | null; problem: string } => useSyncExternalStore(subscribe, () => state)

/** Changes the file; what could not be kept is said. True when it was done. */
export async function editDeskRules(change: Input<'deskRules', 'edit'>): Promise<boolean> {
  const answer = await api.deskRules.edit(change)
  if (answer.ok) set(answer.value)
  else toast(answer.problem.message, { failed: true })
  return answer.ok
}

/** Sets whether straight quotation marks of copy become those of its language; what could not be kept is said. */
export async function setDeskQuotes(quotes: boolean): Promise<void> {
  const answer = await api.deskRules.setQuotes({ quotes })
  if (answer.ok) set(answer.value)
  else toast(answer.problem.message, { failed: true })
}
