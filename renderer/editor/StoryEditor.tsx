import { useEffect, useMemo, useRef } from 'react'
import { direction } from '../../shared/article/text'
import type { IntakeResult } from '../../shared/intake/types'
import type { EditingSession } from '../session/types'
import { bodyOf } from './body'
import './editor.css'
import { StoryHead } from './head/StoryHead'
import { StoryBodyView } from './StoryBodyView'
import { registerUndoKeys } from './undo-keys'
import { useSession } from './use-session'

export interface StoryEditorProps {
  session: EditingSession
  /** Told what intake made of copy that was pasted into an empty story. */
  onIntake?: (result: IntakeResult) => void
}

/** The writing surface: the head of the story and its body as one page. */
export function StoryEditor({ session }: StoryEditorProps) {
  const ref = useRef<HTMLDivElement>(null)
  const body = useMemo(() => bodyOf(session), [session])
  const language = useSession(session, (of) => of.article().language)

  useEffect(() => (ref.current ? registerUndoKeys(ref.current, session) : undefined), [session])

  const leave = (field: HTMLTextAreaElement, to: 'previous' | 'next') => {
    const fields = [...(ref.current?.querySelectorAll<HTMLTextAreaElement>('.story-head textarea') ?? [])]
    const next = fields[fields.indexOf(field) + (to === 'next' ? 1 : -1)]
    if (next) {
      const caret = to === 'next' ? 0 : next.value.length
      next.focus()
      next.setSelectionRange(caret, caret)
    } else if (to === 'next') body.focus('start')
  }

  return (
    <div ref={ref} className="story-editor">
      <div className="story-scroll">
        <div className="story-page" lang={language} dir={direction(language)}>
          <StoryHead session={session} onLeave={leave} onPaste={() => false} />
          <StoryBodyView session={session} body={body} />
        </div>
      </div>
    </div>
  )
}
