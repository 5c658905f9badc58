import type { TFunction } from 'i18next'
import { isSlug } from '../../../shared/article/slug'
import { isWebAddress, typedHref } from '../../../shared/text/links'
import { canonicalLanguage } from '../../i18n/languages'
import type { Read } from './useDraft'

type T = TFunction<'app'>

export const readText = (text: string): Read<string> => ({ value: text })

export const readOptional = (text: string): Read<string | null> => ({ value: text.trim() ? text : null })

export const slugReader = (t: T) => (text: string): Read<string> => (isSlug(text.trim()) ? { value: text.trim() } : { fault: t('details.slugFault') })

export const languageReader = (t: T) => (text: string): Read<string> => {
  const tag = canonicalLanguage(text)
  return tag ? { value: tag } : { fault: t('details.languageFault') }
}

/** A web address or nothing; "example.com/a" is taken as https. */
export const addressReader = (t: T) => (text: string): Read<string | null> => {
  if (!text.trim()) return { value: null }
  const href = typedHref(text)
  return href && isWebAddress(href) ? { value: href } : { fault: t('details.addressFault') }
}

/** A whole number above nothing, or nothing; digits of any script and grouping signs are taken. */
export const countReader = (t: T) => (text: string): Read<number | null> => {
  const digits = text
    .trim()
    .replace(/[\s,.'’_]/g, '')
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966))
  if (!digits) return { value: null }
  const count = Number(digits)
  return Number.isSafeInteger(count) && count > 0 ? { value: count } : { fault: t('details.countFault') }
}
