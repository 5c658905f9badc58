import { $getNodeByKey, $setState } from 'lexical'
import { useId, useLayoutEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { urlState } from '../../../shared/blocks/related/node'
import { citeState } from '../../../shared/blocks/state'
import { isWebAddress, typedHref } from '../../../shared/text/links'
import { usePlace, useTools } from './context'

/** Below a quote or a related line, in place of the line that shows it: who said it, where it leads. */
export function BlockBar() {
  const key = usePlace((place) => place.block)
  const kind = usePlace((place) => place.kind)
  if (!key || (kind !== 'quote' && kind !== 'pullquote' && kind !== 'related')) return null
  return <Bar key={key} block={key} what={kind === 'related' ? 'url' : 'cite'} />
}

function Bar({ block, what }: { block: string; what: 'url' | 'cite' }) {
  const { t } = useTranslation('editor')
  const { body } = useTools()
  const { editor } = body
  const ref = useRef<HTMLInputElement>(null)
  const problem = useId()
  const kept = usePlace((place) => place[what])
  // What is typed and is no address yet: the story holds only addresses.
  const [draft, setDraft] = useState<string | null>(null)
  const [refused, setRefused] = useState(false)

  useLayoutEffect(() => {
    const bar = ref.current?.parentElement
    const element = editor.getElementByKey(block)
    if (!bar || !element) return
    const put = () => {
      const { paddingBlockEnd, paddingInlineStart, paddingInlineEnd } = getComputedStyle(element)
      bar.style.top = `${element.offsetTop + element.offsetHeight - parseFloat(paddingBlockEnd) - (ref.current?.offsetHeight ?? 0)}px`
      Object.assign(bar.style, { paddingInlineStart, paddingInlineEnd })
    }
    put()
    element.dataset.bar = ''
    const watch = new ResizeObserver(put)
    watch.observe(element)
    if (element.parentElement) watch.observe(element.parentElement)
    return () => {
      delete element.dataset.bar
      watch.disconnect()
    }
  }, [editor, block])

  const set = (value: string) =>
    editor.update(() => {
      const node = $getNodeByKey(block)
      if (node) $setState(node, what === 'url' ? urlState : citeState, value)
    })
  const typed = (text: string) => {
    setRefused(false)
    if (what === 'cite') return set(text)
    setDraft(text)
    const href = typedHref(text)
    if (!text.trim()) set('')
    else if (href && isWebAddress(href)) set(href)
  }
  const leave = () => {
    if (draft === null) return
    const href = typedHref(draft)
    if (!draft.trim() || (href && isWebAddress(href))) setDraft(null)
    else setRefused(true)
  }

  return (
    <div className="block-bar" role="group" aria-label={t('bar.name')}>
      <input
        ref={ref}
        type="text"
        dir={what === 'url' ? 'ltr' : 'auto'}
        aria-label={t(`bar.${what}`)}
        aria-invalid={refused || undefined}
        aria-describedby={refused ? problem : undefined}
        placeholder={t(what === 'url' ? 'bar.urlPlaceholder' : 'bar.citePlaceholder')}
        value={draft ?? kept}
        onChange={(event) => typed(event.target.value)}
        onBlur={leave}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return
          if (event.key === 'Enter' || event.key === 'Escape' || event.key === 'ArrowUp') {
            event.preventDefault()
            leave()
            editor.focus()
          }
        }}
      />
      {refused && (
        <p id={problem} role="alert">
          {t('bar.urlRefused')}
        </p>
      )}
    </div>
  )
}
