export const weights: [weight: number, width: number][]
export function iconFont(family: string, glyphs: Record<string, number>, width: number): Promise<Buffer>
