import { describe, expect, it } from 'vitest'
import { createReading } from '../../electron/services/reading'
import { plain } from '../../shared/text/spans'
import { importLimit } from '../../shared/limits'
import { encodeWith } from './encoders'
import { docx, zip } from './zips'

const { read } = createReading()
const text = (value: string) => new TextEncoder().encode(value)
const bytes = (...values: (number | string)[]) => Uint8Array.from(values.flatMap((value) => (typeof value === 'string' ? [...value].map((char) => char.charCodeAt(0)) : [value])))

const p = (value: string, style = '') => `<w:p>${style ? `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>` : ''}<w:r><w:t xml:space="preserve">${value}</w:t></w:r></w:p>`
const story = [p('Harbour bridge to close for repairs', 'Title'), p('By Jane Doe'), p('PORT ELLEN — The harbour bridge will close for two weeks from Monday, the council said on Thursday afternoon.'), p('What drivers should know', 'Heading2'), `<w:p><w:r><w:t xml:space="preserve">Buses will run over the </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>old</w:t></w:r><w:r><w:t xml:space="preserve"> bridge, and the ferry is free.</w:t></w:r></w:p>`].join('')

describe('reading files', () => {
  it('reads Word', async () => {
    const result = await read({ name: 'bridge.docx', bytes: docx(story) })
    if (!result.ok) throw new Error(result.problem.message)
    const { head, body } = result.value
    expect(head).toMatchObject({ headline: { main: 'Harbour bridge to close for repairs' }, bylines: [{ name: 'Jane Doe' }], dateline: { places: ['PORT ELLEN'] }, language: 'en' })
    expect(body.map(({ type }) => type)).toEqual(['paragraph', 'heading', 'paragraph'])
    expect(body[2]).toMatchObject({ text: [{ text: 'Buses will run over the ' }, { text: 'old', bold: true }, { text: ' bridge, and the ferry is free.' }] })
  })

  it('reads Markdown with its marks, and HTML in it through the same gate', async () => {
    const result = await read({ name: 'a.md', bytes: text('---\ntitle: x\n---\n# Bridge to close\n\nThe *old* bridge will [close](https://x.example/a?utm_source=n) on Monday,\nthe council said on Thursday.\n\n- Bus 4\n- Bus 5\n\n<script>alert(1)</script><a href="javascript:x">A link that is none</a>\n') })
    if (!result.ok) throw new Error(result.problem.message)
    const { head, body, removed, report } = result.value
    expect(head.headline?.main).toBe('Bridge to close')
    expect(body[0]).toMatchObject({ type: 'paragraph', text: [{ text: 'The ' }, { text: 'old', italic: true }, { text: ' bridge will ' }, { text: 'close', link: { href: 'https://x.example/a' } }, { text: ' on Monday, the council said on Thursday.' }] })
    expect(body[1]).toMatchObject({ type: 'list', items: [{ text: [{ text: 'Bus 4' }] }, { text: [{ text: 'Bus 5' }] }] })
    expect(removed[0]).toMatchObject({ at: 1, text: '---\ntitle: x\n---' })
    expect(JSON.stringify(report.dropped)).toContain('javascript')
    expect(JSON.stringify(body)).not.toMatch(/alert|javascript/)
  })

  it('knows a page by its content whatever its name', async () => {
    const result = await read({ name: 'export.txt', bytes: text('<!DOCTYPE html><html><body><h1>Bridge to close</h1><p>The bridge will close on Monday, the council said.</p></body></html>') })
    expect(result.ok && result.value.body.map((block) => (block.type === 'paragraph' ? plain(block.text) : ''))).toEqual(['The bridge will close on Monday, the council said.'])
  })
})

