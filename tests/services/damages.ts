import { storyJson } from '../../shared/article/write'
import { story } from './places'

/** A story's file as it should be. */
export const whole = storyJson(story('Kherson'))
export const utf8 = (text: string) => new TextEncoder().encode(text)
const changed = (change: (file: Record<string, unknown>) => void) => {
  const file = JSON.parse(whole) as Record<string, unknown>
  change(file)
  return utf8(JSON.stringify(file))
}

/** What each damage is called: a person must be able to tell them apart. */
export const damages: [string, Uint8Array, RegExp, string?][] = [
  ['empty', utf8(''), /is empty/],
  ['filled with zeros', new Uint8Array(4096), /nothing but zeros/],
  ['cut off', utf8(whole.slice(0, 200)), /ends in the middle, at line \d+/],
  ['cut off in a letter', utf8(storyJson(story('é'.repeat(50)))).subarray(0, 130), /./],
  ['only white space', utf8(' \n '), /ends in the middle, at line 2, column 2/],
  ['broken by an editor', utf8(whole.replace('"version": 1,', '"version": 1,,')), /is not JSON from line 3, column 16/],
  ['text of another kind', utf8('Dear editor, please find attached'), /is not JSON from line 1, column 1/],
  ['UTF-16', Buffer.from(`\ufeff${whole}`, 'utf16le'), /not UTF-8/],
  ['UTF-16 without a mark', Buffer.from(whole, 'utf16le'), /not UTF-8/],
  ['Windows-1252', Buffer.from(whole.replace('Kherson', 'Caf\u00e9'), 'latin1'), /not UTF-8/],
  ['zeros in the middle', utf8(whole.slice(0, 100) + '\0'.repeat(100) + whole.slice(200)), /is not JSON from line/],
  ['another JSON file', utf8('{"name": "package"}'), /not a Galley story/],
  ['a list', utf8('[]'), /not a Galley story/],
  ['null', utf8('null'), /not a Galley story/],
  ['no version', changed((file) => delete file.version), /which version/],
  ['from a newer Galley', changed((file) => (file.version = 99)), /newer Galley/, 'newer-version'],
  ['a headline that is a number', changed((file) => (file.headline = 7)), /“headline”: expected object/],
  ['a wrong key deep in the body', changed((file) => (file.body = [{ id: 'a', type: 'paragraph', text: [] }, { id: 'b', type: 'paragraph', text: [{ text: 1 }] }])), /“body”, item 2, “text”, item 1, “text”: expected string/],
  ['a block of no known type', changed((file) => (file.body = [{ id: 'a', type: 'hologram' }])), /“body”, item 1/],
  ['a script link', changed((file) => (file.body = [{ id: 'a', type: 'paragraph', text: [{ text: 'x', link: { href: 'javascript:alert(1)' } }] }])), /must be an http/],
  ['an id that is no UUID', changed((file) => (file.id = '../../etc')), /“id”/],
  ['a slug with a path in it', changed((file) => (file.slug = '../../etc')), /“slug”/],
  ['nested very deep', utf8(`${whole.trimEnd().slice(0, -1)}, "deep": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`), /levels deep/],
  ['open brackets only', utf8('['.repeat(1_000_000)), /levels deep/],
]
