import { expect, it } from 'vitest'
import { preflight } from '../../shared/preflight'
import { story } from '../services/places'

/* What a copy editor caught in stories of several desks, written when the checks were done with their corpus. */

const says = (language: string, headline: string, ...paragraphs: string[]) =>
  preflight(story(headline, { language, body: paragraphs.map((text, n) => ({ id: `p${n}`, type: 'paragraph', text: [{ text }] })) })).map(({ check, level, message }) => `${level} ${check}: ${message}`)

it.each([
  ['million for billion, in German', 'de', '300 Millionen Euro für Schulen', ['Niedersachsen stellt in den kommenden drei Jahren 300 Milliarden Euro für die Schulen bereit.'], /^block headline-figure: .*Millionen.*Milliarden.*another scale word/],
  ['one n for two', 'de', 'Land saniert Schulen', ['Das kündigte Ministerin Petra Lindemann an.', 'Lindeman sagte, das Geld reiche für alle.'], /^warn names: .*Lindeman.*Lindemann/],
  ['a vowel sign in Hindi', 'hi', 'सड़क हादसे की जांच होगी', ['पुलिस अधीक्षक रमेश चौधरी ने कहा कि जांच होगी।', 'रमेश चोधरी ने दो अधिकारियों को हटाया।'], /^warn names: .*चोधरी.*चौधरी/],
  ['another result', 'en', 'Hosts win final 3-1', ['Rosario Athletic beat Deportivo Sur 3-2 on Sunday to win the cup.'], /^warn headline-figure: .*3-1.*3-2/],
] as const)('%s', (_name, language, headline, paragraphs, wanted) => {
  expect(says(language, headline, ...paragraphs)).toContainEqual(expect.stringMatching(wanted))
})

it.each([
  ['a German article is no death', 'de', '40 Millionen Euro für Schulen', ['Das Land gibt 40 Millionen Euro, die Schulen bekommen sie bis Mai. Es sind 120 Schulen, die dies betrifft.']],
  ['a result told from the other side', 'en', 'Hosts lose final 1-3', ['Deportivo Sur won 3-1 on Sunday in front of 40,000 people.']],
  ['people and offices of one Hindi story', 'hi', 'नगर निगम ने हटाए होर्डिंग', ['निगम आयुक्त हरेंद्र नारायण ने कहा कि कार्रवाई जारी रहेगी।', 'हरेंद्र नारायण ने बताया कि जिला प्रशासन ने भी दल भेजे हैं।']],
] as const)('%s', (_name, language, headline, paragraphs) => {
  expect(says(language, headline, ...paragraphs).filter((line) => /^(?:block|warn)/.test(line))).toEqual([])
})
