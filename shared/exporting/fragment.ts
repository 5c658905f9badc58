import { datelineText } from '../article/dateline'
import { direction } from '../article/text'
import type { Block, BlockOf } from '../blocks'
import { anchor, escapeAttribute, escapeText, isBlank, spansHtml } from '../text/html'
import { blockHtml } from './blocks'
import { headerHtml, timeHtml, wordHtml } from './header'
import { pictureKey } from './pictures'
import type { ClassKey, Profile } from './profile'
import type { BlockOut, Handoff } from './types'

const made = new WeakMap<Handoff, Map<boolean, string>>()

/**
 * The story as `<article>…</article>`, one block a line. Made once a handoff: three formats hold it.
 * @param whole true where it stands by itself, with its h1; false for a CMS, with what the profile says of its headline
 */
export function fragment(handoff: Handoff, whole: boolean): string {
  const { headingOffset, headline } = handoff.profile
  const same = headingOffset === 0 && headline
  const known = made.get(handoff) ?? new Map<boolean, string>()
  made.set(handoff, known)
  let html = known.get(whole || same)
  if (html === undefined) known.set(whole || same, (html = write(handoff, whole ? 0 : headingOffset, whole || headline)))
  return html
}

interface PageOut extends BlockOut {
  /** Says whether what follows stands in a section: that decides a level-3 head's level. */
  open(inSection: boolean): void
}

/** What a block's HTML asks of the page, for any markup around the blocks. */
export function blockOut(handoff: Handoff, offset: number): PageOut {
  const { article, profile, anchors, pictures, repeats } = handoff
  const cls = (key: ClassKey) => (profile.classes[key] ? ` class="${escapeAttribute(profile.classes[key])}"` : '')
  const heading = (level: number) => `h${Math.min(level + offset, 6)}`
  const dateline = datelineText(article.dateline, article.language)
  const lead = leadParagraph(article.body)
  const firstPicture = article.body.find((block) => block.type === 'image')
  const links = { rel: profile.linkRel, utm: campaign(profile) }
  let inSection = false

  const out: PageOut = {
    cls,
    spans: (text, options) => spansHtml(text, options ? { ...links, ...options } : links),
    link: (href, inner) => anchor(href, inner, links),
    // A level never skips: without a section around it, what would be level 3 is level 2.
    tag: (level) => heading(level === 3 && inSection ? 3 : 2),
    anchor: (block) => anchors.get(block),
    picture: (block) => pictures.get(pictureKey(block)),
    sizes: profile.pictures.sizes,
    first: (block) => block === firstPicture,
    repeats,
    inner: (block) => blockHtml(block, out),
    time: (value) => timeHtml(value, article.language, profile),
    word: (key) => wordHtml(article.language, key),
    lead: (block) => (block === lead && !isBlank(dateline) ? `<span${cls('dateline')}>${escapeText(dateline)}: </span>` : ''),
    open: (now) => {
      inSection = now
    },
  }
  return out
}

function campaign({ utm }: Profile): string {
  return utm ? new URLSearchParams({ utm_source: utm.source, utm_medium: utm.medium, ...(utm.campaign ? { utm_campaign: utm.campaign } : {}) }).toString() : ''
}

function write(handoff: Handoff, offset: number, headline: boolean): string {
  const { article, anchors } = handoff
  const out = blockOut(handoff, offset)
  const { cls } = out
  const dateline = datelineText(article.dateline, article.language)
  const lead = leadParagraph(article.body)
  let inSection = false

  // One rope that is made flat once: a list of lines would copy each line twice.
  let page = `<article lang="${escapeAttribute(article.language)}" dir="${direction(article.language)}">\n`
  const push = (html: string) => {
    if (html) page += html + '\n'
  }
  push(headerHtml(handoff, headline ? `h${1 + offset}` : null, cls))
  if (!lead && !isBlank(dateline)) push(`<p${cls('dateline')}>${escapeText(dateline)}</p>`)

  const close = () => {
    if (inSection) push('</section>')
    inSection = false
    out.open(false)
  }
  // True inside a section of a real level-2 head: only there is level 3 a level of its own.
  let real = false
  for (const block of article.body) {
    if (block.type === 'correction') continue
    const opens = block.type === 'question' || (block.type === 'heading' && (block.level === 2 || !real))
    if (opens) {
      close()
      const named = anchors.get(block)
      push(`<section${block.type === 'question' ? cls('qa') : ''}${named?.names ? ` aria-labelledby="${named.id}"` : ''}>`)
      push(blockHtml(block, out))
      inSection = true
      out.open(true)
      real = block.type === 'question' || block.level === 2
    } else {
      push(blockHtml(block, out))
    }
  }
  close()

  const corrections = article.body.filter((block): block is BlockOf<'correction'> => block.type === 'correction')
  if (corrections.length) push(['<footer>', ...corrections.map((block) => blockHtml(block, out)), '</footer>'].join('\n'))
  return `${page}</article>\n`
}

/**
 * The paragraph that the dateline opens: the first one before any section head. Pictures, fact
 * boxes and the like may stand before it. Null where the story starts otherwise; then the dateline is a line of its own.
 */
export function leadParagraph(body: readonly Block[]): BlockOf<'paragraph'> | null {
  for (const block of body) {
    if (block.type === 'paragraph') return block
    if (block.type === 'heading' || block.type === 'question') return null
  }
  return null
}
