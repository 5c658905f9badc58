import mammoth from 'mammoth'
import { intakeHtml, withFiles, withoutLines } from '../../../shared/intake'
import type { IntakeResult } from '../../../shared/intake/types'
import { picturesOfStory } from '../../../shared/limits'
import { done, failed, type Outcome } from '../../../shared/outcome'

/** Word's styles as the elements that intake knows; the rest is mammoth's own map. */
const styleMap = [
  "p[style-name='Title'] => h1:fresh", "p[style-name='Headline'] => h1:fresh", "p[style-name='Subtitle'] => p.standfirst:fresh", "p[style-name='Standfirst'] => p.standfirst:fresh", "p[style-name='Kicker'] => p.kicker:fresh", "p[style-name='Byline'] => p.byline:fresh",
  "p[style-name='Quote'] => blockquote:fresh", "p[style-name='Intense Quote'] => blockquote.pullquote:fresh", "p[style-name='Caption'] => figcaption:fresh", 'u => u', 'strike => s',
]

/** Reads a .docx whose parts were checked before. Its pictures come with it, as they are: whoever keeps them checks them. Nothing outside the file is touched. */
export async function readDocx(name: string, bytes: Uint8Array): Promise<Outcome<IntakeResult>> {
  try {
    const files = new Map<string, Uint8Array>()
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
      { styleMap, externalFileAccess: false, convertImage: mammoth.images.imgElement(async (image) => {
        if (files.size >= picturesOfStory) return { src: '' }
        const src = `picture-${files.size + 1}`
        files.set(src, new Uint8Array(await image.readAsBuffer()))
        return { src }
      }) },
    )
    return done(withFiles(withoutLines(intakeHtml(value, { mode: 'fragment', carries: new Set(files.keys()) })), files))
  } catch {
    return failed('unreadable', `${name} is not a Word document that can be read. Open it in Word, save it again as .docx, or paste its text.`)
  }
}
