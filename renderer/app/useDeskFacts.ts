import { useEffect } from 'react'
import { sameJson } from '../../shared/text/same'
import { emptyStyle, rulesOf } from '../../shared/style'
import { api, onEvent } from '../api'
import { deskFacts } from '../session/desk-facts'

async function loadStyle(): Promise<void> {
  const read = await api.style.read({})
  if (!read.ok) return
  const style = rulesOf({ ...emptyStyle, off: read.value.off, rules: read.value.own })
  if (!sameJson(style, deskFacts.current().style)) deskFacts.set({ style })
}

async function load(): Promise<void> {
  const [terms, profiles] = await Promise.all([api.library.terms({}), api.profiles.list({}), loadStyle()])
  if (terms.ok && !sameJson(terms.value, deskFacts.current().terms)) deskFacts.set({ terms: terms.value })
  const name = profiles.ok ? profiles.value.active[0] : undefined
  const read = name === undefined ? null : await api.profiles.read({ name })
  const profile = read?.ok ? read.value.profile : null
  const { headlines, levels } = deskFacts.current()
  if (profile && !(sameJson(profile.headlines, headlines) && sameJson(profile.checks, levels))) deskFacts.set({ headlines: profile.headlines, levels: profile.checks })
}

/**
 * Keeps what the desk says up to date: looked at when another story comes on the desk and when a dialog closes, which may
 * have changed it. What cannot be read stays as it was: only suggestions and counters hang on it.
 */
export function useDeskFacts(story: string | null, dialog: unknown): void {
  useEffect(() => {
    // After the story is on the screen.
    const timer = setTimeout(() => void load().catch(() => undefined), 300)
    return () => clearTimeout(timer)
  }, [story, dialog])
  useEffect(() => onEvent('style.changed', () => void loadStyle().catch(() => undefined)), [])
}
