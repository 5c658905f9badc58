import { cardNode } from '../card-node'

export const tableNode = cardNode('table')
