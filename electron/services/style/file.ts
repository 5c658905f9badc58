import { parseDocument } from 'yaml'
import { emptyStyle, exampleFaults, type Rule, type StyleFile } from '../../../shared/style'
import { ruleSchema, styleSchema } from '../../../shared/style/schema'


/** Something that is wrong with a style file, in words for a person; `at` names the key, or the line, that it is about. */
export interface StyleFault {
  at: string
  message: string
}

/** The largest style file, in bytes of UTF-8. */
export const styleLimit = 4 * 1024 * 1024

const pathOf = (path: readonly PropertyKey[]): string => path.map((key, at) => (typeof key === 'number' ? `[${key}]` : `${at ? '.' : ''}${String(key)}`)).join('')

/**
 * Reads a newsroom's style file: YAML, and so JSON too. What is wrong never takes the rest with it: a rule that cannot be
 * read, or that breaks its own examples, is left out and told.
 */
export function readStyle(text: string): { style: StyleFile; faults: StyleFault[] } {
  if (!text.trim()) return { style: emptyStyle, faults: [] }
  const document = parseDocument(text, { maxAliasCount: 100 } as never)
  const [error] = document.errors
  if (error) return { style: emptyStyle, faults: [{ at: error.linePos ? `line ${error.linePos[0].line}` : 'the file', message: `This is no YAML: ${error.message.split('\n')[0]}` }] }
  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: 100 })
  } catch (problem) {
    return { style: emptyStyle, faults: [{ at: 'the file', message: `It cannot be read: ${problem instanceof Error ? problem.message : ''}` }] }
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { style: emptyStyle, faults: [{ at: 'the file', message: 'It must have the keys “format”, “version” and “rules”.' }] }
  const { rules: given = [], ...frame } = value as { rules?: unknown }
  const head = styleSchema.safeParse({ ...frame, rules: [] })
  if (!head.success) return { style: emptyStyle, faults: head.error.issues.map(({ path, message }) => ({ at: pathOf(path) || 'the file', message })) }
  if (!Array.isArray(given)) return { style: head.data, faults: [{ at: 'rules', message: 'It must be a list of rules.' }] }

  const faults: StyleFault[] = []
  const rules: Rule[] = []
  const ids = new Set<string>()
  for (const [index, one] of given.slice(0, 5000).entries()) {
    const at = `rules[${index}]`
    const rule = ruleSchema.safeParse(one)
    if (!rule.success) {
      for (const { path, message } of rule.error.issues) faults.push({ at: `${at}${path.length ? `.${pathOf(path)}` : ''}`, message })
      continue
    }
    const { id } = rule.data
    const broken = exampleFaults(rule.data)
    if (ids.has(id)) faults.push({ at, message: `There is another rule “${id}” before it.` })
    else if (broken.length) faults.push(...broken.map((message) => ({ at: `${at} (${id})`, message: `The rule ${message}.` })))
    else rules.push(rule.data)
    ids.add(id)
  }
  if (given.length > 5000) faults.push({ at: 'rules', message: 'There are more than 5,000 rules: the rest is left out.' })
  return { style: { ...head.data, rules }, faults }
}

type Change = { off?: StyleFile['off']; put?: Rule; remove?: string; add?: readonly Rule[] }

/** Only what is not usual, as a person would write it. */
function written({ id, pattern, replacement, advice, level, languages, matchCase, exceptions, examples }: Rule): Record<string, unknown> {
  const finds = examples.finds.length ? { finds: examples.finds } : {}
  const leaves = examples.leaves.length ? { leaves: examples.leaves } : {}
  return {
    id, pattern, ...(replacement === undefined ? {} : { replacement }), advice, ...(level === 'info' ? {} : { level }), ...(languages.length === 1 && languages[0] === 'en' ? {} : { languages }),
    ...(matchCase ? { matchCase } : {}), ...(exceptions.length ? { exceptions } : {}), ...(examples.finds.length || examples.leaves.length ? { examples: { ...finds, ...leaves } } : {}),
  }
}

/**
 * Changes a style file and leaves all else as it is written, comments too.
 * @param text the file; '' for a new one
 * @returns null where the file is none that can be changed: it must be mended by hand first
 */
export function editStyle(text: string, { off, put, remove, add = [] }: Change): string | null {
  const document = parseDocument(text.trim() ? text : 'format: galley-style\nversion: 1\nrules: []\n')
  if (document.errors.length) return null
  const rules: unknown = document.get('rules')
  const list = (document.toJS() as { rules?: { id?: unknown }[] }).rules ?? []
  if (!Array.isArray(list)) return null
  if (rules === undefined || rules === null) document.set('rules', document.createNode([]))
  else if (list.length === 0) document.set('rules', document.createNode([]))
  const indexOf = (id: string) => ((document.toJS() as { rules: { id?: unknown }[] }).rules ?? []).findIndex((one) => one?.id === id)
  for (const rule of [...(put ? [put] : []), ...add]) {
    const at = indexOf(rule.id)
    if (at < 0) document.addIn(['rules'], document.createNode(written(rule)))
    else document.setIn(['rules', at], document.createNode(written(rule)))
  }
  if (remove !== undefined) {
    const at = indexOf(remove)
    if (at >= 0) document.deleteIn(['rules', at])
  }
  if (off !== undefined) {
    if (off.length === 0) document.delete('off')
    else document.set('off', document.createNode(off))
  }
  return document.toString({ lineWidth: 0 })
}

/**
 * A word list as rules: "wrong, right[, advice]" on each line, with commas, semicolons or tabs; "wrong -> right" too.
 * @returns the rules, and the lines that say nothing that can be read, counted from 1
 */
export function readWordList(text: string, language: string): { rules: Rule[]; wrong: number[] } {
  const rules: Rule[] = []
  const wrong: number[] = []
  const ids = new Set<string>()
  for (const [index, raw] of text.replace(/^\ufeff/, '').split(/\r\n?|\n/).entries()) {
    const line = raw.trim()
    if (!line || line.startsWith('#')) continue
    const [from = '', to, ...rest] = splitLine(line).map((part) => part.trim().replace(/^"(.*)"$/, '$1').replaceAll('""', '"'))
    const plain = from.replace(/[()[\]|#]/g, '')
    const base = plain.normalize('NFD').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '').slice(0, 60) || 'word'
    let id = `list-${base}`
    for (let n = 2; ids.has(id); n++) id = `list-${base}-${n}`
    const rule = to ? ruleSchema.safeParse({ id, pattern: plain, replacement: to, advice: rest.join(', ') || `“${to}” in this house.`, languages: [language], examples: { finds: [plain] } }) : null
    if (!rule?.success || plain === to || exampleFaults(rule.data).length) {
      wrong.push(index + 1)
      continue
    }
    ids.add(id)
    rules.push(rule.data)
  }
  return { rules, wrong }
}

const splitLine = (line: string): string[] => (line.includes('\t') ? line.split('\t') : /\s(?:->|→|=>)\s/.test(line) ? line.split(/\s(?:->|→|=>)\s/) : line.includes(';') ? line.split(';') : line.split(','))
