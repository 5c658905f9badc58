import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mojibakeIn, windows1252, withoutMojibake } from '../../shared/text/mojibake'

const readAs = (text: string, encoding: string) =>
  encoding === 'windows-1252' ? Array.from(new TextEncoder().encode(text), (byte) => (byte >= 0x80 && byte < 0xa0 ? windows1252[byte - 0x80]! : String.fromCharCode(byte))).join('') : new TextDecoder(encoding).decode(new TextEncoder().encode(text))
const latin1 = (text: string) => Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('')

const texts = [
  'The minister said: “We don’t know.” — and left.',
  'Café, naïve, Ærø, à la carte, déjà vu, Zoë, ¿qué?',
  'Złoty, Łódź, šest, őszi, İstanbul, ș și ț',
  'Die Straße führt über Köln – „ganz sicher“.',
  'भारी बारिश से सड़कें बंद',
  'قال الوزير إن الطريق مغلقة',
  'Министр сказал, что дорога закрыта',
  '港口发生火灾，两艘渡轮停航',
  'It cost £5 or €6 … perhaps ½ of it 👍',
]

test.each(texts)('%s: what was read as Windows, as Latin-1, as a Mac or twice is put right', (text) => {
  expect(withoutMojibake(readAs(text, 'windows-1252'))).toBe(text)
  expect(withoutMojibake(latin1(text))).toBe(text)
  expect(withoutMojibake(readAs(readAs(text, 'windows-1252'), 'windows-1252'))).toBe(text)
  expect(withoutMojibake(readAs(text, 'macintosh'))).toBe(text)
})

test('Russian that was read as Russian Windows is put right', () => expect(withoutMojibake(readAs('Министр сказал: «Дорога закрыта»', 'windows-1251'))).toBe('Министр сказал: «Дорога закрыта»'))

test.each([
  ...texts,
  'Il dit : «\u00a0au café\u00a0» et «\u00a0voilà\u00a0», «\u00a0déjà\u00a0»…',
  '“AMANHÃ” é feriado em SÃO PAULO; “IRMÃ”, «MANHû',
  'l’été, d’être, «\u00a0l’État\u00a0», “État”, c’était – à l’œuvre, aujourd’hui, qu’à “Évry”',
  '“Él”, «¡Ñandú!», ‘Über’, …é, –É, ©É, °É®',
  'ÅRHUS, MALMÖ’S, „ÄRA“, “PASÓ”, “CAFÉ”, CAFÉ’S',
  'The root √π and √2, ≈5 °C, ¬A',
  'Рёв мотора, «Ёлка», № 5, США…',
  'Ünlü – “ÖĞRETMEN”, ‚Ägypten‘, »Öl«, ›Übung‹',
  'naïve – façade’s “é”',
])('what is right stays: %s', (text) => expect(mojibakeIn(text)).toEqual([]))

test('the place is told by its offsets', () => expect(mojibakeIn('Itâ€™s over')).toEqual([{ start: 2, end: 5, meant: '’' }]))
test('one that might be meant counts beside one that cannot be', () => expect(withoutMojibake('Itâ€™s the CAFÃ‰')).toBe('It’s the CAFÉ'))
test('a mark of byte order is nothing', () => expect(withoutMojibake('ï»¿Two ferries')).toBe('Two ferries'))

test('text of letters and common marks is never touched, and what is put right is right', () =>
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'abcé ñöüßàèçš“”’.,–…€ «»AÉÖ') }), (text) => {
      const once = withoutMojibake(text)
      expect(withoutMojibake(once)).toBe(once)
    }),
  ))
