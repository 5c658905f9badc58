import { describe, expect, it } from 'vitest'
import { createReading } from '../../electron/services/reading'
import { intakeWith, readAgain } from '../../shared/intake'
import { plain } from '../../shared/text/spans'
import { articleWords, encodeWith, utf16 } from './encoders'

const { read } = createReading()

/** Copy of a language with the encodings that its copy really comes in. */
const table: [string, string[], string][] = [
  ['English with smart quotes', ['windows-1252'], 'Minister’s aide held in ₹-free cash case\n\nNew Delhi, Nov 10 (PTI) The minister’s aide said “nothing was found” – not one note – in the café on Thursday.\n'.replace('₹', 'Rs')],
  ['English, one apostrophe only', ['windows-1252'], 'Council’s budget passes\n\nThe council passed its budget late on Thursday after nine hours of debate and one walkout.\n'],
  ['German', ['windows-1252', 'iso-8859-15'], 'Müller kündigt Rücktritt an\n\nBerlin (dpa) - Der Präsident des größten Verbandes hat überraschend seinen Rücktritt für März angekündigt.\n'],
  ['French', ['windows-1252'], 'La réforme reportée à l’été\n\nPARIS (AFP) - Le gouvernement a décidé de reporter la réforme à l’été, où elle sera « réexaminée », a déclaré le ministre.\n'],
  ['Spanish', ['windows-1252'], '¿Quién pagará la factura?\n\nMadrid, 10 nov (EFE).- El Gobierno estudiará mañana quién pagará la subida de la energía este año.\n'],
  ['Polish', ['windows-1250', 'iso-8859-2'], 'Rząd zapowiada obniżkę podatków\n\nWARSZAWA (PAP) - Rząd zapowiedział w czwartek obniżkę podatków dla najmniejszych przedsiębiorstw od przyszłego roku, także w Łodzi i Gdańsku.\n'],
  ['Russian', ['windows-1251', 'koi8-r', 'iso-8859-5', 'ibm866'], 'Правительство объявило о новых мерах\n\nМОСКВА (ТАСС) - Правительство в четверг объявило о новых мерах поддержки малых предприятий, сообщил министр экономики.\n'],
  ['Ukrainian', ['windows-1251', 'koi8-u'], 'Уряд оголосив про нові заходи\n\nКИЇВ, 10 листопада - Уряд у четвер оголосив про нові заходи підтримки малих підприємств, повідомив міністр економіки.\n'],
  ['Greek', ['windows-1253'], 'Νέα μέτρα για την ενέργεια\n\nΑΘΗΝΑ - Η κυβέρνηση ανακοίνωσε την Πέμπτη νέα μέτρα για την ενέργεια και τις μικρές επιχειρήσεις της χώρας.\n'],
  ['Arabic', ['windows-1256'], 'الحكومة تعلن إجراءات جديدة\n\nالقاهرة (رويترز) - أعلنت الحكومة يوم الخميس إجراءات جديدة لدعم الشركات الصغيرة في جميع المحافظات.\n'],
  ['Hebrew', ['windows-1255'], 'הממשלה הודיעה על צעדים חדשים\n\nהממשלה הודיעה ביום חמישי על צעדים חדשים לתמיכה בעסקים קטנים בכל רחבי הארץ, כך נמסר ממשרד האוצר.\n'],
  ['Japanese', ['shift_jis', 'euc-jp', 'iso-2022-jp'], '政府が新しい支援策を発表\n\n東京、政府は木曜日、中小企業に対する新しい支援策を発表した。来年から始まるという。\n'],
  ['Chinese, simplified', ['gb18030'], '政府宣布新的支持措施\n\n北京，政府星期四宣布了支持小企业的新措施，明年开始实行，财政部长在记者会上说。\n'],
  ['Chinese, traditional', ['big5'], '政府宣布新的支持措施\n\n台北，政府星期四宣布了支持小企業的新措施，明年開始實行，財政部長在記者會上說。\n'],
  ['Korean', ['euc-kr'], '정부 새로운 지원책 발표\n\n서울, 정부는 목요일 중소기업을 위한 새로운 지원책을 발표했다. 내년부터 시작될 예정이다.\n'],
  ['Hindi', [], 'सरकार ने नई योजना की घोषणा की\n\nनई दिल्ली, 10 नवंबर (भाषा) सरकार ने गुरुवार को छोटे उद्योगों के लिए नई योजना की घोषणा की।\n'],
]

