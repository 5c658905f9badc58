import { place, storyCheck, type Finding } from '../check'
import { sameKey } from '../text/words'

export const imageAlt = storyCheck(
  {
    id: 'image-alt', level: 'warn', name: 'Picture without a description', reads: ['body'],
    why: 'Readers who cannot see the picture hear this text instead. A picture that says nothing is marked as decorative.',
  },
  (story, say) => {
    const findings: Finding[] = []
    for (const text of story.ofKind('image')) {
      const { alt, decorative, caption } = text.block
      const at = place(text, 0, caption.length)
      if (decorative) {
        if (alt.trim()) findings.push(say('The picture is marked as decorative and has a description: one of the two is wrong.', at))
        else if (caption.trim()) findings.push(say('The picture is marked as decorative and has a caption: what is worth a caption is worth a description.', at))
      } else if (!alt.trim()) findings.push(say('The picture has no description and is not marked as decorative.', at))
      else if (/\.(?:jpe?g|png|gif|webp|avif|tiff?)\s*$|^(?:img|dsc|dscn|pxl|screenshot)[\s_-]?\d/i.test(alt.trim())) findings.push(say(`“${alt.trim()}” is a file’s name and no description.`, at))
      else if (caption.trim() && sameKey(alt) === sameKey(caption)) findings.push(say('The description repeats the caption: a screen reader reads it twice. Say what is to be seen.', at, { level: 'info' }))
      else if (/^(?:an? )?(?:image|picture|photo(?:graph)?|bild|foto|photo) (?:of|von|de)\b/i.test(alt.trim())) findings.push(say('A screen reader says “image” itself: begin with what is to be seen.', at, { level: 'info' }))
    }
    return findings
  },
)
