import './faults.css'

/** So many are shown: whoever mends these sees the others. */
const shown = 20

/** What is wrong with a file that a desk writes: nothing where nothing is. */
export function Faults({ title, faults }: { title: string; faults: readonly { at: string; message: string }[] }) {
  if (!faults.length) return null
  return (
    <div className="ui-faults" role="alert">
      <p>{title}</p>
      <ul>
        {faults.slice(0, shown).map(({ at, message }, index) => (
          <li key={index}>
            <code>{at}</code> {message}
          </li>
        ))}
      </ul>
    </div>
  )
}
