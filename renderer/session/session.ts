import i18next from 'i18next'
import type { Article, Head } from '../../shared/article/types'
import type { Block } from '../../shared/blocks'
import { sameJson } from '../../shared/blocks/state'
import type { Api } from '../../shared/contract'
import { failed } from '../../shared/outcome'
import { createCounter } from './counts'
import { createSaver } from './saver'
import { followSlug } from './slug'
import { createSteps, type Step } from './steps'
import type { BodyEditor, StorySession } from './types'

export interface SessionOptions {
  api: { stories: Pick<Api['stories'], 'open' | 'save' | 'saveCopy'> }
  opened: { article: Article; revision: string }
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

/** Starts the session of a story as `stories.open` gave it. */
export function createSession({ api, opened, disconnected = lostConnection }: SessionOptions): StorySession {
  let article = opened.article
  let body: BodyEditor | null = null
  const listeners = new Set<() => void>()
  const revealers = new Set<(field: keyof Head) => void>()
  const steps = createSteps()
  const counter = createCounter(article.body, article.language)
  const { id } = article

  const tell = () => {
    for (const listener of [...listeners]) listener()
  }
  const saver = createSaver({
    opened,
    current: () => article,
    save: (revision, patch) => api.stories.save({ id, revision, patch }),
    read: () => api.stories.open({ id }),
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
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },

    setHead(change, typing) {
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
      body?.settle()
      const head = real(article, followSlug(article, change.head ?? {}))
      const before = pick(article, head)
      const replaced = change.body && change.body !== article.body ? { before: article.body, after: change.body } : null
      if (!Object.keys(head).length && !replaced) return
      steps.push({ kind: 'all', before, after: head, body: replaced })
      body?.breakStep()
      body?.forgetRedo()
      setHeadOf(head)
      if (replaced) setBodyOf(replaced.after)
      changed()
    },
    undo() {
      body?.settle()
      apply(steps.undo(), 'before')
    },
    redo() {
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
      const outcome = await api.stories.open({ id }).catch(() => failed('io', disconnected()))
      if (!outcome.ok) return saver.fail(outcome.problem)
      article = outcome.value.article
      steps.clear()
      counter.reset(article.body, article.language)
      body?.load(article.body)
      saver.reset(article, outcome.value.revision)
      tell()
    },
    close() {
      saver.close()
      body?.dispose()
      listeners.clear()
      revealers.clear()
    },

    body: () => body,
    attach(editor) {
      body = editor
    },
    bodyChanged(next, gone, come) {
      article = { ...article, body: next as Block[] }
      counter.change(gone, come)
      changed()
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
