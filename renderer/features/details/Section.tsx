import { useState, type ReactNode, type Ref } from 'react'
import { ChevronRight } from '../../ui/icons'

interface SectionProps {
  title: string
  /** Shown beside the title, for instance how many there are. */
  note?: string | undefined
  /** Whether it is open at first; after that the person decides. */
  open?: boolean
  children: ReactNode
  ref?: Ref<HTMLDetailsElement>
}

/** A part of the details that opens and closes. */
export function Section({ title, note, open = true, children, ref }: SectionProps) {
  const [first] = useState(open)
  return (
    <details ref={ref} className="details-section" open={first}>
      <summary>
        <ChevronRight />
        <h2>{title}</h2>
        {note && <span className="details-note">{note}</span>}
      </summary>
      <div className="details-fields">{children}</div>
    </details>
  )
}
