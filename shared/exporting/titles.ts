import type { Article } from '../article/types'
import { isBlank } from '../text/html'

const shown = (text: string | null | undefined): text is string => typeof text === 'string' && !isBlank(text)

/** What a search engine calls the story: the search headline, else the main one, else its slug. */
export const searchTitle = ({ headline, slug }: Article): string => [headline.search, headline.main].find(shown) ?? slug

/** What a card in a social network calls it: the social headline, else the main one, else as a search engine does. */
export const cardTitle = (article: Article): string => [article.headline.social, article.headline.main].find(shown) ?? searchTitle(article)
