import { describe, expect, it } from 'vitest'
import { builtIn, renderBundle, renderFragment, web } from '../../shared/exporting'
import type { Block } from '../../shared/blocks'
import { story, t } from './fixtures/make'

const body: Block[] = [
  { id: 'a', type: 'paragraph', text: t('It began.') },
  { id: 'b', type: 'quote', lang: 'de', text: t('Das war alles.'), cite: 'Mira Holm' },
  { id: 'c', type: 'paragraph', lang: 'ar', text: t('هذا كل شيء.') },
  { id: 'd', type: 'heading', level: 2, lang: 'hi', text: t('आगे क्या') },
  { id: 'e', type: 'list', lang: 'ur', ordered: false, items: [{ id: 'f', text: t('ایک') }] },
  { id: 'g', type: 'paragraph', lang: 'de', text: [] },
]

describe('a block in another language than its story', () => {
  it('says so on its own element, with its direction', () => {
    const html = renderFragment(story({ language: 'en-IN', body }), web)
    expect(html).toContain('<p>It began.</p>')
    expect(html).toMatch(/<figure lang="de" dir="ltr" class="quote">\n?<blockquote>/)
    expect(html).toContain('<p lang="ar" dir="rtl">هذا كل شيء.</p>')
    expect(html).toMatch(/<h2 lang="hi" dir="ltr"[^>]*>आगे क्या<\/h2>/)
    expect(html).toContain('<ul lang="ur" dir="rtl"')
  })

  it('is left as WordPress knows it in WordPress blocks, with its anchor and the dateline', () => {
    const first = story({ language: 'en', dateline: { places: ['Berlin'] }, body: [{ ...body[0]!, lang: 'de' } as Block, ...body.slice(1)] })
    const html = renderBundle(first, builtIn['wordpress']!, { formats: ['html'] }).files[0]!.text
    expect(html).toContain('Berlin')
    expect(html).not.toMatch(/<(?:p|ul|h2|blockquote)[^>]* lang=/)
  })
})
