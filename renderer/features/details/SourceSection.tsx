import { useTranslation } from 'react-i18next'
import type { Head } from '../../../shared/article/types'
import type { StorySession } from '../../session/types'
import { DraftField } from './DraftField'
import { addressReader, readText } from './readers'
import { Section } from './Section'
import { useHead } from './useHead'

/** Where wire copy came from. */
export function SourceSection({ session }: { session: StorySession }) {
  const { t } = useTranslation('app')
  const source = useHead(session, 'source')
  const language = useHead(session, 'language')

  const change = (key: 'brand' | 'agency' | 'url', value: string | null) => {
    const { [key]: _old, ...rest } = session.article().source ?? {}
    const next = value?.trim() ? { ...rest, [key]: value } : rest
    session.setHead({ source: (Object.keys(next).length ? next : null) as Head['source'] }, `source.${key}`)
  }
  const text = (key: 'brand' | 'agency') => (
    <DraftField
      label={t(`details.${key}`)}
      stored={source?.[key] ?? ''}
      read={readText}
      show={(value) => (value.trim() ? value : '')}
      store={(value) => change(key, value)}
      lang={language}
    />
  )

  return (
    <Section title={t('details.source')} open={source !== null}>
      <div className="details-pair">
        {text('brand')}
        {text('agency')}
      </div>
      <DraftField
        label={t('details.sourceUrl')}
        stored={source?.url ?? ''}
        read={addressReader(t)}
        show={(value) => value ?? ''}
        store={(value) => change('url', value)}
        inputMode="url"
      />
    </Section>
  )
}
