import { createContext, use, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, type ButtonProps } from '../ui/Button'
import type { MenuItem } from '../ui/Menu'
import { commandKeys, type CommandId, type Commands } from './commands'
import { ariaKeys, describe } from './shortcuts'

interface Known {
  commands: Commands
  mac: boolean
}

const Context = createContext<Known | null>(null)

export function CommandProvider({ commands, mac, children }: Known & { children: ReactNode }) {
  return <Context value={{ commands, mac }}>{children}</Context>
}

function useKnown(): Known {
  const known = use(Context)
  if (!known) throw new Error('A command button outside the window')
  return known
}

/** A command as an entry of a menu. */
export function useCommandItem(): (id: CommandId, extra?: Partial<MenuItem>) => MenuItem {
  const { commands, mac } = useKnown()
  const { t } = useTranslation('app')
  return (id, extra = {}) => ({
    id,
    label: t(`commands.${id}`),
    keys: describe(commandKeys[id], mac),
    disabled: !commands[id].enabled,
    run: () => commands[id].run(),
    ...extra,
  })
}

/** The button of a command: name, shortcut and whether it can be pressed all come from the command. */
export function CommandButton({ id, bare = false, ...rest }: { id: CommandId; /** Only the icon; the name is in the tooltip. */ bare?: boolean } & Omit<ButtonProps, 'id' | 'tip' | 'keys' | 'onClick'>) {
  const { commands, mac } = useKnown()
  const { t } = useTranslation('app')
  const label = t(`commands.${id}`)
  return (
    <Button
      {...rest}
      tip={label}
      {...(bare ? {} : { children: label })}
      keys={describe(commandKeys[id], mac)}
      aria-keyshortcuts={ariaKeys(commandKeys[id], mac)}
      disabled={!commands[id].enabled}
      onClick={() => commands[id].run()}
    />
  )
}
