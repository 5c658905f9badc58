import { PASTE_COMMAND, COMMAND_PRIORITY_CRITICAL } from 'lexical'
import { useEffect, useRef } from 'react'
import { useTools } from '../tools/context'
import type { PictureAdder } from './adder'
import { carriesPictures, pastedPictures } from './carried'
import { foreignPictures } from './clipboard'

/** Takes pictures that are dropped on the page, between the blocks where the line shows, and those that are pasted. */
export function PictureDrop({ adder }: { adder: PictureAdder }) {
  const { session, body } = useTools()
  const line = useRef<HTMLDivElement>(null)

  useEffect(
    () =>
      body.editor.registerCommand(
        PASTE_COMMAND,
        (event) => {
          const data = 'clipboardData' in event ? event.clipboardData : null
          const others = foreignPictures(data, session.id)
          if (others) adder.bring(others.from, others.media)
          const pictures = pastedPictures(data)
          if (!pictures.length) return false
          event.preventDefault()
          // The text is changed by updates of their own: not from inside this one.
          queueMicrotask(() => adder.add(pictures))
          return true
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
    [session, body, adder],
  )

  useEffect(() => {
    const frame = line.current?.parentElement
    const root = frame?.querySelector<HTMLElement>('.story-body')
    if (!frame || !root) return
    // The window's own drop zone leaves pictures over this element alone.
    frame.dataset.takes = 'pictures'
    let before = 0

    const hide = () => {
      if (line.current) line.current.hidden = true
    }
    const over = (event: DragEvent) => {
      if (!carriesPictures(event.dataTransfer) || !line.current) return
      event.preventDefault()
      event.stopPropagation()
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
      const blocks = [...root.children]
      const under = blocks.find((child) => event.clientY < child.getBoundingClientRect().bottom) ?? blocks.at(-1)
      const box = under?.getBoundingClientRect()
      if (!under || !box) return
      const below = event.clientY > box.top + box.height / 2
      before = blocks.indexOf(under) + (below ? 1 : 0)
      line.current.hidden = false
      line.current.style.top = `${(below ? box.bottom : box.top) - frame.getBoundingClientRect().top}px`
    }
    const drop = (event: DragEvent) => {
      hide()
      if (!carriesPictures(event.dataTransfer)) return
      event.preventDefault()
      event.stopPropagation()
      const above = session.article().body[before - 1]
      adder.add([...(event.dataTransfer?.files ?? [])], above ? { after: above.id } : 'start')
    }
    const leave = (event: DragEvent) => {
      if (!frame.contains(event.relatedTarget as Node | null)) hide()
    }
    frame.addEventListener('dragover', over, true)
    frame.addEventListener('drop', drop, true)
    frame.addEventListener('dragleave', leave, true)
    return () => {
      delete frame.dataset.takes
      frame.removeEventListener('dragover', over, true)
      frame.removeEventListener('drop', drop, true)
      frame.removeEventListener('dragleave', leave, true)
    }
  }, [session, body, adder])

  return <div ref={line} className="block-target" hidden />
}
