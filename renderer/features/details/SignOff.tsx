import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { holds, signOff as signed } from '../../../shared/article/sign-off'
import type { Status } from '../../../shared/article/types'
import type { StorySession } from '../../session/types'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { useHead } from './useHead'

/** Long enough that nothing is reckoned while one types. */
const pause = 600

export interface Reviewer {
  /** Who answers for waivers and sign-offs; '' until somebody has. Kept between stories. */
  reviewer: string
  onReviewer: (name: string) => void
}

/** Another status; an approved story is signed at once where it is known by whom, and an unapproved one by nobody. */
export function setStatus(session: StorySession, status: Status, reviewer: string): void {
  const article = session.article()
  if (status === 'approved' && reviewer) session.setHead({ status, signOff: signed(article, reviewer, new Date().toISOString()) })
  else session.setHead({ status, ...(article.signOff && (status === 'draft' || status === 'review') ? { signOff: null } : {}) })
}

function useHolds(session: StorySession): boolean {
  const mark = useHead(session, 'signOff')
  const [is, setIs] = useState(() => holds(session.article()))
  useEffect(() => {
    const look = () => setIs(holds(session.article()))
    look()
    if (!mark) return
    let timer = 0
    const stop = session.subscribe(() => {
      window.clearTimeout(timer)
      timer = window.setTimeout(look, pause)
    })
    return () => {
      stop()
      window.clearTimeout(timer)
    }
  }, [session, mark])
  return is
}

/** Who signed the story off, whether that still holds, and the way to do it. */
export function SignOff({ session, reviewer, onReviewer }: Reviewer & { session: StorySession }) {
  const { t, i18n } = useTranslation('app')
  const status = useHead(session, 'status')
  const mark = useHead(session, 'signOff')
  const is = useHolds(session)
  const [typed, setTyped] = useState<string | null>(null)
  /** The focus goes back to where it came from. */
  const [thoughtBetter, setThoughtBetter] = useState(false)
  if (status === 'draft' || status === 'review') return null

  const name = (typed ?? reviewer).trim()
  const sign = () => {
    if (!name) return
    onReviewer(name)
    session.setHead({ signOff: signed(session.article(), name, new Date().toISOString()) })
    setTyped(null)
  }
  const time = mark && new Intl.DateTimeFormat(i18n.language, { dateStyle: 'medium', timeStyle: 'short' }).format(Date.parse(mark.at))
  return (
    <div className={`details-sign-off ${mark && !is ? 'is-lapsed' : ''}`} role="group" aria-label={t('details.signOff.label')}>
      <p role="status">{!mark ? t('details.signOff.nobody') : t(is ? 'details.signOff.by' : 'details.signOff.lapsed', { name: mark.by, time })}</p>
      {mark && is && typed === null && (
        <Button autoFocus={thoughtBetter} onClick={() => setTyped('')}>
          {t('details.signOff.other')}
        </Button>
      )}
      {(!mark || !is || typed !== null) && (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            sign()
          }}
        >
          <Field
            label={t('details.signOff.name')}
            value={typed ?? reviewer}
            maxLength={200}
            autoComplete="off"
            autoFocus={typed === ''}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || typed === null) return
              event.stopPropagation()
              setTyped(null)
              setThoughtBetter(true)
            }}
            onChange={(event) => setTyped(event.target.value)}
          />
          <Button type="submit" look="outline" disabled={!name}>
            {t(mark ? 'details.signOff.again' : 'details.signOff.do')}
          </Button>
        </form>
      )}
    </div>
  )
}
