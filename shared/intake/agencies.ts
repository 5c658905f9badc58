import { deskScope } from './desk-scope'

/** News agencies as copy names them, in Latin and other scripts. */
export const agencies = [
  'Reuters', 'AP', 'The Associated Press', 'Associated Press', 'AFP', 'Agence France-Presse', 'PTI', 'Press Trust of India', 'ANI', 'IANS', 'UNI', 'UNI News', 'HS', 'ANS',
  'Bloomberg', 'dpa', 'dpa-AFX', 'epd', 'KNA', 'APA', 'sda', 'Keystone-SDA', 'ATS', 'SID', 'taz', 'EFE', 'EFE News', 'Europa Press', 'EP', 'Notimex', 'Télam', 'apro', 'Xinhua', 'TASS', 'RIA',
  'RIA Novosti', 'Interfax', 'Ukrinform', 'Kyodo', 'Jiji', 'Yonhap', 'ANSA', 'AGI', 'Adnkronos', 'LUSA', 'Belga', 'ANP', 'NTB', 'TT', 'Ritzau', 'STT', 'PAP', 'CTK', 'MTI', 'Anadolu', 'AA', 'DHA',
  'SPA', 'WAM', 'MENA', 'QNA', 'KUNA', 'SANA', 'IRNA', 'APS', 'MAP', 'TAP', 'Petra', 'PA', 'PA Media', 'Press Association', 'AAP', 'The Canadian Press', 'UPI', 'CNS', 'States News Service',
  'Agencies', 'Agency', 'Agenturen', 'Agences', 'Agencias', 'Tribune News Service', 'HT Correspondent', 'Thomson Reuters Foundation',
  'भाषा', 'वार्ता', 'पीटीआई', 'पीटीआई-भाषा', 'एएनआई', 'आईएएनएस', 'एजेंसी', 'एजेंसियां', 'रॉयटर्स', 'एपी', 'एएफपी', 'हि.स.', 'हिन्दुस्थान समाचार', 'यूएनआई',
  'رويترز', 'أ ف ب', 'ا ف ب', 'أ.ف.ب', 'فرانس برس', 'د ب أ', 'أ ب', 'واس', 'وام', 'قنا', 'كونا', 'سانا', 'بترا', 'أ ش أ', 'الأناضول', 'وكالات', 'وكالة الأنباء السعودية',
] as const

/** The form in which names of agencies are compared. */
export const agencyKey = (name: string): string => name.toLowerCase().replace(/[\s.\-–]+/g, '')
const known = new Map(agencies.map((name) => [agencyKey(name), name as string]))

/** The agency that a whole line names: "PTI", "(Reuters)", "Source: AFP", "The Daily with AP". */
export function agencyOfLine(text: string): string | null {
  const bare = text.replace(/^(?:source|quelle|fuente|स्रोत|المصدر)\s*[:：]\s*/iu, '').replace(/^[\s(|—–-]+|[\s)|—–.-]+$/gu, '')
  const joined = /^(?:\S+\s){1,4}(?:with|mit|avec|con)\s+(.{2,40})$/iu.exec(bare)
  return agencyIn(bare) ?? (joined ? agencyIn(joined[1]!) : null)
}

/**
 * The agency or agencies that a short text names ("PTI", "reuters", "AFP/Reuters", "Agencies").
 * @returns the names as written, or null where any part of it is no agency
 */
export function agencyIn(text: string): string | null {
  // The desk's own name may have a joint in it ("Coast & Hills News").
  if (text.length <= 60 && deskScope()?.agencies.has(agencyKey(text))) return text.trim()
  const parts = text.trim().split(/\s*(?:\/|,|&|;|\s+(?:and|und|et|y|mit|with|avec|con)\s+)\s*/u).filter(Boolean)
  if (!parts.length || parts.length > 4 || text.length > 60) return null
  if (parts.every((part) => known.has(agencyKey(part)) || deskScope()?.agencies.has(agencyKey(part)))) return parts.join('/')
  // "dpa/lnw": the agency's regional service.
  return parts.length === 2 && /^dpa$/i.test(parts[0]!) && /^[a-z]{2,4}$/.test(parts[1]!) ? parts[0]! : null
}
