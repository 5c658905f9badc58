import { useTranslation } from 'react-i18next'
import type { Offer } from '../editor/insert'
import { blockKeys, foldKeys, keysText, kindKeys, linkKeys, linkSelectedKeys, markKeys } from '../editor/shortcuts'
import type { Mark } from '../../shared/text/spans'
import { Dialog } from '../ui/Dialog'
import { commandIds, keysOf } from './commands'
import { describe } from './shortcuts'

/** Keys of the list, which are no commands of the window. */
const listKeys = [
  ['move', '↑ ↓'],
  ['open', '↵'],
  ['rename', 'F2'],
  ['trash', 'Delete'],
] as const

/** Keys of the history and of a merge. */
const versionKeys = [
  ['version', '↑ ↓'],
  ['read', '↵'],
  ['nextChange', 'F7'],
  ['previousChange', 'Shift+F7'],
  ['choose', '1 2 3'],
] as const

/** Every shortcut of the window. */
export function ShortcutSheet({ mac, onClose }: { mac: boolean; onClose: () => void }) {
  const { t } = useTranslation(['app', 'editor'])
  const textKeys: (readonly [string, string])[] = [
    [t('shortcuts.blocks'), '/'],
    ...(Object.entries(kindKeys) as [Offer, string][]).map(([kind, keys]) => [t(`editor:block.${kind}`), describe(keys, mac)] as const),
    ...(Object.entries(markKeys) as [Mark, string][]).map(([mark, keys]) => [t(`editor:mark.${mark}`), describe(keys, mac)] as const),
    ...(Object.entries(blockKeys) as [keyof typeof blockKeys, string][]).map(([action, keys]) => [t(`editor:handle.${action}`), keysText(keys)] as const),
    [t('editor:handle.collapse'), describe(foldKeys, mac)],
    [t('editor:toolbar.link'), describe(linkKeys, mac)],
    [t('shortcuts.linkSelected'), describe(linkSelectedKeys, mac)],
    [t('editor:toolbar.undo'), describe('Mod+Z', mac)],
    [t('editor:toolbar.redo'), describe('Mod+Shift+Z', mac)],
  ]
  const table = (title: string, rows: readonly (readonly [string, string])[]) => (
    <table className="shortcut-table">
      <caption>{title}</caption>
      <tbody>
        {rows.map(([label, keys]) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td>
              <kbd className="ui-kbd">{keys}</kbd>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
  return (
    <Dialog title={t('shortcuts.title')} closeLabel={t('close')} onClose={onClose} width="wide">
      <div className="shortcut-sheet">
        <div>
          {table(
            t('shortcuts.window'),
            commandIds.flatMap((id) => (keysOf(id) === null ? [] : [[t(`commands.${id}`), describe(keysOf(id)!, mac)] as const])),
          )}
          {table(
            t('shortcuts.list'),
            listKeys.map(([name, keys]) => [t(`shortcuts.${name}`), describe(keys, mac)]),
          )}
        </div>
        <div>
          {table(t('shortcuts.text'), textKeys)}
          {table(
            t('shortcuts.versions'),
            versionKeys.map(([name, keys]) => [t(`shortcuts.${name}`), describe(keys, mac)]),
          )}
        </div>
      </div>
    </Dialog>
  )
}
