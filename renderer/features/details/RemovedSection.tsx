import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { Removed } from '../../../shared/article/types'
import { saidByIntake } from '../../i18n/intake-words'
import type { StorySession } from '../../session/types'
import { Button } from '../../ui/Button'
import { putBack } from './putBack'
import { Section } from './Section'
import { useHead } from './useHead'

interface RemovedProps {
  session: StorySession
  /** A new value brings the section into view. */
  reveal: number
  onPutBack: (item: Removed) => void
}

/** What intake took out of the copy, each with its reason and a way back. Never exported. */
export function RemovedSection({ session, reveal, onPutBack }: RemovedProps) {
  const { t, i18n } = useTranslation('app')
  const removed = useHead(session, 'removed')
  const language = useHead(session, 'language')
  const section = useRef<HTMLDetailsElement>(null)

  useEffect(() => {
    const element = section.current
    if (!reveal || !element) return
    element.open = true
    element.scrollIntoView({ block: 'start' })
    element.querySelector('summary')?.focus()
  }, [reveal])

  return (
    <Section ref={section} title={t('removed.title')} note={removed.length ? String(removed.length) : undefined} open={removed.length > 0}>
      {removed.length === 0 && <p className="details-empty">{t('removed.none')}</p>}
      <ul className="details-removed" aria-label={t('removed.title')}>
        {removed.map((item, index) => (
          <li key={index}>
            <p className="details-removed-text" lang={language} dir="auto">
              {item.text}
            </p>
            <p className="details-removed-foot">
              {item.at > 0 ? t('removed.whyAt', { reason: saidByIntake(item.reason, i18n.language).text, line: item.at }) : saidByIntake(item.reason, i18n.language).text}
              <Button
                aria-label={t('removed.putBackNamed', { text: item.text.slice(0, 60) })}
                onClick={() => {
                  const change = putBack(session.article(), item)
                  if (!change) return
                  session.setAll(change)
                  onPutBack(item)
                }}
              >
                {t('removed.putBack')}
              </Button>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  )
}
