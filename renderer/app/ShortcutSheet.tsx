import { useTranslation } from 'react-i18next'
import { Dialog } from '../ui/Dialog'
import { commandIds, commandKeys } from './commands'
import { describe } from './shortcuts'

/** Keys of the list, which are no commands of the window. */
const listKeys = [
  ['move', '↑ ↓'],
  ['open', '↵'],
  ['rename', 'F2'],
  ['trash', 'Delete'],
] as const

/** Every shortcut of the window. */
export function ShortcutSheet({ mac, onClose }: { mac: boolean; onClose: () => void }) {
  const { t } = useTranslation('app')
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
    <Dialog title={t('shortcuts.title')} closeLabel={t('close')} onClose={onClose} width="medium">
      <div className="shortcut-sheet">
        {table(
          t('shortcuts.window'),
          commandIds.map((id) => [t(`commands.${id}`), describe(commandKeys[id], mac)]),
        )}
        {table(
          t('shortcuts.list'),
          listKeys.map(([name, keys]) => [t(`shortcuts.${name}`), describe(keys, mac)]),
        )}
      </div>
    </Dialog>
  )
}
