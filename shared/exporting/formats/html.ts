import { fragment } from '../fragment'
import { fillTemplate } from '../template'
import type { Format } from '../types'
import { wordpress } from '../wordpress'

/** The story alone, for the CMS, in the profile's markup and wrapper. */
export const html: Format = {
  name: 'html',
  file: 'article.html',
  type: 'text/html',
  render: (handoff) => {
    const article = handoff.profile.markup === 'wordpress' ? wordpress(handoff) : fragment(handoff, false)
    return handoff.profile.wrapper === null ? article : fillTemplate(handoff.profile.wrapper, handoff, article)
  },
}
