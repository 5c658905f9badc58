import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Byline } from '../../../shared/article/types'
import { useDeskFacts } from '../../session/desk-facts'
import type { StorySession } from '../../session/types'
import { Button } from '../../ui/Button'
import { Choices } from '../../ui/Choices'
import { Plus, X } from '../../ui/icons'
import { DraftField } from './DraftField'
import { addressReader, readText } from './readers'
import { Section } from './Section'
import { useHead } from './useHead'

/** Names, roles and pages of the authors. A byline without a name is not stored. */
export function BylineSection({ session }: { session: StorySession }) {
  const { t } = useTranslation('app')
  const bylines = useHead(session, 'bylines')
  const language = useHead(session, 'language')
  const authors = useDeskFacts(({ terms }) => terms.bylines)
  // One more row than is stored, until its name is typed.
  const [adding, setAdding] = useState(false)
  const rows: (Byline | null)[] = adding || bylines.length === 0 ? [...bylines, null] : bylines

  const change = (index: number, part: { name?: string; role?: string | null; url?: string | null }) => {
    const now = session.article().bylines
    const old = now[index]
    const name = part.name ?? old?.name ?? ''
    if (!name) return
    const { role: _role, url: _url, ...rest } = old ?? { name }
    const role = part.role === undefined ? old?.role : part.role
    const url = part.url === undefined ? old?.url : part.url
    const next: Byline = { ...rest, name, ...(role ? { role } : {}), ...(url ? { url } : {}) }
    session.setHead({ bylines: old ? now.with(index, next) : [...now, next] }, `byline.${index}.${Object.keys(part).join()}`)
    if (!old) setAdding(false)
  }

  /** A name that was an author's before brings that author's role and page along. */
  const store = (index: number, name: string) => {
    const known = authors.find((author) => author.name === name)
    const now = bylines[index]
    const { role, url } = known ?? {}
    change(index, { name: name.trim() ? name : '', ...(role && !now?.role ? { role } : {}), ...(url && !now?.url ? { url } : {}) })
  }

  return (
    <Section title={t('details.bylines')} open={bylines.length > 0}>
      <Choices id="details-authors" values={authors.map(({ name }) => name)} />
      <ul className="details-rows" aria-label={t('details.bylines')}>
        {rows.map((byline, index) => (
          <li key={index} className="details-row">
            <div className="details-pair">
              <DraftField
                label={t('details.name')}
                stored={byline?.name ?? ''}
                read={(text) => (text.trim() || !byline ? { value: text } : { fault: t('details.nameFault') })}
                show={(value) => value}
                store={(name) => store(index, name)}
                list="details-authors"
                lang={language}
              />
              <DraftField
                label={t('details.role')}
                stored={byline?.role ?? ''}
                read={readText}
                show={(value) => (value.trim() ? value : '')}
                store={(role) => change(index, { role: role.trim() ? role : null })}
                lang={language}
              />
            </div>
            <DraftField
              label={t('details.authorPage')}
              stored={byline?.url ?? ''}
              read={addressReader(t)}
              show={(value) => value ?? ''}
              store={(url) => change(index, { url })}
              inputMode="url"
            />
            {byline && (
              <Button
                className="details-remove"
                icon={<X />}
                tip={t('details.removeByline', { name: byline.name })}
                onClick={() => session.setHead({ bylines: bylines.toSpliced(index, 1) })}
              />
            )}
          </li>
        ))}
      </ul>
      {bylines.length > 0 && !adding && (
        <Button className="details-add" icon={<Plus />} onClick={() => setAdding(true)}>
          {t('details.addByline')}
        </Button>
      )}
    </Section>
  )
}