const bomb = () => zip([['[Content_Types].xml', '<Types/>'], ['word/document.xml', `<w:document>${' '.repeat(30 * 1024 * 1024)}</w:document>`]])
const refused: [name: string, file: string, make: () => Uint8Array, code: string, words: RegExp][] = [
  ['empty', 'a.txt', () => bytes(), 'empty-file', /empty/],
  ['only white space', 'a.txt', () => text(' \n\n \t'), 'empty-file', /no words/],
  ['too large', 'a.txt', () => new Uint8Array(importLimit + 1), 'too-large', /25 MB/],
  ['PDF', 'a.txt', () => bytes('%PDF-1.7', 10, 0, 1), 'binary-file', /a PDF/],
  ['PNG named as text', 'a.txt', () => bytes(0x89, 'PNG', 13, 10, 26, 10, 0), 'binary-file', /picture/],
  ['JPEG', 'a.html', () => bytes(0xff, 0xd8, 0xff, 0xe0, 0), 'binary-file', /picture/],
  ['program', 'a.txt', () => bytes(0x7f, 'ELF', 2, 1, 1, 0), 'binary-file', /program/],
  ['random bytes', 'a.txt', () => Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919 + (i >> 3) * 104729) % 256), 'binary-file', /not text/],
  ['zip', 'a.zip', () => zip([['a.txt', 'hello']]), 'binary-file', /archive/],
  ['spreadsheet', 'a.docx', () => zip([['xl/workbook.xml', '<x/>']]), 'unknown-format', /spreadsheet/],
  ['OpenDocument without text', 'a.odt', () => zip([['mimetype', 'application/vnd.oasis'], ['content.xml', '<x/>']]), 'unknown-format', /OpenDocument/],
  ['encrypted OpenDocument', 'a.odt', () => zip([['mimetype', 'application/vnd.oasis'], ['content.xml', 'x'], ['META-INF/manifest.xml', '<manifest:encryption-data/>']]), 'unreadable', /password/],
  ['OpenDocument bomb', 'a.odt', () => zip([['mimetype', 'application/vnd.oasis'], ['content.xml', `<office:text>${' '.repeat(30 * 1024 * 1024)}</office:text>`]]), 'unreadable', /larger/],
  ['RTF without words', 'a.rtf', () => bytes('{\\rtf1 {\\pict ff00}}'), 'empty-file', /no words/],
  ['RTF nesting', 'a.rtf', () => bytes(`{\\rtf1 ${'{'.repeat(100_000)}`), 'unreadable', /nests/],
  ['mail without words', 'a.eml', () => text('Subject: \nFrom: a@b.example\n\n'), 'empty-file', /no words/],
  ['mailbox', 'a.mbox', () => text('From a@b Mon Nov 9 2026\nSubject: x\n\nHello'), 'unknown-format', /command line/],
  ['mail of Outlook', 'a.msg', () => text('x y z'), 'unknown-format', /Outlook/],
  ['old Word', 'a.doc', () => bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 'WordDocument'), 'unknown-format', /\.doc/],
  ['encrypted docx', 'a.docx', () => Uint8Array.from([...bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), ...Buffer.from('EncryptedPackage', 'utf16le')]), 'unknown-format', /password/],
  ['text named .docx with garbage', 'a.docx', () => bytes(...Array.from({ length: 300 }, (_, i) => i % 9)), 'unreadable', /Word/],
  ['cut-off docx', 'a.docx', () => docx(story).subarray(0, 400), 'unreadable', /damaged/],
  ['zip bomb', 'a.docx', bomb, 'unreadable', /larger/],
  ['docx that lies about its size', 'a.docx', () => zip([['word/document.xml', 'x'.repeat(5_000_000)]], { lie: 1000 }), 'unreadable', /larger than it says/],
  ['docx with traversal', 'a.docx', () => zip([['word/document.xml', '<x/>'], ['../../evil.xml', '<x/>']]), 'unreadable', /points outside/],
  ['docx with entities', 'a.docx', () => zip([['word/document.xml', '<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>']]), 'unreadable', /entities/],
  ['docx nesting', 'a.docx', () => zip([['word/document.xml', `${'<w:p>'.repeat(5000)}`]]), 'unreadable', /nests/],
  ['docx with an encrypted part', 'a.docx', () => zip([['word/document.xml', '<x/>']], { flags: 1 }), 'unreadable', /password/],
  ['HTML nesting', 'a.html', () => text(`<!doctype html><html>${'<div>'.repeat(100_000)}x`), 'unreadable', /nests/],
  ['HTML nesting by unclosed marks', 'a.html', () => text(`<!doctype html><html>${Array.from({ length: 3000 }, (_, i) => `<p><font size=${i}>x`).join('')}`), 'unreadable', /nests/],
  ['Markdown nesting', 'a.md', () => text(`${'> '.repeat(20_000)}x`), 'unreadable', /nests/],
]

