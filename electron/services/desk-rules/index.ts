import { deskRulesName, faultOf, kinds, noDeskRules, type DeskRuleKind, type DeskRules } from '../../../shared/desk-rules'
import { deskRulesSchema } from '../../../shared/desk-rules/schema'
import { done, failed, type Outcome } from '../../../shared/outcome'
import type { DeskFile } from '../desk-file'

/** The largest file of desk rules, in bytes of UTF-8. */
export const deskRulesLimit = 4 * 1024 * 1024

/** Something that is wrong with the file, in words for a person; `at` names the key, or the phrase. */
export interface DeskRuleFault {
  at: string
  message: string
}

export interface DeskRulesRead {
  rules: DeskRules
  faults: DeskRuleFault[]
  /** True where the file as a whole cannot be read, so that it gives no rules. */
  broken?: true
}

export interface DeskRulesOptions {
  /** The file as it was when it could last be read, for the time that it cannot; null where it never was. */
  last?: { read(): Promise<string | null>; write(text: string): Promise<void> }
  /** Says something to the person. */
  tell?: (message: string) => void
}

export type DeskRulesService = ReturnType<typeof createDeskRules>

/**
 * Reads a file of desk rules. What is wrong never takes the rest with it: a phrase that cannot be looked for is left out
 * and told; a file that is no JSON gives no rules.
 */
export function readDeskRules(text: string): DeskRulesRead {
  if (!text.trim()) return { rules: noDeskRules, faults: [] }
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return { rules: noDeskRules, faults: [{ at: deskRulesName, message: `This is no JSON: ${error instanceof Error ? error.message : ''}` }], broken: true }
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { rules: noDeskRules, faults: [{ at: deskRulesName, message: 'It must be one object with the lists “furniture” and “agencies”.' }], broken: true }
  const faults: DeskRuleFault[] = []
  const frame = typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  const list = (kind: DeskRuleKind): string[] => {
    const given = frame[kind] ?? []
    if (!Array.isArray(given)) {
      faults.push({ at: kind, message: 'It must be a list of phrases in quotation marks.' })
      return []
    }
    return given.flatMap((phrase: unknown, index) => {
      const fault = typeof phrase === 'string' ? faultOf(phrase) : 'It must be a phrase in quotation marks.'
      if (fault) faults.push({ at: `${kind}[${index}]`, message: fault })
      return fault ? [] : [phrase as string]
    })
  }
  const head = deskRulesSchema.safeParse({ ...frame, furniture: [], agencies: [] })
  if (!head.success) for (const { path, message } of head.error.issues) faults.push({ at: path.join('.') || deskRulesName, message })
  return { rules: { furniture: list('furniture'), agencies: list('agencies'), ...(typeof frame['quotes'] === 'boolean' ? { quotes: frame['quotes'] } : {}) }, faults }
}

/** What a file says, to change it; `damaged` where it has a fault that nothing can be changed around. */
function changeable(old: string, path: string): Outcome<Record<string, unknown>> {
  try {
    const parsed: unknown = old.trim() ? JSON.parse(old) : {}
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) throw new Error()
    const value = parsed as Record<string, unknown>
    for (const one of kinds) if (value[one] !== undefined && !Array.isArray(value[one])) throw new Error()
    return done(value)
  } catch {
    return failed('damaged', `“${path}” has a fault that Galley cannot change around. Mend it in a text editor first; nothing was changed.`)
  }
}

const written = (rules: DeskRules, old: Record<string, unknown>): string => `${JSON.stringify({ ...old, format: 'galley-desk-rules', version: 1, ...rules }, null, 2)}\n`
const same = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase()

/** What a desk's own copy has that others' has not: phrases of furniture and agencies, in a file that the desk shares. */
export function createDeskRules(file: DeskFile, { last, tell }: DeskRulesOptions = {}) {
  let good: string | null = null
  let said = ''

  /** What the file says; of one that is broken, or cannot be reached, the rules of before hold until it is mended. */
  async function now(text: string): Promise<DeskRulesRead> {
    const read = readDeskRules(text)
    if (!read.broken) {
      said = ''
      // A library without such a file leaves none behind.
      if (text !== good && (text || good)) await last?.write(text)
      good = text
      return read
    }
    const rules = await before()
    const why = read.faults[0]!.message
    if (said !== why) tell?.(`“${deskRulesName}” cannot be read, so the rules of before hold. ${why}`)
    said = why
    return { ...read, rules, faults: read.faults.map((fault) => ({ ...fault, message: `${fault.message} Until it is mended, the rules of before hold.` })) }
  }

  async function before(): Promise<DeskRules> {
    good ??= (await last?.read()) ?? null
    return good === null ? noDeskRules : readDeskRules(good).rules
  }

  return {
    path: file.path,
    watch: file.watch,
    async read(): Promise<Outcome<DeskRulesRead>> {
      const text = await file.read()
      return text.ok ? done(await now(text.value)) : text
    },
    /** The rules that hold now. A file that cannot be read holds nobody up. */
    async rules(): Promise<DeskRules> {
      const text = await file.read()
      return text.ok ? (await now(text.value)).rules : before()
    },
    /** Adds and takes away phrases of one kind; what else the file says stays. `damaged` where it cannot be changed around its fault, `invalid` for a phrase that is none. */
    async edit({ kind, add = [], remove = [] }: { kind: DeskRuleKind; add?: readonly string[]; remove?: readonly string[] }): Promise<Outcome<DeskRulesRead>> {
      for (const phrase of add) {
        const fault = faultOf(phrase)
        if (fault) return failed('invalid', `“${phrase.slice(0, 80)}” is not kept. ${fault}`)
      }
      const text = await file.change((old) => {
        const value = changeable(old, file.path)
        if (!value.ok) return value
        const now = (value.value[kind] as unknown[] | undefined) ?? []
        const kept = now.filter((phrase) => typeof phrase !== 'string' || !remove.some((one) => same(one, phrase)))
        const fresh = add.map((phrase) => phrase.trim().replace(/\s+/g, ' ')).filter((phrase, at, all) => all.findIndex((one) => same(one, phrase)) === at && !kept.some((one) => typeof one === 'string' && same(one, phrase)))
        const lists = { furniture: (value.value['furniture'] as string[] | undefined) ?? [], agencies: (value.value['agencies'] as string[] | undefined) ?? [], [kind]: [...kept, ...fresh] as string[] }
        return done(written(lists, value.value))
      })
      return text.ok ? done(await now(text.value)) : text
    },
    /** Sets whether straight quotation marks become those of the language; what else the file says stays. */
    async setQuotes(quotes: boolean): Promise<Outcome<DeskRulesRead>> {
      const text = await file.change((old) => {
        const value = changeable(old, file.path)
        return value.ok ? done(written({ furniture: [], agencies: [], ...value.value, quotes } as DeskRules, value.value)) : value
      })
      return text.ok ? done(await now(text.value)) : text
    },
  }
}
