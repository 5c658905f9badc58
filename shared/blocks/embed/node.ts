import { cardNode } from '../card-node'

export const embedNode = cardNode('embed')
