import type { Block } from '../blocks'
import { tidy, type Text } from '../text/spans'
import { Body } from './assemble'
import { factsOf } from './features'
import type { IntakeResult } from './types'
import type { Notes, Unit } from './unit'

const thin = (text: Text): Text => tidy(text.map(({ bold: _bold, ...span }) => span))

/**
 * Blocks for copy that goes into a story at the cursor. Only what the copy itself marks is read (headings, lists,
 * quotations, tables; a short line with a question mark above running text): nothing is judged by its place,
 * nothing becomes a field, nothing is set aside.
 */
export function fragmentOf(units: readonly Unit[], notes: Notes, newId: () => string): IntakeResult {
  const body = new Body(newId)
  const classified: IntakeResult['report']['classified'] = []
  const several = units.length > 1
  units.forEach((unit, i) => {
    const say = (kind: IntakeResult['report']['classified'][number]['kind'], reason: string) => classified.push({ line: unit.line, text: unit.text, kind, confidence: 0.9, reason })
    const put = (type: 'paragraph' | 'question' | 'quote' | 'pullquote', text: Text = unit.spans) => body.put({ id: newId(), type, text } as Block)
    switch (unit.tag) {
      case 'h1':
      case 'h2':
      case 'h3':
        say('heading', 'Marked as a heading')
        return body.put({ id: newId(), type: 'heading', level: unit.tag === 'h3' ? 3 : 2, text: thin(unit.spans) })
      case 'li':
        say('list', 'An item of a list')
        return body.item(unit.list?.id ?? -1, unit.list?.ordered ?? false, unit.spans)
      case 'quote':
      case 'pullquote':
        say(unit.tag, 'Marked as a quotation')
        return put(unit.tag)
      case 'divider':
        notes.say(`The rule “${unit.text}” was made a divider`)
        say('paragraph', 'A rule')
        return body.put({ id: newId(), type: 'divider' })
      case 'table':
        say('table', 'A table')
        return unit.rows ? body.put({ id: newId(), type: 'table', rows: unit.rows, ...(unit.cite ? { caption: unit.cite } : {}) }) : put('paragraph')
      default: {
        const { has } = factsOf(unit)
        const next = units[i + 1]
        if (several && has.has('question-end') && (has.has('short') || has.has('tiny')) && !has.has('all-quoted') && next && factsOf(next).prose) {
          say('question', 'Ends with a question mark, followed by its answer')
          return put('question', thin(unit.spans))
        }
        say('paragraph', 'Pasted text')
        return put('paragraph')
      }
    }
  })
  return { head: {}, body: body.blocks, removed: [], report: { classified, dropped: notes.dropped, normalised: notes.normalised() } }
}
