/** The form in which a page and its data are compared: letters and digits alone, as neither keeps the other's spaces and quotes. */
const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]+/gu, '')

/** Shorter pieces stand in any text. */
const enough = 12

/** The article's text as the page's own data have it, to compare the page with. */
export class DataBody {
  private readonly key: string

  /** @param text of the data; empty where they have none */
  constructor(private readonly text: string) {
    this.key = letters(text)
  }

  /** True for text that the data have as the article's. */
  has(text: string): boolean {
    const key = this.key && letters(text)
    return key.length >= enough && this.key.includes(key)
  }

  /**
   * What the data have of the article and the page does not show, as behind a paywall.
   * @param shown all text of the page
   * @returns its sentences; empty where there are few, or where none of the data's sentences is on the page, which then tell of another story
   */
  hidden(shown: readonly string[]): string {
    if (!this.key) return ''
    const page = letters(shown.join(' '))
    const sentences = this.text.split(/(?<=[.!?।؟۔][”"’']?)\s+|\n+/u).map((sentence) => sentence.trim()).filter((sentence) => letters(sentence).length >= enough)
    const missing = sentences.filter((sentence) => !page.includes(letters(sentence)))
    const text = missing.join(' ')
    return missing.length < sentences.length && text.length >= 200 ? text : ''
  }
}
