import { useEffect, useRef, useState } from 'react'
import type { Output, StorySummary } from '../../../shared/contract'
import { api } from '../../api'
import { deskFacts } from '../../session/desk-facts'

export type FindingCounts = Pick<Output<'library', 'findings'>['findings'][number], 'block' | 'warn'>

/** What was told of a story, and of which state of it. */
interface Known {
  of: string
  counts: FindingCounts | undefined
}

/** How many rows are asked for at once: about one screen of them. */
const most = 30
/** Milliseconds that rows stand before they are asked for: what is scrolled past is not. */
const rest = 300
/** Milliseconds for rows that only have newer words: a story that is written is saved often. */
const longRest = 1500

/**
 * The findings of the stories that a list shows now. Nothing is asked for rows that nobody looks at, one request runs
 * at a time, and what was told before stays until the new answer is there.
 */
export function useFindingCounts(shown: readonly StorySummary[]): (id: string) => FindingCounts | undefined {
  const [known, setKnown] = useState<ReadonlyMap<string, Known>>(new Map())
  const busy = useRef(false)
  const there = useRef(true)

  const wanted = shown.filter(({ id, updatedAt }) => known.get(id)?.of !== updatedAt).slice(0, most)
  const key = wanted.map(({ id, updatedAt }) => `${id} ${updatedAt}`).join()
  const wait = wanted.some(({ id }) => !known.has(id)) ? rest : longRest

  useEffect(() => {
    // What was wanted while another request ran is asked for when that one has answered and `known` is another.
    if (!key || busy.current) return
    const asked = key.split(',').map((one) => one.split(' ') as [id: string, updatedAt: string])
    const timer = setTimeout(async () => {
      busy.current = true
      const answer = await api.library.findings({ ids: asked.map(([id]) => id) })
      busy.current = false
      if (!there.current) return
      const told = new Map(answer.ok ? answer.value.findings.map((one) => [one.id, one]) : [])
      // What could not be told is not asked for again before the story is another.
      setKnown((before) => new Map([...before, ...asked.map(([id, of]): [string, Known] => [id, { of, counts: told.get(id) }])]))
    }, wait)
    return () => clearTimeout(timer)
  }, [key, known, wait])

  useEffect(() => {
    there.current = true
    there.current = true
    let { levels, headlines, style } = deskFacts.current()
    const stop = deskFacts.subscribe(() => {
      const now = deskFacts.current()
      if (now.levels === levels && now.headlines === headlines && now.style === style) return
      ;({ levels, headlines, style } = now)
      setKnown((before) => new Map([...before].map(([id, { counts }]) => [id, { of: '', counts }])))
    })
    return () => {
      there.current = false
      stop()
    }
  }, [])

  return (id) => known.get(id)?.counts
}
