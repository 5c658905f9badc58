import fc from 'fast-check'
import { INSERT_PARAGRAPH_COMMAND, $getRoot, type ElementNode } from 'lexical'
import { describe, expect, test } from 'vitest'
import type { Block } from '../../shared/blocks'
import { plain } from '../../shared/text/spans'
import { isOnlySpeaker, nextSpeaker, speakerOf } from '../../renderer/editor/answers/interview'
import { registerInterview } from '../../renderer/editor/answers/interviewing'
import { bodyOf } from '../../renderer/editor/body'
import { quietSession } from './quiet-session'

describe('who speaks in a paragraph', () => {
  test.each([
    ['AB: Since when?', 'AB'],
    ['A.B.: Since when?', 'A.B.'],
    ['AB:', 'AB'],
    ['ÄÖ: Seit wann?', 'ÄÖ'],
    ['रा: कब से?', 'रा'],
    ['ع: منذ متى؟', 'ع'],
    ['問: いつから', '問'],
    ['Q: Since when?', 'Q'],
    ['ALBERTA: six letters are a word', null],
    ['Note: a word', null],
    ['AB:C', null],
    ['10: a time', null],
    ['He said: AB: no', null],
    ['', null],
  ])('%s', (text, speaker) => expect(speakerOf(text)).toBe(speaker))

  test.each([
    ['AB: ', true],
    ['AB:', true],
    ['AB: a', false],
    ['', false],
  ])('alone in %j: %s', (text, only) => expect(isOnlySpeaker(text)).toBe(only))
})

describe('who speaks next', () => {
  test.each([
    [['AB: one'], null],
    [['CD: two', 'AB: one'], 'AB'],
    [['goes on', 'CD: two', 'AB: one'], 'AB'],
    [['AB: three', 'EF: two', 'CD: one'], 'EF'],
    [['no one'], null],
    [[], null],
  ])('after %j (the last one first): %s', (texts, next) => expect(nextSpeaker(texts)).toBe(next))

  test('two people alternate for ever', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 40 }), (turns) => {
        const said = ['CD: b', 'AB: a']
        for (let n = 0; n < turns; n++) said.unshift(`${nextSpeaker(said)}: x`)
        expect(said.map(speakerOf).every((one, at, all) => at === 0 || one !== all[at - 1])).toBe(true)
      }),
    )
  })
})

describe('in the editor', () => {
  const line = (id: string, text: string): Block => ({ id, type: 'paragraph', text: [{ text }] })
  function open(body: Block[], on = true) {
    const session = quietSession(body)
    const { editor } = bodyOf(session)
    registerInterview(editor, () => on)
    const last = () => $getRoot().getLastChild() as ElementNode
    const update = ($change: () => void) => editor.update($change, { discrete: true })
    return {
      enter: () => {
        update(() => void last().selectEnd())
        update(() => void editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined))
      },
      type: (text: string) => {
        for (const letter of text) update(() => last().selectEnd().insertText(letter))
        editor.read(() => undefined)
      },
      texts: () => session.article().body.map((block) => ('text' in block && Array.isArray(block.text) ? plain(block.text as never) : '')),
      last: () => session.article().body.at(-1),
      session,
    }
  }

  test('Enter behind an answer begins the next question, and behind that the answer', () => {
    const { enter, type, texts, last } = open([line('a', 'AB: Since when?'), line('b', 'CD: Since May.')])
    enter()
    expect(texts().at(-1)).toBe('AB: ')
    expect(last()).toMatchObject({ type: 'paragraph', text: [{ text: 'AB:', bold: true }, { text: ' ' }] })
    type('Why?')
    enter()
    expect(texts()).toEqual(['AB: Since when?', 'CD: Since May.', 'AB: Why?', 'CD: '])
  })

  test('Enter on a line with only its speaker is a plain line of the one before', () => {
    const { enter, type, texts } = open([line('a', 'AB: Since when?'), line('b', 'CD: Since May.')])
    enter()
    enter()
    expect(texts()).toEqual(['AB: Since when?', 'CD: Since May.', ''])
    type('And June.')
    enter()
    expect(texts().at(-1)).toBe('AB: ')
  })

  test('initials become bold as they are typed, and an undo gives them back as they were', () => {
    const { type, last, session } = open([line('a', '')])
    type('AB: Well')
    expect(last()).toMatchObject({ text: [{ text: 'AB:', bold: true }, { text: ' Well' }] })
    expect(session.history().canUndo).toBe(true)
  })

  test('a story of another template is left alone', () => {
    const { enter, texts } = open([line('a', 'AB: Since when?'), line('b', 'CD: Since May.')], false)
    enter()
    expect(texts().at(-1)).toBe('')
  })
})
