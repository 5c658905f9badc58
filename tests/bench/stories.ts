import { createArticle } from '../../shared/article/create'
import type { Patch } from '../../shared/article/patch'
import type { Article } from '../../shared/article/types'

const wordsIn = 50

/** A story of about so many words, in blocks as long as a newspaper's paragraphs. */
export function storyOf(words: number): Article {
  const sentence = 'The council said on Monday that the bridge stays closed until its cables have been tested again '
  const text = sentence.repeat(3).split(' ').slice(0, wordsIn).join(' ')
  return {
    ...createArticle(),
    headline: { main: 'Bridge stays closed' },
    body: Array.from({ length: Math.ceil(words / wordsIn) }, (_, n) => ({ id: `b${n}`, type: 'paragraph' as const, text: [{ text: `${n} ${text}` }] })),
  }
}

/** A change of one block in the middle, as a window sends it. */
export const changeOf = (article: Article, n: number): Patch => {
  const block = article.body[article.body.length >> 1]!
  return { body: [{ op: 'put', block: { ...block, type: 'paragraph', text: [{ text: `Changed ${n}. The council said on Monday that the bridge stays closed.` }] } }] }
}
