import { mergeRegister } from 'lexical'
import { useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import { direction } from '../../shared/article/text'
import type { IntakeResult } from '../../shared/intake/types'
import type { StorySession } from '../session/types'
import { useBesideText } from '../session/use-session'
import { registerInterview } from './answers/interviewing'
import { registerUnanswered } from './answers/unanswered'
import { Answers } from './answers/Answers'
import { registerAttributes } from './attributes'
import { bodyOf } from './body'
import { EmbedDialog } from './blocks/cards/EmbedDialog'
import { Cards } from './Cards'
import { pastedStory, registerPaste, takePasted, type PasteTools } from './clipboard/paste'
import { registerCurrent } from './comfort/current'
import { registerTypewriter } from './comfort/typewriter'
import { registerDecorators } from './decorators'
import './editor.css'
import './forced-colors.css'
import { createWriting } from './fields/writing'
import { StoryHead } from './head/StoryHead'
import { insert } from './insert'
import { createAdder } from './pictures/adder'
import { StoryPictures } from './pictures/StoryPictures'
import { BlockLanguage } from './language/BlockLanguage'
import { createPlaceStore } from './place'
import { registerSelectionSync } from './selection-sync'
import { StoryBodyView } from './StoryBodyView'
import { BlockBar } from './tools/BlockBar'
import { BlockHandle } from './tools/BlockHandle'
import { ToolsContext } from './tools/context'
import { LinkEditor } from './tools/LinkEditor'
import { SlashMenu } from './tools/SlashMenu'
import { Toolbar } from './tools/Toolbar'
import './tools/tools.css'
import { registerTyping } from './typing'
import { registerTypography } from './typography/body'
import { registerUndoKeys } from './undo-keys'

export interface StoryEditorProps {
  session: StorySession
  /** Told what intake made of copy that was pasted into an empty story. */
  onIntake?: (result: IntakeResult) => void
  /** All but the block or head that is written steps back. */
  focused?: boolean
  /** The line that is written stays at one height. */
  typewriter?: boolean
  /** Bars between the toolbar and the page: undo from them is the story's. */
  children?: ReactNode
}

const headFields = '.story-head textarea'

/** The writing surface: the head of the story and its body as one page, with the tools over and in it. */
export function StoryEditor({ session, onIntake, focused = false, typewriter = false, children }: StoryEditorProps) {
  const ref = useRef<HTMLDivElement>(null)
  const body = useMemo(() => bodyOf(session), [session])
  const language = useBesideText(session, (of) => of.article().language)
  const writable = useBesideText(session, (of) => of.access().kind === 'writer')
  const [linking, setLinking] = useState(false)
  const openLink = useCallback(() => setLinking(true), [])
  const closeLink = useCallback(() => setLinking(false), [])
  const [embedding, setEmbedding] = useState(false)
  const openEmbed = useCallback(() => setEmbedding(true), [])
  const tools = useMemo(() => {
    const writing = createWriting(body.editor)
    return { session, body, writing, place: createPlaceStore(body.editor, writing), openLink, openEmbed, pictures: createAdder(session, body) }
  }, [session, body, openLink, openEmbed])

  const goTo = (field: HTMLTextAreaElement | undefined, caret: 'start' | 'end') => {
    const at = caret === 'start' ? 0 : (field?.value.length ?? 0)
    field?.focus()
    field?.setSelectionRange(at, at)
  }
  const fields = () => [...(ref.current?.querySelectorAll<HTMLTextAreaElement>(headFields) ?? [])]

  useEffect(() => body.editor.setEditable(writable), [body, writable])

  const told = useRef(onIntake)
  useEffect(() => void (told.current = onIntake), [onIntake])
  const pasting = useMemo((): PasteTools => ({ session, editor: body.editor, onIntake: (result) => told.current?.(result), onPictures: (files) => tools.pictures.add(files) }), [session, body, tools])
  useEffect(
    () =>
      mergeRegister(
        ref.current ? registerUndoKeys(ref.current, session) : () => undefined,
        registerSelectionSync(body.editor, true),
        registerTyping(body.editor, { onLeave: () => goTo(fields().at(-1), 'end'), onLink: openLink, onInsert: (kind) => insert(kind, { editor: body.editor, pictures: tools.pictures, openEmbed }) }),
        registerTypography(body.editor),
        registerPaste(pasting),
        registerInterview(body.editor, () => session.article().template === 'qa'),
        registerAttributes(body.editor),
        registerUnanswered(body.editor),
        registerDecorators(body.editor),
        tools.writing.register(),
      ),
    [session, body, openLink, openEmbed, tools, pasting],
  )

  useEffect(() => (focused && ref.current ? registerCurrent(body.editor, ref.current) : undefined), [body, focused])
  useEffect(() => {
    const scroll = ref.current?.querySelector<HTMLElement>('.story-scroll')
    return typewriter && scroll ? registerTypewriter(body.editor, scroll) : undefined
  }, [body, typewriter])

  const leave = (field: HTMLTextAreaElement, to: 'previous' | 'next') => {
    const all = fields()
    const next = all[all.indexOf(field) + (to === 'next' ? 1 : -1)]
    if (next) goTo(next, to === 'next' ? 'start' : 'end')
    else if (to === 'next') body.focus('start')
  }

  const pasteInHead = (data: DataTransfer) => {
    const story = pastedStory(session, data)
    if (story) void takePasted(pasting, story, 'story')
    return story !== null
  }

  return (
    <ToolsContext value={tools}>
      <div ref={ref} className={`story-editor ${focused ? 'is-focus' : ''} ${typewriter ? 'is-typewriter' : ''}`}>
        {writable && <Toolbar />}
        {children}
        <div className="story-room">
          <div className="story-scroll">
            <div className="story-page" lang={language} dir={direction(language)}>
              <StoryHead session={session} writable={writable} onLeave={leave} onPaste={pasteInHead} />
              <div className="story-body-frame">
                <StoryBodyView session={session} body={body} writable={writable} />
                <Answers editor={body.editor} />
                <Cards editor={body.editor} writable={writable} />
                <StoryPictures writable={writable} />
                {writable && <BlockHandle />}
                {writable && <BlockBar />}
                {writable && <SlashMenu />}
                {writable && <BlockLanguage body={body} language={language} />}
                {writable && linking && <LinkEditor onClose={closeLink} />}
                {writable && embedding && <EmbedDialog onClose={() => setEmbedding(false)} />}
              </div>
            </div>
          </div>
        </div>
      </div>
    </ToolsContext>
  )
}
