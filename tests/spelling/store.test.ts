import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createSpeller, type BodyOnScreen } from '../../renderer/features/spelling/store'
import type { Answered, Asked } from '../../renderer/features/spelling/protocol'
import type { StorySession } from '../../renderer/session/types'
import { createArticle } from '../../shared/article/create'
import type { Article } from '../../shared/article/types'
import type { Block } from '../../shared/blocks'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const paragraph = (id: string, text: string, lang?: string): Block => ({ id, type: 'paragraph', text: [{ text }], ...(lang ? { lang } : {}) })

/** A story whose thread finds every "slip" and "Nayme". */
function desk(body: Block[], more: Partial<Article> = {}) {
  let article: Article = { ...createArticle(), language: 'en-IN', body, ...more }
  const heads = new Set<() => void>()
  const bodies = new Set<Parameters<BodyOnScreen['follow']>[0]>()
  const asked: Asked[] = []
  let onScreen = 0
  let breaks: () => void = () => undefined
  let answers: (answered: Answered) => void = () => undefined
  const session = { article: () => article, subscribeBesideText: (listener: () => void) => (heads.add(listener), () => heads.delete(listener)) } as unknown as StorySession
  const speller = createSpeller(
    session,
    { follow: (listener) => (bodies.add(listener), () => bodies.delete(listener)), firstOnScreen: () => onScreen },
    (answer, broken) => {
      answers = answer
      breaks = broken
      return { ask: (one) => void asked.push(one), stop: () => undefined }
    },
  )
  return {
    speller,
    asked: () => asked.flatMap((one) => (one.kind === 'look' ? [one.texts.map(({ key }) => key)] : [])),
    dialects: () => asked.flatMap((one) => (one.kind === 'look' ? one.texts.map(({ dialect }) => dialect) : [])),
    words: () => asked.flatMap((one) => (one.kind === 'words' ? [one.words] : [])),
    scrollTo: (index: number) => (onScreen = index),
    change(index: number, block: Block) {
      const gone = article.body[index]!
      article = { ...article, body: article.body.with(index, block) }
      for (const listener of bodies) listener(article.body, { gone: [gone], come: [block] })
    },
    head(change: Partial<Article>) {
      article = { ...article, ...change }
      for (const listener of heads) listener()
    },
    answer() {
      const last = asked.findLast((one) => one.kind === 'look')
      if (!last) throw new Error('nothing was asked')
      answers({
        turn: last.turn,
        found: last.texts.map(({ key, text }) => ({ key, slips: [...text.matchAll(/slip|Nayme/g)].map((found) => ({ start: found.index, end: found.index + found[0].length, text: found[0], kind: 'spelling' as const, message: '', suggestions: [] })) })),
      })
    },
    breaks: () => breaks(),
    shown: () => speller.slips().flatMap(({ block, slips }) => slips.map(({ text }) => `${block.id} ${text}`)),
  }
}

const wait = () => vi.advanceTimersByTime(1600)

describe('spelling of a story', () => {
  it('is looked at after a pause, and a change only in the block that changed', () => {
    const story = desk([paragraph('a', 'a slip'), paragraph('b', 'fine')])
    const stop = story.speller.begin()
    expect(story.asked()).toEqual([])
    wait()
    expect(story.asked()).toEqual([['a', 'b']])
    story.answer()
    expect(story.shown()).toEqual(['a slip'])
    story.change(1, paragraph('b', 'another sl'))
    story.change(1, paragraph('b', 'another slip'))
    expect(story.asked()).toHaveLength(1)
    wait()
    expect(story.asked()).toEqual([['a', 'b'], ['b']])
    story.answer()
    expect(story.shown()).toEqual(['a slip', 'b slip'])
    stop()
  })

  it('begins with what is on the screen, a portion at a time', () => {
    const long = 'word '.repeat(400)
    const story = desk(Array.from({ length: 6 }, (_, i) => paragraph(`b${i}`, long)))
    story.scrollTo(3)
    story.speller.begin()
    wait()
    story.answer()
    story.scrollTo(0)
    wait()
    story.answer()
    wait()
    expect(story.asked()).toEqual([['b3', 'b4'], ['b0', 'b1'], ['b2', 'b5']])
  })

  it('knows at once what the dictionary, a name or the story vouches for, and asks nothing anew', () => {
    const story = desk([paragraph('a', 'a slip of Nayme')])
    story.speller.begin()
    wait()
    story.answer()
    expect(story.shown()).toEqual(['a slip', 'a Nayme'])
    story.speller.setWords({ names: new Set(['Nayme']) })
    expect(story.shown()).toEqual(['a slip'])
    story.head({ ignoredWords: ['slip'] })
    expect(story.shown()).toEqual([])
    story.head({ ignoredWords: undefined })
    story.speller.setWords({ dictionary: new Set(['slip']) })
    expect(story.shown()).toEqual([])
    wait()
    expect(story.asked()).toHaveLength(1)
    // A word that is taken away: the reader read with it, so it reads again.
    story.speller.setWords({ dictionary: new Set() })
    wait()
    expect(story.asked()).toHaveLength(2)
    expect(story.words().at(-1)).toEqual([])
  })

  it('is of each block in its own English, and of none in another language', () => {
    const story = desk([paragraph('a', 'one'), paragraph('b', 'two', 'en-US'), paragraph('c', 'drei', 'de'), { id: 'd', type: 'held', blocks: [paragraph('e', 'held') as never] }])
    story.speller.begin()
    wait()
    expect(story.dialects()).toEqual(['indian', 'american'])
    story.answer()
    story.head({ language: 'hi' })
    wait()
    expect(story.dialects()).toEqual(['indian', 'american'])
    story.head({ language: 'en-GB' })
    wait()
    expect(story.dialects()).toEqual(['indian', 'american', 'british'])
  })

  it('starts a thread that broke anew without what broke it, and gives up in the end', () => {
    const story = desk([paragraph('a', 'slip')])
    story.speller.begin()
    for (let i = 0; i < 3; i++) {
      wait()
      story.breaks()
      story.change(0, paragraph('a', `slip ${i}`))
    }
    expect(story.speller.failed()).toBe(true)
    wait()
    expect(story.asked()).toHaveLength(3)
  })

  it('is silent once it has stopped', () => {
    const story = desk([paragraph('a', 'slip')])
    const stop = story.speller.begin()
    wait()
    stop()
    story.answer()
    expect(story.shown()).toEqual([])
    story.change(0, paragraph('a', 'slip slip'))
    wait()
    expect(story.asked()).toHaveLength(1)
  })
})
