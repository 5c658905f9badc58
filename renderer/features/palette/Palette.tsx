import { useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { FileText, Heading, SquareTerminal } from '../../ui/icons'
import { findEntries, preparePalette, type Entry } from './entries'
import './palette.css'

const icons = { command: <SquareTerminal />, section: <Heading />, story: <FileText /> }

interface PaletteProps {
  entries: readonly Entry[]
  recent: readonly string[]
  /** Closed without a choice, or before one is carried out. */
  onClose: () => void
  onChosen: (id: string) => void
}

/** One line to type in that goes to any story, section or command. The list below never moves the line. */
export function Palette({ entries, recent, onClose, onChosen }: PaletteProps) {
  const { t } = useTranslation('comfort')
  const ref = useRef<HTMLDialogElement>(null)
  const list = useId()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const prepared = useMemo(() => preparePalette(entries), [entries])
  const found = useMemo(() => findEntries(prepared, typed, recent), [prepared, typed, recent])
  const current = found[Math.min(at, found.length - 1)]

  useEffect(() => {
    const dialog = ref.current
    const before = document.activeElement
    const selection = getSelection()
    const range = selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : null
    dialog?.showModal()
    return () => {
      dialog?.close()
      if (!(before instanceof HTMLElement) || !before.isConnected) return
      before.focus({ preventScroll: true })
      // Back to the very cursor: the focus alone would put it at the start of the text.
      if (range && before.isContentEditable && before.contains(range.startContainer)) getSelection()?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset)
    }
  }, [])

  useEffect(() => {
    document.getElementById(`${list}-${current?.kind}-${current?.id}`)?.scrollIntoView({ block: 'nearest' })
  }, [list, current])

  const choose = (entry: Entry | undefined) => {
    if (!entry || entry.unavailable) return
    onChosen(entry.id)
    onClose()
    // After the focus went back, as what is chosen may take it elsewhere, and before the next key.
    queueMicrotask(entry.run)
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const go = (to: number) => setAt(Math.min(Math.max(to, 0), found.length - 1))
    const now = Math.min(at, found.length - 1)
    if (event.key === 'ArrowDown') setAt((now + 1) % Math.max(1, found.length))
    else if (event.key === 'ArrowUp') setAt((now - 1 + found.length) % Math.max(1, found.length))
    else if (event.key === 'PageDown') go(now + 8)
    else if (event.key === 'PageUp') go(now - 8)
    else if (event.key === 'Enter') choose(current)
    else return
    event.preventDefault()
  }

  return (
    <dialog
      ref={ref}
      className="palette"
      aria-label={t('palette.name')}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onPointerDown={(event) => {
        if (event.target === event.currentTarget) onClose()
      }}
    >
      <input
        className="palette-input"
        type="text"
        role="combobox"
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={current ? `${list}-${current.kind}-${current.id}` : undefined}
        aria-autocomplete="list"
        aria-label={t('palette.label')}
        placeholder={t('palette.placeholder')}
        autoComplete="off"
        spellCheck={false}
        dir="auto"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setAt(0)
        }}
        onKeyDown={onKey}
      />
      <div className="palette-list" id={list} role="listbox" aria-label={t('palette.results')} tabIndex={-1}>
        {found.map((entry, index) => (
          <div key={`${entry.kind} ${entry.id}`} role="presentation">
            {entry.kind !== found[index - 1]?.kind && (
              <p className="palette-kind" role="presentation">
                {t(`palette.kinds.${entry.kind}`)}
              </p>
            )}
            <div
              id={`${list}-${entry.kind}-${entry.id}`}
              role="option"
              aria-selected={entry === current}
              aria-disabled={entry.unavailable !== undefined || undefined}
              className="palette-entry"
              // The line keeps the focus: a click is no way out of it.
              onPointerDown={(event) => event.preventDefault()}
              onPointerMove={() => entry !== current && setAt(index)}
              onClick={() => choose(entry)}
            >
              <span className="palette-icon" aria-hidden="true">
                {icons[entry.kind]}
              </span>
              <span className="palette-label" dir="auto" lang={entry.language}>
                {entry.label}
              </span>
              {(entry.unavailable ?? entry.hint) && (
                <span className="palette-hint" dir="auto">
                  {entry.unavailable ?? entry.hint}
                </span>
              )}
              {entry.keys && <kbd className="ui-kbd">{entry.keys}</kbd>}
            </div>
          </div>
        ))}
        {found.length === 0 && <p className="palette-none">{t('palette.none')}</p>}
      </div>
      <p className="ui-hidden" role="status">
        {typed ? t('palette.found', { count: found.length }) : ''}
      </p>
    </dialog>
  )
}
