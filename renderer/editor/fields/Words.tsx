import { useLayoutEffect, useRef } from 'react'
import type { Text } from '../../../shared/text/spans'
import { drawLines } from './drawn'
import './fields.css'

/** Words with their marks that are only shown; what stands for them where there are none. */
export function Words({ lines, none }: { lines: readonly Text[]; none: string }) {
  const ref = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    if (ref.current) drawLines(ref.current, lines.length ? lines : [[{ text: none }]])
  }, [lines, none])
  return <div ref={ref} className="rich-words" />
}
