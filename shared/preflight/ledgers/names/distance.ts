/** A name as it sounds, near enough across transliterations: Zelensky, Zelenskyy and Zelenskiy are one. */
export function soundKey(word: string): string {
  return word.normalize('NFD').replace(/\p{Mn}/gu, (mark) => (/[\u0300-\u036f\u093c]/.test(mark) ? '' : mark)).normalize('NFC').toLowerCase()
    .replace(/(?:iy|ij|yy|yi|ii|ey|ie|i)$/, 'y').replace(/tch|tsch/g, 'ch').replace(/sch/g, 'sh').replace(/kh/g, 'h').replace(/ph/g, 'f').replace(/ou|oo/g, 'u').replace(/ee/g, 'i').replace(/w/g, 'v').replace(/zh|dzh/g, 'j').replace(/ck|q/g, 'k').replace(/ä|ae|ai/g, 'e').replace(/z$/, 's')
    .replace(/[أإآ]/g, 'ا').replace(/ى/g, 'ي').replace(/ँ/g, 'ं').replace(/(.)\1+/gu, '$1')
}

/** Edits between two words, a swap of neighbours counting one; stops counting above `limit`. */
export function edits(a: string, b: string, limit: number): number {
  const [x, y] = [Array.from(a), Array.from(b)]
  if (Math.abs(x.length - y.length) > limit) return limit + 1
  let older: number[] = []
  let previous = Array.from({ length: y.length + 1 }, (_, j) => j)
  for (let i = 1; i <= x.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= y.length; j++) {
      let cost = Math.min(previous[j]! + 1, row[j - 1]! + 1, previous[j - 1]! + (x[i - 1] === y[j - 1] ? 0 : 1))
      if (i > 1 && j > 1 && x[i - 1] === y[j - 2] && x[i - 2] === y[j - 1]) cost = Math.min(cost, older[j - 2]! + 1)
      row.push(cost)
      least = Math.min(least, cost)
    }
    if (least > limit) return limit + 1
    older = previous
    previous = row
  }
  return previous[y.length]!
}

/** The word and all that it becomes by leaving out up to two letters: words near each other share one of these. */
export function neighbourhood(word: string): Set<string> {
  const keys = new Set<string>()
  // Letters of one unit each are cut without taking the word apart.
  if (!/[\ud800-\udfff]/.test(word)) {
    const whole = word.slice(0, 24)
    keys.add(whole)
    for (let i = 0; i < whole.length; i++) {
      const one = whole.slice(0, i) + whole.slice(i + 1)
      keys.add(one)
      if (whole.length >= 5) for (let j = i; j < one.length; j++) keys.add(one.slice(0, j) + one.slice(j + 1))
    }
    return keys
  }
  const letters = Array.from(word).slice(0, 24)
  keys.add(letters.join(''))
  for (let i = 0; i < letters.length; i++) {
    const one = [...letters.slice(0, i), ...letters.slice(i + 1)]
    keys.add(one.join(''))
    if (letters.length >= 5) for (let j = i; j < one.length; j++) keys.add([...one.slice(0, j), ...one.slice(j + 1)].join(''))
  }
  return keys
}

const endings = /(?:ians?|ans?|ns?|ese|ish|is?|ers?|ics?|s|es|ists?|ism|ism|а|у|ом|ым|е|ой|ого|ому|ых|ы|я|ю|ей|и|a|na|ya|ova|eva)$/

/** True where one word is the other with an ending: a people of a country, a plural, a case, a woman's surname. */
export function related(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  // "Lindemann" is no case of "Lindeman": a last letter written twice is another spelling.
  if (long === short + short.at(-1)!) return false
  if (long.startsWith(short) && endings.test(long.slice(short.length)) && long.slice(short.length).replace(endings, '') === '') return true
  // Arabic: a man's and a woman's form, and the plural.
  if (/\p{Script=Arabic}/u.test(short) && long.startsWith(short) && /^(?:ة|ه|ون|ين|ات|ا)$/u.test(long.slice(short.length))) return true
  const stem = (word: string) => word.replace(/(?:ий|ый|ой|ого|ому|ым|им|ом|ая|ую|[аеёиоуыьэюяй])$/u, '')
  if (/\p{Script=Cyrillic}/u.test(a) && (stem(a) === stem(b) || stem(a) === b || stem(b) === a)) return true
  // Slavic surnames of women: Zelensky and Zelenska.
  const surname = /^(.+[sc]k)(y|yy|iy|yi|i|a|aya|aia)$/
  const [x, y] = [surname.exec(short), surname.exec(long)]
  return !!x && !!y && x[1] === y[1] && x[2]!.includes('a') !== y[2]!.includes('a')
}
