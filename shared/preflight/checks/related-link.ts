import { place, storyCheck } from '../check'

export const relatedLink = storyCheck(
  { id: 'related-link', level: 'warn', name: 'Related line without a link', reads: ['body'], why: 'It promises another story and leads nowhere. Add its address, or take the line out.' },
  (story, say) =>
    story.ofKind('related').flatMap((text) => (text.block.url || text.block.storyId || text.links.length || !text.text.trim() ? [] : [say('This line points to another story and has no link.', place(text))])),
)
