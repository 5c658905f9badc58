import { describe, expect, it } from 'vitest'
import { builtIn, renderBundle } from '../../shared/exporting'
import { fixtures } from './fixtures'
import { picturesOf } from './fixtures/pictures'

describe.each(Object.entries(fixtures))('%s', (name, article) => {
  const { files, leftOut } = renderBundle(article)

  it.each(files.map((file) => [file.name, file.text]))('%s is what it was', async (file, text) => {
    await expect(text).toMatchFileSnapshot(`golden/${name}/${file}`)
  })

  it('says what it leaves out', async () => {
    await expect(leftOut.map(({ what, why }) => `${what}: ${why}`).join('\n') + '\n').toMatchFileSnapshot(`golden/${name}/left-out.txt`)
  })
})

describe.each(Object.entries(builtIn))('a picture by the profile %s', (name, profile) => {
  const article = fixtures['block-image']!
  const by = { ...profile, baseUrl: 'https://example.org/news/' }
  const { files } = renderBundle(article, by, { pictures: picturesOf(article, by) })

  it.each(files.map((file) => [file.name, file.text]))('is in %s as it was', async (file, text) => {
    await expect(text).toMatchFileSnapshot(`golden/pictures-${name}/${file}`)
  })
})
