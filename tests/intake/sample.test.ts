import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { plain } from '../../shared/text/spans'
import { intakeText } from '../../shared/intake'

const sample = new URL('../../../shared/samples/wire-homeworld.txt', import.meta.url)

describe.skipIf(!existsSync(sample))('the wire sample beside the checkout', () => {
  it('comes out as an editor would have it', () => {
    const { head, body, removed } = intakeText(readFileSync(sample, 'utf8'))
    expect(head).toMatchObject({
      headline: { main: '1 lakh Russian soldiers have been killed in Ukraine, claims US general… So why is Putin backing down?' },
      source: { brand: 'HomeWorld News' },
      dateline: { places: ['Washington', 'Moscow'] },
      language: 'en',
    })
    expect(body.map((block) => `${block.type}: ${block.type === 'paragraph' || block.type === 'question' || block.type === 'related' ? plain(block.text).slice(0, 24) : ''}`)).toEqual([
      'paragraph: The world has been witne', 'paragraph: Top US General Mark Mill', 'related: Most embarrassing moment', 'question: Have a conversation wind', 'paragraph: Milley said a military v', 'question: Is that why Putin is bac', 'paragraph: Mille has estimated the ',
    ])
    expect(removed.map(({ at, text }) => `${at}: ${text.slice(0, 27)}`)).toEqual(['1: HomeWorld News1 lakh Russia', '18: Please enter your comment!', '19: Please enter your name here', '21: - Advertisment -', '23: Most Popular', '25: Recent Comments'])
    expect(removed.every(({ reason }) => reason.length > 10)).toBe(true)
  })
})
