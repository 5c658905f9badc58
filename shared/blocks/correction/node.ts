import { cardNode } from '../card-node'

export const correctionNode = cardNode('correction')
