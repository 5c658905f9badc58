import { useEffect, useEffectEvent, useId, useLayoutEffect, useRef, useState, useSyncExternalStore, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { bodyOf } from '../../editor/body'
import { isKey, keysText } from '../../editor/shortcuts'
import type { StorySession } from '../../session/types'
import { Button } from '../../ui/Button'
import { ArrowDown, ArrowUp, CaseSensitive, ChevronRight, Regex, WholeWord, X } from '../../ui/icons'
import { cursorIn, selectedIn } from './dom'
import { createFinder, type Finding } from './finder'
import { createMarks, type Marks } from './marks'
import { findBar, type FindOpen } from './open'
import type { Query } from './pattern'
import { createRunner } from './runner'
import './find.css'

const options = { matchCase: CaseSensitive, wholeWord: WholeWord, regex: Regex } as const
type Option = keyof typeof options

/** What was looked for last stays for the next time, in this window. */
let last: { query: Query; template: string } = { query: { text: '', matchCase: false, wholeWord: false, regex: false }, template: '' }

const mac = /Mac/.test(navigator.platform)

/** Find and replace in the story, above its page. Opened by its commands, F3, and Ctrl+H where that is no key of the system. */
export function FindBar({ session }: { session: StorySession }) {
  const open = useSyncExternalStore(findBar.subscribe, findBar.get)
  useEffect(() => {
    const key = (event: globalThis.KeyboardEvent) => {
      const replacing = !mac && isKey(event, 'Mod+H')
      if (!replacing && (event.key !== 'F3' || findBar.get())) return
      // Looked for last: it goes through the whole page, and nearly every key is a letter of the story.
      if (event.defaultPrevented || event.isComposing || document.querySelector('dialog:modal')) return
      event.preventDefault()
      findBar.open(replacing)
    }
    addEventListener('keydown', key)
    return () => removeEventListener('keydown', key)
  }, [])
  return open && <Bar session={session} open={open} />
}

function Count({ finding, id }: { finding: Finding; id: string }) {
  const { t } = useTranslation('find')
  const { found, current, fault, replaced } = finding
  const match = found[current]
  const aside = match?.place.aside ? t(`aside.${match.place.path[1] as 'short' | 'social' | 'search'}`) : null
  const count = match ? t('count', { at: current + 1, of: found.length }) : ''
  const words = fault ? t(`fault.${fault}`) : replaced !== null ? t('replaced', { count: replaced }) : match ? (aside ? t('countAside', { count, aside }) : count) : t('none')
  return (
    <p id={id} role="status" className={`find-count ${fault ? 'is-fault' : ''}`}>
      {words}
    </p>
  )
}

function Bar({ session, open }: { session: StorySession; open: FindOpen }) {
  const { t } = useTranslation('find')
  const status = useId()
  const ref = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const marks = useRef<Marks | null>(null)
  const before = useRef<HTMLElement | null>(null)
  const [finder] = useState(() => createFinder(session, createRunner()))
  const finding = useSyncExternalStore(finder.subscribe, finder.get)
  const [query, setQuery] = useState(last.query)
  const [template, setTemplate] = useState(last.template)
  /** What is looked for since the bar was asked for last. */
  const begun = useRef<string | null>(null)
  const editor = () => ref.current!.closest('.story-editor')!

  useEffect(() => {
    last = { query, template }
  }, [query, template])

  useLayoutEffect(() => {
    const made = createMarks(editor(), bodyOf(session).elementOf)
    marks.current = made
    const stop = finder.subscribe(() => made.show(finder.get(), session.article()))
    return () => {
      stop()
      made.clear()
    }
  }, [session, finder])

  const reveal = () => marks.current?.reveal(finder.get(), session.article())
  const look = (next: Query, from?: Parameters<typeof finder.look>[1]) => {
    setQuery(next)
    void finder.look(next, from).then(reveal)
  }

  // Each time that it is asked for: what is selected is what one looks for, from there on.
  const begin = useEffectEvent(() => {
    const page = editor()
    const inPage = page.contains(document.activeElement) && !ref.current!.contains(document.activeElement)
    const text = inPage ? selectedIn(page) : ''
    const from = (inPage ? cursorIn(page, session.article()) : null) ?? undefined
    if (inPage) before.current = document.activeElement as HTMLElement
    field.current?.focus({ preventScroll: true })
    begun.current = text || query.text
    look(text ? { ...query, text, regex: false } : query, from)
  })
  useLayoutEffect(() => begin(), [open])
  // Once it is in the field, so that what is typed takes its place.
  useLayoutEffect(() => {
    if (begun.current !== query.text) return
    begun.current = null
    field.current?.select()
  })

  // The page moves under the bar by as much as the bar takes: the lines stay where they are read.
  useLayoutEffect(() => {
    const height = ref.current!.offsetHeight
    const scroll = editor().querySelector('.story-scroll')
    if (scroll) scroll.scrollTop += height
    return () => {
      if (scroll) scroll.scrollTop -= height
    }
  }, [open.replacing])

  useEffect(() => {
    const { body, kicker, headline, standfirst, bylines, dateline } = session.article()
    let seen: readonly unknown[] = [body, kicker, headline, standfirst, bylines, dateline]
    let frame = 0
    const stop = session.subscribe(() => {
      const now = session.article()
      const next = [now.body, now.kicker, now.headline, now.standfirst, now.bylines, now.dateline]
      if (next.every((part, at) => part === seen[at])) return
      seen = next
      cancelAnimationFrame(frame)
      // Once for what one frame brings, and after the text is on the screen.
      frame = requestAnimationFrame(() => void finder.refresh())
    })
    return () => {
      stop()
      cancelAnimationFrame(frame)
      finder.end()
    }
  }, [session, finder])

  const step = (by: 1 | -1) => {
    finder.step(by)
    reveal()
  }
  const close = () => {
    const entered = marks.current?.enter(finder.get(), session.article())
    findBar.close()
    if (entered) return
    if (before.current instanceof HTMLTextAreaElement) before.current.focus()
    else bodyOf(session).editor.focus()
  }
  const replaceOne = () => void finder.replace(template).then(reveal)
  const replaceAll = () => void finder.replaceAll(template)

  const anywhere = useEffectEvent((event: globalThis.KeyboardEvent) => {
    const again = event.key === 'F3' || (mac && event.metaKey && !event.altKey && event.key.toLowerCase() === 'g')
    if (!again || event.defaultPrevented) return
    event.preventDefault()
    step(event.shiftKey ? -1 : 1)
  })
  useEffect(() => {
    const key = (event: globalThis.KeyboardEvent) => anywhere(event)
    addEventListener('keydown', key)
    return () => removeEventListener('keydown', key)
  }, [])

  const keyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.nativeEvent.isComposing) return
    const inField = event.target instanceof HTMLInputElement
    if (event.key === 'Escape') close()
    else if (event.key !== 'Enter' || !inField) return
    else if (event.target === field.current) step(event.shiftKey ? -1 : 1)
    else if (isKey(event.nativeEvent, 'Mod+Alt+Enter')) replaceAll()
    else replaceOne()
    event.preventDefault()
    event.stopPropagation()
  }

  const can = finding.found.length > 0 && session.access().kind === 'writer'
  return (
    <div ref={ref} className="find-bar" role="search" aria-label={t('name')} onKeyDown={keyDown}>
      <div className="find-lines">
        <Button
          className="find-more"
          icon={<ChevronRight />}
          tip={t('more')}
          keys={keysText('Mod+Alt+F')}
          aria-expanded={open.replacing}
          onClick={() => findBar.setReplacing(!open.replacing)}
        />
        <div className="find-line">
          <div className="find-field">
            <input
              ref={field}
              type="text"
              dir="auto"
              spellCheck={false}
              autoComplete="off"
              aria-label={t('find')}
              aria-invalid={finding.fault !== null || undefined}
              aria-describedby={query.text ? status : undefined}
              placeholder={t('find')}
              value={query.text}
              onChange={(event) => look({ ...query, text: event.target.value })}
            />
            {(Object.keys(options) as Option[]).map((option) => {
              const Icon = options[option]
              return <Button key={option} icon={<Icon />} tip={t(option)} aria-pressed={query[option]} onClick={() => look({ ...query, [option]: !query[option] })} />
            })}
          </div>
          <Button icon={<ArrowUp />} tip={t('previous')} keys={keysText('Shift+Enter')} disabled={!can} onClick={() => step(-1)} />
          <Button icon={<ArrowDown />} tip={t('next')} keys="Enter" disabled={!can} onClick={() => step(1)} />
          <Button icon={<X />} tip={t('close')} keys="Esc" onClick={close} />
        </div>
        {open.replacing && (
          <div className="find-line">
            <div className="find-field">
              <input
                type="text"
                dir="auto"
                spellCheck={false}
                autoComplete="off"
                aria-label={t('with')}
                placeholder={t('with')}
                value={template}
                onChange={(event) => setTemplate(event.target.value)}
              />
            </div>
            <Button look="outline" disabled={!can} onClick={replaceOne}>
              {t('replace')}
            </Button>
            <Button look="outline" disabled={!can} keys={keysText('Mod+Alt+Enter')} onClick={replaceAll}>
              {t('replaceAll')}
            </Button>
          </div>
        )}
        <div className="find-foot">{query.text ? <Count finding={finding} id={status} /> : <p className="find-count" />}</div>
      </div>
    </div>
  )
}
