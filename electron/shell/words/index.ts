import type { MenuItemConstructorOptions } from 'electron'
import type { ScreenLanguage } from '../../../shared/screen-language'
import english from './en.json'
import hindi from './hi.json'
import hindiRoles from './hi-roles.json'

/** What the system's own entries of a menu are called. */
type Roles = Readonly<Record<string, string>>
export type ShellWords = typeof english & { roles: Roles | null }

/** All that the shell itself says, in every language of the screen. Electron names the system's entries in English. */
const languages: Record<ScreenLanguage, ShellWords> = { en: { ...english, roles: null }, hi: { ...hindi, roles: hindiRoles } }

let words: ShellWords = languages.en

/** The shell's words in the language that the screen is in now. */
export const shellWords = (): ShellWords => words

/** From now on the shell speaks this language. @returns false where it already did */
export function speakIn(language: ScreenLanguage): boolean {
  if (words === languages[language]) return false
  words = languages[language]
  return true
}

/** A sentence with its one parameter. */
export const filled = (sentence: string, value: string): string => sentence.replace(/\{\{\w+\}\}/, () => value)

/** An entry of the system, by its name in the language of the screen. */
export const roleItem = (role: NonNullable<MenuItemConstructorOptions['role']>): MenuItemConstructorOptions => ({ role, ...(words.roles?.[role] ? { label: words.roles[role] } : {}) })
