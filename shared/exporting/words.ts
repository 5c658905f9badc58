/** The few words that a page says itself, in the story's language. A word that a language does not need is empty. */
const table = {
  en: ['By', 'Published', 'Updated', 'Correction', 'Clarification', 'Update'],
  ar: ['بقلم', 'نُشر في', 'حُدّث في', 'تصويب', 'توضيح', 'تحديث'],
  bn: ['', 'প্রকাশিত', 'আপডেট', 'সংশোধনী', 'স্পষ্টীকরণ', 'আপডেট'],
  de: ['Von', 'Veröffentlicht', 'Aktualisiert', 'Korrektur', 'Klarstellung', 'Aktualisierung'],
  es: ['Por', 'Publicado', 'Actualizado', 'Corrección', 'Aclaración', 'Actualización'],
  fr: ['Par', 'Publié', 'Mis à jour', 'Correction', 'Précision', 'Mise à jour'],
  hi: ['', 'प्रकाशित', 'अपडेट', 'भूल सुधार', 'स्पष्टीकरण', 'अपडेट'],
  it: ['Di', 'Pubblicato', 'Aggiornato', 'Correzione', 'Precisazione', 'Aggiornamento'],
  mr: ['', 'प्रकाशित', 'अद्ययावत', 'दुरुस्ती', 'स्पष्टीकरण', 'अपडेट'],
  nl: ['Door', 'Gepubliceerd', 'Bijgewerkt', 'Correctie', 'Verduidelijking', 'Update'],
  pt: ['Por', 'Publicado', 'Atualizado', 'Correção', 'Esclarecimento', 'Atualização'],
  ru: ['', 'Опубликовано', 'Обновлено', 'Исправление', 'Уточнение', 'Обновление'],
  uk: ['', 'Опубліковано', 'Оновлено', 'Виправлення', 'Уточнення', 'Оновлення'],
  ur: ['', 'شائع', 'تازہ کاری', 'تصحیح', 'وضاحت', 'اپ ڈیٹ'],
} as const

const keys = ['by', 'published', 'updated', 'correction', 'clarification', 'update'] as const
export type Word = (typeof keys)[number]

/**
 * A word in a story's language.
 * @param language BCP 47 tag
 * @returns the word, and `foreign: true` where Galley has none in that language and gives the English one
 */
export function word(language: string, key: Word): { text: string; foreign: boolean } {
  const main = language.toLowerCase().split('-')[0]!
  const known = Object.hasOwn(table, main)
  const row = table[known ? (main as keyof typeof table) : 'en']
  return { text: row[keys.indexOf(key)]!, foreign: !known }
}

/** What stands between a name and a role, a day and an hour. */
export const comma = (language: string): string => (/^(ar|fa|ur|ps|sd|ug)\b/i.test(language) ? '، ' : ', ')
