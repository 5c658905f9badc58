import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { faultOf, kinds, type DeskRuleKind } from '../../../shared/desk-rules'
import { Button } from '../../ui/Button'
import { Faults } from '../../ui/Faults'
import { Field } from '../../ui/Field'
import { Plus, Trash2 } from '../../ui/icons'
import { toast } from '../../ui/toast'
import { editDeskRules, setDeskQuotes, useDeskRules } from '../../session/desk-rules'
import './desk-rules.css'

/** The desk's own phrases of furniture and agencies, by which copy is read when it comes in. */
export function DeskRulesPage() {
  const { t } = useTranslation('deskRules')
  const { view, problem } = useDeskRules()

  return (
    <div className="desk-rules">
      <p className="ui-field-hint">{t('about')}</p>
      {problem && (
        <p className="ui-field-error" role="alert">
          {problem}
        </p>
      )}
      {view && <Faults title={t('faults', { count: view.faults.length })} faults={view.faults} />}
      {kinds.map((kind) => (
        <Phrases key={kind} kind={kind} phrases={view?.[kind] ?? []} />
      ))}
      <label className="desk-rules-switch">
        <input type="checkbox" checked={view?.quotes ?? false} disabled={!view} onChange={(event) => void setDeskQuotes(event.target.checked)} />
        <span>
          {t('quotes')}
          <small>{t('quotesHint')}</small>
        </span>
      </label>
      {view && (
        <dl className="settings-facts">
          <dt>{t('place')}</dt>
          <dd className="settings-path">{view.place}</dd>
        </dl>
      )}
    </div>
  )
}

function Phrases({ kind, phrases }: { kind: DeskRuleKind; phrases: readonly string[] }) {
  const { t } = useTranslation('deskRules')
  const [typed, setTyped] = useState('')
  const form = useRef<HTMLFormElement>(null)
  const file = useRef<HTMLInputElement>(null)
  const fault = typed.trim() ? faultOf(typed) : ''

  const focusField = () => form.current?.querySelector('input')?.focus()

  const add = async () => {
    if (!typed.trim() || fault) return
    if (await editDeskRules({ kind, add: [typed] })) setTyped('')
    focusField()
  }
  const remove = async (phrase: string) => {
    if (!(await editDeskRules({ kind, remove: [phrase] }))) return
    focusField()
    toast(t('removed', { phrase }), { actions: [{ label: t('undo'), run: () => void editDeskRules({ kind, add: [phrase] }) }] })
  }
  const take = async (given: File) => {
    const lines = given.size > 1024 * 1024 ? [] : (await given.text()).split(/\r?\n/).map((line) => line.trim()).filter(Boolean)
    const good = lines.filter((line) => !faultOf(line))
    if (good.length && !(await editDeskRules({ kind, add: good }))) return
    toast(t('imported', { count: good.length, wrong: lines.length - good.length }), { failed: !good.length })
  }

  return (
    <section className="desk-rules-list">
      <h3>{t(`kinds.${kind}.title`)}</h3>
      <p className="ui-field-hint">{t(`kinds.${kind}.about`)}</p>
      <form
        ref={form}
        className="desk-rules-add"
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <Field label={t(`kinds.${kind}.field`)} value={typed} dir="auto" error={fault} onChange={(event) => setTyped(event.target.value)} />
        <Button type="submit" look="outline" icon={<Plus />} disabled={!typed.trim() || fault !== ''}>
          {t('add')}
        </Button>
        <Button look="outline" onClick={() => file.current?.click()}>
          {t('import')}
        </Button>
        <input
          ref={file}
          type="file"
          accept=".txt,text/plain"
          hidden
          onChange={(event) => {
            const [given] = event.target.files ?? []
            if (given) void take(given)
            event.target.value = ''
          }}
        />
      </form>
      {phrases.length === 0 ? (
        <p className="ui-field-hint">{t('none')}</p>
      ) : (
        <ul aria-label={t(`kinds.${kind}.title`)}>
          {phrases.map((phrase) => (
            <li key={phrase}>
              <span dir="auto">{phrase}</span>
              <Button icon={<Trash2 />} tip={t('remove', { phrase })} onClick={() => void remove(phrase)} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
