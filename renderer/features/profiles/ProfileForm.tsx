import { useTranslation } from 'react-i18next'
import { headlineKinds, headlineLimits } from '../../../shared/article/headlines'
import { formatNames } from '../../../shared/exporting'
import { Field, Select } from '../../ui/Field'
import { valueAt, withValue, type Draft } from './draft'

interface ProfileFormProps {
  draft: Draft
  faults: readonly { path: string; message: string }[]
  disabled: boolean
  onChange: (draft: Draft) => void
}

/** The usual keys of a profile as fields; each shows what is wrong with it. The rest stands on the JSON page. */
export function ProfileForm({ draft, faults, disabled, onChange }: ProfileFormProps) {
  const { t } = useTranslation('handoff')
  const set = (path: string, value: unknown) => onChange(withValue(draft, path, value))
  const errorAt = (path: string) => faults.find((fault) => fault.path === path || fault.path.startsWith(`${path}.`))?.message
  const text = (path: string) => {
    const value = valueAt(draft, path)
    return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  }
  const line = (path: string, label: string, hint?: string, empty: null | '' = null) => (
    <Field label={label} hint={hint} error={errorAt(path)} disabled={disabled} value={text(path)} onChange={(event) => set(path, event.target.value || empty)} />
  )
  const numbers = valueAt(draft, 'pictures.widths')
  const formats = valueAt(draft, 'formats')
  const chosen = Array.isArray(formats) ? formats : []
  const types = valueAt(draft, 'pictures.formats')
  const publisher = (key: 'name' | 'url', value: string) => {
    const next = withValue(draft, `publisher.${key}`, value || undefined)
    const rest = next['publisher']
    onChange(typeof rest === 'object' && rest !== null && Object.keys(rest).length === 0 ? { ...next, publisher: null } : next)
  }
  return (
    <div className="profile-form">
      {line('name', t('keys.name'), t('keys.nameHint'), '')}
      <Field label={t('keys.publisherName')} error={errorAt('publisher.name')} disabled={disabled} value={text('publisher.name')} onChange={(event) => publisher('name', event.target.value)} />
      <Field label={t('keys.publisherUrl')} error={errorAt('publisher.url')} disabled={disabled} value={text('publisher.url')} onChange={(event) => publisher('url', event.target.value)} />
      {line('baseUrl', t('keys.baseUrl'), t('keys.baseUrlHint'))}
      {line('fileName', t('keys.fileName'), t('keys.fileNameHint'), '')}
      {line('timeZone', t('keys.timeZone'), t('keys.timeZoneHint'))}
      <Select label={t('keys.dateStyle')} error={errorAt('dateStyle')} disabled={disabled} value={text('dateStyle')} options={(['short', 'medium', 'long', 'full'] as const).map((value) => ({ value, label: t(`dateStyles.${value}`) }))} onChange={(event) => set('dateStyle', event.target.value)} />
      <Select label={t('keys.markup')} error={errorAt('markup')} disabled={disabled} value={text('markup') || 'html'} options={(['html', 'wordpress'] as const).map((value) => ({ value, label: t(`markups.${value}`) }))} onChange={(event) => set('markup', event.target.value)} />
      {line('linkRel', t('keys.linkRel'), undefined, '')}
      {line('robots', t('keys.robots'))}
      <Select label={t('keys.headingOffset')} error={errorAt('headingOffset')} disabled={disabled} value={text('headingOffset')} options={['0', '1', '2', '3'].map((value) => ({ value, label: value }))} onChange={(event) => set('headingOffset', Number(event.target.value))} />
      {headlineKinds.map((kind) => (
          <Field
            key={kind}
            label={t(`keys.headlines.${kind}`)}
            error={errorAt(`headlines.${kind}`)}
            disabled={disabled}
            inputMode="numeric"
            value={text(`headlines.${kind}`) || (valueAt(draft, 'headlines') === undefined ? String(headlineLimits[kind]) : '')}
            onChange={(event) => {
              const typed = event.target.value.trim()
              onChange(withValue(valueAt(draft, 'headlines') === undefined ? withValue(draft, 'headlines', { ...headlineLimits }) : draft, `headlines.${kind}`, /^\d+$/.test(typed) ? Number(typed) : typed))
            }}
          />
        ))}
      <Field
        label={t('keys.widths')}
        hint={t('keys.widthsHint')}
        error={errorAt('pictures.widths')}
        disabled={disabled}
        // Uncontrolled while it is typed in: a comma at the end is no number yet.
        key={`widths-${String(draft['name'])}`}
        defaultValue={Array.isArray(numbers) ? numbers.join(', ') : ''}
        onChange={(event) => set('pictures.widths', event.target.value.split(',').map((part) => part.trim()).filter(Boolean).map((part) => (/^\d+$/.test(part) ? Number(part) : part)))}
      />
      <Select
        label={t('keys.types')}
        error={errorAt('pictures.formats')}
        disabled={disabled}
        value={Array.isArray(types) ? types.join(',') : ''}
        options={['webp', 'jpeg', 'avif', 'webp,jpeg', 'avif,webp', 'avif,jpeg', 'avif,webp,jpeg'].map((value) => ({ value, label: value.replaceAll(',', ', ').toUpperCase() }))}
        onChange={(event) => set('pictures.formats', event.target.value.split(','))}
      />
      <Field label={t('keys.quality')} type="number" min={1} max={100} error={errorAt('pictures.quality')} disabled={disabled} value={text('pictures.quality')} onChange={(event) => set('pictures.quality', event.target.value === '' ? null : Number(event.target.value))} />
      <fieldset className="profile-checks" disabled={disabled}>
        <legend>{t('keys.formats')}</legend>
        {formatNames.map((name) => (
          <label key={name}>
            <input type="checkbox" checked={chosen.includes(name)} onChange={(event) => set('formats', formatNames.filter((one) => (one === name ? event.target.checked : chosen.includes(one))))} />
            <span>{t(`formats.${name}`)}</span>
          </label>
        ))}
        {errorAt('formats') && <p className="ui-field-error">{errorAt('formats')}</p>}
        <label>
          <input type="checkbox" checked={valueAt(draft, 'headline') !== false} onChange={(event) => set('headline', event.target.checked)} />
          <span>{t('keys.headline')}</span>
        </label>
      </fieldset>
    </div>
  )
}
