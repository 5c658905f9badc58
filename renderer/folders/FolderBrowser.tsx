import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Folder, Output } from '../../shared/contract'
import { api } from '../api'
import { Button } from '../ui/Button'
import { Field } from '../ui/Field'
import { CornerLeftUp, Folder as FolderIcon } from '../ui/icons'
import './folders.css'

type Listing = Output<'folders', 'list'>

/** Walks the folders of this machine where no native dialog can: a click picks one, a double click or Enter goes into it. */
export function FolderBrowser({ start, onChoose, onCancel }: { start: string | undefined; onChoose: (folder: Folder) => void; onCancel: () => void }) {
  const { t } = useTranslation('app')
  const [at, setAt] = useState<{ id?: string }>(start === undefined ? {} : { id: start })
  const [listing, setListing] = useState<Listing | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [name, setName] = useState('')
  /** The place that was answered for last: on the way to another one, or to one that is being made, none can be chosen. */
  const [answered, setAnswered] = useState<{ id?: string } | null>(null)
  const [making, setMaking] = useState(false)
  const [picked, setPicked] = useState<Folder | null>(null)

  useEffect(() => {
    let gone = false
    void api.folders.list(at).then((answer) => {
      if (gone) return
      setAnswered(at)
      if (answer.ok) setListing(answer.value)
      setProblem(answer.ok ? null : answer.problem.message)
    })
    return () => {
      gone = true
    }
  }, [at])

  const there = listing !== null && answered === at && !making

  const enter = (folder: Folder) => {
    setPicked(null)
    setAt({ id: folder.id })
  }

  const create = async () => {
    if (!listing || !there || !name.trim()) return
    setMaking(true)
    const made = await api.folders.create({ parent: listing.here.id, name: name.trim() })
    setMaking(false)
    if (!made.ok) return setProblem(made.problem.message)
    setName('')
    enter(made.value)
  }

  const short = (label: string) => label.split(/[\\/]/).filter(Boolean).at(-1) ?? label

  return (
    <div className="folder-browser">
      <p className="folder-here" role="status">
        <bdi>{(picked ?? listing?.here)?.label ?? ''}</bdi>
      </p>
      <ul aria-label={t('folders.inside')}>
        {listing?.parent && (
          <li>
            <Button icon={<CornerLeftUp />} onClick={() => listing.parent && enter(listing.parent)}>
              {t('folders.up')}
            </Button>
          </li>
        )}
        {listing?.folders.map((folder) => (
          <li key={folder.id}>
            <Button
              icon={<FolderIcon />}
              aria-pressed={picked?.id === folder.id}
              // A key has no click count.
              onClick={(event) => (event.detail === 0 ? enter(folder) : setPicked(folder))}
              onDoubleClick={() => enter(folder)}
            >
              {short(folder.label)}
            </Button>
          </li>
        ))}
        {listing?.folders.length === 0 && <li className="folder-none">{t('folders.none')}</li>}
      </ul>
      {problem && (
        <p role="alert" className="ui-field-error">
          {problem}
        </p>
      )}
      <form
        className="folder-new"
        onSubmit={(event) => {
          event.preventDefault()
          void create()
        }}
      >
        <Field label={t('folders.new')} value={name} maxLength={200} onChange={(event) => setName(event.target.value)} />
        <Button look="outline" type="submit" disabled={!there || !name.trim()}>
          {t('folders.create')}
        </Button>
      </form>
      <div className="folder-actions">
        <Button onClick={onCancel}>{t('cancel')}</Button>
        <Button look="solid" disabled={!there} onClick={() => listing && onChoose(picked ?? listing.here)}>
          {t('folders.use')}
        </Button>
      </div>
    </div>
  )
}
