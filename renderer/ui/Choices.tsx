import { useAsked } from './useAsked'

/** The suggestions of a field: `<Field list={id}>`. */
export function Choices({ id, values }: { id: string; values: readonly string[] }) {
  const asked = useAsked(id)
  return <datalist id={id}>{asked && values.map((value) => <option key={value} value={value} />)}</datalist>
}