describe('refusals', () => {
  it.each(refused)('%s', async (_name, file, make, code, words) => {
    const result = await read({ name: file, bytes: make() })
    if (result.ok) throw new Error('was read')
    expect(result.problem.code).toBe(code)
    expect(result.problem.message).toMatch(words)
    // One or two sentences that name the file and what to do.
    expect(result.problem.message).toContain(file)
    expect(result.problem.message).toMatch(/\b(?:import|paste|save|ask|check|open|cut|rename|unpack|remove|copy)\b/i)
  })
})

describe('hostile copy', () => {
  it('keeps payloads as text and nothing else', async () => {
    const payloads = ['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<svg onload=alert(1)>', '<a href="java\tscript:alert(1)">x</a>', '<iframe srcdoc="<script>1</script>">', '<math><mtext></table><img src=x onerror=alert(1)>', '<p style="background:url(javascript:alert(1))">words</p>', '<form action="javascript:1"><button>go</button></form>', '<template><script>1</script></template>', '<noscript><p title="</noscript><img src=x onerror=alert(1)>">']
    const result = await read({ name: 'a.html', bytes: text(`<!doctype html><html><body><h1>Title of it</h1><p>Running text that is long enough to be a paragraph.</p>${payloads.join('')}</body></html>`) })
    if (!result.ok) throw new Error(result.problem.message)
    expect(JSON.stringify(result.value.body)).not.toMatch(/onerror|onload|javascript|srcdoc|"href"/)
    const plainText = await read({ name: 'a.txt', bytes: text(payloads.join('\n')) })
    expect(plainText.ok && JSON.stringify(plainText.value)).toContain('<script>alert(1)</script>')
  })

  it('takes overrides, NULs and joiners out, and leaves scripts whole', async () => {
    const result = await read({ name: 'a.txt', bytes: text('Head\u202eline of \u0000the d\u00aday, zero\u200bwidth\n\nक्\u200dष और می\u200cخواهم and 👩\u200d👩\u200d👧 stay as they are in this long sentence.') })
    if (!result.ok) throw new Error(result.problem.message)
    expect(result.value.head.headline?.main).toBe('Headline of the day, zerowidth')
    expect(JSON.stringify(result.value.body)).toContain('क्\u200dष और می\u200cخواهم and 👩\u200d👩\u200d👧')
    expect(result.value.report.normalised.join()).toMatch(/invisible/)
  })

  it('reads a megabyte on one line and a hundred thousand lines', async () => {
    for (const value of ['x'.repeat(1_000_000), 'word '.repeat(250_000), '?! '.repeat(300_000), '“'.repeat(300_000), '@'.repeat(300_000), '.a'.repeat(300_000), 'a\n'.repeat(100_000), 'By '.repeat(200_000), 'A. '.repeat(200_000), '* '.repeat(200_000), '(a '.repeat(200_000)]) {
      const result = await read({ name: 'a.txt', bytes: text(`Word ${value}`) })
      expect(result.ok).toBe(true)
    }
  }, 60_000)

  it('keeps a Windows copy of one word', async () => {
    const result = await read({ name: 'a.txt', bytes: encodeWith('windows-1252', 'Señor') })
    expect(result.ok && JSON.stringify(result.value)).toContain('Señor')
  })

})
