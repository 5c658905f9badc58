import { CircleAlert, Info, TriangleAlert } from '../../ui/icons'

/** The sign of each level: told apart by form as well as by colour. */
export const levelIcons = { block: CircleAlert, warn: TriangleAlert, info: Info } as const
