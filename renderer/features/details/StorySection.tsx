import { useTranslation } from 'react-i18next'
import { statuses, templates } from '../../../shared/article/values'
import { languageName } from '../../i18n/languages'
import { LanguageChoices } from '../../i18n/LanguageChoices'
import { useDeskFacts } from '../../session/desk-facts'
import type { StorySession } from '../../session/types'
import { useSession } from '../../session/use-session'
import { Chips } from '../../ui/Chips'
import { Choices } from '../../ui/Choices'
import { Select } from '../../ui/Field'
import { DraftField } from './DraftField'
import { countReader, languageReader, readOptional, slugReader } from './readers'
import { Section } from './Section'
import { setStatus, SignOff, type Reviewer } from './SignOff'
import { useHead } from './useHead'
import { readKeywords } from './values'

/** How far the story is from its length, as words and as a bar. */
function Length({ session, target }: { session: StorySession; target: number }) {
  const { t } = useTranslation('app')
  const words = useSession(session, (of) => of.counts().words)
  const over = words - target
  return (
    <div className={`details-length ${over > 0 ? 'is-over' : ''}`}>
      <meter min={0} max={Math.max(target, words)} value={Math.min(words, target)} aria-label={t('details.length')} />
      <span>{over > 0 ? t('details.over', { count: over }) : over < 0 ? t('details.under', { count: -over }) : t('details.exact')}</span>
    </div>
  )
}

/** What the story is and where it goes. */
export function StorySection({ session, reviewer, onReviewer }: Reviewer & { session: StorySession }) {
  const { t, i18n } = useTranslation('app')
  const status = useHead(session, 'status')
  const template = useHead(session, 'template')
  const language = useHead(session, 'language')
  const section = useHead(session, 'section')
  const keywords = useHead(session, 'keywords')
  const slug = useHead(session, 'slug')
  const target = useHead(session, 'targetWords')
  const terms = useDeskFacts((facts) => facts.terms)

  return (
    <Section title={t('details.story')}>
      <div className="details-pair">
        <Select
          label={t('details.status')}
          value={status}
          options={statuses.map((value) => ({ value, label: t(`status.${value}`) }))}
          onChange={(event) => setStatus(session, statuses.find((one) => one === event.target.value) ?? status, reviewer)}
        />
        <Select
          label={t('details.template')}
          value={template}
          options={templates.map((value) => ({ value, label: t(`template.${value}`) }))}
          onChange={(event) => session.setHead({ template: templates.find((one) => one === event.target.value) ?? template })}
        />
      </div>
      <SignOff session={session} reviewer={reviewer} onReviewer={onReviewer} />
      <DraftField label={t('details.section')} stored={section ?? ''} read={readOptional} show={(value) => value ?? ''} store={(value) => session.setHead({ section: value }, 'section')} list="details-sections" lang={language} />
      <Choices id="details-sections" values={terms.sections} />
      <DraftField
        label={t('details.language')}
        stored={language}
        read={languageReader(t)}
        show={(value) => value}
        store={(value) => session.setHead({ language: value }, 'language')}
        list="details-languages"
        hint={languageName(language, i18n.language)}
      />
      <LanguageChoices id="details-languages" />
      <Chips
        label={t('details.keywords')}
        values={keywords}
        read={readKeywords}
        onChange={(next) => session.setHead({ keywords: next })}
        hint={t('details.keywordsHint')}
        suggestions={terms.keywords}
        removeLabel={(keyword) => t('details.removeKeyword', { keyword })}
        lang={language}
      />
      <DraftField label={t('details.slug')} stored={slug} read={slugReader(t)} show={(value) => value} store={(value) => session.setHead({ slug: value }, 'slug')} hint={t('details.slugHint')} />
      <DraftField
        label={t('details.target')}
        stored={target === null ? '' : String(target)}
        read={countReader(t)}
        show={(value) => (value === null ? '' : String(value))}
        store={(value) => session.setHead({ targetWords: value }, 'targetWords')}
        inputMode="numeric"
      />
      {target !== null && <Length session={session} target={target} />}
    </Section>
  )
}
