import { place, storyCheck, type Finding } from '../check'
import { sameKey } from '../text/words'
import { phrase } from '../phrases/phrase'

export const imageAlt = storyCheck(
  { id: 'image-alt', level: 'warn', reads: ['body'] },
  (story, say) => {
    const findings: Finding[] = []
    for (const text of story.ofKind('image')) {
      const { alt, decorative, caption } = text.block
      const at = place(text, 0, caption.length)
      if (decorative) {
        if (alt.trim()) findings.push(say('image-alt.decorativeAlt', at))
        else if (caption.trim()) findings.push(say('image-alt.decorativeCaption', at))
      } else if (!alt.trim()) findings.push(say('image-alt.none', at))
      else if (/\.(?:jpe?g|png|gif|webp|avif|tiff?)\s*$|^(?:img|dsc|dscn|pxl|screenshot)[\s_-]?\d/i.test(alt.trim())) findings.push(say(phrase('image-alt.file', { alt: alt.trim() }), at))
      else if (caption.trim() && sameKey(alt) === sameKey(caption)) findings.push(say('image-alt.caption', at, { level: 'info' }))
      else if (/^(?:an? )?(?:image|picture|photo(?:graph)?|bild|foto|photo) (?:of|von|de)\b/i.test(alt.trim())) findings.push(say('image-alt.image', at, { level: 'info' }))
    }
    return findings
  },
)
