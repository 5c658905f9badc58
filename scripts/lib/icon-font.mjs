import { readFileSync } from 'node:fs'
import CanvasKitInit from 'canvaskit-wasm'
import svg2ttf from 'svg2ttf'
import wawoff2 from 'wawoff2'

/** The weights of the font, and how wide its lines are in each, in the 24 units of an icon. */
export const weights = [[400, 1.75], [500, 2]]

/** The square that Lucide draws an icon in, and how many units of the font one unit of it is. */
const [box, scale] = [24, 40]

/** Each shape of Lucide's as what an SVG path says. */
const pathOf = {
  path: ({ d }) => d,
  line: ({ x1, y1, x2, y2 }) => `M${x1} ${y1}L${x2} ${y2}`,
  polyline: ({ points }) => `M${points}`,
  polygon: ({ points }) => `M${points}Z`,
  circle: ({ cx, cy, r }) => `M${cx - r} ${cy}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`,
  ellipse: ({ cx, cy, rx, ry }) => `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0Z`,
  rect({ x = 0, y = 0, width, height, rx = 0, ry = rx }) {
    const [w, h, a, b] = [width - 2 * rx, height - 2 * ry, rx, ry].map(Number)
    const corner = (dx, dy) => (a ? `a${a} ${b} 0 0 1 ${dx} ${dy}` : '')
    return `M${Number(x) + a} ${y}h${w}${corner(a, b)}v${h}${corner(-a, b)}h${-w}${corner(-a, -b)}v${-h}${corner(a, -b)}Z`
  },
}

/** The lines of an icon as filled shapes, in the font's units with y upwards. Where they cross they turn the same way, so a font fills them as one. */
function outline(kit, shapes, width) {
  const all = new kit.PathBuilder()
  for (const [shape, said] of shapes) {
    const numbers = Object.fromEntries(Object.entries(said).map(([key, value]) => [key, ['d', 'points', 'fill'].includes(key) ? value : Number(value)]))
    const line = new kit.PathBuilder(kit.Path.MakeFromSVGString(pathOf[shape](numbers))).transform(scale, 0, 0, 0, -scale, box * scale, 0, 0, 1).snapshot()
    all.addPath(line.makeStroked({ width: width * scale, cap: kit.StrokeCap.Round, join: kit.StrokeJoin.Round }))
    if (said.fill && said.fill !== 'none') all.addPath(line)
  }
  return all.snapshot().toSVGString()
}

/**
 * A font of Lucide's icons, drawn with lines of one width.
 * @param {string} family its name
 * @param {Record<string, number>} glyphs the names of icons, as Lucide's files have them, and their code points
 * @param {number} width of the lines, in the 24 units of an icon
 * @returns {Promise<Buffer>} WOFF2, the same for the same input
 */
export async function iconFont(family, glyphs, width) {
  const kit = await CanvasKitInit()
  const em = box * scale
  const drawn = await Promise.all(
    Object.entries(glyphs).map(async ([name, code]) => {
      const { __iconData: icon } = await import(import.meta.resolve(`lucide-react/dist/esm/icons/${name}.mjs`))
      return `<glyph glyph-name="${name}" unicode="&#${code};" d="${outline(kit, icon.node, width)}"/>`
    }),
  )
  const svg = `<svg xmlns="http://www.w3.org/2000/svg"><defs><font id="${family}" horiz-adv-x="${em}"><font-face font-family="${family}" units-per-em="${em}" ascent="${em}" descent="0"/><missing-glyph horiz-adv-x="${em}"/>${drawn.join('')}</font></defs></svg>`
  // Whoever has the font has the licence that its drawings came with.
  const copyright = readFileSync(new URL('../../LICENSE', import.meta.resolve('lucide-react')), 'utf8').trim()
  return Buffer.from(await wawoff2.compress(svg2ttf(svg, { ts: 0, description: '', url: '', version: '1.0', copyright }).buffer))
}
