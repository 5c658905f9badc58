import { place, storyCheck } from '../check'

export const relatedLink = storyCheck(
  { id: 'related-link', level: 'warn', reads: ['body'] },
  (story, say) =>
    story.ofKind('related').flatMap((text) => (text.block.url || text.block.storyId || text.links.length || !text.text.trim() ? [] : [say('related-link.none', place(text))])),
)
