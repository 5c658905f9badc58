import type { ComponentProps } from 'react'
import { Details } from '../features/details/Details'
import { useSession } from './useSession'

/** The details of the open story; a reader of it sees them and can change nothing. */
export function DetailsPane(details: Omit<ComponentProps<typeof Details>, 'readOnly'>) {
  const reads = useSession(details.session, (one) => one.access().kind === 'reader')
  return <Details key={details.session.id} {...details} readOnly={reads} />
}
