import { describe, expect, it } from 'vitest'
import { intakeFragment } from '../../shared/intake'
import { docsClips } from './pasted/docs'
import { notation } from './pasted/notation'
import { sheetClips } from './pasted/sheets'
import { webClips } from './pasted/web'
import { wordClips } from './pasted/word'

const clips = [...wordClips, ...docsClips, ...sheetClips, ...webClips]

describe('what is copied elsewhere and pasted into a story', () => {
  it.each(clips)('$from', ({ html, text, blocks, dropped = [] }) => {
    const { body, report } = intakeFragment(html === undefined ? { text: text ?? '' } : { html })
    expect(body.map(notation)).toEqual(blocks)
    for (const what of dropped) expect(report.dropped.map((each) => each.what).join('\n') + report.dropped.map((each) => each.why).join('\n')).toMatch(what)
    expect(new Set(body.map(({ id }) => id)).size).toBe(body.length)
  })

  it('leaves nothing to say of the marks that a list draws itself', () => {
    const { report } = intakeFragment({ html: wordClips[1]!.html! })
    expect(report.dropped).toEqual([])
  })
})
