import type { i18n, TFunction } from 'i18next'
import type { IntakeResult } from '../../shared/intake/types'
import { isDoubtful } from '../features/intake/parts'

type Report = Pick<IntakeResult['report'], 'classified' | 'dropped' | 'wrong'>

/** One quiet sentence on what became of raw copy: what was recognised and what was set aside. */
export function intakeWords(t: TFunction<'app'>, language: i18n['language'], report: Report, removed: number): string {
  const count = (kind: string) => report.classified.filter((part) => part.kind === kind).length
  const questions = count('question')
  const related = count('related')
  const parts = [
    ...(['headline', 'standfirst', 'byline', 'dateline'] as const).filter((kind) => count(kind) > 0).map((kind) => t(`intake.parts.${kind}`)),
    ...(questions ? [t('intake.parts.questions', { count: questions })] : []),
    ...(related ? [t('intake.parts.related', { count: related })] : []),
  ]
  const list = new Intl.ListFormat(language, { type: 'conjunction' }).format(parts)
  return [
    parts.length ? t('intake.recognised', { parts: list }) : t('intake.plain'),
    ...(removed ? [t('intake.aside', { count: removed })] : []),
    ...(report.wrong ? [t('intake.wrong', { count: report.wrong.places, from: report.wrong.from, to: report.wrong.to })] : []),
    ...(report.dropped.length ? [t('intake.dropped', { count: report.dropped.length })] : []),
  ].join(' · ')
}

/** The same for one of several files, with what wants a look first. */
export function importedWords(t: TFunction<'app'>, language: i18n['language'], report: Report, removed: number): string {
  const doubts = report.classified.filter(isDoubtful).length
  return [...(doubts ? [t('importing.doubts', { count: doubts })] : []), intakeWords(t, language, report, removed)].join(' · ')
}
