import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { StorySession } from '../../session/types'
import { DraftField } from './DraftField'
import { Choices } from '../../ui/Choices'
import { addressReader } from './readers'
import { Section } from './Section'
import { TimeField } from './TimeField'
import { useHead } from './useHead'
import { zoneNames } from './values'

/** When and where the story appears. */
export function TimesSection({ session }: { session: StorySession }) {
  const { t } = useTranslation('app')
  const embargo = useHead(session, 'embargoUntil')
  const published = useHead(session, 'publishedAt')
  const modified = useHead(session, 'modifiedAt')
  const canonical = useHead(session, 'canonicalUrl')
  const zones = useMemo(() => zoneNames(new Intl.DateTimeFormat().resolvedOptions().timeZone), [])
  return (
    <Section title={t('details.times')} open={Boolean(embargo || published || modified || canonical)}>
      <Choices id="details-zones" values={zones} />
      <TimeField label={t('details.embargo')} stored={embargo} store={(embargoUntil) => session.setHead({ embargoUntil }, 'embargoUntil')} />
      <TimeField label={t('details.published')} stored={published} store={(publishedAt) => session.setHead({ publishedAt }, 'publishedAt')} />
      <TimeField label={t('details.modified')} stored={modified} store={(modifiedAt) => session.setHead({ modifiedAt }, 'modifiedAt')} />
      <DraftField
        label={t('details.canonical')}
        stored={canonical ?? ''}
        read={addressReader(t)}
        show={(value) => value ?? ''}
        store={(canonicalUrl) => session.setHead({ canonicalUrl }, 'canonicalUrl')}
        inputMode="url"
      />
    </Section>
  )
}
