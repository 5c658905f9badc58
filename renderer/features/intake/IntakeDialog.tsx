import { useCallback, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import type { ClassifiedPart, PartKind } from '../../../shared/intake'
import type { StorySession } from '../../session/types'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { acceptanceOf, choiceOf } from './accept'
import { CopyParts, type PartsHandle } from './CopyParts'
import { MadeStory } from './MadeStory'
import { counted, hueOf, isDoubtful, keptWith, kindKeys, resultOf, type Choice, type KeptIntake } from './parts'
import './intake.css'

interface IntakeDialogProps {
  session: StorySession
  kept: KeptIntake
  onClose: () => void
  /** Told what was accepted, to keep it with the story. */
  onAccept: (kept: KeptIntake) => void
}

const where = (part: ClassifiedPart | undefined) => part?.block ?? (part && hueOf(part.kind) === 'head' ? 'head' : undefined)

/** The raw copy beside the story that was made of it: one key says what a part is, and the story follows. Nothing changes before it is accepted. */
export function IntakeDialog({ session, kept, onClose, onAccept }: IntakeDialogProps) {
  const { t, i18n } = useTranslation('intake')
  const article = useMemo(() => session.article(), [session])
  const base = useMemo(() => choiceOf(article, kept), [article, kept])
  const [steps, setSteps] = useState<{ all: Choice[]; at: number }>({ all: [base], at: 0 })
  const choice = steps.all[steps.at]!
  const before = useMemo(() => resultOf(kept.copy, base, counted()), [kept, base])
  const result = useMemo(() => (choice === base ? before : resultOf(kept.copy, choice, counted())), [kept, base, before, choice])
  const acceptance = useMemo(() => acceptanceOf(article, before, result), [article, before, result])
  const copy = result.copy ?? kept.copy
  const parts = result.report.classified
  const doubts = parts.filter(isDoubtful).length
  const [at, setAt] = useState(() => Math.max(0, parts.findIndex(isDoubtful)))
  const [said, setSaid] = useState('')
  const list = useRef<PartsHandle>(null)
  const readOnly = session.access().kind === 'reader'
  const language = result.head.language ?? article.language

  const decide = useCallback((change: (choice: Choice) => Choice) => setSteps(({ all, at: now }) => ({ all: [...all.slice(0, now + 1), change(all[now]!)], at: now + 1 })), [])
  const put = useCallback(
    (part: string | undefined, kind: PartKind) => {
      if (part === undefined || readOnly) return setSaid(t('fixed'))
      decide((now) => ({ ...now, overrides: { ...now.overrides, [part]: kind } }))
      setSaid(t('set', { kind: t(`kinds.${kind}`) }))
    },
    [decide, readOnly, t],
  )
  const putBack = useCallback(
    (of: readonly ClassifiedPart[]) => {
      decide((now) => ({ ...now, overrides: { ...now.overrides, ...Object.fromEntries(of.map(({ part }) => [part!, 'paragraph' as const])) } }))
      // The button goes with its line: the keyboard follows the part.
      list.current?.go(parts.findIndex(({ part }) => part === of[0]!.part))
    },
    [decide, parts],
  )
  const repair = useCallback((repaired: boolean) => decide((now) => ({ ...now, repaired })), [decide])
  const quote = useCallback((quotes: boolean) => decide((now) => ({ ...now, quotes })), [decide])
  const toPart = useCallback((part: ClassifiedPart) => list.current?.go(parts.indexOf(part)), [parts])
  const step = (by: 1 | -1) => setSteps(({ all, at: now }) => ({ all, at: Math.min(Math.max(now + by, 0), all.length - 1) }))
  const next = () => {
    const after = parts.findIndex((part, index) => index > at && isDoubtful(part))
    const found = after < 0 ? parts.findIndex(isDoubtful) : after
    if (found >= 0) list.current?.go(found)
    else setSaid(t('noDoubt'))
  }
  const accept = () => {
    if (readOnly) return
    const { head, body } = acceptanceOf(session.article(), before, resultOf(kept.copy, choice))
    if (body || Object.keys(head).length) {
      session.setAll({ head, ...(body ? { body } : {}) })
      onAccept(keptWith(kept, choice))
    }
    onClose()
  }
  const keyDown = (event: KeyboardEvent) => {
    const mod = event.ctrlKey || event.metaKey
    if (mod && event.key.toLowerCase() === 'z') {
      event.preventDefault()
      return step(event.shiftKey ? 1 : -1)
    }
    if (mod && event.key === 'Enter') {
      event.preventDefault()
      return accept()
    }
    if (mod || event.altKey || !(event.target as Element).closest('[data-part]') || event.target instanceof HTMLSelectElement) return
    const kind = (Object.keys(kindKeys) as PartKind[]).find((one) => kindKeys[one] === event.key.toLowerCase())
    const moves: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + 8, PageUp: at - 8, Home: 0, End: parts.length - 1 }
    if (event.key in moves) list.current?.go(moves[event.key]!)
    else if (event.key === '.') next()
    else if (kind) put(parts[at]?.part, kind)
    else return
    event.preventDefault()
  }
  const loses = new Intl.ListFormat(i18n.language, { type: 'conjunction' }).format(acceptance.loses.map((one) => t(`fields.${one}`)))

  return (
    <Dialog
      title={t('title')}
      closeLabel={t('cancel')}
      onClose={onClose}
      width="full"
      actions={
        <>
          <Button look="outline" onClick={() => step(-1)} disabled={steps.at === 0} keys="Ctrl+Z">
            {t('undo')}
          </Button>
          <Button look="outline" onClick={next} disabled={doubts === 0}>
            {t('next')}
          </Button>
          <span className="intake-gap" />
          <Button look="outline" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button look="solid" onClick={accept} disabled={readOnly}>
            {t('accept')}
          </Button>
        </>
      }
    >
      <div className="intake" onKeyDown={keyDown}>
        <section className="intake-copy" aria-label={t('copy')}>
          <p className="intake-note" role="status">
            {doubts ? t('doubts', { count: doubts }) : t('noDoubts')} {said}
          </p>
          <CopyParts parts={parts} copy={copy} at={Math.min(at, parts.length - 1)} language={language} readOnly={readOnly} handle={list} onAt={setAt} onKind={put} />
        </section>
        <MadeStory result={result} copy={copy} language={language} block={where(parts[at])} readOnly={readOnly} loses={loses} onPart={toPart} onPutBack={putBack} onRepair={repair} onQuotes={quote} />
      </div>
    </Dialog>
  )
}
