import { useDeferredValue, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import { X } from '../../ui/icons'
import { toast } from '../../ui/toast'
import { editWords, importWords, useDictionary } from './useDictionary'
import './dictionary.css'

/** More rows are no help to a reader: a search is. */
const shownAtMost = 200

interface DictionaryPageProps {
  spelling: boolean
  onSpelling: (on: boolean) => void
}

/** The newsroom's dictionary: its words, to search, add, take away and import. */
export function DictionaryPage({ spelling, onSpelling }: DictionaryPageProps) {
  const { t, i18n } = useTranslation('spelling')
  const { words, place, problem } = useDictionary()
  const [fresh, setFresh] = useState('')
  const [fault, setFault] = useState('')
  const [query, setQuery] = useState('')
  const file = useRef<HTMLInputElement>(null)
  const asked = useDeferredValue(query.trim().toLocaleLowerCase())
  const found = useMemo(() => {
    const compare = new Intl.Collator(i18n.language).compare
    return words.filter((word) => word.toLocaleLowerCase().includes(asked)).sort(compare)
  }, [words, asked, i18n.language])

  const add = async () => {
    const word = fresh.trim()
    if (!/\p{L}/u.test(word)) return setFault(t('page.notAWord'))
    if (await editWords({ add: [word] })) setFresh('')
  }
  const remove = async (word: string) => {
    if (!(await editWords({ remove: [word] }))) return
    toast(t('page.removed', { word }), { actions: [{ label: t('page.undo'), run: () => void editWords({ add: [word] }) }] })
  }

  return (
    <div className="dictionary">
      <label className="dictionary-switch">
        <input type="checkbox" checked={spelling} onChange={(event) => onSpelling(event.target.checked)} />
        <span>{t('page.spelling')}</span>
      </label>
      <p className="ui-field-hint">{t('page.about')}</p>
      {problem && (
        <p className="ui-field-error" role="alert">
          {problem}
        </p>
      )}
      <form
        className="dictionary-add"
        onSubmit={(event) => {
          event.preventDefault()
          void add()
        }}
      >
        <Field
          label={t('page.new')}
          hint={t('page.newHint')}
          error={fault || undefined}
          value={fresh}
          dir="auto"
          maxLength={80}
          spellCheck={false}
          onChange={(event) => {
            setFresh(event.target.value)
            setFault('')
          }}
        />
        <Button look="outline" type="submit" disabled={!fresh.trim()}>
          {t('page.addDo')}
        </Button>
      </form>
      <div className="dictionary-tools">
        <Field label={t('page.search')} type="search" value={query} dir="auto" spellCheck={false} onChange={(event) => setQuery(event.target.value)} />
        <Button look="outline" onClick={() => file.current?.click()}>
          {t('page.import')}
        </Button>
        <input
          ref={file}
          type="file"
          accept=".txt,.dic,.csv,text/plain"
          hidden
          onChange={(event) => {
            const [given] = event.target.files ?? []
            if (given) void importWords(given)
            event.target.value = ''
          }}
        />
      </div>
      <p className="dictionary-count" role="status">
        {found.length > shownAtMost ? t('page.shown', { shown: shownAtMost, count: found.length }) : found.length || !words.length ? t('page.count', { count: found.length }) : t('page.noMatch')}
      </p>
      {words.length === 0 && !problem && <p className="ui-field-hint">{t('page.none')}</p>}
      <ul className="dictionary-words" aria-label={t('page.words')}>
        {found.slice(0, shownAtMost).map((word) => (
          <li key={word}>
            <bdi>{word}</bdi>
            <Button icon={<X />} tip={t('page.remove', { word })} onClick={() => void remove(word)} />
          </li>
        ))}
      </ul>
      {place && (
        <dl className="settings-facts">
          <dt>{t('page.place')}</dt>
          <dd className="settings-path">{place}</dd>
        </dl>
      )}
    </div>
  )
}
