import type { Article } from '../../shared/article/types'
import { signOff } from '../../shared/article/sign-off'
import { checks, type Level, type Levels } from '../../shared/preflight'
import { h2, h3, headline, held, image, linked, list, p, pull, q, quote, related, story, table } from './make'

/** A small story, and what one check must say of it: the text of each finding's first place, or nothing. */
export interface Case {
  check: string
  about: string
  story: Article
  finds: string[]
  level?: Level
  suggestion?: string
}
const must = (check: string, about: string, of: Article, finds: string | string[], more: Pick<Case, 'level' | 'suggestion'> = {}): Case => ({ check, about, story: of, finds: [finds].flat(), ...more })
const not = (check: string, about: string, of: Article): Case => ({ check, about, story: of, finds: [] })
const say = (text: string, language = 'en') => story([p(text)], { language })
const words = (count: number) => `${Array.from({ length: count }, (_, i) => `word${i}`).join(' ')}.`
const long = 'We will not run a single tram before the pay is on the table'

/** Levels for the checks that run only where a profile names them. */
export const asked: Levels = Object.fromEntries(checks.flatMap(({ id, level, optional }) => (optional ? [[id, level]] : [])))

const signedOff = (of: Article): Article => ({ ...of, status: 'approved', signOff: signOff(of, 'Anna', '2026-11-22T10:00:00Z') })

