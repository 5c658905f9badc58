import type { ClassKey, Profile } from './profile'

/**
 * The stylesheet of page.html: system type, one column, light and dark, print. It knows no language:
 * logical properties turn with the direction.
 */
export function pageStyle(profile: Profile): string {
  const sel = (key: ClassKey) => '.' + profile.classes[key].trim().split(/\s+/).join('.')
  const rule = (key: ClassKey, after: string, body: string) => (profile.classes[key].trim() ? [`${sel(key)}${after} { ${body} }`] : [])
  return [
    ':root { color-scheme: light dark; --ink: #1d1c1a; --soft: #5c5850; --line: #d9d4ca; --paper: #fdfcfa; --wash: #f4f1ea; --link: #0b4f8a; --mark: #9c1c1c }',
    '@media (prefers-color-scheme: dark) { :root { --ink: #e8e4dc; --soft: #a8a297; --line: #3d3a35; --paper: #171614; --wash: #211f1c; --link: #8fc1f0; --mark: #f0938c } }',
    '*, ::before, ::after { box-sizing: border-box }',
    'html { background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; text-size-adjust: 100% }',
    "body { margin: 0; font: 1.1875rem/1.6 'Iowan Old Style', 'Source Serif 4', Charter, Georgia, Cambria, 'Noto Serif', serif; text-rendering: optimizeLegibility }",
    ":lang(hi), :lang(mr), :lang(ne) { font-family: 'Noto Serif Devanagari', 'Tiro Devanagari Hindi', 'Kohinoor Devanagari', 'Nirmala UI', serif }",
    ":lang(ar), :lang(fa), :lang(ur) { font-family: 'Noto Naskh Arabic', 'Geeza Pro', 'Traditional Arabic', serif; line-height: 1.85 }",
    'main { max-width: 38rem; margin-inline: auto; padding: clamp(1.5rem, 6vw, 4.5rem) 1.25rem 5rem; overflow-wrap: break-word }',
    'header { margin-block-end: 2.25rem; padding-block-end: 1.25rem; border-block-end: 1px solid var(--line) }',
    'header p { margin-block: 0 }',
    'h1, h2, h3 { line-height: 1.2; text-wrap: balance }',
    ':lang(hi) :is(h1, h2, h3), :lang(mr) :is(h1, h2, h3), :lang(ar) :is(h1, h2, h3), :lang(ur) :is(h1, h2, h3), :lang(fa) :is(h1, h2, h3) { line-height: 1.4; letter-spacing: 0 }',
    'h1 { margin: .35rem 0 .9rem; font-size: clamp(1.9rem, 1.35rem + 2.6vw, 2.85rem); font-weight: 700; letter-spacing: -.015em }',
    'h2 { margin: 2.75rem 0 .75rem; font-size: 1.4rem }',
    'h3 { margin: 2rem 0 .5rem; font-size: 1.1875rem }',
    'p, ul, ol, table { margin: 0 0 1.15rem }',
    'ul, ol { padding-inline-start: 1.5rem }',
    'li { margin-block-end: .4rem }',
    'a { color: var(--link); text-decoration-thickness: .06em; text-underline-offset: .16em }',
    'a:hover { text-decoration-thickness: .12em }',
    'a:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 2px }',
    ...rule('kicker', '', 'font: 600 .875rem/1.4 system-ui, sans-serif; color: var(--mark)'),
    ...rule('standfirst', '', 'font-size: 1.25rem; line-height: 1.5; color: var(--soft)'),
    ...rule('byline', '', 'margin-block-start: 1.1rem; font: 600 .9375rem/1.5 system-ui, sans-serif'),
    ...rule('times', '', 'font: .875rem/1.6 system-ui, sans-serif; color: var(--soft)'),
    ...rule('dateline', '', 'font-weight: 700'),
    'figure { margin: 2rem 0 }',
    'img { display: block; max-width: 100%; height: auto }',
    'figcaption, caption { font: .875rem/1.5 system-ui, sans-serif; color: var(--soft) }',
    'figcaption { margin-block-start: .5rem }',
    'caption { text-align: start; padding-block-end: .5rem }',
    'cite { font-style: normal }',
    'blockquote { margin: 1.75rem 0; padding-inline-start: 1.25rem; border-inline-start: 3px solid var(--line) }',
    'blockquote p, figure blockquote { margin: 0 }',
    'figure blockquote + figcaption { padding-inline-start: calc(1.25rem + 3px) }',
    'aside { margin: 2rem 0 }',
    ...rule('pullquote', '', 'padding-block: 1.25rem; border-block: 1px solid var(--line); font-size: 1.5rem; line-height: 1.35; text-wrap: balance'),
    ...rule('pullquote', ' blockquote', 'margin: 0; padding: 0; border: 0'),
    ...rule('pullquote', ' blockquote + p', 'margin: .6rem 0 0; font: .9375rem/1.5 system-ui, sans-serif; color: var(--soft)'),
    ...rule('related', '', 'padding: .9rem 1.1rem; background: var(--wash); border-inline-start: 3px solid var(--mark); font-weight: 600; line-height: 1.45'),
    ...rule('related', ' p', 'margin: 0'),
    ...rule('factbox', '', 'padding: 1.25rem 1.35rem; background: var(--wash); border-radius: .3rem; font-size: 1.0625rem'),
    ...rule('factbox', ' > :first-child', 'margin-block-start: 0; font-size: 1.1875rem'),
    ...rule('factbox', ' > :last-child', 'margin-block-end: 0'),
    ...rule('credit', '', 'white-space: nowrap'),
    'table { width: 100%; border-collapse: collapse; font: .9375rem/1.45 system-ui, sans-serif; font-variant-numeric: tabular-nums }',
    'th, td { padding: .5rem .6rem; text-align: start; vertical-align: top; border-block-end: 1px solid var(--line) }',
    ':is(th, td):first-child { padding-inline-start: 0 }',
    'thead th, thead td { border-block-end: 2px solid var(--soft) }',
    'hr { width: 5rem; margin: 2.5rem auto; border: 0; border-block-start: 1px solid var(--soft) }',
    'footer { margin-block-start: 3rem; padding-block-start: 1.25rem; border-block-start: 1px solid var(--line); font-size: 1rem }',
    '@media print { :root { --ink: #000; --soft: #444; --line: #bbb; --paper: #fff; --wash: #fff; --link: #000; --mark: #000 } body { font-size: 11pt; line-height: 1.45 } main { max-width: none; padding: 0 } h1, h2, h3 { break-after: avoid } figure, table, blockquote, aside { break-inside: avoid } p { orphans: 3; widows: 3 } }',
  ].join('\n')
}
