import { cardNode } from '../card-node'

export const imageNode = cardNode('image')
