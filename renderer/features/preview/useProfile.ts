import { useEffect, useState } from 'react'
import { web, type Profile } from '../../../shared/exporting'
import { api } from '../../api'

/** The profile that was looked at last, for the next time the preview is shown. */
let lastName: string | null = null

/** The profiles that can be looked at, and the one that is: at first the first of those in use. */
export function useProfile() {
  const [names, setNames] = useState<readonly string[]>([])
  const [name, setName] = useState(lastName)
  const [profile, setProfile] = useState<Profile>(web)

  useEffect(() => {
    let gone = false
    void api.profiles.list({}).then((answer) => {
      if (gone || !answer.ok) return
      const usable = answer.value.profiles.filter(({ fault }) => fault === null).map((each) => each.name)
      setNames(usable)
      setName((now) => (now !== null && usable.includes(now) ? now : (answer.value.active.find((active) => usable.includes(active)) ?? usable[0] ?? null)))
    })
    return () => {
      gone = true
    }
  }, [])

  useEffect(() => {
    if (name === null) return
    let gone = false
    void api.profiles.read({ name }).then((answer) => {
      if (!gone && answer.ok && answer.value.profile) setProfile(answer.value.profile)
    })
    return () => {
      gone = true
    }
  }, [name])

  return {
    names,
    profile,
    choose: (chosen: string) => {
      lastName = chosen
      setName(chosen)
    },
  }
}
