import { $getNearestNodeFromDOMNode, COMMAND_PRIORITY_HIGH, KEY_DOWN_COMMAND, mergeRegister, type LexicalEditor } from 'lexical'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { foldKeys, isKey } from '../shortcuts'
import { foldingOf, isOnMark, type Folded } from './folding'
import './answers.css'

/** Collapses answers by key and by a click on the mark of a question, and says so to a screen reader. */
export function Answers({ editor }: { editor: LexicalEditor }) {
  const { t } = useTranslation('editor')
  const [said, setSaid] = useState('')

  useEffect(() => {
    const folding = foldingOf(editor)
    const tell = (folded: Folded) => {
      if (folded.kind === 'none') setSaid(t('answers.none'))
      else if (folded.kind === 'collapsed') setSaid(t('answers.collapsed', { count: folded.words }))
      else if (folded.kind === 'all-collapsed') setSaid(t('answers.allCollapsed', { count: folded.count }))
      else setSaid(t(folded.kind === 'expanded' ? 'answers.expanded' : 'answers.allExpanded'))
    }
    const pressed = (event: MouseEvent) => {
      const question = event.button === 0 ? isOnMark(event) : null
      if (!question) return
      // The cursor stays where it is.
      event.preventDefault()
      const key = editor.read(() => $getNearestNodeFromDOMNode(question)?.getKey())
      if (key !== undefined) folding.toggle(key)
    }
    return mergeRegister(
      folding.register((words) => t('answers.words', { count: words })),
      folding.onFolded(tell),
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => {
          if (event.isComposing || !isKey(event, foldKeys)) return false
          event.preventDefault()
          // After this update: folding is one of its own.
          queueMicrotask(() => folding.toggle(null))
          return true
        },
        COMMAND_PRIORITY_HIGH,
      ),
      editor.registerRootListener((root, before) => {
        before?.removeEventListener('mousedown', pressed)
        root?.addEventListener('mousedown', pressed)
        return () => root?.removeEventListener('mousedown', pressed)
      }),
    )
  }, [editor, t])

  return (
    <p className="ui-hidden" role="status">
      {said}
    </p>
  )
}
