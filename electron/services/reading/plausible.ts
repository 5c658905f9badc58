const decodedSet = (encoding: string, leads: readonly [number, number], trails: readonly [number, number], from = 0, to = 0xffff) => {
  const bytes: number[] = []
  for (let lead = leads[0]; lead <= leads[1]; lead++) for (let trail = trails[0]; trail <= trails[1]; trail++) if (lead * 256 + trail >= from && lead * 256 + trail <= to && trail !== 0x7f) bytes.push(lead, trail)
  return new Set(new TextDecoder(encoding).decode(Uint8Array.from(bytes)))
}

const common = new Map<string, Set<string>>()

/** The everyday characters of an East Asian encoding: its standard puts them in a block of their own. */
function everyday(encoding: string): Set<string> {
  let found = common.get(encoding)
  if (found) return found
  if (encoding === 'gb18030') found = decodedSet('gb18030', [0xb0, 0xd7], [0xa1, 0xfe])
  else if (encoding === 'big5') found = decodedSet('big5', [0xa4, 0xc6], [0x40, 0xfe])
  else if (encoding === 'shift_jis') found = decodedSet('shift_jis', [0x88, 0x98], [0x40, 0xfc], 0x889f, 0x9872)
  else if (encoding === 'euc-jp') found = decodedSet('euc-jp', [0xb0, 0xcf], [0xa1, 0xfe])
  else found = decodedSet('euc-kr', [0xb0, 0xc8], [0xa1, 0xfe])
  common.set(encoding, found)
  return found
}

const letter = /\p{L}/u
const latin = /[A-Za-z\u00c0-\u024f]/
const upper = /\p{Lu}/u
const lower = /\p{Ll}/u
const kana = /[\u3041-\u3096\u30a1-\u30fc]/
const han = /\p{Script=Han}/u
const hangul = /[\uac00-\ud7a3]/
const script = /([\p{Script=Greek}])|([\p{Script=Hebrew}])|([\p{Script=Arabic}])|([\p{Script=Thai}])|([\p{Script=Cyrillic}])/u

/**
 * How much a decoded text looks like writing: the mean over its characters beyond ASCII, about 1 for right and below 0 for rubbish.
 * Rubbish shows where scripts meet inside a word, capitals follow small letters, quotes stand the wrong way, or rare characters are frequent.
 */
export function plausibility(text: string, encoding: string): number {
  let sum = 0
  let seen = 0
  for (let i = 0; i < text.length; i++) {
    const char = text[i]!
    if (char < '\u0080') continue
    seen++
    sum += worth(char, text[i - 1] ?? ' ', text[i + 1] ?? ' ', encoding)
  }
  return seen ? sum / seen : 1
}

function worth(char: string, before: string, after: string, encoding: string): number {
  if (/[\u0080-\u009f\ufffd\ue000-\uf8ff]/.test(char)) return -4
  if (/[\ud800-\udfff]/.test(char)) return -0.5
  if (kana.test(char)) return latin.test(before) && latin.test(after) ? -1 : 1
  if (/[\uff61-\uff9f]/.test(char)) return -0.6
  if (hangul.test(char)) return encoding === 'euc-kr' && everyday('euc-kr').has(char) && !/[a-z]/.test(before) ? 1 : -1
  if (han.test(char)) {
    if (/[a-z]/.test(before)) return -1.2
    return encoding === 'euc-kr' ? -0.5 : everyday(encoding).has(char) ? 0.9 : -0.6
  }
  if (/[\u3000-\u303f\uff01-\uff5e]/.test(char)) return 0.8
  const kind = script.exec(char)
  if (kind) {
    if (latin.test(before) || latin.test(after)) return -2
    const same = (near: string) => script.exec(near)?.findIndex((group, i) => i > 0 && group !== undefined) === kind.findIndex((group, i) => i > 0 && group !== undefined)
    if (letter.test(before) && !same(before)) return -2
    if (upper.test(char) && lower.test(before)) return -1.5
    if (upper.test(char) && upper.test(before)) return 0.1
    const frequent = /[оеаинтсрвлкмдпуяєіαοιετνσרהיולםתاليمنروتب]/.test(char) ? 0.25 : 0
    return (same(before) || same(after) ? 0.75 : 0.1) + frequent
  }
  if (/[‘“„«‹]/.test(char)) return letter.test(before) ? -1 : 1
  if (/[’]/.test(char)) return 1
  if (/[”»›]/.test(char)) return letter.test(after) ? -0.5 : 1
  if (/[±¶¤¦§¬¨¸]/.test(char) && letter.test(before) && letter.test(after)) return -3
  if (/[–—…•€£©®™°§¡¿½¼¾ºª·′″‰†‡‚‹]/.test(char)) return letter.test(before) && letter.test(after) && !/[–—…]/.test(char) ? -1 : 0.9
  if (char === '\u00a0') return 0.3
  if (/[\u00c0-\u024f]/.test(char)) {
    if (lower.test(before) && upper.test(char)) return -2
    if (/[\u00c0-\u024f]/.test(before) || /[ðþÐÞ×÷ßÿ]/.test(char) && !/[ß]/.test(char)) return -0.4
    const near = /[A-Za-z]/.test(before) || /[A-Za-z]/.test(after)
    return near ? (char <= '\u00ff' ? 0.8 : 0.65) : -0.2
  }
  // The scripts of India and their neighbours: no old encoding has them, so they only come in UTF-16.
  if (char >= '\u0900' && char <= '\u109f') return /[\u0900-\u109f\s.,]/.test(before) ? 0.8 : -0.5
  return letter.test(char) ? 0 : -1.5
}