const unicode: [string, (text: string) => Uint8Array][] = [
  ['UTF-8', (text) => new TextEncoder().encode(text)],
  ['UTF-8 with BOM', (text) => new TextEncoder().encode(`\ufeff${text}`)],
  ['UTF-16LE with BOM', (text) => utf16(`\ufeff${text}`, true)],
  ['UTF-16BE with BOM', (text) => utf16(`\ufeff${text}`, false)],
  ['UTF-16LE', (text) => utf16(text, true)],
  ['UTF-16BE', (text) => utf16(text, false)],
]

const cases = table.flatMap(([name, encodings, text]) => [
  ...encodings.map((encoding) => [name, encoding, text, encodeWith(encoding, text)] as const),
  ...unicode.map(([encoding, make]) => [name, encoding, text, make(text)] as const),
])

describe('the encoding of a text file', () => {
  it.each(cases)('%s in %s', async (_name, _encoding, text, bytes) => {
    const result = await read({ name: 'copy.txt', bytes })
    if (!result.ok) throw new Error(result.problem.message)
    expect(result.value.head.headline?.main).toBe(text.split('\n')[0])
    const last = result.value.body.at(-1)!
    expect(last.type).toBe('paragraph')
    expect(text).toContain(last.type === 'paragraph' ? plain(last.text) : '?')
    expect(articleWords(result.value)).not.toMatch(/[\ufffdÃÐ]/)
  })

  it('of a page is what the page says, where that decodes', async () => {
    const bytes = encodeWith('koi8-r', '<!doctype html><html><head><meta charset="koi8-r"></head><body><h1>Дождь</h1><p>В городе идёт сильный дождь, сообщили синоптики.</p></body></html>')
    const result = await read({ name: 'page.html', bytes })
    expect(result.ok && result.value.head.headline?.main).toBe('Дождь')
  })

  it('is UTF-8 where only a byte of it is broken', async () => {
    const bytes = new TextEncoder().encode('Müller räumt größere Fehler ein\n\nDie Prüfer hätten früher Zugang bekommen müssen, räumte er am Donnerstag vor Journalisten in München ein.\n')
    bytes[bytes.length - 3] = 0xff
    const result = await read({ name: 'copy.txt', bytes })
    expect(result.ok && result.value.head.headline?.main).toBe('Müller räumt größere Fehler ein')
  })

  it('offers to put right what was decoded wrongly before it came, and leaves it until then', async () => {
    const raw = 'The minister’s cafÃ© bill\n\nThe ministerâ€™s bill was published on Thursday, and â€œnobody was surprisedâ€\u009d, she said.\n'
    const result = await read({ name: 'copy.txt', bytes: new TextEncoder().encode(raw) })
    if (!result.ok) throw new Error(result.problem.message)
    expect(articleWords(result.value)).toContain('The ministerâ€™s bill was published on Thursday, and â€œnobody was surprisedâ€\u009d')
    expect(result.value.report.wrong).toEqual({ places: 4, from: 'cafÃ©', to: 'café' })
    const right = intakeWith(readAgain(result.value.copy!, true), {})
    expect(right.head.headline?.main).toBe('The minister’s café bill')
    expect(articleWords(right)).toContain('The minister’s bill was published on Thursday, and “nobody was surprised”')
    expect(right.report.normalised).toContain('Wrongly decoded characters put right: 4 places')
  })

  it('is told from the shortest texts', async () => {
    for (const [encoding, text] of [['windows-1252', 'Café schließt'], ['windows-1251', 'Дождь в городе'], ['shift_jis', '東京で大きな地震'], ['koi8-r', 'Новые меры объявлены']] as const) {
      const result = await read({ name: 'a.txt', bytes: encodeWith(encoding, text) })
      expect(result.ok && articleWords(result.value), encoding).toContain(text)
    }
  })
})
