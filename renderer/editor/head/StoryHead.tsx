import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { datelineText, parseDateline } from '../../../shared/article/dateline'
import type { Byline, Head } from '../../../shared/article/types'
import { useDeskFacts } from '../../session/desk-facts'
import { useBesideText } from '../../session/use-session'
import { bylineText, parseBylines, suggestAuthors, typedName } from './byline'
import { HeadField, type HeadFieldProps } from './HeadField'
import { NameSuggestions } from './NameSuggestions'

type Shared = Pick<HeadFieldProps, 'session' | 'writable' | 'onLeave' | 'onPaste'>

/** Kicker, headline, standfirst: the text is the value. */
function TextField({ name, field, read, write, ...shared }: Shared & Pick<HeadFieldProps, 'limit'> & { name: 'kicker' | 'headline' | 'standfirst'; field: keyof Head; read(head: Head): string; write(text: string, head: Head): Partial<Head> }) {
  const { t } = useTranslation('editor')
  const { session } = shared
  const text = useBesideText(session, (of) => read(of.article()))
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

/** The dateline: what is typed is read on every key, and shown in its usual form when the field is left. */
function DatelineField(shared: Shared) {
  const { t } = useTranslation('editor')
  const { session } = shared
  const value = useBesideText(session, (of) => of.article().dateline)
  const language = useBesideText(session, (of) => of.article().language)
  // The text as typed, as long as the story still holds what it was read as: an undo shows what it brought back.
  const [draft, setDraft] = useState<{ text: string; value: Head['dateline'] } | null>(null)
  const typed = draft && draft.value === value ? draft : null
  return (
    <HeadField
      {...shared}
      field="dateline"
      label={t('head.dateline')}
      placeholder={t('head.placeholder.dateline')}
      text={typed ? typed.text : datelineText(value, language)}
      onText={(text) => {
        session.setHead({ dateline: parseDateline(text) }, 'dateline')
        setDraft({ text, value: session.article().dateline })
      }}
      onBlur={() => setDraft(null)}
    />
  )
}

/** The byline, with the authors of earlier stories offered for the name that is being typed. */
function BylineField(shared: Shared) {
  const { t } = useTranslation('editor')
  const { session } = shared
  const id = useId()
  const value = useBesideText(session, (of) => of.article().bylines)
  const language = useBesideText(session, (of) => of.article().language)
  const authors = useDeskFacts(({ terms }) => terms.bylines)
  const [draft, setDraft] = useState<{ text: string; value: Byline[]; before: readonly Byline[] } | null>(null)
  // Offered for what was just typed at the end, until it is chosen or sent away.
  const [offered, setOffered] = useState<{ text: string; at: number } | null>(null)
  const typed = draft && draft.value === value ? draft : null
  const text = typed ? typed.text : bylineText(value, language)
  const part = typedName(text, language)
  const names = offered?.text === text ? suggestAuthors(part.name, authors, value) : []

  const write = (next: string, before: readonly Byline[]) => {
    session.setHead({ bylines: parseBylines(next, before, language) }, 'bylines')
    setDraft({ text: next, value: session.article().bylines, before })
  }
  const choose = (byline: Byline) => {
    // The name as it stands so far must not lend its role to the one that is chosen.
    const before = [...(typed ? typed.before : value).filter(({ name }) => name !== part.name.trim()), byline]
    write(`${text.slice(0, part.start)}${byline.name}`, before)
    setOffered(null)
  }
  const choices = names.length && offered
    ? {
        id,
        at: Math.min(offered.at, names.length - 1),
        shown: <NameSuggestions id={id} names={names} at={Math.min(offered.at, names.length - 1)} onChoose={choose} onPoint={(at) => setOffered({ text, at })} />,
        onKey(key: string) {
          const at = Math.min(offered.at, names.length - 1)
          if (key === 'Escape') setOffered(null)
          else if (key === 'ArrowDown' || key === 'ArrowUp') setOffered({ text, at: (at + (key === 'ArrowDown' ? 1 : names.length - 1)) % names.length })
          else choose(names[at]!)
        },
      }
    : undefined
  return (
    <HeadField
      {...shared}
      field="bylines"
      label={t('head.byline')}
      placeholder={t('head.placeholder.byline')}
      text={text}
      choices={choices}
      onCaret={(atEnd) => !atEnd && setOffered(null)}
      onText={(next) => {
        // Read against what stood before the typing, so that a name passing through a half-typed form keeps its role.
        write(next, typed ? typed.before : value)
        setOffered(next.length > text.length ? { text: next, at: 0 } : null)
      }}
      onBlur={() => {
        setDraft(null)
        setOffered(null)
      }}
    />
  )
}

/** The head of a story as the first lines of its page. */
export function StoryHead(shared: Shared) {
  const { t } = useTranslation('editor')
  const limit = useDeskFacts(({ headlines }) => headlines.main)
  return (
    <div className="story-head" role="group" aria-label={t('head.name')}>
      <TextField {...shared} name="kicker" field="kicker" read={(head) => head.kicker ?? ''} write={(text) => ({ kicker: text || null })} />
      <TextField
        {...shared}
        name="headline"
        limit={limit}
        field="headline"
        read={(head) => head.headline.main}
        write={(main, head) => ({ headline: { ...head.headline, main } })}
      />
      <TextField {...shared} name="standfirst" field="standfirst" read={(head) => head.standfirst} write={(standfirst) => ({ standfirst })} />
      <BylineField {...shared} />
      <DatelineField {...shared} />
    </div>
  )
}
