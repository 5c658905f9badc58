import { useTranslation } from 'react-i18next'
import type { Headline } from '../../../shared/article/types'
import { graphemes } from '../../../shared/text/graphemes'
import { useDeskFacts } from '../../session/desk-facts'
import type { StorySession } from '../../session/types'
import { DraftField } from './DraftField'
import { readText } from './readers'
import { Section } from './Section'
import { useHead } from './useHead'

const variants = ['short', 'social', 'search'] as const
type Variant = (typeof variants)[number]

/** The other headlines, each with a counter. Empty ones follow the main headline. */
export function HeadlineSection({ session }: { session: StorySession }) {
  const { t } = useTranslation('app')
  const headline = useHead(session, 'headline')
  const language = useHead(session, 'language')
  const limits = useDeskFacts(({ headlines }) => headlines)

  const store = (variant: Variant, text: string) => {
    const { [variant]: _old, ...rest } = session.article().headline
    session.setHead({ headline: (text.trim() ? { ...rest, [variant]: text } : rest) as Headline }, `headline.${variant}`)
  }

  return (
    <Section title={t('details.headlines')} open={false}>
      {variants.map((variant) => (
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
