import { Marked } from 'marked'
import { bring, intakeHtml, withoutLines } from '../../../shared/intake'
import type { IntakeResult } from '../../../shared/intake/types'
import { done, failed, type Outcome } from '../../../shared/outcome'

const marked = new Marked({ gfm: true, async: false })

/** How deep quotations and lists may stand in each other before it is an attack. */
const nested = /^(?:[ \t]*>){40}|^(?:[ \t]*(?:[-*+]|\d+[.)])[ \t]){40}/m

/** Reads Markdown. HTML inside it goes through the same gate as any page's; front matter is set aside. */
export function readMarkdown(name: string, text: string): Outcome<IntakeResult> {
  const front = /^---\r?\n[^]{0,20000}?\r?\n(?:---|\.\.\.)(?:\r?\n|$)/.exec(text)
  if (nested.test(text)) return failed('unreadable', `${name} nests quotations or lists too deep to be copy. Paste the text that you need.`)
  let html: string
  try {
    html = marked.parse(front ? text.slice(front[0].length) : text, { async: false })
  } catch {
    return failed('unreadable', `${name} could not be read as Markdown. Rename it to .txt to import it as plain text.`)
  }
  const result = withoutLines(intakeHtml(html, { mode: 'fragment' }))
  if (front) bring(result, { removed: [{ reason: 'The file’s own data (front matter)', text: front[0].trim(), at: 1 }] })
  return done(result)
}
