import { cardNode } from '../card-node'

export const heldNode = cardNode('held')
