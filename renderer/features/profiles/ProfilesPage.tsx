import { useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Article } from '../../../shared/article/types'
import { api } from '../../api'
import { Button } from '../../ui/Button'
import { toast } from '../../ui/toast'
import { draftOf, freeName, textOf } from './draft'
import { ProfileEditor } from './ProfileEditor'
import { sampleStory } from './sample'
import { useProfiles } from './useProfiles'
import './profiles.css'

/** What is open in the editor: `name` is null for one that is not kept yet. */
interface Open {
  name: string | null
  json: string
  readOnly: boolean
  /** Another one for each time that a profile is opened, so that the editor starts anew. */
  turn: number
}

const largest = 1024 * 1024

/** The page of the settings for handoff profiles: which are in use, and each to look at, copy and change. */
export function ProfilesPage({ article }: { article: Article | null }) {
  const { t, i18n } = useTranslation('handoff')
  const sample = useMemo(() => sampleStory(t, i18n.language), [t, i18n.language])
  const { list, load, setActive } = useProfiles()
  const [open, setOpen] = useState<Open | null>(null)
  const file = useRef<HTMLInputElement>(null)
  const turn = useRef(0)
  const names = list?.profiles.map(({ name }) => name) ?? []

  const show = async (name: string) => {
    const answer = await api.profiles.read({ name })
    if (!answer.ok) return void toast(answer.problem.message, { failed: true })
    const builtIn = list?.profiles.some((row) => row.name === name && row.builtIn) ?? false
    setOpen({ name, json: answer.value.json, readOnly: builtIn, turn: ++turn.current })
  }
  useEffect(() => {
    if (list && !open) void show(list.active[0] ?? 'web')
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once, when the list comes
  }, [list])

  const begin = (json: string) => setOpen({ name: null, json, readOnly: false, turn: ++turn.current })
  const copy = () => {
    const draft = open && draftOf(open.json)
    if (draft) begin(textOf({ ...draft, name: freeName(String(draft['name']), names) }))
  }
  const bringIn = async (chosen: File | undefined) => {
    if (!chosen) return
    if (chosen.size > largest) return void toast(t('profiles.tooLarge'), { failed: true })
    const json = await chosen.text()
    const draft = draftOf(json)
    begin(draft && names.includes(String(draft['name'])) ? textOf({ ...draft, name: freeName(String(draft['name']), names) }) : json)
  }
  const remove = async () => {
    if (!open?.name) return
    const { name, json } = open
    const answer = await api.profiles.remove({ name })
    if (!answer.ok) return void toast(answer.problem.message, { failed: true })
    const back = async () => {
      const again = await api.profiles.save({ json, replaces: null })
      if (!again.ok) toast(again.problem.message, { failed: true })
      await load()
    }
    toast(t('profiles.removed', { name }), { actions: [{ label: t('profiles.undo'), run: () => void back() }] })
    await load()
    await show('web')
  }
  const send = async () => {
    if (!open?.name) return
    const folder = await api.folders.choose({})
    if (!folder.ok) return void toast(folder.problem.message, { failed: true })
    const into = folder.value.kind === 'chosen' ? folder.value.folder : folder.value.kind === 'browse' ? await suggested() : null
    if (!into) return
    const answer = await api.profiles.exportTo({ name: open.name, folder: into.id })
    toast(answer.ok ? t('profiles.exported', { path: answer.value.path }) : answer.problem.message, { failed: !answer.ok })
  }

  return (
    <div className="profiles">
      <p className="ui-field-hint">{t('profiles.about')}</p>
      <ul className="profile-list" aria-label={t('profiles.list')}>
        {list?.profiles.map(({ name, builtIn, fault }) => (
          <li key={name}>
            <Button aria-pressed={open?.name === name} onClick={() => void show(name)}>
              {name}
              {builtIn ? ` (${t('profiles.builtIn')})` : fault ? ` (${t('profiles.broken')})` : ''}
            </Button>
            <label>
              <input type="checkbox" aria-label={`${t('profiles.inUse')}: ${name}`} disabled={fault !== null} checked={list.active.includes(name)} onChange={(event) => void setActive(names.filter((one) => (one === name ? event.target.checked : list.active.includes(one))))} />
              <span aria-hidden="true">{t('profiles.inUse')}</span>
            </label>
          </li>
        ))}
      </ul>
      <div className="profile-actions is-start">
        <Button look="outline" onClick={copy} disabled={!open}>
          {t('profiles.copy')}
        </Button>
        <Button look="outline" onClick={() => file.current?.click()}>
          {t('profiles.import')}
        </Button>
        <Button look="outline" onClick={() => void send()} disabled={!open?.name}>
          {t('profiles.export')}
        </Button>
        <Button look="outline" onClick={() => void remove()} disabled={!open?.name || open.readOnly}>
          {t('profiles.remove')}
        </Button>
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          hidden
          onChange={(event) => {
            void bringIn(event.target.files?.[0])
            event.target.value = ''
          }}
        />
      </div>
      {open && (
        <ProfileEditor
          key={open.turn}
          kept={open.json}
          name={open.name}
          readOnly={open.readOnly}
          sample={article ?? sample}
          onSaved={(name) => {
            void load()
            void show(name)
          }}
        />
      )}
    </div>
  )
}

/** Where no system dialog asks for a folder, the last export's is as good. */
async function suggested() {
  const answer = await api.folders.suggested({})
  return answer.ok ? answer.value : null
}
