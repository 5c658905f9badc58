import { $toggleLink } from '@lexical/link'
import { $isRangeSelection, COMMAND_PRIORITY_HIGH, KEY_DOWN_COMMAND, type BaseSelection, type LexicalEditor } from 'lexical'
import { isWebAddress } from '../../../shared/text/links'
import { isKey } from '../shortcuts'

/* What a paste of words is, in the body as in the field of a card. */

export const isOneLine = (text: string): boolean => !/[\r\n]/.test(text.trim())

/** An address that is pasted over words becomes their link. Inside an update. @returns false where it is none, or nothing is selected */
export function $linkOver(text: string, selection: BaseSelection): boolean {
  if (!$isRangeSelection(selection) || selection.isCollapsed() || !isOneLine(text) || !isWebAddress(text.trim())) return false
  $toggleLink({ url: text.trim(), rel: null })
  return true
}

/** Watches for the key of a paste without any form; the paste itself comes a moment later. */
export function watchPlainly(editor: LexicalEditor): { asked: () => boolean; stop: () => void } {
  let plainly = false
  const stop = editor.registerCommand(KEY_DOWN_COMMAND, (event) => ((plainly = isKey(event, 'Mod+Shift+V')), false), COMMAND_PRIORITY_HIGH)
  return {
    /** True once for each such key. */
    asked() {
      const was = plainly
      plainly = false
      return was
    },
    stop,
  }
}
