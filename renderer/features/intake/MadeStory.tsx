import { memo, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { blockTexts, type BlockType } from '../../../shared/blocks'
import type { ClassifiedPart, Copy, IntakeResult } from '../../../shared/intake'
import { quotesNote } from '../../../shared/intake/quotes'
import { saidByIntake } from '../../i18n/intake-words'
import { Button } from '../../ui/Button'
import { partsOf, type Hue } from './parts'

interface MadeStoryProps {
  result: IntakeResult
  copy: Copy
  language: string
  /** The block that the current part is in, or `head`. */
  block: string | undefined
  readOnly: boolean
  /** Words on what a person changed by hand and would lose; empty where nothing. */
  loses: string
  onPart: (part: ClassifiedPart) => void
  onPutBack: (parts: readonly ClassifiedPart[]) => void
  onRepair: (repair: boolean) => void
  onQuotes: (quotes: boolean) => void
}

const hues: Partial<Record<BlockType, Hue>> = { heading: 'structure', question: 'structure', quote: 'structure', pullquote: 'structure', correction: 'structure', related: 'aside', image: 'aside' }

/** The story that the parts make, in the colours of its parts, with what was set aside and what was changed in the text. */
export const MadeStory = memo(function MadeStory({ result, copy, language, block, readOnly, loses, onPart, onPutBack, onRepair, onQuotes }: MadeStoryProps) {
  const { t } = useTranslation('intake')
  const root = useRef<HTMLElement>(null)
  const { kicker, headline, standfirst, bylines, dateline, section, source } = result.head
  const parts = result.report.classified

  useEffect(() => {
    if (block === 'head') root.current?.scrollTo({ top: 0 })
    else if (block) root.current?.querySelector(`[data-block="${block}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [block])

  const head = (kinds: readonly ClassifiedPart['kind'][], className: string, text: string) => (
    <p className={className} data-hue="head" dir="auto" onClick={() => toPart(parts.find(({ kind }) => kinds.includes(kind)))}>
      {text}
    </p>
  )
  const toPart = (part: ClassifiedPart | undefined) => part && onPart(part)
  const { wrong } = result.report

  return (
    <section ref={root} className="intake-story" aria-label={t('story')} tabIndex={0} lang={language}>
      {wrong && (
        <p className="intake-warning">
          {t('wrong', { count: wrong.places, from: wrong.from, to: wrong.to })}{' '}
          <Button disabled={readOnly} onClick={() => onRepair(true)}>
            {t('repair')}
          </Button>
        </p>
      )}
      {result.copy?.repaired && (
        <p className="intake-warning">
          {t('repaired')}{' '}
          <Button disabled={readOnly} onClick={() => onRepair(false)}>
            {t('asItCame')}
          </Button>
        </p>
      )}
      {result.copy?.desk?.quotes && result.report.normalised.some((note) => note.startsWith(quotesNote)) && (
        <p className="intake-warning">
          {t('quotesSet')}{' '}
          <Button disabled={readOnly} onClick={() => onQuotes(false)}>
            {t('quotesAsTheyCame')}
          </Button>
        </p>
      )}
      {result.copy?.desk?.quotes === false && (
        <p className="intake-warning">
          <Button disabled={readOnly} onClick={() => onQuotes(true)}>
            {t('setQuotes')}
          </Button>
        </p>
      )}
      {loses && <p className="intake-warning">{t('changed', { what: loses })}</p>}
      {(section || source?.brand || source?.agency) && <p className="intake-by" data-hue="aside" dir="auto">{[source?.brand, section, source?.agency].filter(Boolean).join(' · ')}</p>}
      {kicker && head(['kicker'], 'intake-kicker', kicker)}
      <h2 data-hue="head" dir="auto" onClick={() => toPart(parts.find(({ kind }) => kind === 'headline'))}>
        {headline?.main || t('noHeadline')}
      </h2>
      {standfirst && head(['standfirst', 'second-headline'], 'intake-standfirst', standfirst)}
      {bylines && bylines.length > 0 && head(['byline'], 'intake-by', bylines.map(({ name }) => name).join(', '))}
      {dateline && head(['dateline'], 'intake-by', dateline.places.join(', '))}
      {result.body.map((one) => (
        <div
          key={one.id}
          data-block={one.id}
          data-hue={hues[one.type] ?? 'text'}
          className={`intake-block is-${one.type} ${one.id === block ? 'is-current' : ''}`}
          dir="auto"
          onClick={() => toPart(parts.find((part) => part.block === one.id))}
        >
          {one.type === 'image' && <p className="intake-picture">{one.alt ? t('pictureOf', { alt: one.alt }) : t('picture')}</p>}
          {blockTexts(one).map((text, index) => (
            <p key={index}>{text}</p>
          ))}
        </div>
      ))}
      <h3>{t('removed', { count: result.removed.length })}</h3>
      <ul className="intake-removed" aria-label={t('removedList')}>
        {result.removed.map((item, index) => {
          const of = partsOf(item, parts, copy)
          return (
            <li key={index}>
              <span dir="auto">{item.text}</span>
              <small><Said>{[item.reason]}</Said></small>
              {of.length > 0 && (
                <Button disabled={readOnly} aria-label={t('putBackNamed', { text: item.text.slice(0, 60) })} onClick={() => onPutBack(of)}>
                  {t('putBack')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {[
        { title: t('normalised'), lines: result.report.normalised.map((one) => [one]) },
        { title: t('dropped'), lines: result.report.dropped.map(({ what, why }) => [what, why]) },
      ].map(
        ({ title, lines }) =>
          lines.length > 0 && (
            <div key={title}>
              <h3>{title}</h3>
              <ul>
                {lines.map((one, index) => (
                  <li key={index}><Said>{one}</Said></li>
                ))}
              </ul>
            </div>
          ),
      )}
    </section>
  )
})

/** What intake said, each piece in the language of the screen or marked as the English that it is. */
function Said({ children }: { children: readonly string[] }) {
  const { i18n } = useTranslation('intake')
  return children.map((english, at) => {
    const { text, lang } = saidByIntake(english, i18n.language)
    return (
      <span key={at} lang={lang}>
        {at > 0 ? ': ' : ''}
        {text}
      </span>
    )
  })
}
