import i18next from 'i18next'
import { sameStory } from '../../shared/article/patch'
import type { Article, Head } from '../../shared/article/types'
import type { Block } from '../../shared/blocks'
import { sameJson } from '../../shared/blocks/state'
import type { Api, Events, Output } from '../../shared/contract'
import { failed } from '../../shared/outcome'
import { createCounter } from './counts'
import { createListeners } from './listeners'
import { createSaver } from './saver'
import { followSlug } from './slug'
import { createSteps, type Step } from './steps'
import type { Access, BodyEditor, StorySession } from './types'

export interface SessionOptions {
  api: { stories: Pick<Api['stories'], 'open' | 'close' | 'theirs' | 'save' | 'saveCopy'>; history: Pick<Api['history'], 'keep'> }
  /** What `stories.open` gave to this window. */
  opened: Output<'stories', 'open'>
  /** The window, as it named itself to `stories.open`. */
  window: string
  /** Hears what the services tell unasked. */
  onEvent: <E extends keyof Events>(event: E, listener: (payload: Events[E]) => void) => () => void
  /** Words for a lost connection; from the translations when left out. */
  disconnected?: () => string
}

const lostConnection = () => i18next.t('editor:disconnected')

/** The part of an article under the keys of a change. */
const pick = (article: Article, change: Partial<Head>): Partial<Head> =>
  Object.fromEntries(Object.keys(change).map((key) => [key, article[key]])) as Partial<Head>

/** What of a change is really another value. */
const real = (article: Article, change: Partial<Head>): Partial<Head> =>
  Object.fromEntries(Object.entries(change).filter(([key, value]) => value !== undefined && !sameJson(article[key], value))) as Partial<Head>

const writing: Access = { kind: 'writer' }
const accessOf = (writer: { who: string; since: string } | null): Access => (writer ? { kind: 'reader', ...writer } : writing)

/** All of a head, to put it in the place of another one. */
const headOf = ({ format: _format, version: _version, id: _id, body: _body, createdAt: _createdAt, updatedAt: _updatedAt, ...head }: Article): Partial<Head> => head as Partial<Head>

