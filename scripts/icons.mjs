// npm run icons: draws the icons that renderer/ui/icons/glyphs.json names, as fonts beside it.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { iconFont, weights } from './lib/icon-font.mjs'
import { root } from './lib/run.mjs'
import { ensureDependencies } from './lib/setup.mjs'

await ensureDependencies()
const folder = join(root, 'renderer/ui/icons')
const glyphs = JSON.parse(readFileSync(join(folder, 'glyphs.json'), 'utf8'))
for (const [weight, width] of weights) {
  const font = await iconFont('Galley Icons', glyphs, width)
  writeFileSync(join(folder, `icons-${weight}.woff2`), font)
  console.log(`icons-${weight}.woff2: ${Object.keys(glyphs).length} icons, ${(font.length / 1024).toFixed(1)} KB`)
}
