import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Block } from '../../shared/blocks'
import { createReading } from '../../electron/services/reading'
import { plain, type Text } from '../../shared/text/spans'

/*
 * Copy as a desk gets it, written when the classifier was done with the corpus: wires, pages, releases, live
 * pages, mails and documents as word processors write them. Beside each stands what a person reading it made of it; `npx vitest -u` writes it anew, to be read again.
 */

const folder = join(import.meta.dirname, 'desk')

const words = (block: Block): string => {
  if (block.type === 'list') return block.items.map((item) => plain(item.text)).join(' | ')
  if (block.type === 'table') return block.rows.map(({ cells }) => cells.map((cell) => plain(cell.text)).join(', ')).join(' / ')
  return Array.isArray(block.text) ? plain(block.text as Text) : ''
}

it.each(readdirSync(folder).filter((name) => !name.endsWith('.md')))('%s', async (name) => {
  const read = await createReading().read({ name, bytes: new Uint8Array(readFileSync(join(folder, name))) })
  if (!read.ok) throw new Error(read.problem.message)
  const { head, body, removed } = read.value
  const { headline, slug: _slug, ...fields } = head
  const lines = [
    `# ${headline?.main ?? ''}`,
    ...Object.entries(fields).map(([field, value]) => `${field}: ${typeof value === 'string' ? value : JSON.stringify(value)}`),
    '',
    ...body.map((block) => `[${block.type}${block.type === 'heading' ? block.level : ''}] ${words(block)}`),
    '',
    ...removed.map(({ reason, text }) => `- ${text.replaceAll('\n', ' ⏎ ')} (${reason})`),
  ]
  await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot(join(folder, `${name}.md`))
})
