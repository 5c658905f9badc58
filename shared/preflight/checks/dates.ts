import { place, storyCheck, type Finding, type StoryText } from '../check'
import { datesOf, daysIn, type WrittenDate } from '../ledgers/dates/dates'
import { ageClashes, birthClashes, deathClash } from '../ledgers/dates/ages'
import { officeAgeClashes } from '../ledgers/dates/office-ages'

const nameOf = (day: number) => ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'][day]!
const placeOf = ({ read, start, end }: WrittenDate) => place(read.source, start, end)

export const dates = storyCheck({
  id: 'dates',
  level: 'warn',
  name: 'Dates and ages',
  why: 'A weekday that does not fall on its date sends readers to the wrong day; an age that does not follow from the year of birth is wrong in one of the two.',
  reads: ['head', 'body', 'clock'],
}, (story, say) => {
  const findings: Finding[] = []
  const told = publishedOn(story)
  for (const date of story.copy.flatMap(datesOf)) {
    if (date.day > daysIn(date.month, date.year)) {
      findings.push(say(`There is no such day as “${placeOf(date).text}”.`, placeOf(date)))
      continue
    }
    if (date.weekday === null) continue
    const year = date.year ?? (told ? nearestYear(date, told) : undefined)
    if (year === undefined) continue
    const right = new Date(Date.UTC(year, date.month, date.day)).getUTCDay()
    if (right !== date.weekday) findings.push(say(`“${placeOf(date).text}”${date.year === null ? ` (${year})` : ''} is a ${nameOf(right)}, not a ${nameOf(date.weekday)}.`, placeOf(date)))
  }
  for (const clash of birthClashes(story, told ?? null)) findings.push(say(clash.message, clash.at))
  const death = deathClash(story, told ?? null)
  if (death) findings.push(say(death.message, death.at))
  for (const clash of [...ageClashes(story), ...officeAgeClashes(story)]) findings.push(say(clash.message, clash.at))
  return findings
})

/** The day of the story by its own fields; undefined where none names a year. */
function publishedOn({ article }: StoryText): Date | undefined {
  const time = article.publishedAt ?? (article.dateline?.date?.startsWith('--') ? undefined : article.dateline?.date) ?? article.source?.receivedAt ?? article.embargoUntil
  const date = time ? new Date(time) : undefined
  return date && !Number.isNaN(date.getTime()) ? date : undefined
}

/** Of a date without a year, the one nearest to the story's day. */
function nearestYear({ month, day }: WrittenDate, told: Date): number {
  const year = told.getUTCFullYear()
  const distance = (candidate: number) => Math.abs(Date.UTC(candidate, month, day) - told.getTime())
  return [year - 1, year + 1].reduce((best, candidate) => (distance(candidate) < distance(best) ? candidate : best), year)
}
