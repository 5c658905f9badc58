import { readFileSync } from 'node:fs'
import { renderToStaticMarkup } from 'react-dom/server'
import { createElement } from 'react'
import { describe, expect, it } from 'vitest'
import * as icons from '../../renderer/ui/icons'
import { iconFont, weights } from '../../scripts/lib/icon-font.mjs'

const folder = new URL('../../renderer/ui/icons/', import.meta.url)
const glyphs = JSON.parse(readFileSync(new URL('glyphs.json', folder), 'utf8')) as Record<string, number>
const { loadIcons: _load, ...drawn } = icons

describe('the icons', () => {
  it.each(weights)('of weight %i are the ones that `npm run icons` draws', async (weight, width) => {
    expect(readFileSync(new URL(`icons-${weight}.woff2`, folder)).equals(await iconFont('Galley Icons', glyphs, width))).toBe(true)
  })

  it('have a sign each, all that the font has, and say nothing to a screen reader', () => {
    const shown = Object.values(drawn).map((icon) => renderToStaticMarkup(createElement(icon)))
    const signs = shown.map((html) => /data-sign="(.)"/u.exec(html)?.[1]?.codePointAt(0))
    expect(signs.toSorted()).toEqual(Object.values(glyphs).toSorted())
    expect(shown.filter((html) => !html.includes('aria-hidden="true"') || !html.includes('></span>'))).toEqual([])
  })
})
