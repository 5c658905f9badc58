import { useCallback, useEffect, useState } from 'react'
import type { Output } from '../../../shared/contract'
import { api } from '../../api'
import { toast } from '../../ui/toast'

export type List = Output<'profiles', 'list'>
export type Checked = Output<'profiles', 'check'>

/** The profiles that there are, and those in use. */
export function useProfiles() {
  const [list, setList] = useState<List | null>(null)
  const load = useCallback(async () => {
    const answer = await api.profiles.list({})
    if (answer.ok) setList(answer.value)
    else toast(answer.problem.message, { failed: true })
  }, [])
  useEffect(() => {
    void api.profiles.list({}).then((answer) => {
      if (answer.ok) setList(answer.value)
      else toast(answer.problem.message, { failed: true })
    })
  }, [])
  const setActive = async (names: string[]) => {
    // At once, as a box that is clicked; the answer may say otherwise.
    setList((now) => now && { ...now, active: names })
    const answer = await api.profiles.setActive({ names })
    if (!answer.ok) toast(answer.problem.message, { failed: true })
    await load()
  }
  return { list, load, setActive }
}

const settle = 200

/** What is wrong with a profile's text, asked when typing rests; `profile` is the last one that was right. */
export function useCheck(json: string): { faults: Checked['faults']; profile: Checked['profile'] } {
  const [checked, setChecked] = useState<{ faults: Checked['faults']; profile: Checked['profile'] }>({ faults: [], profile: null })
  useEffect(() => {
    let gone = false
    const timer = setTimeout(() => {
      void api.profiles.check({ json }).then((answer) => {
        if (!gone && answer.ok) setChecked((before) => ({ faults: answer.value.faults, profile: answer.value.profile ?? before.profile }))
      })
    }, settle)
    return () => {
      gone = true
      clearTimeout(timer)
    }
  }, [json])
  return checked
}