export const cases: Case[] = [
  // Sign-off
  must('sign-off', 'a draft', say('The ferry left at dawn.'), 'draft', { level: 'block' }),
  must('sign-off', 'approved by nobody', { ...say('The ferry left at dawn.'), status: 'approved' }, 'approved'),
  must('sign-off', 'for other words', { ...signedOff(say('The ferry left at dawn.')), standfirst: 'And came back.' }, 'approved'),
  not('sign-off', 'for these words', signedOff(say('The ferry left at dawn.'))),
  not('sign-off', 'with a time set afterwards', { ...signedOff(say('The ferry left at dawn.')), publishedAt: '2026-11-22T11:00:00Z' }),
  not('sign-off', 'with a note written afterwards', { ...signedOff(say('The ferry left at dawn.')), deskNotes: 'Call her.' }),

  // Quotations
  must('quote-marks', 'opened, never closed', say('“We are done here, the chairman said.'), '“'),
  must('quote-marks', 'closed, never opened', say('We are done here,” the chairman said.'), '”'),
  must('quote-marks', 'curly opened, straight closed', say('“We are done here," the chairman said.'), '"'),
  must('quote-marks', 'German, not closed', say('„Wir sind fertig, sagte die Vorsitzende.', 'de'), '„'),
  must('quote-marks', 'in a headline with single marks', headline('Chairman: ‘We are done'), '‘'),
  not('quote-marks', 'German', say('„Wir sind fertig“, sagte die Vorsitzende.', 'de')),
  not('quote-marks', 'French', say('« Nous avons fini », dit la présidente.', 'fr')),
  not('quote-marks', 'Swedish', say('”Vi är klara”, sade hon.', 'sv')),
  not('quote-marks', 'a quotation over two paragraphs', story([p('“We are done here.'), p('“Nobody will run a tram,” she said.')])),
  not('quote-marks', 'inches and feet', say('The board is 6" wide and 5\'10" long.')),
  not('quote-marks', 'an apostrophe in a headline', headline('Drivers’ strike ends in the ’90s way')),
  must('quote-variants', 'two wordings', story([p(`“${long},” she said.`), p('Later she told the paper: “We will not run one tram before the pay is on the table.”')]), 'We will not run one tram before the pay is on the table.'),
  must('quote-variants', 'a pull quote that was polished', story([p(`“${long},” she said.`), pull('We will not run any trams before the pay is on the table')]), 'We will not run any trams before the pay is on the table'),
  not('quote-variants', 'a part of it again', story([p(`“${long},” she said.`), pull('Before the pay is on the table'), p('“We will not run a single tram,” she had said.')])),
  not('quote-variants', 'words left out', story([p(`“${long},” she said.`), p('“We will not run a single tram … the pay is on the table,” she had said.')])),
  not('quote-variants', 'a phrase repeated in one breath', say('“We will fight in the yards. We will fight in the halls,” he said. “We will fight in the streets of this town.”')),
  must('quote-speaker', 'nobody speaks', say('The hall was full. “Nobody here will go back to work this week” was loud.'), 'Nobody here will go back to work this week', { level: 'info' }),
  must('quote-speaker', 'a block quotation of nobody', story([p('The hall was full.'), quote('Nobody here will go back to work this week')]), 'Nobody here will go back to work this week'),
  not('quote-speaker', 'a block quotation with a name', story([p('The hall was full.'), quote('Nobody here will go back to work this week', 'Ana Ruiz, chairwoman')])),
  not('quote-speaker', 'said', say('“Nobody here will go back to work this week,” said the chairwoman.')),
  not('quote-speaker', 'a paragraph that goes on', story([p('She said the vote was clear.'), p('“Nobody here will go back to work this week.”')])),
  not('quote-speaker', 'a language without a list', say('“Ninguém aqui volta ao trabalho nesta semana inteira.” Foi alto.', 'pt')),
  must('hedge-lost', 'alleged below, a fact above', headline('Port manager stole diesel from city tanks', [p('The port manager allegedly stole diesel from the city tanks over two years.')]), 'Port manager stole diesel from city tanks'),
  must('hedge-lost', 'unverified below', headline('Rebels capture airport in northern province', [p('Rebels captured the airport in the northern province, a report that could not be independently verified.')]), 'Rebels capture airport in northern province'),
  not('hedge-lost', 'the headline is careful', headline('Port manager accused of diesel theft from city tanks', [p('The port manager allegedly stole diesel from the city tanks.')])),
  not('hedge-lost', 'the hedge is about something else', headline('Court reserves verdict on bail plea of minister', [p('The court reserved its verdict on the bail plea of a minister in an alleged land case.')])),
  not('hedge-lost', 'no hedge', headline('Port manager stole diesel from city tanks', [p('The port manager stole diesel from the city tanks, a court found.')])),
  // Head
  must('headline-length', 'over 110', headline(`A ${'very '.repeat(22)}long headline`), `A ${'very '.repeat(22)}long headline`, { level: 'warn' }),
  must('headline-length', 'a long search headline', story([p('Text.')], { headline: { main: 'Short', search: 's'.repeat(61) } }), 's'.repeat(61), { level: 'warn' }),
  must('headline-length', 'search pages will cut it', headline('Tram drivers end their strike after a week of talks in the city hall'), 'Tram drivers end their strike after a week of talks in the city hall', { level: 'info' }),
  not('headline-length', 'letters with marks count once', headline('मंत्रालय ने ट्राम चालकों की हड़ताल समाप्त होने की घोषणा की')),
  must('head-fields', 'no headline', headline(' '), ' ', { level: 'block' }),
  must('head-fields', 'no text', story([p('')]), '', { level: 'block' }),
  must('head-fields', 'no standfirst', story([p('Text.')], { standfirst: '' }), '', { level: 'info' }),
  must('head-fields', 'no byline in an explainer', story([p('Text.')], { template: 'explainer', bylines: [] }), '', { level: 'warn' }),
  must('head-fields', '“By” in a byline', story([p('Text.')], { bylines: [{ name: 'By Anna Marlow' }] }), 'By Anna Marlow'),
  not('head-fields', 'agency copy without a byline', story([p('Text.')], { bylines: [], source: { agency: 'PTI' } })),
  not('head-fields', 'a brief', story([p('Text.')], { template: 'brief', bylines: [], standfirst: '' })),
  must('dateline-form', 'a mark at the end', story([p('Text.')], { dateline: { places: ['Moscow:'] } }), 'Moscow:'),
  must('dateline-form', 'the beginning of the text', story([p('Text.')], { dateline: { places: ['The drivers of the city trams voted on'] } }), 'The drivers of the city trams voted on'),
  not('dateline-form', 'two places, a state, a date', story([p('Text.')], { dateline: { places: ['SAN JOSE, Calif.', 'Washington, D.C.'], date: '2026-11-10' } })),
  must('dateline-place', 'a place of another story', story([p('Trams ran in Prague and in its suburbs.')], { dateline: { places: ['Prague', 'Lima'] } }), 'Lima', { level: 'info' }),
  not('dateline-place', 'both named', story([p('Trams ran in Prague and in Lima’s suburbs.')], { dateline: { places: ['PRAGUE', 'Lima, Peru'] } })),
  must('all-caps', 'a headline', headline('TRAM DRIVERS END STRIKE'), 'TRAM DRIVERS END STRIKE'),
  not('all-caps', 'abbreviations', headline('NATO and EU meet in Oslo')),
  not('all-caps', 'a script without cases', headline('ट्राम चालकों ने हड़ताल समाप्त की', [p('पाठ')], { language: 'hi' })),
  must('dotted-tail', 'a cut headline', headline('Tram drivers end their strike......'), '......', { suggestion: '' }),
  must('dotted-tail', 'two sentences', headline('Tram drivers end strike… So why are depots shut?'), '… '),
  must('dotted-tail', 'in what was set aside', story([p('Text.')], { removed: [{ reason: 'The headline stands twice', text: 'Wire NewsTram drivers end strike......', at: 1 }] }), '......', { level: 'info' }),
  must('dotted-tail', 'two dots in text', say('The vote was clear.. Nobody left.'), '..'),
  not('dotted-tail', 'an ellipsis in speech', say('“I thought… well, I was wrong,” he said. “And then...”')),
  // Structure
  must('question-answer', 'nothing below', story([q('When do trams run?'), q('What does it cost?'), p('Nothing.')]), 'When do trams run?'),
  must('question-answer', 'only held text below', story([q('When do trams run?'), held(p('On Tuesday.'))]), 'When do trams run?'),
  not('question-answer', 'a list answers', story([q('When do trams run?'), h3('In the east'), list('On Tuesday', 'On Friday')])),
  must('question-mark', 'missing', story([q('When do the trams run again'), p('On Tuesday.')]), 'again', { level: 'warn', suggestion: 'again?' }),
  must('question-mark', 'Arabic has its own', story([q('متى تعود القطارات'), p('الثلاثاء'), q('كم الثمن؟'), p('لا شيء')], { language: 'ar' }), 'القطارات', { suggestion: 'القطارات؟' }),
  must('question-mark', 'a clause', story([q('What we know so far'), p('Little.')]), 'far', { level: 'info' }),
  not('question-mark', 'inside quotes', story([q('Who said “Where are the trams?”'), p('He did.')])),
  must('heading-jump', 'level 3 first', story([p('Lead.'), h3('Small'), p('Text.')]), 'Small'),
  must('heading-jump', 'nothing below', story([p('Lead.'), h2('First'), h2('Second'), p('Text.')]), 'First'),
  not('heading-jump', 'in order', story([h2('First'), h3('Small'), p('Text.'), q('Why?'), h3('Because'), p('Text.')])),
  must('paragraph-length', '130 words', story([p(words(130))]), words(130), { level: 'info' }),
  must('paragraph-length', '230 words', story([p(words(230))]), words(230), { level: 'warn' }),
  not('paragraph-length', '100 words', story([p(words(100))])),
  must('sentence-length', '50 words', say(`Short one. First ${words(50)}`), `First ${words(50)}`),
  not('sentence-length', 'abbreviations end none, full stops do', say(`${words(30)} Mr. Smith agreed with Dr. A. K. Rao. ${words(30)}`.replace('word0', 'Word'))),
  must('empty-block', 'an empty question', story([q(''), p('Text.')]), '', { level: 'warn' }),
  must('empty-block', 'an empty paragraph between', story([p('One.'), p(' '), p('Two.')]), ' ', { level: 'info' }),
  not('empty-block', 'the line where the writer is', story([p('One.'), p('')])),
  must('repeated-text', 'a paragraph pasted twice', story([p('The drivers voted on Monday night.'), p('Then.'), p('The drivers voted on Monday night')]), 'The drivers voted on Monday night'),
  must('repeated-text', 'the headline as lead', headline('Tram drivers end their strike', [p('Tram drivers end their strike.')]), 'Tram drivers end their strike.'),
  not('repeated-text', 'short lines', story([p('No.'), p('Yes.'), p('No.')])),
  must('related-link', 'no address', story([p('Text.'), related('The strike in pictures')]), 'The strike in pictures'),
  not('related-link', 'an address', story([p('Text.'), related('The strike in pictures', 'https://example.org/strike')])),
  must('image-alt', 'none', story([p('Text.'), image({ alt: '' })]), 'Trams at the depot on Monday.', { level: 'warn' }),
  must('image-alt', 'a file’s name', story([p('Text.'), image({ alt: 'IMG_2231.jpg' })]), 'Trams at the depot on Monday.'),
  must('image-alt', 'decorative, with a caption', story([p('Text.'), image({ alt: '', decorative: true })]), 'Trams at the depot on Monday.'),
  must('image-alt', 'the caption again', story([p('Text.'), image({ alt: 'Trams at the depot on Monday' })]), 'Trams at the depot on Monday.', { level: 'info' }),
  not('image-alt', 'said, and decorative', story([p('Text.'), image({}), image({ alt: '', caption: '', decorative: true })])),
  must('image-credit', 'no credit', story([p('Text.'), image({ credit: '' })]), 'Trams at the depot on Monday.', { level: 'warn' }),
  not('image-credit', 'both there', story([p('Text.'), image({})])),
  must('table-header', 'none', story([p('Text.'), table(false, ['Line', 'Trams'], ['East', '12'])]), 'Line\nTrams\nEast\n12'),
  not('table-header', 'a header row', story([p('Text.'), table(true, ['Line', 'Trams'], ['East', '12'])])),
  must('link-text', 'here', story([linked('Read the order ', 'here', 'https://example.org/order')]), 'here'),
  must('link-text', 'shows one site and leads to another', story([linked('See ', 'www.example.org', 'https://evil.example.com/')]), 'www.example.org', { level: 'warn' }),
  not('link-text', 'says where it leads', story([linked('The council published ', 'the order', 'https://example.org/order', ' on Monday.')])),
  must('link-target', 'not safe', story([linked('Read ', 'the order', 'javascript:alert(1)')]), 'the order', { level: 'block' }),
  must('link-target', 'inside the building', story([linked('Read ', 'the order', 'http://cms.local/17')]), 'the order', { level: 'warn' }),
  must('link-target', 'a mark too much', story([linked('Read ', 'the order', 'https://example.org/order).')]), 'the order'),
  must('link-target', 'one in another', story([linked('Read ', 'the order', 'https://https://example.org/a')]), 'the order'),
  not('link-target', 'in order', story([linked('Read ', 'the order', 'https://example.org/wiki/Order_(law)?a=1#b'), linked('Write to ', 'the desk', 'mailto:desk@example.org')])),
  must('embargo', 'published before it ends', story([p('Text.')], { embargoUntil: '2026-11-23T06:00:00Z', publishedAt: '2026-11-23T08:00:00+05:30' }), '2026-11-23T08:00:00+05:30', { level: 'block' }),
  must('embargo', 'has ended', story([p('Text.')], { embargoUntil: '2026-11-20T06:00:00Z' }), '2026-11-20T06:00:00Z', { level: 'info' }),
  not('embargo', 'published when it ends', story([p('Text.')], { publishedAt: '2026-11-23T06:00:00Z', modifiedAt: '2026-11-23T07:00:00Z' })),
  must('tk', 'TK', say('The fine was TK rupees, he said.'), 'TK', { level: 'block' }),
  must('tk', 'every form', say('It cost [tk] or TKTK or XXX or ??? in all, [CHECK spelling].'), ['[tk]', 'TKTK', 'XXX', '???', '[CHECK spelling]']),
  not('tk', 'names and numerals', say('TK Maxx paid Tk 500 for TK Nair’s seat at Super Bowl XXX (name withheld). Why??')),
  must('held-text', 'counted', story([p('Text.'), held(p('Three words here'))]), '', { level: 'info' }),
  must('furniture', 'of a page', story([p('Text.'), p('- Advertisment -'), p('Please enter your comment!'), p('More text follows, she said.')]), ['- Advertisment -', 'Please enter your comment!']),
  not('furniture', 'sentences', story([p('Advertisement sales fell by a third, the company said.'), h2('Comments'), p('Share prices rose.')])),
  must('target-length', 'far over', story([p(words(140))], { targetWords: 100 }), '100', { level: 'warn' }),
  not('target-length', 'near', story([p(words(105))], { targetWords: 100 })),
  must('language', 'a paragraph', story([p('The drivers of the trams voted on Monday night to go back to work, and the depots will open.'), p('Les chauffeurs des trams ont voté dans la nuit pour reprendre le travail, et les dépôts seront ouverts.'), p('The talks had gone on for a week and there was no end in sight for the people of the city.')]), 'Les chauffeurs des trams ont voté dans la nuit pour reprendre le travail, et les dépôts seront ouverts.'),
  must('language', 'the tag is wrong', story([p('चालकों ने सोमवार रात को मतदान किया और कहा कि वे काम पर लौट रहे हैं।')], { headline: { main: 'ट्राम चालकों ने हड़ताल समाप्त की' }, standfirst: '' }), 'en', { suggestion: 'hi' }),
  not('language', 'foreign names', say('The daily Neue Zürcher Zeitung and the weekly Der Spiegel wrote that the drivers of Wien had voted.')),
  // Hygiene
  must('direction-marks', 'an override', say('Send it to \u202eelcitra today.'), '\u202eelcitra', { suggestion: 'elcitra' }),
  must('hidden-characters', 'a zero-width space', say('The mi\u200bnister went.'), 'mi\u200bnister', { suggestion: 'minister' }),
  must('hidden-characters', 'a soft hyphen and a symbol of Word', say('\uf0b7 The minis\u00adter.'), ['\uf0b7', 'minis\u00adter.']),
  not('hidden-characters', 'joiners that are spelling', say('क\u094d\u200dष और नमस\u094d\u200dते', 'hi')),
  not('hidden-characters', 'Persian and emoji', say('می\u200cروم 👩\u200d🚒', 'fa')),
  must('no-break-spaces', 'between words', say('The\u00a0drivers went.'), 'The\u00a0drivers', { suggestion: 'The drivers' }),
  not('no-break-spaces', 'where it belongs', say('It cost 10\u00a0000\u00a0€.')),
  must('homoglyphs', 'a Cyrillic letter', say('The bank in P\u0430ris shut.'), 'P\u0430ris', { suggestion: 'Paris' }),
  not('homoglyphs', 'scripts side by side', say('Сбербанк (Sberbank), SMS-сообщение, α-helix.')),
  must('normal-form', 'an accent apart', say('A cafe\u0301 in town.'), 'cafe\u0301', { suggestion: 'café' }),
  not('normal-form', 'composed', say('A café in town.')),
  must('mojibake', 'an apostrophe', say('Itâ€™s over.'), 'Itâ€™s', { suggestion: 'It’s' }),
  must('mojibake', 'a lost character', say('The caf\ufffd shut.'), 'caf\ufffd'),
  not('mojibake', 'accents of many languages', say('São Paulo, Århus, Łódź, Çeşme, Đà Nẵng, Ærø.')),
  must('spaces', 'doubled', say('Two  words.'), 'Two  words.', { suggestion: 'Two words.' }),
  must('spaces', 'before a mark', say('Two words , he said.'), 'words ,', { suggestion: 'words,' }),
  not('spaces', 'French', say('Vraiment ? Oui !', 'fr')),
  must('doubled-word', 'the the', say('He left the the hall.'), 'the the', { suggestion: 'the' }),
  not('doubled-word', 'rightly', say('He had had enough, and said that that was it in Wagga Wagga.')),
  must('mixed-quotes', 'straight among curly', story([p('“One,” he said. “Two,” she said.'), p('"Three," they said.')]), '"', { level: 'info' }),
  not('mixed-quotes', 'one kind', story([p('“One,” he said. It’s done.'), p('The 6" board.')])),
  must('mixed-dashes', 'two kinds', story([p('It was late – very late – and dark – so dark.'), p('He went -- at last.')]), ' -- ', { level: 'info' }),
  not('mixed-dashes', 'ranges and compounds', story([p('It was late – very late – in the 2019–20 season of the well-known club.')])),
]
