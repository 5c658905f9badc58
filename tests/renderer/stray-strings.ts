import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

/** Attributes of elements and components that a person reads or hears. */
const spoken = new Set(['alt', 'label', 'title', 'placeholder', 'tip', 'hint', 'aside', 'error', 'message', 'heading', 'aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'data-tip'])
/** Calls whose first argument a person reads or hears. */
const speaks = new Set(['toast', 'undoToast', 'announce', 'alert', 'confirm', 'prompt'])
/** Of a property of that name a person reads the value. */
const words = new Set(['label', 'message', 'title', 'placeholder', 'hint', 'tip'])

const hasWord = (text: string) => /\p{L}{2,}/u.test(text)
/** A string that reads as a sentence, wherever it stands. */
const sentence = (text: string) => /^\p{Lu}\p{L}+ .*\p{L}/u.test(text) || /\p{L} \p{L}+.*[.!?…]$/u.test(text)

/** Places in the code of the screen where words for a person stand, and not a key of the translations: `file:line "text"`. */
export function strayStrings(folder: string): string[] {
  const found: string[] = []
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name)).sort()) {
    const file = ts.createSourceFile(path, readFileSync(join(folder, path), 'utf8'), ts.ScriptTarget.Latest, true)
    const report = (node: ts.Node, text: string) => found.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${JSON.stringify(text.trim())}`)
    const look = (node: ts.Node): void => {
      if (ts.isJsxText(node)) {
        if (hasWord(node.text)) report(node, node.text)
      } else if (ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) {
        const text = ts.isTemplateExpression(node) ? [node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join(' ') : node.text
        if (hasWord(text) && read(node, text)) report(node, text)
      }
      ts.forEachChild(node, look)
    }
    look(file)
  }
  return found
}

/** Whether a person gets to read this string, by where it stands. */
function read(node: ts.Node, text: string): boolean {
  const { parent } = node
  if (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent) || ts.isLiteralTypeNode(parent) || toDevelopers(node)) return false
  if (ts.isJsxAttribute(parent)) return spoken.has(parent.name.getText())
  if (ts.isJsxExpression(parent)) return ts.isJsxAttribute(parent.parent) ? spoken.has(parent.parent.name.getText()) : true
  if (ts.isCallExpression(parent) && parent.arguments[0] === node && speaks.has(parent.expression.getText())) return true
  if (ts.isPropertyAssignment(parent) && parent.initializer === node && words.has(parent.name.getText())) return true
  return sentence(text)
}

/** Thrown errors and what is printed for a developer: an exception is a bug, and no person is told of it in words. */
function toDevelopers(node: ts.Node): boolean {
  for (let at = node.parent; !ts.isStatement(at) || ts.isBlock(at); at = at.parent) {
    if (ts.isNewExpression(at) && at.expression.getText().endsWith('Error')) return true
    if (ts.isCallExpression(at) && at.expression.getText().startsWith('console.')) return true
    if (ts.isSourceFile(at)) return false
  }
  return false
}
