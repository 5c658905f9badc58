import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Article } from '../../../shared/article/types'
import { renderBundle } from '../../../shared/exporting'
import { api } from '../../api'
import { Button } from '../../ui/Button'
import { Tabs } from '../../ui/Tabs'
import { TextField } from '../../ui/Field'
import { toast } from '../../ui/toast'
import { draftOf, textOf } from './draft'
import { ProfileForm } from './ProfileForm'
import { useCheck } from './useProfiles'

interface ProfileEditorProps {
  /** The profile's JSON as it is kept; for a new one, as it was copied or brought in. */
  kept: string
  /** Its name; null for one that is not kept yet. */
  name: string | null
  readOnly: boolean
  /** The story that the preview shows. */
  sample: Article
  onSaved: (name: string) => void
}

/** One profile, as fields and as JSON, with its mistakes at their keys and its HTML as one types. */
export function ProfileEditor({ kept, name, readOnly, sample, onSaved }: ProfileEditorProps) {
  const { t } = useTranslation('handoff')
  const [json, setJson] = useState(kept)
  const [page, setPage] = useState('form')
  const { faults, profile } = useCheck(json)
  const draft = useMemo(() => draftOf(json), [json])
  const html = useMemo(() => (profile ? (renderBundle(sample, profile, { formats: ['html'] }).files[0]?.text ?? '') : ''), [profile, sample])
  const changed = json !== kept || name === null

  const save = async () => {
    const answer = await api.profiles.save({ json, replaces: name })
    if (!answer.ok) return void toast(answer.problem.message, { failed: true })
    toast(t('profiles.saved', { name: answer.value.name }))
    onSaved(answer.value.name)
  }

  return (
    <div className="profile-editor">
      {readOnly && <p className="ui-field-hint">{t('profiles.readOnly')}</p>}
      <Tabs
        label={t('profiles.view')}
        selected={page}
        onSelect={setPage}
        tabs={[
          {
            id: 'form',
            label: t('profiles.form'),
            content: draft ? <ProfileForm draft={draft} faults={faults} disabled={readOnly} onChange={(next) => setJson(textOf(next))} /> : <p role="alert">{t('profiles.mend')}</p>,
          },
          {
            id: 'json',
            label: t('profiles.json'),
            content: (
              <div className="profile-json">
                <TextField label={t('profiles.json')} value={json} readOnly={readOnly} spellCheck={false} dir="ltr" onChange={(event) => setJson(event.target.value)} />
              </div>
            ),
          },
        ]}
      />
      {faults.length > 0 && (
        <section aria-label={t('profiles.mistakes')} className="profile-faults">
          <ul>
            {faults.map(({ path, message }, i) => (
              <li key={i}>
                {path && <code>{path}</code>} {message}
              </li>
            ))}
          </ul>
        </section>
      )}
      {!readOnly && (
        <div className="profile-actions">
          {changed && <span className="ui-field-hint">{t('profiles.notSaved')}</span>}
          <Button onClick={() => setJson(kept)} disabled={json === kept}>
            {t('profiles.revert')}
          </Button>
          <Button look="solid" onClick={() => void save()} disabled={!changed || faults.length > 0}>
            {t('profiles.save')}
          </Button>
        </div>
      )}
      <figure className="profile-preview">
        <figcaption>
          {t('profiles.preview')}
          {faults.length > 0 && <em> ({t('profiles.stale')})</em>}
        </figcaption>
        <pre role="region" dir="ltr" tabIndex={0} aria-label={t('profiles.preview')}>
          {html}
        </pre>
      </figure>
    </div>
  )
}
