import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Block } from '../../../../shared/blocks'
import type { CardBlock } from '../../../../shared/blocks/card-node'
import { correctionKinds } from '../../../../shared/blocks/correction/kinds'
import { isWebAddress, typedHref } from '../../../../shared/text/links'
import { RichField } from '../../fields/RichField'
import { Words } from '../../fields/Words'
import { CardField, type CardFieldProps } from './CardField'
import { areLines, blocksFrom, linesOf, textsOf } from './lines'
import type { WriteCard } from './writer'

/** What the fields of every card share. */
export type Shared = Pick<CardFieldProps, 'tabIndex' | 'readOnly' | 'onLeave' | 'onEscape'>

export interface BodyProps<T extends CardBlock['type']> {
  block: Extract<CardBlock, { type: T }>
  shared: Shared
  write: WriteCard
}

/** Words of the screen in a story that may run the other way: their stops stand where their own language has them. */
function Note({ children }: { children: string }) {
  return (
    <p className="card-note">
      <bdi>{children}</bdi>
    </p>
  )
}

export function EmbedBody({ block, shared, write }: BodyProps<'embed'>) {
  const { t } = useTranslation('cards')
  const problem = useId()
  // What is typed and is no address yet: the story holds only addresses.
  const [draft, setDraft] = useState<string | null>(null)
  const href = draft === null ? block.url : typedHref(draft)
  const wrong = draft !== null && !(href && isWebAddress(href))
  return (
    <>
      <CardField {...shared} className="card-title" label={t('embed.title')} placeholder={t('embed.titlePlaceholder')} value={block.title} onChange={(title) => write('title', (now) => ({ ...now, title }) as CardBlock)} />
      <CardField
        {...shared}
        dir="ltr"
        label={t('embed.url')}
        invalid={wrong}
        {...(wrong ? { about: problem } : {})}
        value={draft ?? block.url}
        onChange={(text) => {
          const next = typedHref(text)
          setDraft(text)
          if (next && isWebAddress(next)) write('url', (now) => ({ ...now, url: next }) as CardBlock)
        }}
        onBlur={() => !wrong && setDraft(null)}
      />
      {wrong && (
        <p id={problem} className="card-wrong" role="alert">
          <bdi>{t('embed.wrong')}</bdi>
        </p>
      )}
      <Note>{t('embed.note')}</Note>
    </>
  )
}

export function CorrectionBody({ block, shared, write }: BodyProps<'correction'>) {
  const { t } = useTranslation(['cards', 'editor'])
  const id = useId()
  return (
    <>
      <div className="card-line">
        <label htmlFor={`${id}-kind`}>{t('correction.kind')}</label>
        <select
          id={`${id}-kind`}
          tabIndex={shared.tabIndex}
          disabled={shared.readOnly}
          value={block.kind}
          onChange={(event) => write(`kind ${event.target.value}`, (now) => ({ ...now, kind: correctionKinds.find((kind) => kind === event.target.value) ?? 'correction' }) as CardBlock)}
        >
          {correctionKinds.map((kind) => (
            <option key={kind} value={kind}>
              {t(`editor:card.${kind}`)}
            </option>
          ))}
        </select>
        <label htmlFor={`${id}-date`}>{t('correction.date')}</label>
        <input
          id={`${id}-date`}
          type="date"
          required
          tabIndex={shared.tabIndex}
          readOnly={shared.readOnly}
          value={block.date.slice(0, 10)}
          onChange={(event) => event.target.value && write('date', (now) => ({ ...now, date: event.target.value }) as CardBlock)}
        />
      </div>
      <RichField
        {...shared}
        label={t('correction.text')}
        placeholder={t('correction.placeholder')}
        lines={[block.text]}
        linesOf={textsOf}
        onChange={([text = []], apart) => write('text', (now) => ({ ...now, text }) as CardBlock, apart)}
      />
    </>
  )
}

export function FactboxBody({ block, shared, write }: BodyProps<'factbox'>) {
  const { t } = useTranslation('cards')
  return (
    <>
      <CardField {...shared} className="card-title" label={t('factbox.title')} placeholder={t('factbox.titlePlaceholder')} value={block.title} onChange={(title) => write('title', (now) => ({ ...now, title }) as CardBlock)} />
      <RichField
        {...shared}
        many
        className="card-lines"
        label={t('factbox.text')}
        placeholder={t('factbox.placeholder')}
        lines={linesOf(block.blocks)}
        linesOf={linesOf}
        onChange={(lines, apart) => write('text', (now) => ({ ...now, blocks: blocksFrom((now as typeof block).blocks, lines, 'lists') }) as CardBlock, apart)}
      />
    </>
  )
}

export function HeldBody({ block, shared, write }: BodyProps<'held'>) {
  const { t } = useTranslation('cards')
  return (
    <>
      {areLines(block.blocks) ? (
        <RichField
          {...shared}
          many
          className="card-lines"
          label={t('held.text')}
          placeholder={t('held.placeholder')}
          lines={linesOf(block.blocks)}
          linesOf={linesOf}
          onChange={(lines, apart) => write('text', (now) => ({ ...now, blocks: blocksFrom((now as typeof block).blocks, lines, 'all') }) as CardBlock, apart)}
        />
      ) : (
        (block.blocks as readonly Block[]).map((inner) => (
          <Words key={inner.id} lines={linesOf([inner])} none={t('held.other')} />
        ))
      )}
      <Note>{t(areLines(block.blocks) ? 'held.note' : 'held.otherNote')}</Note>
    </>
  )
}
