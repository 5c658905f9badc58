import { useTranslation } from 'react-i18next'
import type { Headline } from '../../../shared/article/types'
import type { StorySession } from '../../session/types'
import { DraftField } from './DraftField'
import { readText } from './readers'
import { Section } from './Section'
import { useHead } from './useHead'
import { graphemes } from './values'

/** Characters that fit: short for a phone's notification, social for a card, search for a result's title. */
const limits = { short: 40, social: 70, search: 60 } as const
type Variant = keyof typeof limits

/** The other headlines, each with a counter. Empty ones follow the main headline. */
export function HeadlineSection({ session }: { session: StorySession }) {
  const { t } = useTranslation('app')
  const headline = useHead(session, 'headline')
  const language = useHead(session, 'language')

  const store = (variant: Variant, text: string) => {
    const { [variant]: _old, ...rest } = session.article().headline
    session.setHead({ headline: (text.trim() ? { ...rest, [variant]: text } : rest) as Headline }, `headline.${variant}`)
  }

  return (
    <Section title={t('details.headlines')} open={false}>
      {(Object.keys(limits) as Variant[]).map((variant) => (
        <DraftField
          key={variant}
          label={t(`details.headline.${variant}`)}
          stored={headline[variant] ?? ''}
          read={readText}
          show={(value) => (value.trim() ? value : '')}
          store={(value) => store(variant, value)}
          lang={language}
          spellCheck
          placeholder={headline.main}
          aside={(text) => {
            const used = graphemes(text, language)
            return (
              <span className={`details-counter ${used > limits[variant] ? 'is-over' : ''}`} aria-label={t('details.characters', { used, limit: limits[variant] })} role="img">
                {used}/{limits[variant]}
              </span>
            )
          }}
        />
      ))}
    </Section>
  )
}
