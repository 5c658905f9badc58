import { $createParagraphNode, ElementNode, type ParagraphNode, type RangeSelection } from 'lexical'

/** What the nodes of our own text blocks share: they hold a line of text, and a paragraph follows them. */
export class TextBlockNode extends ElementNode {
  override $config() {
    return this.config('text-block', { extends: ElementNode })
  }

  override updateDOM(): boolean {
    return false
  }

  override insertNewAfter(_selection: RangeSelection | null, restoreSelection = true): ParagraphNode {
    const paragraph = $createParagraphNode().setDirection(this.getDirection())
    this.insertAfter(paragraph, restoreSelection)
    return paragraph
  }

  override canMergeWhenEmpty(): boolean {
    return true
  }
}
