import { useEffect, useRef, type CSSProperties } from 'react'
import { useTranslation } from 'react-i18next'
import type { StorySession } from '../session/types'
import { useBesideText, useSession } from '../session/use-session'
import type { StoryBody } from './body'
import { keepDrawn } from './drawn'
import { showScreenFirst } from './first-screen'
import { markLong } from './long'
import { nativeSpelling } from './native-spelling'

/** True while there is no word in the body: the place for a placeholder. */
const isEmpty = (session: StorySession) => {
  const { body } = session.article()
  const first = body[0]
  return body.length === 0 || (body.length === 1 && first?.type === 'paragraph' && first.text.length === 0)
}

/** The surface that the body's editor writes on. React draws only its frame: the text is Lexical's. */
export function StoryBodyView({ session, body, writable }: { session: StorySession; body: StoryBody; writable: boolean }) {
  const { t } = useTranslation('editor')
  const ref = useRef<HTMLDivElement>(null)
  const empty = useSession(session, isEmpty)
  const language = useBesideText(session, (of) => of.article().language)
  const placeholder = t(useBesideText(session, (of) => of.article().template) === 'qa' ? 'interviewPlaceholder' : 'bodyPlaceholder')

  useEffect(() => {
    const root = ref.current
    if (!root) return
    body.editor.setRootElement(root)
    const long = markLong(root, body.waits)
    const painted = showScreenFirst(root, body)
    const drawn = keepDrawn(root)
    return () => {
      long()
      painted()
      drawn()
      body.editor.setRootElement(null)
    }
  }, [body])

  // Words that the style sheet shows: marks and placeholders are no part of the text.
  const words = Object.fromEntries(
    ([
      ['--word-question-mark', t('questionMark')],
      ['--word-heading', t('placeholder.heading')],
      ['--word-question', t('placeholder.question')],
      ['--word-answer', t('placeholder.answer')],
      ['--word-quote', t('placeholder.quote')],
      ['--word-pullquote', t('placeholder.pullquote')],
      ['--word-related', t('placeholder.related')],
      ['--word-item', t('placeholder.item')],
      ['--word-cite', t('bar.cite')],
      ['--word-url', t('bar.url')],
    ] as const).map(([name, word]) => [name, JSON.stringify(word)]),
  ) as CSSProperties

  return (
    <>
      {empty && (
        <div className="story-placeholder" aria-hidden="true">
          {placeholder}
        </div>
      )}
      <div
        ref={ref}
        className="story-body"
        style={words}
        role="textbox"
        aria-multiline="true"
        aria-label={t('storyText')}
        aria-placeholder={empty ? placeholder : undefined}
        contentEditable={writable}
        aria-readonly={!writable || undefined}
        suppressContentEditableWarning
        spellCheck={nativeSpelling(language)}
        tabIndex={0}
      />
    </>
  )
}
