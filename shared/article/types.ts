import type { z } from 'zod'
import type { articleSchema, headSchema, removedSchema } from './schema'
import type { statuses, templates } from './values'

export type Article = z.infer<typeof articleSchema>
export type Head = z.infer<typeof headSchema>
export type Template = (typeof templates)[number]
export type Status = (typeof statuses)[number]
export type Removed = z.infer<typeof removedSchema>
export type Headline = Head['headline']
export type Byline = Head['bylines'][number]
export type Dateline = NonNullable<Head['dateline']>
