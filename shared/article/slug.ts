/** True for what may name an export: the rule of `slugSchema`, for the screen, which carries no schema. */
export const isSlug = (text: string): boolean => text.length <= 80 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)
