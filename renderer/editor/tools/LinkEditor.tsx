import { $isLinkNode, $toggleLink } from '@lexical/link'
import { $createTextNode, $findMatchingParent, $getSelection, $isRangeSelection } from 'lexical'
import { useEffect, useId, useLayoutEffect, useRef, useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { typedHref } from '../../../shared/text/links'
import { Button } from '../../ui/Button'
import { useTools } from './context'

const highlight = 'story-link-target'

/** The rectangle of what is selected in the text, and the selection drawn while the focus is elsewhere. */
function selectedRange(): Range | null {
  const selection = getSelection()
  return selection?.rangeCount ? selection.getRangeAt(0).cloneRange() : null
}

/** The small dialog at the selection where a link gets its address. Enter applies, Esc closes. */
export function LinkEditor({ onClose }: { onClose(): void }) {
  const { t } = useTranslation('editor')
  const { writing, place } = useTools()
  const [editor] = useState(() => writing.editor())
  const ref = useRef<HTMLDivElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const problem = useId()
  const [before] = useState(() => place.get().link)
  const [address, setAddress] = useState(before ?? '')
  const [refused, setRefused] = useState(false)

  useLayoutEffect(() => {
    const range = selectedRange()
    const form = ref.current
    const frame = form?.offsetParent?.getBoundingClientRect()
    if (range && form && frame) {
      const at = range.getClientRects()[0] ?? (range.startContainer as Element | Text).parentElement?.getBoundingClientRect()
      if (at) {
        form.style.top = `${at.bottom - frame.top + 8}px`
        form.style.left = `${Math.max(0, Math.min(at.left - frame.left, frame.width - form.offsetWidth))}px`
      }
      if (!range.collapsed) CSS.highlights?.set(highlight, new Highlight(range))
    }
    field.current?.focus({ preventScroll: true })
    field.current?.select()
    form?.scrollIntoView({ block: 'nearest' })
    return () => void CSS.highlights?.delete(highlight)
  }, [])

  const close = () => {
    onClose()
    editor.focus()
  }
  useEffect(() => {
    const outside = (event: PointerEvent) => {
      if (!ref.current?.contains(event.target as Node)) onClose()
    }
    document.addEventListener('pointerdown', outside)
    return () => document.removeEventListener('pointerdown', outside)
  }, [onClose])

  const put = (href: string | null, words: string) => {
    editor.update(() => {
      const selection = $getSelection()
      if (!$isRangeSelection(selection)) return
      const link = $findMatchingParent(selection.anchor.getNode(), $isLinkNode)
      if (selection.isCollapsed() && link) {
        // The cursor stands in a link: it is all of that link that is meant.
        if (href) link.setURL(href)
        else {
          link.select(0, link.getChildrenSize())
          $toggleLink(null)
        }
      } else if (selection.isCollapsed() && href) {
        selection.insertNodes([$createTextNode(words)])
        const typed = $getSelection()
        if ($isRangeSelection(typed)) {
          const node = typed.anchor.getNode()
          typed.setTextNodeRange(node as never, typed.anchor.offset - words.length, node as never, typed.anchor.offset)
          $toggleLink({ url: href, rel: null })
        }
      } else $toggleLink(href === null ? null : { url: href, rel: null })
    })
    close()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!address.trim()) return before ? put(null, '') : close()
    const href = typedHref(address)
    if (href) put(href, address.trim())
    else setRefused(true)
  }

  return (
    <div
      ref={ref}
      className="link-editor"
      role="dialog"
      aria-label={t('link.name')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        close()
      }}
    >
      <form className="link-line" onSubmit={submit}>
        <input
          ref={field}
          type="text"
          inputMode="url"
          dir="ltr"
          aria-label={t('link.address')}
          aria-invalid={refused || undefined}
          aria-describedby={refused ? problem : undefined}
          placeholder={t('link.placeholder')}
          value={address}
          onChange={(event) => {
            setAddress(event.target.value)
            setRefused(false)
          }}
        />
        <Button type="submit" look="solid">
          {t('link.apply')}
        </Button>
        {before && <Button onClick={() => put(null, '')}>{t('link.remove')}</Button>}
      </form>
      {refused && (
        <p id={problem} className="link-refused" role="alert">
          {t('link.refused')}
        </p>
      )}
    </div>
  )
}
