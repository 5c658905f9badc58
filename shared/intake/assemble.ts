import { dateAtEnd } from '../article/dateline'
import type { Block } from '../blocks'
import { slugOf } from '../text/slug'
import { plain, slice, tidy, trim, type Text } from '../text/spans'
import { agencyOfLine } from './agencies'
import { isDesk, readByline } from './byline'
import { cueAtStart } from './cues'
import { readCreditRow, type CreditRow } from './credits'
import { withoutTail } from './headline'
import { detectLanguage } from './language'
import { signOff } from './signoff'
import { momentIn } from './times'
import type { Classified, Part } from './classify'
import type { PartKind } from './kinds'
import type { ClassifiedPart, IntakeResult } from './types'
import type { Notes } from './unit'

type Head = IntakeResult['head']
type Source = NonNullable<Head['source']>

const short = (text: string) => (text.length > 120 ? `${text.slice(0, 117)}…` : text)
const noBold = (text: Text): Text => tidy(text.map(({ bold: _bold, ...span }) => span))
const noLinks = (text: Text): Text => tidy(text.map(({ link: _link, ...span }) => span))

/** Puts classified parts together: head fields, blocks, and what was set aside. Every part ends in exactly one of them. */
export function assemble({ parts, doubled, dateline, lead }: Classified, notes: Notes, newId: () => string, language?: string): IntakeResult {
  const head: Head = {}
  const source: Source = {}
  const removed: IntakeResult['removed'] = []
  const classified: IntakeResult['report']['classified'] = []
  const body = new Body(newId)
  const asks = parts.filter(({ facts }) => facts.has.has('ask-mark')).length
  const transcript = asks >= 2
  const lastText = parts.findLastIndex(({ facts, verdict }) => facts.prose && (verdict.kind === 'paragraph' || verdict.kind === 'lead'))

  const named = parts.map(({ unit }) => unit.set)
  const loses = losers(parts)
  const setAside = (part: Part, reason = part.verdict.reason) => removed.push({ reason, text: part.unit.raw, at: part.unit.line })
  const cutNote = (part: Part, end: number, what: string) => notes.say(`${what} “${short(part.unit.text.slice(0, end).trim())}” was cut from line ${part.unit.line}`)
  const takeTime = (text: string) => {
    const moment = momentIn(text)
    if (!moment) return
    if (/^\W*(?:last |zuletzt |dernière )?(?:updat|modif|aktuali|mis[e]? à|actuali|अपडेट|تحديث|آخر)/iu.test(text)) head.modifiedAt ??= moment
    else head.publishedAt ??= moment
  }
  const takeRow = ({ agency, place, times }: CreditRow) => {
    if (agency) source.agency ??= agency
    if (place && !dateline?.dateline.places.length) head.dateline ??= { places: [place] }
    for (const time of times) takeTime(time)
  }
  const ofLead = lead < 0 ? undefined : parts[lead]!.unit.setDateline
  const keepsDateline = named.includes('dateline') || ofLead === 'paragraph' || ofLead === 'lead'
  if (doubled?.brand) source.brand = doubled.brand

  parts.forEach((part, i) => {
    const { unit, facts, verdict } = part
    const { kind } = verdict
    const entry: ClassifiedPart = { part: unit.part, line: unit.line, text: unit.text, kind, confidence: verdict.confidence, reason: verdict.reason }
    classified.push(entry)
    body.from = entry
    if (doubled?.drop.some(({ at }) => at === i)) return setAside(part)
    if (loses.has(i)) return setAside(part, 'Another part was named for its place')
    switch (kind) {
      case 'headline': {
        const { text, tailed } = withoutTail(unit.text)
        const prefix = /^(?:UPDATE|WRAPUP|RPT|REFILE|CORRECTED|EXCLUSIVE|ANALYSIS|INSIGHT|FACTBOX|EXPLAINER|TIMELINE)(?:\s\d+)?-(?=[\p{Lu}\p{Nd}'"“‘])|^\((?:CORRECTED|CORRECTION|URGENT|UPDATE|UPDATED|LEAD|\d?(?:st|nd|rd|th)? ?LD)\d?\)\s+/u.exec(text)
        if (prefix) notes.say(`The wire’s mark “${prefix[0]}” was cut from the headline (line ${unit.line})`)
        head.headline = { main: prefix ? text.slice(prefix[0].length) : text }
        if (tailed) setAside(part, 'The headline as it came, with its tail of dots')
        return
      }
      case 'kicker':
        head.kicker = unit.text.replace(/\s*:$/, '')
        if (head.kicker !== unit.text) notes.say(`The colon “:” behind the kicker was cut (line ${unit.line})`)
        return
      case 'standfirst':
      case 'second-headline':
        head.standfirst = unit.text
        return
      case 'dateline':
        if (dateline?.dateline.places.length && !unit.set) return setAside(part)
        head.dateline = { places: [unit.text] }
        return
      case 'section':
        if (head.section !== undefined) return setAside(part)
        if (!facts.has.has('crumbs') || unit.set) head.section = unit.text
        else {
          const steps = unit.text.split(/\s*(?:[>›»|•·/]|::)\s*/u).filter(Boolean)
          if (steps[1] && steps[1].length <= 40) head.section = steps[1]
          setAside(part)
        }
        return
      case 'brand':
        if (source.brand !== undefined) return setAside(part)
        source.brand = unit.text
        return
      case 'byline': {
        if (unit.set) {
          const { bylines } = readByline(unit.text)
          head.bylines = [...(head.bylines ?? []), ...(bylines.length ? bylines : [{ name: unit.text }])]
          notes.say(`Line ${unit.line} was read as the byline: “${short(unit.text)}”`)
          if (unit.text.length > 120) setAside(part)
          return
        }
        const writer = head.bylines?.at(-1)
        if (facts.has.has('after-byline') && writer && writer.role === undefined) {
          writer.role = unit.text
          return
        }
        const row = facts.has.has('credit-row') ? readCreditRow(unit.text) : null
        if (row) takeRow(row)
        if (!row && /\p{Nd}/u.test(unit.text)) takeTime(unit.text.slice(unit.text.search(/[|•·]/u) + 1).trim())
        if (row && !row.writer) return setAside(part)
        const read = readByline(row?.writer ?? unit.text)
        // A desk is named where nobody else is.
        const named = head.bylines?.some(({ name }) => !isDesk(name))
        if (!read.bylines.length || named || (head.bylines?.length && read.bylines.every(({ name }) => isDesk(name)))) return setAside(part)
        // The desk makes room for the writer, and what stood below it as its role with it.
        for (const { role } of head.bylines ?? []) if (role) notes.say(`The line below the desk’s name was left out: “${role}”`)
        head.bylines = read.bylines
        const page = unit.spans.find((span) => span.link && /^https?:/.test(span.link.href))?.link?.href
        if (page && read.bylines.length === 1) head.bylines = [{ ...read.bylines[0]!, url: page }]
        if (read.agency && !source.agency) source.agency = read.agency
        notes.say(`Line ${unit.line} was read as the byline: “${short(unit.text)}”`)
        return
      }
      case 'agency': {
        if (unit.set) {
          source.agency = agencyOfLine(unit.text) ?? unit.text
          notes.say(`Line ${unit.line} was read as the agency: “${short(unit.text)}”`)
          if (unit.text.length > 120) setAside(part)
          return
        }
        const row = facts.has.has('credit-row') ? readCreditRow(unit.text) : null
        if (row) {
          takeRow(row)
          return setAside(part)
        }
        const name = facts.has.has('agency-name') ? agencyOfLine(unit.text) : null
        if (!name || source.agency !== undefined) return setAside(part)
        source.agency = name
        if (name !== unit.text) notes.say(`Line ${unit.line} was read as the agency: “${short(unit.text)}”`)
        return
      }
      case 'timestamp': {
        takeTime(unit.text)
        return setAside(part)
      }
      case 'furniture':
        if (!unit.set && facts.has.has('keywords-cue') && !facts.has.has('outside') && head.keywords === undefined) {
          const rest = unit.text.slice(facts.cut)
          const keywords = rest.split(rest.startsWith('#') ? /[\s,]*#/u : /\s*[,;|•·،]\s*/u).map((word) => word.trim()).filter(Boolean)
          if (keywords.length <= 30) {
            head.keywords = keywords
            notes.say(`Line ${unit.line} was read as the keywords: “${short(unit.text)}”`)
            if (unit.text.length > 120) setAside(part)
            return
          }
        }
        return setAside(part)
      case 'caption':
      case 'credit':
      case 'end-mark':
      case 'editors-note':
        return setAside(part)
      case 'correction': {
        const date = fullDateIn(unit.text)
        // A correction has a date; where the copy names none, none is made up and it stays a paragraph.
        if (date && !Number.isNaN(Date.parse(date))) body.put({ id: newId(), type: 'correction', kind: facts.has.has('clarification-cue') ? 'clarification' : 'correction', date, text: unit.spans })
        else body.put({ id: newId(), type: 'paragraph', text: unit.spans })
        return
      }
      case 'heading':
        return body.put({ id: newId(), type: 'heading', level: unit.tag === 'h3' ? 3 : 2, text: noBold(unit.spans) })
      case 'question': {
        const mark = transcript && facts.has.has('ask-mark') ? markEnd(unit.text, 'asks') : 0
        if (mark) cutNote(part, mark, 'The mark of a question')
        return body.put({ id: newId(), type: 'question', text: noBold(trim(slice(unit.spans, mark))) })
      }
      case 'list':
        return body.item(unit.list?.id ?? -1, unit.list?.ordered ?? false, unit.spans)
      case 'quote':
        return body.put({ id: newId(), type: 'quote', text: unit.spans, ...(unit.cite ? { cite: unit.cite } : {}) })
      case 'pullquote':
        return body.put({ id: newId(), type: 'pullquote', text: unit.spans, ...(unit.cite ? { cite: unit.cite } : {}) })
      case 'related': {
        const cut = facts.has.has('related-cue') ? facts.cut : 0
        if (cut) cutNote(part, cut, 'The pointer')
        const text = trim(slice(unit.spans, cut))
        const url = text.find((span) => span.link && /^https?:/.test(span.link.href))?.link?.href
        return body.put({ id: newId(), type: 'related', text: noBold(noLinks(text)), ...(url ? { url } : {}) })
      }
      case 'table':
        if (unit.rows) return body.put({ id: newId(), type: 'table', rows: unit.rows, ...(unit.cite ? { caption: unit.cite } : {}) })
        return body.put({ id: newId(), type: 'paragraph', text: unit.spans })
      default:
        break
    }
    // Running text: the lead, a paragraph, an answer of a transcript.
    if (facts.has.has('no-words') || facts.has.has('rule')) {
      if (facts.has.has('inside-text')) {
        notes.say(`The rule “${short(unit.text)}” in line ${unit.line} was made a divider`)
        return body.put({ id: newId(), type: 'divider' })
      }
      return setAside(part, 'No words in it')
    }
    let text = unit.spans
    if (i === lead && dateline && !keepsDateline) {
      text = trim(slice(text, dateline.end))
      if (unit.setDateline && unit.setDateline !== 'dateline') removed.push({ reason: 'Named by a person', text: unit.text.slice(0, dateline.end).trim(), at: unit.line })
      else if (dateline.dateline.places.length) head.dateline = dateline.dateline
      if (dateline.agency) source.agency ??= dateline.agency
      cutNote(part, dateline.end, 'The dateline')
      classified.push({ ...(unit.part ? { part: `${unit.part}/dateline` } : {}), line: unit.line, text: unit.text.slice(0, dateline.end).trim(), kind: unit.setDateline ?? 'dateline', confidence: unit.setDateline ? 1 : dateline.sure ? 0.97 : 0.75, reason: unit.setDateline ? 'Named by a person' : dateline.sure ? 'A place with a date, an agency, in capitals, or a known city, before the first sentence' : 'Stands before the first sentence as a place does' })
    }
    const mark = transcript && facts.has.has('answer-mark') ? markEnd(unit.text, 'answers') : 0
    if (mark) {
      cutNote(part, mark, 'The mark of an answer')
      text = trim(slice(text, mark))
    }
    const signed = i === lastText ? signOff(plain(text)) : null
    if (signed) {
      notes.say(`The agency’s sign-off “${signed.text}” was cut from the end of line ${unit.line}`)
      if (signed.agency) source.agency ??= signed.agency
      text = trim(slice(text, 0, signed.start))
    }
    body.put({ id: newId(), type: 'paragraph', text })
  })

  if (source.brand !== undefined || source.agency !== undefined) head.source = source
  if (transcript) head.template = 'qa'
  const found = language ?? detectLanguage([head.headline?.main ?? '', head.standfirst ?? '', ...parts.filter(({ facts }) => facts.prose).map(({ unit }) => unit.text.slice(0, 2000)).slice(0, 12)].join('\n')) ?? detectLanguage(parts.map(({ unit }) => unit.text).join('\n').slice(0, 20_000))
  if (found) head.language = found
  if (head.headline) head.slug = slugOf(head.headline.main, head.language)
  return { head, body: body.blocks, removed, report: { classified, dropped: notes.dropped, normalised: notes.normalised() } }
}

/** Kinds that a story has once, those that share a field together. */
const once: readonly (readonly PartKind[])[] = [['headline'], ['kicker'], ['standfirst', 'second-headline'], ['brand'], ['section'], ['dateline'], ['agency']]

/** The parts that yield their place to one that a person named for it. */
function losers(parts: readonly Part[]): Set<number> {
  const lost = new Set<number>()
  // Nothing is named by anybody in nearly all copy.
  if (!parts.some(({ unit }) => unit.set)) return lost
  for (const kinds of once) {
    const winner = parts.findLastIndex(({ unit }) => unit.set && kinds.includes(unit.set))
    if (winner >= 0) parts.forEach(({ verdict }, i) => i !== winner && kinds.includes(verdict.kind) && lost.add(i))
  }
  return lost
}

/** The first date with a year in a text, or undefined. */
function fullDateIn(text: string): string | undefined {
  for (const { index, 0: found } of text.slice(0, 300).matchAll(/\p{Nd}+/gu)) {
    const date = dateAtEnd(text.slice(0, index + found.length))?.date
    if (date && !date.startsWith('--')) return date
  }
  return undefined
}

function markEnd(text: string, group: 'asks' | 'answers'): number {
  const found = cueAtStart(text, group)
  return found ? found.end + (/^\s*[:：.]\s*/u.exec(text.slice(found.end))?.[0].length ?? 0) : 0
}

/** The blocks of a body, with items of one list gathered. */
export class Body {
  readonly blocks: Block[] = []
  /** The part that the next blocks are made of. */
  from: ClassifiedPart | null = null
  private list: number | null = null

  constructor(private readonly newId: () => string) {}

  put(block: Block): void {
    this.list = null
    // An empty block says nothing; its text was all in what was cut.
    if ((block.type === 'paragraph' || block.type === 'heading' || block.type === 'question') && !plain(block.text).trim()) return
    this.add(block)
  }

  private add(block: Block): void {
    this.blocks.push(block)
    if (this.from) this.from.block = block.id
  }

  item(id: number, ordered: boolean, text: Text): void {
    const last = this.blocks.at(-1)
    const item = { id: this.newId(), text }
    if (this.list === id && last?.type === 'list') {
      last.items.push(item)
      if (this.from) this.from.block = last.id
    } else this.add({ id: this.newId(), type: 'list', ordered, items: [item] })
    this.list = id
  }
}

