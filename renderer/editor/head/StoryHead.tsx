import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { datelineText, parseDateline } from '../../../shared/article/dateline'
import type { Head } from '../../../shared/article/types'
import { useSession } from '../use-session'
import { bylineText, parseBylines } from './byline'
import { HeadField, type HeadFieldProps } from './HeadField'

type Shared = Pick<HeadFieldProps, 'session' | 'writable' | 'onLeave' | 'onPaste'>

/** Kicker, headline, standfirst: the text is the value. */
function TextField({ name, field, read, write, ...shared }: Shared & { name: 'kicker' | 'headline' | 'standfirst'; field: keyof Head; read(head: Head): string; write(text: string, head: Head): Partial<Head> }) {
  const { t } = useTranslation('editor')
  const { session } = shared
  const text = useSession(session, (of) => read(of.article()))
  return (
    <HeadField
      {...shared}
      field={field}
      label={t(`head.${name}`)}
      placeholder={t(`head.placeholder.${name}`)}
      text={text}
      typography
      onText={(next, apart) => session.setHead(write(next, session.article()), apart ? undefined : field)}
    />
  )
}

/** Byline and dateline: what is typed is read on every key, and shown in its usual form when the field is left. */
function ReadField<K extends 'bylines' | 'dateline'>({ name, field, show, read, ...shared }: Shared & { name: 'byline' | 'dateline'; field: K; show(value: Head[K], language: string): string; read(text: string, before: Head[K], language: string): Head[K] }) {
  const { t } = useTranslation('editor')
  const { session } = shared
  const value = useSession(session, (of) => of.article()[field] as Head[K])
  const language = useSession(session, (of) => of.article().language)
  // The text as typed, as long as the story still holds what it was read as: an undo shows what it brought back.
  const [draft, setDraft] = useState<{ text: string; value: Head[K]; before: Head[K] } | null>(null)
  const typed = draft && draft.value === value ? draft : null
  return (
    <HeadField
      {...shared}
      field={field}
      label={t(`head.${name}`)}
      placeholder={t(`head.placeholder.${name}`)}
      text={typed ? typed.text : show(value, language)}
      onText={(text) => {
        // Read against what stood before the typing, so that a name passing through a half-typed form keeps its role.
        const before = typed ? typed.before : value
        session.setHead({ [field]: read(text, before, language) } as Partial<Head>, field)
        setDraft({ text, value: session.article()[field] as Head[K], before })
      }}
      onBlur={() => setDraft(null)}
    />
  )
}

/** The head of a story as the first lines of its page. */
export function StoryHead(shared: Shared) {
  const { t } = useTranslation('editor')
  return (
    <div className="story-head" role="group" aria-label={t('head.name')}>
      <TextField {...shared} name="kicker" field="kicker" read={(head) => head.kicker ?? ''} write={(text) => ({ kicker: text || null })} />
      <TextField
        {...shared}
        name="headline"
        field="headline"
        read={(head) => head.headline.main}
        write={(main, head) => ({ headline: { ...head.headline, main } })}
      />
      <TextField {...shared} name="standfirst" field="standfirst" read={(head) => head.standfirst} write={(standfirst) => ({ standfirst })} />
      <ReadField {...shared} name="byline" field="bylines" show={bylineText} read={parseBylines} />
      <ReadField {...shared} name="dateline" field="dateline" show={datelineText} read={(text) => parseDateline(text)} />
    </div>
  )
}
