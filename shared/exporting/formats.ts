import type { Format } from './types'
import { html } from './formats/html'
import { jsonld } from './formats/jsonld'
import { markdown } from './formats/markdown'
import { ninjs } from './formats/ninjs'
import { page } from './formats/page'
import { text } from './formats/text'

/** Every format, in the order in which a bundle lists its files. */
export const formats: readonly Format[] = [html, page, jsonld, ninjs, markdown, text]
