import { describe, expect, it } from 'vitest'
import { renderBundle } from '../../shared/exporting'
import { fixtures } from './fixtures'

describe.each(Object.entries(fixtures))('%s', (name, article) => {
  const { files, leftOut } = renderBundle(article)

  it.each(files.map((file) => [file.name, file.text]))('%s is what it was', async (file, text) => {
    await expect(text).toMatchFileSnapshot(`golden/${name}/${file}`)
  })

  it('says what it leaves out', async () => {
    await expect(leftOut.map(({ what, why }) => `${what}: ${why}`).join('\n') + '\n').toMatchFileSnapshot(`golden/${name}/left-out.txt`)
  })
})
