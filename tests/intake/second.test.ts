import { describe, expect, it } from 'vitest'
import { createReading } from '../../electron/services/reading'
import type { PartKind } from '../../shared/intake/types'
import { second, type Filed } from './corpus/second'

/* A second corpus, written before its reader had seen it: as files, so that mail and Markdown are read as they come. */

const flat = (text: string) => text.replace(/^[#>*\s•-]+|\*+/g, '').replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/\s+/g, ' ').trim().slice(0, 40)

const bytesOf = ({ file, story }: Filed) => new TextEncoder().encode(file.endsWith('.eml') ? `From: writer@mail.example\r\nTo: desk@paper.example\r\nSubject: copy: ${story.head?.main ?? ''}\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n${story.raw!}` : story.raw!)

async function read(filed: Filed) {
  const result = await createReading().read({ name: filed.file, bytes: bytesOf(filed) })
  if (!result.ok) throw new Error(result.problem.message)
  return result.value
}

const text: readonly PartKind[] = ['lead', 'paragraph', 'heading', 'question', 'list', 'quote', 'pullquote', 'correction', 'table']

describe('copy that was not seen before', () => {
  it.each(second.map((filed) => [filed.story.name, filed] as const))('%s has its head', async (_name, filed) => {
    const { head } = await read(filed)
    expect({ main: head.headline?.main, places: head.dateline?.places, agency: head.source?.agency, names: head.bylines?.map(({ name }) => name) }).toMatchObject(filed.story.head ?? {})
    expect(head.language).toBe(filed.story.language)
  })

  it('has its parts told in 97 of 100, and none of its text set aside', async () => {
    const wrong: string[] = []
    let all = 0
    for (const filed of second) {
      const got = (await read(filed)).report.classified.filter(({ kind }) => kind !== 'dateline').map(({ kind, text: line }) => [kind, flat(line)] as const)
      const { parts } = filed.story
      expect(got.map(([, line]) => line)).toEqual(parts.map(([, line]) => flat(line)))
      parts.forEach(([kind, line], i) => {
        all++
        const is = got[i]![0]
        if (text.includes(kind)) expect(text, `${filed.story.name}: ${line}`).toContain(is)
        if (is !== kind) wrong.push(`${filed.story.name}: “${line.slice(0, 50)}” is ${kind}, was taken for ${is}`)
      })
    }
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(all * 0.03)
  })
})
