import type { ComponentProps } from 'react'
import { Details } from '../features/details/Details'
import { useBesideText } from '../session/use-session'

/** The details of the open story; a reader of it sees them and can change nothing. */
export function DetailsPane(details: Omit<ComponentProps<typeof Details>, 'readOnly'>) {
  const reads = useBesideText(details.session, (one) => one.access().kind === 'reader')
  return <Details key={details.session.id} {...details} readOnly={reads} />
}
