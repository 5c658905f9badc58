import { place, storyCheck, type Finding, type StoryText } from '../check'
import { datesOf, daysIn, type WrittenDate } from '../ledgers/dates/dates'
import { ageClashes, birthClashes, deathClash } from '../ledgers/dates/ages'
import { officeAgeClashes } from '../ledgers/dates/office-ages'
import { phrase, type Phrase } from '../phrases/phrase'

const nameOf = (day: number): Phrase => ({ key: `weekday.${(['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const)[day]!}` })
const placeOf = ({ read, start, end }: WrittenDate) => place(read.source, start, end)

export const dates = storyCheck({
  id: 'dates',
  level: 'warn',
  reads: ['head', 'body', 'clock'],
}, (story, say) => {
  const findings: Finding[] = []
  const day = publishedOn(story)
  for (const date of story.copy.flatMap(datesOf)) {
    if (date.day > daysIn(date.month, date.year)) {
      findings.push(say(phrase('dates.none', { date: placeOf(date).text }), placeOf(date)))
      continue
    }
    if (date.weekday === null) continue
    const year = date.year ?? (day ? nearestYear(date, day) : undefined)
    if (year === undefined) continue
    const right = new Date(Date.UTC(year, date.month, date.day)).getUTCDay()
    if (right === date.weekday) continue
    const told = { date: placeOf(date).text, right: nameOf(right), told: nameOf(date.weekday) }
    findings.push(say(date.year === null ? phrase('dates.weekdayOfYear', { ...told, year }) : phrase('dates.weekday', told), placeOf(date)))
  }
  for (const clash of birthClashes(story, day ?? null)) findings.push(say(clash.phrase, clash.at))
  const death = deathClash(story, day ?? null)
  if (death) findings.push(say(death.phrase, death.at))
  for (const clash of [...ageClashes(story), ...officeAgeClashes(story)]) findings.push(say(clash.phrase, clash.at))
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
