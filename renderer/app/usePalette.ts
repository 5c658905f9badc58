import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { StorySummary } from '../../shared/contract'
import { api } from '../api'
import { bodyOf } from '../editor/body'
import { selectStretch } from '../editor/ranges'
import { outlineOf } from '../features/outline/outline'
import type { Entry } from '../features/palette/entries'
import type { StorySession } from '../session/types'
import { commandIds, type Commands } from './commands'
import { keysText } from './CommandContext'
import { openByKeys } from './openByKeys'

/** What was chosen in the palette of this window, the latest first. */
let recent: readonly string[] = []
const remembered = 20

/** Everything that the palette can go to: commands, the open story's sections, every story. */
export function usePalette(session: StorySession | null, commands: Commands, mac: boolean, showPage: () => void) {
  const { t } = useTranslation(['comfort', 'app'])
  const [stories, setStories] = useState<readonly StorySummary[]>([])

  useEffect(() => {
    let gone = false
    void api.library.list({}).then((answer) => {
      if (!gone && answer.ok) setStories(answer.value.stories)
    })
    return () => {
      gone = true
    }
  }, [])

  const doing = commandIds
    .filter((id) => id !== 'app.palette')
    .map((id): Entry => ({ kind: 'command', id, label: t(`app:commands.${id}`), keys: keysText(id, mac), unavailable: commands[id].enabled ? undefined : t('palette.needsStory'), run: () => commands[id].run() }))
  const article = session?.article()
  const sections = (session && article ? outlineOf(article.body) : []).map(
    ({ id, text, number }): Entry => ({
      kind: 'section',
      id,
      label: text || t('palette.noWords'),
      hint: number === null ? undefined : t('palette.question', { number }),
      language: article?.language,
      run: () => {
        showPage()
        const page = document.querySelector('[data-pane=story]')
        if (page && session) selectStretch(page, bodyOf(session), session.article(), { block: id, start: text.length, end: text.length })
      },
    }),
  )
  const there = useMemo(
    () =>
      stories.map(
        ({ id, headline, kicker, slug, language }): Entry => ({
          kind: 'story',
          id,
          label: headline || t('app:story.untitled'),
          hint: [kicker, slug].filter(Boolean).join(' · '),
          language: headline ? language : undefined,
          run: () => openByKeys(id, t('app:story.opening')),
        }),
      ),
    [stories, t],
  )
  // Made once for each time that the palette is open: it is looked through at each key.
  const [first] = useState(() => [...doing, ...sections])
  const entries = useMemo(() => [...first, ...there.filter(({ id }) => id !== session?.id)], [first, there, session])
  return {
    entries,
    recent,
    chosen: (id: string) => {
      recent = [id, ...recent.filter((each) => each !== id)].slice(0, remembered)
    },
  }
}
