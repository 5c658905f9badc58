import { useEffect, useMemo, useRef, type RefObject } from 'react'
import { namesOf } from '../../shared/spelling/known'
import { bodyOf } from '../editor/body'
import type { Checks } from '../features/preflight/store'
import { firstOnScreen } from '../features/spelling/place'
import type { SpellingHandle } from '../features/spelling/SpellingLayer'
import { createSpeller, type Speller } from '../features/spelling/store'
import { startThread } from '../features/spelling/thread'
import { useDictionary } from '../features/spelling/useDictionary'
import type { StorySession } from '../session/types'

/**
 * The spelling of the story on screen; null where nobody wants it.
 * @param checks whose ledger of names vouches for names that the story has more than once
 */
export function useSpelling(session: StorySession | null, checks: Checks | null, wanted: boolean): { speller: Speller | null; spelling: RefObject<SpellingHandle | null> } {
  const spelling = useRef<SpellingHandle>(null)
  const { set: dictionary } = useDictionary()
  const speller = useMemo(() => {
    if (!session || !wanted) return null
    const body = bodyOf(session)
    return createSpeller(session, { follow: body.follow, firstOnScreen: (blocks) => firstOnScreen(body, blocks) }, startThread, navigator.languages)
  }, [session, wanted])
  useEffect(() => speller?.begin(), [speller])
  useEffect(() => speller?.setWords({ dictionary }), [speller, dictionary])
  useEffect(() => {
    if (!speller || !checks) return
    let seen: object | null = null
    const take = () => {
      const { names } = checks.current().report
      if (names === seen) return
      seen = names
      speller.setWords({ names: namesOf(names) })
    }
    take()
    return checks.subscribe(take)
  }, [speller, checks])
  return { speller, spelling }
}
