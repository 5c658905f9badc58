import { cardNode } from '../card-node'

export const factboxNode = cardNode('factbox')
