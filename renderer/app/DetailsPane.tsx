import type { ComponentProps } from 'react'
import { Details } from '../features/details/Details'
import { useSession } from './useSession'

/** The details of the open story; a reader of it sees them and can change nothing. */
export function DetailsPane(details: ComponentProps<typeof Details>) {
  const reads = useSession(details.session, (one) => one.access().kind === 'reader')
  return (
    <fieldset className="details-frame" disabled={reads}>
      <Details key={details.session.id} {...details} />
    </fieldset>
  )
}
