import { $getSelection, $isRangeSelection, $onUpdate, FORMAT_TEXT_COMMAND, type LexicalEditor } from 'lexical'
import { formats } from '../../shared/blocks/inline'
import { marks } from '../../shared/text/spans'
import { isKey, linkKeys, linkSelectedKeys, markKeys } from './shortcuts'

/**
 * What a key does to words, in the body as in the field of a card: a mark, or the asking for a link. Inside an update.
 * @returns true where the key is one of these
 */
export function $takeMarkKey(editor: LexicalEditor, event: KeyboardEvent, onLink: () => void): boolean {
  const selection = $getSelection()
  const selected = $isRangeSelection(selection) && !selection.isCollapsed()
  if (isKey(event, linkKeys) || (selected && isKey(event, linkSelectedKeys))) {
    $onUpdate(onLink)
    return true
  }
  // Lexical has bold, italic and underline.
  const mark = marks.slice(3).find((each) => markKeys[each] && isKey(event, markKeys[each]))
  return mark ? editor.dispatchCommand(FORMAT_TEXT_COMMAND, formats[mark]) : false
}
