import { noDeskRules, type DeskRules } from '../../shared/desk-rules'

/* Apart from what asks for them: a paste is read also where there is nobody to ask. */

let now: DeskRules = noDeskRules

/** The rules that a paste is read by; none before they are known. */
export const deskRulesNow = (): DeskRules => now

export const setDeskRulesNow = (rules: DeskRules): void => {
  now = rules
}
