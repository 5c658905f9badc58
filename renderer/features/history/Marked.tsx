import { Fragment, type ReactNode } from 'react'
import type { Part, TextPart } from '../../../shared/article/diff'
import { marks, type Mark, type Span, type Text } from '../../../shared/text/spans'

const tags = { bold: 'b', italic: 'i', underline: 'u', strike: 's', sub: 'sub', sup: 'sup' } as const satisfies Record<Mark, string>

function Run({ span }: { span: Span }) {
  let out: ReactNode = span.text
  for (const mark of marks) {
    const Tag = tags[mark]
    if (span[mark]) out = <Tag>{out}</Tag>
  }
  // Shown as a link and not one: nothing leaves from here.
  return span.link ? (
    <span className="diff-link" title={span.link.href}>
      {out}
    </span>
  ) : (
    out
  )
}

/** A text with its marks. */
export const Marked = ({ text }: { text: Text }) => text.map((span, at) => <Run key={at} span={span} />)

/** A text with marks and what came and went in it. `restyled` names, for the tooltip, what kept its words. */
export function MarkedParts({ parts, restyled }: { parts: readonly TextPart[]; restyled: string }) {
  return parts.map((part, at) => {
    if (part.op === 'added') return <ins key={at}><Marked text={part.text} /></ins>
    if (part.op === 'removed') return <del key={at}><Marked text={part.text} /></del>
    if (part.op === 'restyled') return <span key={at} className="diff-restyled" data-tip={restyled}><Marked text={part.after} /></span>
    return <Marked key={at} text={part.text} />
  })
}

/** A plain text and what came and went in it. */
export function PlainParts({ parts }: { parts: readonly Part[] }) {
  return parts.map(({ op, text }, at) => (op === 'added' ? <ins key={at}>{text}</ins> : op === 'removed' ? <del key={at}>{text}</del> : <Fragment key={at}>{text}</Fragment>))
}
