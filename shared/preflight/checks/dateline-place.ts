import { memo, place, storyCheck } from '../check'
import { phrase } from '../phrases/phrase'

const folded = memo(({ text }) => text.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase())
const fold = (text: string) => text.normalize('NFD').replace(/\p{Mn}/gu, '').toLowerCase()

export const datelinePlace = storyCheck(
  { id: 'dateline-place', level: 'info', reads: ['head', 'body'] },
  (story, say) => {
    const places = story.article.dateline?.places ?? []
    // One place alone is where the reporter sat; the text need not say it again. Two or more are claims about where it happened.
    if (places.length < 2 || !story.blocks.length) return []
    const text = story.field('dateline')
    const rest = [...story.blocks, ...story.head.filter(({ kind }) => kind === 'headline' || kind === 'standfirst' || kind === 'kicker')]
    return places.flatMap((name) => {
      // "Springfield (Illinois)", "Kazan, Russia": the first name is enough; and "Moscow" is in "Moscow’s".
      const short = fold(name).split(/\s*[(,]/)[0]!.trim()
      if (!short || rest.some((other) => folded(other).includes(short))) return []
      const start = Math.max(0, text.text.indexOf(name))
      return [say(phrase('dateline-place.unknown', { place: name }), place(text, start, Math.min(text.text.length, start + name.length)))]
    })
  },
)
