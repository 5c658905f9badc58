import type { Clip } from './notation'

const docs = (body: string) => `<meta charset='utf-8'><meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-7d1f0a22-7fff-1234">${body}</b><br class="Apple-interchange-newline">`
const run = (text: string, style = 'font-weight:400;font-style:normal') => `<span style="font-size:11pt;font-family:Arial,sans-serif;color:#000000;background-color:transparent;${style};font-variant:normal;text-decoration:none;vertical-align:baseline;white-space:pre-wrap;">${text}</span>`
const li = (text: string, level = 1) => `<li dir="ltr" style="list-style-type:disc;font-size:11pt;" aria-level="${level}"><p dir="ltr" style="line-height:1.38;" role="presentation">${run(text)}</p></li>`

const office = (body: string) => `<!DOCTYPE html><html><head><meta http-equiv="content-type" content="text/html; charset=utf-8"/><title></title><meta name="generator" content="LibreOffice 7.4.7.2 (Linux)"/><style type="text/css">@page { size: 8.27in 11.69in; margin: 0.79in } p { line-height: 115% }</style></head><body lang="en-GB" link="#000080" dir="ltr">${body}</body></html>`

export const docsClips: Clip[] = [
  {
    from: 'Google Docs: heading, marks and a link by way of Google',
    html: docs(`<h3 dir="ltr">${run('After the vote')}</h3><p dir="ltr">${run('Turnout was ')}${run('low', 'font-weight:700;font-style:normal')}${run(', ')}${run('very low', 'font-weight:400;font-style:italic')}${run('. See ')}<a href="https://www.google.com/url?q=https://vote.example/roll&amp;sa=D" style="text-decoration:none;">${run('the roll', 'font-weight:400;text-decoration:underline')}</a>${run('.')}</p>`),
    blocks: ['### After the vote', 'Turnout was **low**, _very low_. See [the roll](https://vote.example/roll).'],
  },
  {
    from: 'Google Docs: a list in a list',
    html: docs(`<ul style="margin-top:0;">${li('Ink')}<ul style="margin-top:0;">${li('black', 2)}${li('red', 2)}</ul>${li('Paper')}</ul>`),
    blocks: ['- Ink / - black / - red / - Paper'],
  },
  {
    from: 'Google Docs: numbers with bullets under one',
    html: docs(`<ol>${li('Open')}<ul>${li('with the key', 2)}</ul>${li('Close')}</ol>`),
    blocks: ['1. Open / 2. with the key / 3. Close'],
  },
  {
    from: 'Google Docs: a table and an empty paragraph',
    html: docs(`<p dir="ltr">${run('Prices:')}</p><br /><div dir="ltr" style="margin-left:0pt;" align="left"><table style="border:none;border-collapse:collapse;"><colgroup><col width="312" /><col width="312" /></colgroup><tbody><tr style="height:0pt"><td style="vertical-align:top;"><p dir="ltr">${run('Crop')}</p></td><td><p dir="ltr">${run('Rupees')}</p></td></tr><tr><td><p dir="ltr">${run('Wheat')}</p></td><td><p dir="ltr">${run('2,275')}</p></td></tr></tbody></table></div>`),
    blocks: ['Prices:', '! Crop | Rupees / | Wheat | 2,275'],
  },
  {
    from: 'Google Docs: a part of one line',
    html: `<meta charset='utf-8'><span style="font-weight:700;" id="docs-internal-guid-1">the </span><span>harbour</span>`,
    blocks: ['**the **harbour'],
  },
  {
    from: 'LibreOffice: headings, marks and lists',
    html: office(`<h2 class="western">Night train</h2><p style="margin-bottom: 0in; line-height: 100%">It <b>left</b> at <font face="Liberation Serif, serif"><span lang="de-DE"><i>Mitternacht</i></span></font>.</p><p style="margin-bottom: 0in"><br/></p><ol><li><p style="margin-bottom: 0in">Ulm</p></li><li><p>Augsburg</p></li></ol>`),
    blocks: ['## Night train', 'It **left** at _Mitternacht_.', '1. Ulm / 2. Augsburg'],
  },
  {
    from: 'LibreOffice: a list in a list, and a quotation',
    html: office(`<ul><li><p>Front</p><ul><li><p>seat A</p></li></ul></li><li><p>Back</p></li></ul><blockquote>Nobody slept.</blockquote>`),
    blocks: ['- Front / - seat A / - Back', '> Nobody slept.'],
  },
  {
    from: 'LibreOffice: a table with a head',
    html: office(`<table width="100%" cellpadding="4"><col width="128*"/><thead><tr valign="top"><th width="50%"><p>Line</p></th><th><p>Delay</p></th></tr></thead><tbody><tr><td><p>U3</p></td><td><p>12</p></td></tr></tbody></table>`),
    blocks: ['! Line | Delay / | U3 | 12'],
  },
]