/** Starts the session of a story as `stories.open` gave it. */
export function createSession({ api, opened, window, onEvent, disconnected = lostConnection }: SessionOptions): StorySession {
  let article = opened.article
  let body: BodyEditor | null = null
  let access = accessOf(opened.writer)
  let merging: { theirs: Article; revision: string } | null = null
  const listeners = createListeners()
  const besideText = createListeners()
  const revealers = new Set<(field: keyof Head) => void>()
  const steps = createSteps()
  const counter = createCounter(article.body, article.language)
  const { id } = article

  const tell = () => {
    listeners.tell()
    besideText.tell()
  }
  const saver = createSaver({
    opened,
    current: () => article,
    save: (revision, patch) => api.stories.save({ id, window, revision, patch }),
    read: () => api.stories.theirs({ id, window }),
    disconnected,
    onState: tell,
    onSaved: (updatedAt) => {
      article = { ...article, updatedAt }
    },
  })

  const setHeadOf = (head: Partial<Head>) => {
    const { language } = article
    article = { ...article, ...head }
    if (article.language !== language) counter.reset(article.body, article.language)
  }
  const setBodyOf = (next: readonly Block[]) => {
    if (body) return body.replace(next)
    article = { ...article, body: [...next] }
    counter.reset(article.body, article.language)
  }
  const changed = () => {
    saver.changed()
    tell()
  }
  const mayWrite = () => access.kind === 'writer'
  const isClean = () => saver.state().kind === 'saved'

  /** Changes head and body together as one undo step. */
  const setAll = (change: { head?: Partial<Head>; body?: readonly Block[] }): boolean => {
    body?.settle()
    const head = real(article, followSlug(article, change.head ?? {}))
    const before = pick(article, head)
    const replaced = change.body && !sameJson(change.body, article.body) ? { before: article.body, after: change.body } : null
    if (!Object.keys(head).length && !replaced) return false
    steps.push({ kind: 'all', before, after: head, body: replaced })
    body?.breakStep()
    body?.forgetRedo()
    setHeadOf(head)
    if (replaced) setBodyOf(replaced.after)
    return true
  }

  const open = (takeOver?: true) => api.stories.open({ id, window, ...(takeOver ? { takeOver } : {}) }).catch(() => failed('io', disconnected()))

  /** Shows what the services have, as a step that can be undone; the cursor stays where it was. */
  const follow = ({ article: theirs, revision, writer }: Output<'stories', 'open'>) => {
    access = accessOf(writer)
    setAll({ head: headOf(theirs), body: theirs.body })
    article = { ...article, updatedAt: theirs.updatedAt }
    saver.reset(sameStory(theirs, article) ? article : theirs, revision)
    tell()
  }
  /** Looks again: what this window has is not what is there any more. Text that is not saved stays; its save says what is wrong. */
  const lookAgain = async () => {
    const outcome = await open()
    if (outcome.ok && isClean()) follow(outcome.value)
  }
  const ends = [
    onEvent('story.changed', ({ id: of, revision, by }) => {
      if (of !== id || by === window || !isClean()) return
      // The revision still stands: then it is the file that parted from the text.
      if (revision === saver.revision()) void (mayWrite() && saver.ask())
      else void lookAgain()
    }),
    onEvent('story.taken', ({ id: of, window: by, writer }) => {
      if (of !== id || by === window) return
      const wasWriter = mayWrite()
      access = accessOf(writer)
      if (wasWriter && !isClean()) void saver.ask()
      tell()
    }),
    onEvent('story.free', ({ id: of }) => void (of === id && !mayWrite() && lookAgain())),
  ]

  /** Puts a step back or forth, and the cursor where it changed something. */
  const apply = (step: Step | undefined, to: 'before' | 'after') => {
    if (!step) return
    body?.breakStep()
    if (step.kind === 'body') {
      if (to === 'before') body?.undo()
      else body?.redo()
      return tell()
    }
    setHeadOf(step[to])
    if (step.kind === 'all' && step.body) setBodyOf(step.body[to])
    changed()
    const field = Object.keys(step[to]).find((key) => key !== 'slug') ?? Object.keys(step[to])[0]
    if (step.kind === 'all' && step.body) body?.focus('start')
    else if (field) for (const reveal of [...revealers]) reveal(field as keyof Head)
  }

  return {
    id,
    article: () => article,
    saveState: saver.state,
    counts: counter.counts,
    history: steps.history,
    access: () => access,
    recovered: () => opened.recovered,
    subscribe: listeners.subscribe,
    subscribeBesideText: besideText.subscribe,

    setHead(change, typing) {
      if (!mayWrite()) return
      body?.settle()
      const next = real(article, followSlug(article, change))
      if (!Object.keys(next).length) return
      steps.pushHead(pick(article, next), next, typing)
      body?.breakStep()
      body?.forgetRedo()
      setHeadOf(next)
      changed()
    },
    setAll(change) {
      if (mayWrite() && setAll(change)) changed()
    },
    undo() {
      if (!mayWrite()) return
      body?.settle()
      apply(steps.undo(), 'before')
    },
    redo() {
      if (!mayWrite()) return
      body?.settle()
      apply(steps.redo(), 'after')
    },

    flush() {
      body?.settle()
      return saver.flush()
    },
    retry: saver.retry,
    async keepAsCopy() {
      body?.settle()
      const snapshot = article
      const outcome = await api.stories.saveCopy({ article: snapshot }).catch(() => failed('io', disconnected()))
      if (!outcome.ok) {
        saver.fail(outcome.problem)
        return null
      }
      saver.kept(snapshot)
      return outcome.value.id
    },
    async reload() {
      const outcome = await open()
      if (!outcome.ok) return saver.fail(outcome.problem)
      access = accessOf(outcome.value.writer)
      article = outcome.value.article
      steps.clear()
      counter.reset(article.body, article.language)
      body?.load(article.body)
      saver.reset(article, outcome.value.revision)
      tell()
    },
    async takeOver() {
      const outcome = await open(true)
      if (!outcome.ok) {
        saver.fail(outcome.problem)
        return false
      }
      access = writing
      if (isClean()) follow(outcome.value)
      else {
        // What was typed here and never saved: it fits still, or the save says what is wrong.
        tell()
        saver.retry()
      }
      return true
    },
    async theirs() {
      body?.settle()
      const outcome = await api.stories.theirs({ id, window }).catch(() => failed('io', disconnected()))
      if (!outcome.ok) {
        saver.fail(outcome.problem)
        return null
      }
      const { base, theirs, revision } = outcome.value
      merging = { theirs, revision }
      // Services that began anew know no common text; what was last saved here is one.
      return { base: sameStory(base, theirs) ? saver.durable() : base, theirs }
    },
    async settleMerge(merged) {
      if (!merging || !mayWrite()) return false
      const { theirs, revision } = merging
      merging = null
      setAll({ head: headOf(merged), body: merged.body })
      saver.reset(theirs, revision)
      tell()
      return saver.flush()
    },
    async restoreVersion(older) {
      if (!mayWrite()) return false
      body?.settle()
      if (!(await saver.flush())) return false
      const kept = await api.history.keep({ id, why: 'restore' }).catch(() => failed('io', disconnected()))
      if (!kept.ok) {
        saver.fail(kept.problem)
        return false
      }
      if (setAll({ head: headOf(older), body: older.body })) changed()
      return saver.flush()
    },
    leave() {
      body?.settle()
      saver.leave()
      void api.stories.close({ id, window }).catch(() => undefined)
    },
    close() {
      void api.stories.close({ id, window }).catch(() => undefined)
      for (const end of ends) end()
      saver.close()
      body?.dispose()
      listeners.clear()
      besideText.clear()
      revealers.clear()
    },

    body: () => body,
    attach(editor) {
      body = editor
    },
    bodyChanged(next, gone, come) {
      article = { ...article, body: next as Block[] }
      counter.change(gone, come)
      saver.changed()
      listeners.tell()
    },
    bodyStepped() {
      steps.push({ kind: 'body' })
      tell()
    },
    onReveal(listener) {
      revealers.add(listener)
      return () => revealers.delete(listener)
    },
  }
}
