import { datelineText } from '../article/dateline'
import type { Block, BlockOf } from '../blocks'
import { isBlank, publishHref } from '../text/html'
import { plain } from '../text/spans'
import { publishedWords } from './count'
import { pictureAddress, pictureKey } from './pictures'
import { blockText } from './plain'
import { scriptSafe, stableJson } from './json'
import type { Handoff } from './types'

/** The story as schema.org's NewsArticle, ready for a script element. What is unknown is absent. */
export function jsonLd(handoff: Handoff): string {
  let text = made.get(handoff)
  if (text === undefined) made.set(handoff, (text = write(handoff)))
  return text
}

/** Made once a handoff: the page holds it too. */
const made = new WeakMap<Handoff, string>()

function write(handoff: Handoff): string {
  const { article, profile } = handoff
  const { publisher } = profile
  const address = article.canonicalUrl && publishHref(article.canonicalUrl)
  return scriptSafe(
    stableJson({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: known(article.headline.main),
      description: known(article.standfirst),
      image: images(handoff),
      datePublished: article.publishedAt,
      dateModified: modified(handoff),
      author: article.bylines.filter(({ name }) => !isBlank(name)).map(({ name, url }) => ({ '@type': authorType(name, handoff), name: name.trim(), url: url && publishHref(url) })),
      publisher: publisher && { '@type': 'NewsMediaOrganization', name: publisher.name, url: publisher.url && publishHref(publisher.url), logo: publisher.logo && { '@type': 'ImageObject', url: publishHref(publisher.logo) } },
      articleSection: known(article.section),
      inLanguage: article.language,
      wordCount: publishedWords(handoff),
      keywords: article.keywords.filter((keyword) => !isBlank(keyword)),
      dateline: datelineText(article.dateline, article.language),
      mainEntityOfPage: address && { '@type': 'WebPage', '@id': address },
      isAccessibleForFree: profile.accessibleForFree,
      correction: corrections(article.body)
        .filter(({ kind }) => kind !== 'update')
        .map((block) => ({ '@type': 'CorrectionComment', text: plain(block.text).trim(), datePublished: block.date })),
    }),
  )
}

/** The questions and answers of a Q&A as schema.org's FAQPage, for a profile that asks for it; null for another story. */
export function faqJsonLd({ article, profile }: Handoff): string | null {
  if (!profile.faqPage || article.template !== 'qa') return null
  const questions: { '@type': 'Question'; name: string; acceptedAnswer: { '@type': 'Answer'; text: string } }[] = []
  for (let i = 0; i < article.body.length; i++) {
    const question = article.body[i]!
    if (question.type !== 'question') continue
    const answer: string[] = []
    for (let j = i + 1; j < article.body.length && !endsAnswer(article.body[j]!); j++) {
      const block = article.body[j]!
      if (answers.has(block.type)) answer.push(blockText(block))
    }
    if (answer.length) questions.push({ '@type': 'Question', name: plain(question.text).trim(), acceptedAnswer: { '@type': 'Answer', text: answer.join('\n\n') } })
  }
  return questions.length ? scriptSafe(stableJson({ '@context': 'https://schema.org', '@type': 'FAQPage', mainEntity: questions })) : null
}

const answers = new Set<Block['type']>(['paragraph', 'heading', 'list', 'quote', 'table'])
const endsAnswer = (block: Block) => block.type === 'question' || (block.type === 'heading' && block.level === 2)

const known = (text: string | null) => (text && !isBlank(text) ? text : undefined)

const corrections = (body: readonly Block[]) => body.filter((block): block is BlockOf<'correction'> => block.type === 'correction')

/** The brand or agency that the copy came from is not a person. */
function authorType(name: string, { article }: Handoff): 'Person' | 'Organization' {
  const same = (other: string | undefined) => other !== undefined && other.trim().toLowerCase() === name.trim().toLowerCase()
  return same(article.source?.agency) || same(article.source?.brand) ? 'Organization' : 'Person'
}

/** The last change that the story tells of: its own time, or that of a later correction. A date without a time is not one. */
function modified({ article }: Handoff): string | null {
  const times = corrections(article.body).map(({ date }) => date).filter((date) => date.includes('T'))
  return [article.modifiedAt, ...times].reduce((last, time) => (time && (!last || Date.parse(time) > Date.parse(last)) ? time : last), null)
}

interface ImageObject {
  '@type': 'ImageObject'
  url: string
  width: number
  height: number
  caption?: string | undefined
  creditText?: string | undefined
}

/** Pictures and their crops by their full address: a page's own relative one means nothing elsewhere. */
function images(handoff: Handoff): ImageObject[] {
  return handoff.article.body.flatMap((block) => {
    const picture = block.type === 'image' ? handoff.pictures.get(pictureKey(block)) : undefined
    if (block.type !== 'image' || !picture) return []
    return [picture, ...(picture.crops ?? [])].flatMap((file): ImageObject[] => {
      const url = pictureAddress(handoff, file)
      return url ? [{ '@type': 'ImageObject', url, width: file.width, height: file.height, caption: known(block.caption), creditText: known(block.credit) }] : []
    })
  })
}
