import { useCallback, useEffect, useRef, useState } from 'react'
import type { Article } from '../../../shared/article/types'
import type { Output } from '../../../shared/contract'
import type { Outcome } from '../../../shared/outcome'
import { api } from '../../api'
import type { StorySession } from '../../session/types'

export type Listed = Output<'history', 'list'>
export type SyncCopy = Listed['copies'][number]

/** The versions of a story and the copies beside it; `reload` after one more was kept. What is still being written comes first: it has the version at opening. */
export function useVersions(session: Pick<StorySession, 'id' | 'flush'>) {
  const { id } = session
  const [listed, setListed] = useState<Outcome<Listed> | null>(null)
  const reload = useCallback(async () => setListed(await api.history.list({ id })), [id])
  useEffect(() => {
    let gone = false
    void session.flush().then(async () => {
      const answer = await api.history.list({ id })
      if (!gone) setListed(answer)
    })
    return () => void (gone = true)
  }, [session, id])
  return { listed, reload }
}

/** A pause while a person goes through the list by key: only where they rest is read. */
const rest = 60

/** The text of a version; null while it is read. What was read once is there at once: versions never change. */
export function useVersion(id: string, version: string | null): Outcome<Article> | null {
  const known = useRef(new Map<string, Article>())
  const [read, setRead] = useState<{ version: string; text: Outcome<Article> } | null>(null)
  useEffect(() => {
    if (version === null) return
    let gone = false
    const cached = known.current.get(version)
    const timer = setTimeout(
      () => {
        if (cached) return setRead({ version, text: { ok: true, value: cached } })
        void api.history.read({ id, version }).then((answer) => {
          if (answer.ok) known.current.set(version, answer.value.article)
          if (!gone) setRead({ version, text: answer.ok ? { ok: true, value: answer.value.article } : answer })
        })
      },
      cached ? 0 : rest,
    )
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [id, version])
  return read && read.version === version ? read.text : null
}
