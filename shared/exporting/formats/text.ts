import { datelineText } from '../../article/dateline'
import { clean } from '../../text/clean'
import { isBlank } from '../../text/html'
import { leadParagraph } from '../fragment'
import { blockTextsOf } from '../plain'
import { shownTime } from '../times'
import type { Format, Handoff } from '../types'
import { word } from '../words'

/** The story as plain text, paragraphs apart by an empty line. */
export const text: Format = { name: 'text', file: 'article.txt', type: 'text/plain', render }

function render(handoff: Handoff): string {
  const { article, profile, repeats } = handoff
  const texts = blockTextsOf(handoff)
  const { language } = article
  const line = (value: string | null) => clean(value ?? '').trim().replaceAll('\n', ' ')
  const dateline = datelineText(article.dateline, language)
  const lead = leadParagraph(article.body)
  const by = word(language, 'by')
  const names = new Intl.ListFormat(language, { type: 'conjunction' }).format(article.bylines.filter(({ name }) => !isBlank(name)).map(({ name }) => line(name)))
  const body = article.body.flatMap((block) => {
    if (block.type === 'correction' || repeats(block)) return []
    return [(block === lead && dateline ? `${clean(dateline)}: ` : '') + texts.get(block)!]
  })
  const corrections = article.body.flatMap((block) =>
    block.type === 'correction' ? [`${word(language, block.kind).text}, ${shownTime(block.date, language, profile)}: ${texts.get(block)!}`] : [],
  )
  const parts = [
    line(article.kicker),
    line(article.headline.main),
    line(article.standfirst),
    names && by.text && !by.foreign ? `${by.text} ${names}` : names,
    ...(lead ? [] : [clean(dateline)]),
    ...body,
    ...corrections,
  ]
  return parts.filter((part) => !isBlank(part)).join('\n\n') + '\n'
}
