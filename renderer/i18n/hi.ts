/** Hindi: every namespace in hi/, fetched only when it is shown. A new file there needs no line here. */
const files = import.meta.glob<Record<string, unknown>>('./hi/*.json', { eager: true, import: 'default' })

export const hindi = Object.fromEntries(Object.entries(files).map(([path, strings]) => [path.slice('./hi/'.length, -'.json'.length), strings]))
