import { toldBy, type Blocks, type Told } from './metadata'

/** Whose picture it is: all that leaves the house of what a camera or an agency wrote into the file. */
export type Rights = Pick<Told, 'creator' | 'credit' | 'copyright'>

const longest = 500

/** The rights in a picture's metadata, each no longer than a line of small print. */
export function rightsOf(blocks: Blocks): Rights {
  const told = toldBy(blocks)
  const rights: Rights = {}
  for (const key of ['creator', 'credit', 'copyright'] as const) if (told[key]) rights[key] = told[key].slice(0, longest).toWellFormed()
  return rights
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text: string) => text.replace(/[&<>"]/g, (char) => entities[char]!)

/** The rights as an XMP packet; null for none. */
export function xmpOf({ creator, credit, copyright }: Rights): string | null {
  const parts = [
    ...(creator ? [`<dc:creator><rdf:Seq><rdf:li>${escape(creator)}</rdf:li></rdf:Seq></dc:creator>`] : []),
    ...(copyright ? [`<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">${escape(copyright)}</rdf:li></rdf:Alt></dc:rights>`] : []),
    ...(credit ? [`<photoshop:Credit>${escape(credit)}</photoshop:Credit>`] : []),
  ]
  if (!parts.length) return null
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/">',
    ...parts,
    '</rdf:Description></rdf:RDF></x:xmpmeta>',
    '<?xpacket end="w"?>',
  ].join('\n')
}
