import { z } from 'zod'
import { schema as correction } from './correction/schema'
import { schema as divider } from './divider/schema'
import { schema as embed } from './embed/schema'
import { makeSchema as factbox } from './factbox/schema'
import { schema as heading } from './heading/schema'
import { makeSchema as held } from './held/schema'
import { schema as image } from './image/schema'
import { schema as list } from './list/schema'
import { schema as paragraph } from './paragraph/schema'
import { schema as pullquote } from './pullquote/schema'
import { schema as question } from './question/schema'
import { schema as quote } from './quote/schema'
import { schema as related } from './related/schema'
import { schema as table } from './table/schema'

const factboxSchema = factbox(z.discriminatedUnion('type', [paragraph, list]))
const heldSchema = held(
  z.discriminatedUnion('type', [
    paragraph, heading, question, list, quote, pullquote, image, related, factboxSchema, table, embed, correction, divider,
  ]),
)

/** One block of a body, told apart by `type`. */
export const blockSchema = z.discriminatedUnion('type', [
  paragraph, heading, question, list, quote, pullquote, image, related, factboxSchema, table, embed, correction, heldSchema, divider,
])
