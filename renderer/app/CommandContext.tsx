import { createContext, use, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Button, type ButtonProps } from '../ui/Button'
import type { MenuItem } from '../ui/Menu'
import { keysOf, type CommandId, type Commands } from './commands'
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

/** The shortcut of a command as a person reads it; undefined for none. */
export function keysText(id: CommandId, mac: boolean): string | undefined {
  const keys = keysOf(id)
  return keys === null ? undefined : describe(keys, mac)
}

/** A command as an entry of a menu. */
export function useCommandItem(): (id: CommandId, extra?: Partial<MenuItem>) => MenuItem {
  const { commands, mac } = useKnown()
  const { t } = useTranslation('app')
  return (id, extra = {}) => ({
    id,
    label: t(`commands.${id}`),
    keys: keysText(id, mac),
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
      keys={keysText(id, mac)}
      aria-keyshortcuts={keysOf(id) === null ? undefined : ariaKeys(keysOf(id)!, mac)}
      disabled={!commands[id].enabled}
      onClick={() => commands[id].run()}
    />
  )
}
