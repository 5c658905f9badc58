import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Settings } from '../../../shared/contract'
import { Button } from '../../ui/Button'
import { Field, Select } from '../../ui/Field'
import { Plus, Trash2 } from '../../ui/icons'
import './writing.css'

const scales = [0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const
const faces = ['serif', 'sans'] as const
const measures = ['narrow', 'usual', 'wide'] as const
const switches = ['typewriter', 'smartQuotes', 'smartDashes', 'smartSpaces', 'autocorrect'] as const

interface WritingPageProps {
  settings: Settings
  onChange: (change: Partial<Settings>) => void
}

/** How the page looks that one writes on, and what is set right as one types. */
export function WritingPage({ settings, onChange }: WritingPageProps) {
  const { t, i18n } = useTranslation('comfort')
  const percent = new Intl.NumberFormat(i18n.language, { style: 'percent' })
  return (
    <>
      <div className="writing-look">
        <Select label={t('writing.face')} value={settings.face} options={faces.map((value) => ({ value, label: t(`writing.faces.${value}`) }))} onChange={(event) => onChange({ face: faces.find((face) => face === event.target.value) ?? 'serif' })} />
        <Select
          label={t('writing.scale')}
          value={String(settings.textScale)}
          options={[...new Set([...scales, settings.textScale])].sort((a, b) => a - b).map((value) => ({ value: String(value), label: percent.format(value) }))}
          onChange={(event) => onChange({ textScale: Number(event.target.value) })}
        />
        <Select label={t('writing.measure')} value={settings.measure} options={measures.map((value) => ({ value, label: t(`writing.measures.${value}`) }))} onChange={(event) => onChange({ measure: measures.find((measure) => measure === event.target.value) ?? 'usual' })} />
      </div>
      <fieldset className="writing-switches">
        <legend>{t('writing.typing')}</legend>
        {switches.map((name) => (
          <label key={name}>
            <input type="checkbox" checked={settings[name]} onChange={(event) => onChange({ [name]: event.target.checked })} />
            <span>
              {t(`writing.${name}`)}
              <small>{t(`writing.${name}Hint`)}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <OwnCorrections list={settings.corrections} onChange={(corrections) => onChange({ corrections })} />
    </>
  )
}

type List = Settings['corrections']

/** A person's own corrections: a table to add to, and a plain list to bring in or take along. */
function OwnCorrections({ list, onChange }: { list: List; onChange: (list: List) => void }) {
  const { t } = useTranslation('comfort')
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const [asText, setAsText] = useState<string | null>(null)
  const word = from.trim()
  const fault = /\s/.test(word) ? t('own.oneWord') : undefined
  const add = () => {
    if (!word || !to.trim() || fault) return
    onChange([...list.filter((each) => each.from !== word), { from: word, to: to.trim() }].sort((a, b) => a.from.localeCompare(b.from)))
    setFrom('')
    setTo('')
  }
  return (
    <section className="own-corrections" aria-label={t('own.title')}>
      <h3>{t('own.title')}</h3>
      <p className="ui-field-hint">{t('own.about')}</p>
      {asText === null ? (
        <>
          <form
            className="own-corrections-add"
            onSubmit={(event) => {
              event.preventDefault()
              add()
            }}
          >
            <Field label={t('own.from')} value={from} error={fault} maxLength={100} onChange={(event) => setFrom(event.target.value)} />
            <Field label={t('own.to')} value={to} maxLength={300} onChange={(event) => setTo(event.target.value)} />
            <Button type="submit" look="outline" icon={<Plus />} disabled={!word || !to.trim() || fault !== undefined}>
              {t('own.add')}
            </Button>
          </form>
          {list.length > 0 && (
            <ul className="own-corrections-list">
              {list.map((each) => (
                <li key={each.from}>
                  <span dir="auto">{each.from}</span>
                  <span dir="auto">{each.to}</span>
                  <Button icon={<Trash2 />} tip={t('own.remove', { word: each.from })} onClick={() => onChange(list.filter((other) => other !== each))} />
                </li>
              ))}
            </ul>
          )}
        </>
      ) : (
        <textarea className="ui-input is-text" aria-label={t('own.asText')} rows={8} spellCheck={false} value={asText} onChange={(event) => setAsText(event.target.value)} />
      )}
      <div>
        {asText === null ? (
          <Button onClick={() => setAsText(list.map((each) => `${each.from}\t${each.to}`).join('\n'))}>{t('own.asText')}</Button>
        ) : (
          <>
            <Button look="outline" onClick={() => (onChange(read(asText)), setAsText(null))}>
              {t('own.take')}
            </Button>
            <Button onClick={() => setAsText(null)}>{t('own.leave')}</Button>
          </>
        )}
      </div>
    </section>
  )
}

/** A pair a line, parted by a tab, “=” or “→”; what is no pair is passed over. */
function read(text: string): List {
  const pairs = new Map<string, string>()
  for (const line of text.split('\n')) {
    const [, from, to] = /^\s*(\S{1,100})\s*(?:\t|=|→|,)\s*(\S.{0,299}?)\s*$/u.exec(line) ?? []
    if (from && to) pairs.set(from, to)
  }
  return [...pairs].slice(0, 2000).map(([from, to]) => ({ from, to })).sort((a, b) => a.from.localeCompare(b.from))
}
