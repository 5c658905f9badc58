import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { builtInRules, type Rule } from '../../../shared/style'
import { Button } from '../../ui/Button'
import { Faults } from '../../ui/Faults'
import { Field, Select } from '../../ui/Field'
import { Pencil, Plus, Trash2 } from '../../ui/icons'
import { toast } from '../../ui/toast'
import { RuleForm } from './RuleForm'
import { editStyle, importList, useStyle } from './useStyle'
import './style.css'

/** More rows are no help to a reader: a search is. */
const shownAtMost = 150

type Row = { rule: Rule; own: boolean; on: boolean }

/** The newsroom's style: its rules, to switch, write, try, take away and import. */
export function StylePage({ language }: { language: string }) {
  const { t } = useTranslation('style')
  const { view, problem } = useStyle()
  const [query, setQuery] = useState('')
  const [whose, setWhose] = useState<'all' | 'own' | 'off'>('all')
  const [editing, setEditing] = useState<Rule | 'new' | null>(null)
  const file = useRef<HTMLInputElement>(null)
  const add = useRef<HTMLButtonElement>(null)
  const asked = useDeferredValue(query.trim().toLocaleLowerCase())

  const rows = useMemo((): Row[] => {
    if (!view) return []
    const own = new Map(view.own.map((rule) => [rule.id, rule]))
    const isOff = (id: string) => view.off === 'all' || view.off.includes(id)
    return [...view.own.map((rule) => ({ rule, own: true, on: true })), ...builtInRules.filter(({ id }) => !own.has(id)).map((rule) => ({ rule, own: false, on: !isOff(rule.id) }))]
  }, [view])
  const found = useMemo(
    () =>
      rows.filter(
        ({ rule, own, on }) =>
          (whose === 'all' || (whose === 'own' ? own : !on)) && `${rule.pattern} ${rule.replacement ?? ''} ${rule.advice} ${rule.id}`.toLocaleLowerCase().includes(asked),
      ),
    [rows, whose, asked],
  )

  const close = () => {
    setEditing(null)
    add.current?.focus()
  }
  const toggle = ({ rule, on }: Row) => {
    const off = view?.off === 'all' ? builtInRules.map(({ id }) => id) : (view?.off ?? [])
    void editStyle({ off: on ? [...off, rule.id] : off.filter((id) => id !== rule.id) })
  }
  const remove = async (rule: Rule) => {
    if (!(await editStyle({ remove: rule.id }))) return
    toast(t('removed', { pattern: rule.pattern }), { actions: [{ label: t('undo'), run: () => void editStyle({ put: rule }) }] })
  }
  const form = (rule: Rule | null) => (
    <RuleForm
      key={rule?.id ?? 'new'}
      rule={rule}
      taken={new Set(rows.map((row) => row.rule.id))}
      onClose={close}
      onSave={(next) => {
        void editStyle({ put: next }).then((done) => done && close())
      }}
    />
  )

  return (
    <div className="style-page">
      <p className="ui-field-hint">{t('about')}</p>
      {problem && (
        <p className="ui-field-error" role="alert">
          {problem}
        </p>
      )}
      {view && <Faults title={t('faults', { count: view.faults.length })} faults={view.faults} />}
      <div className="style-tools">
        <Field label={t('search')} type="search" value={query} dir="auto" onChange={(event) => setQuery(event.target.value)} />
        <Select label={t('show')} value={whose} options={(['all', 'own', 'off'] as const).map((value) => ({ value, label: t(`shown.${value}`) }))} onChange={(event) => setWhose(event.target.value as typeof whose)} />
      </div>
      <div className="style-actions">
        <Button ref={add} look="outline" icon={<Plus />} onClick={() => setEditing('new')}>
          {t('add')}
        </Button>
        <Button look="outline" onClick={() => file.current?.click()}>
          {t('import')}
        </Button>
        <input
          ref={file}
          type="file"
          accept=".txt,.csv,.tsv,text/plain,text/csv"
          hidden
          onChange={(event) => {
            const [given] = event.target.files ?? []
            if (given) void importList(given, language)
            event.target.value = ''
          }}
        />
      </div>
      {editing === 'new' && form(null)}
      <p className="style-count" role="status">
        {found.length > shownAtMost ? t('some', { shown: shownAtMost, count: found.length }) : t('count', { count: found.length })}
      </p>
      <ul className="style-rules" aria-label={t('rules')}>
        {found.slice(0, shownAtMost).map((row) => {
          const { rule, own, on } = row
          return (
            <li key={rule.id} className={on ? '' : 'is-off'}>
              {editing !== 'new' && editing?.id === rule.id ? (
                form(rule)
              ) : (
                <>
                  <input type="checkbox" checked={on} disabled={own} aria-label={t('hold', { pattern: rule.pattern })} onChange={() => toggle(row)} />
                  <div className="style-rule">
                    <p dir="auto">
                      <bdi>{rule.pattern}</bdi>
                      {rule.replacement !== undefined && (
                        <>
                          {' '}
                          <span aria-hidden="true">→</span> <bdi>{rule.replacement}</bdi>
                        </>
                      )}
                      {own && <span className="style-own">{t('own')}</span>}
                    </p>
                    <p className="style-advice" dir="auto">
                      {rule.advice}
                    </p>
                  </div>
                  <span className="style-buttons">
                    <Button icon={<Pencil />} tip={t('edit', { pattern: rule.pattern })} onClick={() => setEditing(rule)} />
                    {own && <Button icon={<Trash2 />} tip={t('remove', { pattern: rule.pattern })} onClick={() => void remove(rule)} />}
                  </span>
                </>
              )}
            </li>
          )
        })}
      </ul>
      {view && (
        <dl className="settings-facts">
          <dt>{t('place')}</dt>
          <dd className="settings-path">{view.place}</dd>
        </dl>
      )}
    </div>
  )
}
