import { expect, it } from 'vitest'
import { intakeText } from '../../shared/intake'

const story = 'Ferries stay in port\n\nKOCHI, March 4 (PTI) - Ferries to the islands stayed in port on Tuesday as a swell ran into the channel, the port trust said in a note.\n\nThe trust said that the first boat would leave on Wednesday morning if the swell went down, and that tickets stay valid.'
const above = (text: string) => intakeText(`${text}\n\nBegin forwarded message:\n\n${story}`)

it.each([
  ['a greeting and a wish', 'Hi desk, could you please take a look at this one before the noon meeting and tell me whether we run it on the front?'],
  ['a short word', 'Fresh from the port.'],
  ['words in German', 'Liebe Kollegen, anbei der Text aus dem Hafen, bitte noch vor der Konferenz lesen und mir sagen, ob wir ihn auf die Eins nehmen.'],
])('sets aside what is said to the desk above a forwarded story: %s', (_, text) => expect(above(text).removed.map((part) => part.text).join()).toContain(text.slice(0, 15)))

it.each([
  ['a paragraph', 'The metro will run a train every 90 seconds during peak hours on its busiest line from April, officials aware of the matter said on Tuesday.'],
  ['a paragraph with speech', '“We have nothing to hide from you,” the chairman told reporters at the harbour gate on Monday after a long meeting with the unions.'],
])('keeps copy that stands there: %s', (_, text) => expect(JSON.stringify(above(text).body)).toContain(text.slice(5, 40)))
