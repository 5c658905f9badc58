import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { apply, createMatcher, type Rule } from '../../../shared/style'
import { Button } from '../../ui/Button'
import { Field, Select, TextField } from '../../ui/Field'
import { draftOf, emptyDraft, ruleOf, type Draft } from './draft'

interface RuleFormProps {
  /** The rule that is edited; null for a new one. */
  rule: Rule | null
  /** Ids of the newsroom's other rules. */
  taken: ReadonlySet<string>
  onSave: (rule: Rule) => void
  onClose: () => void
}

/** A rule as fields, tried on a sentence and on its examples at every key. */
export function RuleForm({ rule, taken, onSave, onClose }: RuleFormProps) {
  const { t } = useTranslation('style')
  const [draft, setDraft] = useState<Draft>(rule ? draftOf(rule) : emptyDraft)
  const [trial, setTrial] = useState('')
  const [asked, setAsked] = useState(false)
  const made = ruleOf(draft, taken)
  const faults = 'faults' in made ? made.faults : {}
  const set = <K extends keyof Draft>(key: K) => (value: Draft[K]) => setDraft((before) => ({ ...before, [key]: value }))
  // An empty field is no fault before somebody wanted to save it.
  const errorAt = (key: keyof Draft) => {
    const fault = faults[key]
    if (!fault || !(asked || draft[key] !== emptyDraft[key])) return undefined
    return fault.kind === 'pattern' ? t('patternFault', { fault: fault.fault }) : t(fault.kind === 'empty' ? 'empty' : 'languageFault')
  }
  const line = (key: 'pattern' | 'replacement' | 'advice' | 'languages', hint?: string) => (
    <Field label={t(`fields.${key}`)} hint={hint} error={errorAt(key)} dir="auto" value={draft[key]} onChange={(event) => set(key)(event.target.value)} />
  )
  const lines = (key: 'exceptions' | 'finds' | 'leaves', hint: string) => (
    <TextField label={t(`fields.${key}`)} hint={hint} error={errorAt(key)} rows={2} dir="auto" value={draft[key]} onChange={(event) => set(key)(event.target.value)} />
  )
  const hits = 'rule' in made && trial ? createMatcher([made.rule])(trial, made.rule.languages[0]!) : []
  const save = () => {
    setAsked(true)
    if ('rule' in made && !made.broken.length) onSave(made.rule)
  }

  return (
    <form
      className="style-form"
      aria-label={rule ? t('edit', { pattern: rule.pattern }) : t('new')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.preventDefault()
        event.stopPropagation()
        onClose()
      }}
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      {line('pattern', t('patternHint'))}
      {line('replacement', t('replacementHint'))}
      <Field label={t('fields.trial')} hint={t('trialHint')} dir="auto" value={trial} onChange={(event) => setTrial(event.target.value)} />
      <p className="style-trial" role="status" dir="auto">
        {trial && 'rule' in made && (hits.length ? (apply(trial, hits) === trial ? t('trialFinds', { found: hits.map(({ text }) => `“${text}”`).join(', ') }) : apply(trial, hits)) : t('trialNothing'))}
      </p>
      {line('advice')}
      <div className="style-pair">
        <Select label={t('fields.level')} value={draft.level} options={(['block', 'warn', 'info'] as const).map((value) => ({ value, label: t(`levels.${value}`) }))} onChange={(event) => set('level')(event.target.value as Rule['level'])} />
        {line('languages', t('languagesHint'))}
      </div>
      <label className="style-switch">
        <input type="checkbox" checked={draft.matchCase} onChange={(event) => set('matchCase')(event.target.checked)} />
        <span>{t('fields.matchCase')}</span>
      </label>
      {lines('exceptions', t('exceptionsHint'))}
      {lines('finds', t('findsHint'))}
      {lines('leaves', t('leavesHint'))}
      <div className={`style-examples ${'rule' in made && made.broken.length ? 'is-broken' : ''}`} role="status">
        {'rule' in made && (made.broken.length ? made.broken.map((fault) => <p key={fault}>{t('broken', { fault })}</p>) : draft.finds.trim() || draft.leaves.trim() ? <p>{t('kept')}</p> : null)}
      </div>
      <div className="style-actions">
        <Button look="solid" type="submit">
          {t('save')}
        </Button>
        <Button look="outline" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  )
}
