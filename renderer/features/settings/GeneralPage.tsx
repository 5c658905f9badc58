import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Settings } from '../../../shared/contract'
import { Field, Select } from '../../ui/Field'
import { screenLanguages } from '../../i18n'
import { canonicalLanguage } from '../../i18n/languages'
import { TrayField } from './TrayField'
import { LanguageChoices } from '../../i18n/LanguageChoices'

interface GeneralPageProps {
  settings: Settings
  /** Where the stories are, and which Galley this is. */
  info: { library: string; version: string } | null
  onChange: (change: Partial<Settings>) => void
}

const themes = ['system', 'light', 'dark'] as const
const screens = ['system', 'en', 'hi'] as const

/** The few things that a person may set for all stories. Each takes effect at once. */
export function GeneralPage({ settings, info, onChange }: GeneralPageProps) {
  const { t } = useTranslation('app')
  const [language, setLanguage] = useState(settings.language)
  const canonical = canonicalLanguage(language)
  return (
    <>
      <Select
        label={t('settings.theme')}
        value={settings.theme}
        options={themes.map((theme) => ({ value: theme, label: t(`settings.themes.${theme}`) }))}
        onChange={(event) => onChange({ theme: themes.find((theme) => theme === event.target.value) ?? 'system' })}
      />
      <Select
        label={t('settings.screenLanguage')}
        value={settings.screenLanguage}
        options={screens.map((value) => ({ value, label: value === 'system' ? t('settings.screenAsSystem') : screenLanguages[value] }))}
        onChange={(event) => onChange({ screenLanguage: screens.find((value) => value === event.target.value) ?? 'system' })}
      />
      <Field
        label={t('settings.language')}
        value={language}
        list="settings-languages"
        error={canonical ? undefined : t('details.languageFault')}
        hint={t('settings.languageHint')}
        onChange={(event) => {
          setLanguage(event.target.value)
          const tag = canonicalLanguage(event.target.value)
          if (tag) onChange({ language: tag })
        }}
      />
      <LanguageChoices id="settings-languages" />
      <TrayField />
      {info && (
        <dl className="settings-facts">
          <dt>{t('settings.library')}</dt>
          <dd className="settings-path">{info.library}</dd>
          <dt>{t('settings.version')}</dt>
          <dd>{info.version}</dd>
        </dl>
      )}
    </>
  )
}
