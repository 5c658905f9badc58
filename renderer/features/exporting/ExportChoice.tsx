import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Output } from '../../../shared/contract'
import { formatNames } from '../../../shared/exporting'
import type { Choice, FormatName } from './useExport'

type List = Output<'profiles', 'list'>

const ways = ['folder', 'zip', 'pdf'] as const

interface ExportChoiceProps {
  list: List | null
  choice: Choice
  many: boolean
  disabled: boolean
  onChange: (choice: Choice) => void
}

/** What is exported: by which profiles, which files, as a folder, a zip or a PDF. */
export function ExportChoice({ list, choice, many, disabled, onChange }: ExportChoiceProps) {
  const { t } = useTranslation('handoff')
  const id = useId()
  const { profiles, formats } = choice
  // A PDF is the page and nothing beside it.
  const pdf = choice.as === 'pdf'
  const toggle = <T,>(all: readonly T[], one: T, on: boolean) => (on ? [...all, one] : all.filter((other) => other !== one))
  return (
    <div className="export-choice">
      <fieldset disabled={disabled}>
        <legend>{t('exporting.profiles')}</legend>
        <div className="export-checks">
          {list?.profiles.map(({ name, fault }) => (
            <label key={name}>
              <input type="checkbox" checked={profiles.includes(name)} disabled={fault !== null} onChange={(event) => onChange({ ...choice, profiles: toggle(profiles, name, event.target.checked) })} />
              <span>
                {name}
                {fault && <em title={fault}> {t('exporting.broken')}</em>}
              </span>
            </label>
          ))}
        </div>
        {!profiles.length && <p className="ui-field-error">{t('exporting.noProfile')}</p>}
        {profiles.length > 1 && <p className="ui-field-hint">{t('exporting.several')}</p>}
      </fieldset>
      <fieldset disabled={disabled || pdf}>
        <legend>{t('exporting.formats')}</legend>
        <label>
          <input type="radio" name={`${id}-formats`} checked={formats === null} onChange={() => onChange({ ...choice, formats: null })} />
          <span>{t('exporting.own')}</span>
        </label>
        <label>
          <input type="radio" name={`${id}-formats`} checked={formats !== null} onChange={() => onChange({ ...choice, formats: ['html', 'page'] })} />
          <span>{t('exporting.some')}</span>
        </label>
        {formats && (
          <div className="export-checks is-column">
            {formatNames.map((name: FormatName) => (
              <label key={name}>
                <input type="checkbox" checked={formats.includes(name)} onChange={(event) => onChange({ ...choice, formats: toggle(formats, name, event.target.checked) })} />
                <span>{t(`formats.${name}`)}</span>
              </label>
            ))}
          </div>
        )}
        {formats?.length === 0 && !pdf && <p className="ui-field-error">{t('exporting.noFormat')}</p>}
      </fieldset>
      <fieldset disabled={disabled}>
        <legend>{t('exporting.as')}</legend>
        {ways.map((way) => (
          <label key={way}>
            <input type="radio" name={`${id}-as`} checked={choice.as === way} onChange={() => onChange({ ...choice, as: way })} />
            <span>{t(`ways.${way}`)}</span>
          </label>
        ))}
        {many && (
          <label>
            <input type="checkbox" checked={choice.index && !pdf} disabled={pdf} onChange={(event) => onChange({ ...choice, index: event.target.checked })} />
            <span>{t('exporting.index')}</span>
          </label>
        )}
      </fieldset>
    </div>
  )
}
