import { writer } from './write'

const rule = writer(['en'])

/** Slips that nobody wants: told as warnings. */
const slips = [
  rule('could-of', '(could|should|would|might|must) of', '$1 have', 'What sounds like “of” here is “have”.', ['It could of been worse.', 'It could have been worse.'], { level: 'warn', exceptions: ['could of course', 'should of course', 'would of course', 'might of course', 'must of course'], leaves: ['They could of course appeal.'] }),
  rule('try-and', 'try and (stop|win|get|make|find|keep|save|help|reach|solve)', 'try to $1', 'In print one tries to do a thing.', ['They will try and stop it.', 'They will try to stop it.']),
  rule('different-than', 'different than', 'different from', 'One thing differs from another.', ['It is different than before.', 'It is different from before.']),
  rule('centre-around', '(centres|centred|centers|centered|centre|center) around', '$1 on', 'A centre is a point: things centre on it.', ['The row centred around pay.', 'The row centred on pay.'], { leaves: ['There is a fence around the centre.'] }),
  rule('comprised-of', '(is|are|was|were) comprised of', '$1 made up of', 'The whole comprises its parts; it is made up of them.', ['The panel is comprised of judges.', 'The panel is made up of judges.']),
  rule('irregardless', 'irregardless', 'regardless', 'There is no such word.', ['Irregardless of cost.', 'Regardless of cost.'], { level: 'warn' }),
  rule('most-unique', '(very|most|more|rather|quite) unique', 'unique', 'There is one or there is not: nothing is more unique.', ['A very unique case.', 'A unique case.'], { leaves: ['It is almost unique.'] }),
  rule('reason-because', 'the reason is because', 'the reason is that', 'The reason is that; or it happened because.', ['The reason is because it rained.', 'The reason is that it rained.']),
  rule('less-people', 'less (people|houses|cars|jobs|seats|schools|stories|votes|children|women|men)', 'fewer $1', 'What is counted is fewer; what is measured is less.', ['Less people came.', 'Fewer people came.'], { leaves: ['It took less time.'] }),
  rule('free-gift', 'free gift', 'gift', 'A gift is free.', ['A free gift for all.', 'A gift for all.']),
  rule('alot', 'alot', 'a lot', 'Two words.', ['It rains alot.', 'It rains a lot.'], { level: 'warn' }),
  rule('begs-question', 'begs the question', 'raises the question', 'To beg a question is to assume its answer; most writers mean that it is raised.', ['This begs the question why.', 'This raises the question why.']),
  rule('between-to', 'between (19|20)#-', null, '“Between” wants “and”: between 2019 and 2021; or leave “between” out.', 'It happened between 2019-21.'),
  rule('from-dash', 'from (19|20)#–', null, '“From” wants “to”: from 2019 to 2021; or leave “from” out.', 'It ran from 2019–21.'),
]

/** Words that say less than they are long. */
const plain = [
  rule('utilise', '(utilise|utilize)', 'use', 'The short word does the same.', ['They utilise it.', 'They use it.']),
  rule('utilised', '(utilised|utilized)', 'used', 'The short word does the same.', ['They utilised it.', 'They used it.']),
  rule('in-order-to', 'in order to', 'to', '“To” is enough.', ['In order to win, they ran.', 'To win, they ran.'], { leaves: ['The books stand in order too.'] }),
  rule('prior-to', 'prior to', 'before', 'The short word does the same.', ['Prior to the vote.', 'Before the vote.']),
  rule('subsequent-to', 'subsequent to', 'after', 'The short word does the same.', ['Subsequent to the vote.', 'After the vote.']),
  rule('in-the-event-that', 'in the event that', 'if', 'The short word does the same.', ['In the event that it rains.', 'If it rains.']),
  rule('due-to-fact', 'due to the fact that', 'because', 'The short word does the same.', ['It closed due to the fact that it rained.', 'It closed because it rained.']),
  rule('despite-fact', 'despite the fact that', 'although', 'The short word does the same.', ['Despite the fact that it rained, they ran.', 'Although it rained, they ran.']),
  rule('at-this-point', 'at this (point|moment) in time', 'now', 'The short word does the same.', ['Nobody knows at this point in time.', 'Nobody knows now.']),
  rule('in-close-proximity', 'in close proximity to', 'near', 'The short word does the same.', ['It stands in close proximity to the port.', 'It stands near the port.']),
  rule('a-number-of', 'a (large|great) number of', 'many', 'Say how many, or “many”.', ['A large number of people came.', 'Many people came.']),
  rule('the-majority-of', 'the (vast|overwhelming|great) majority of', 'most', 'Say how many, or “most”.', ['The vast majority of voters.', 'Most voters.']),
  rule('with-regard-to', 'with (regard|respect|reference) to', 'about', 'The short word does the same.', ['With regard to pay, they agreed.', 'About pay, they agreed.']),
  rule('in-terms-of', 'in terms of', null, 'Often nothing is lost without it: “strong in terms of defence” is “strong in defence”.', 'They are strong in terms of defence.'),
  rule('on-a-basis', 'on a (daily|weekly|monthly|yearly|regular) basis', '$1', 'The adverb alone does the same.', ['They meet on a daily basis.', 'They meet daily.']),
  rule('has-the-ability', '(has|have) the ability to', 'can', 'The short word does the same.', ['It has the ability to fly.', 'It can fly.']),
  rule('commence', '(commence|commences)', null, 'Things begin or start.', 'Work will commence in May.'),
  rule('purchase', 'purchased', 'bought', 'The short word does the same.', ['They purchased a boat.', 'They bought a boat.']),
  rule('additional', 'additional', null, '“More” or “extra” is often shorter and plainer.', 'They need additional boats.'),
  rule('approximately', 'approximately', 'about', 'The short word does the same.', ['Approximately 40 boats.', 'About 40 boats.']),
  rule('individuals', 'individuals', null, 'They are people, unless they stand against a group.', 'Four individuals were hurt.'),
  rule('sufficient', 'sufficient', 'enough', 'The short word does the same.', ['There is sufficient water.', 'There is enough water.']),
  rule('assistance', '(provide|provided|provides) assistance to', null, 'Somebody helps.', 'They provided assistance to farmers.'),
  rule('conduct-inquiry', '(conduct|conducted|conducting) (a|an) investigation into', null, 'Somebody investigates.', 'Police conducted an investigation into the fire.'),
]

/** Two words where one is in the other. */
const doubled = [
  rule('past-history', 'past history', 'history', 'History is past.', ['Its past history is known.', 'Its history is known.']),
  rule('advance-planning', 'advance planning', 'planning', 'Plans are made in advance.', ['It took advance planning.', 'It took planning.']),
  rule('future-plans', 'future plans', 'plans', 'Plans are for the future.', ['Their future plans.', 'Their plans.']),
  rule('new-innovation', 'new (innovation|innovations)', null, 'An innovation is new.', 'A new innovation.', { leaves: ['A new idea.'] }),
  rule('end-result', 'end result', 'result', 'A result comes at the end.', ['The end result was a draw.', 'The result was a draw.']),
  rule('completely-destroyed', '(completely|totally) destroyed', 'destroyed', 'What is destroyed is gone; else it is damaged.', ['It was completely destroyed.', 'It was destroyed.']),
  rule('joined-together', 'joined together', 'joined', 'One word says it.', ['They joined together.', 'They joined.']),
  rule('consensus-of-opinion', 'consensus of opinion', 'consensus', 'A consensus is one of opinion.', ['There is a consensus of opinion.', 'There is a consensus.']),
  rule('general-public', 'general public', 'public', 'The public is general.', ['The general public may come.', 'The public may come.']),
  rule('revert-back', '(revert|reverts|reverted|return|returns|returned) back', '$1', '“Back” is in the word.', ['They reverted back to it.', 'They reverted to it.'], { leaves: ['They came back.'] }),
  rule('discuss-about', '(discuss|discusses|discussed) about', '$1', 'One discusses a thing.', ['They discussed about pay.', 'They discussed pay.']),
  rule('cope-up', '(cope|copes|coped|coping) up with', '$1 with', 'One copes with a thing.', ['Villages cope up with floods.', 'Villages cope with floods.']),
  rule('comprising-of', 'comprising of', 'comprising', 'The whole comprises its parts.', ['A panel comprising of five.', 'A panel comprising five.']),
  rule('am-morning', '# am in the morning', '$1 am', '“am” is in the morning.', ['At 9 am in the morning.', 'At 9 am.']),
  rule('pm-evening', '# pm in the (evening|afternoon)', '$1 pm', '“pm” is after noon.', ['At 9 pm in the evening.', 'At 9 pm.']),
  rule('safe-haven', 'safe haven', 'haven', 'A haven is safe.', ['They found a safe haven.', 'They found a haven.']),
  rule('foreign-import', 'foreign (import|imports)', '$1', 'What is imported is foreign.', ['Foreign imports rose.', 'Imports rose.']),
]

/** Worn out. */
const worn = [
  rule('miracle-escape', 'miraculous(ly escaped| escape)', null, 'Say what happened: luck is for the reader to see.', 'A miraculous escape.'),
  rule('perfect-storm', 'perfect storm', null, 'Worn out: say what came together.', 'It was a perfect storm.'),
  rule('game-changer', '(game changer|game-changer|gamechanger)', null, 'Worn out: say what it changes.', 'The deal is a game-changer.'),
  rule('at-the-end-of-day', 'at the end of the day', null, 'Worn out, unless the sun goes down.', 'At the end of the day, it is about pay.'),
  rule('only-time-will-tell', 'only time will tell', null, 'An ending that ends nothing.', 'Only time will tell.'),
  rule('tip-of-iceberg', 'tip of the iceberg', null, 'Worn out: say how much more there is.', 'It is the tip of the iceberg.'),
  rule('level-playing-field', 'level playing field', null, 'Worn out: say what rule is the same for whom.', 'They want a level playing field.'),
  rule('nook-and-corner', 'every nook and (corner|cranny)', 'everywhere', 'Worn out.', ['People came from every nook and corner.', 'People came from everywhere.']),
  rule('breathed-last', 'breathed (his|her|their) last', 'died', 'People die.', ['The singer breathed his last on Monday.', 'The singer died on Monday.']),
  rule('passed-away', 'passed away', 'died', 'In news, people die.', ['The singer passed away.', 'The singer died.'], { exceptions: ['would have passed away'] }),
  rule('went-missing', 'went missing', null, 'Many desks prefer “disappeared” or “was reported missing”.', 'Two boats went missing.'),
]

/** Numbers, signs and names of things. */
const form = [
  rule('percent', 'percent', 'per cent', 'Two words in this house.', ['A rise of 4 percent.', 'A rise of 4 per cent.'], { languages: ['en-GB', 'en-IN', 'en-AU', 'en-IE', 'en-ZA', 'en-NZ'] }),
  rule('lakhs', '# lakhs', '$1 lakh', 'After a figure it has no plural.', ['It cost 5 lakhs.', 'It cost 5 lakh.']),
  rule('crores', '# crores', '$1 crore', 'After a figure it has no plural.', ['It cost 12 crores.', 'It cost 12 crore.']),
  rule('rs-dot', 'Rs. #', 'Rs $1', 'No point after Rs.', ['It cost Rs. 500.', 'It cost Rs 500.'], { matchCase: true }),
  rule('o-clock-am', "# o'clock (am|pm)", '$1 $2', 'One of the two is enough.', ["At 9 o'clock am.", 'At 9 am.']),
  rule('twelve-noon', '12 noon', 'noon', 'Noon is at twelve.', ['It opens at 12 noon.', 'It opens at noon.']),
  rule('twelve-midnight', '12 midnight', 'midnight', 'Midnight is at twelve.', ['It closes at 12 midnight.', 'It closes at midnight.']),
  rule('e-mail', 'e-mail', 'email', 'One word, without the hyphen.', ['By e-mail.', 'By email.']),
  rule('web-site', 'web site', 'website', 'One word.', ['On its web site.', 'On its website.']),
  rule('on-line', 'on-line', 'online', 'One word.', ['It is on-line.', 'It is online.']),
  rule('internet', 'Internet', 'internet', 'A small letter: it is a thing as the radio is.', ['On the Internet today.', 'On the internet today.'], { matchCase: true, exceptions: ['Internet Archive', 'Internet Explorer', 'Internet Society', 'Internet of Things'], leaves: ['The Internet Archive keeps it.'] }),
  rule('covid', 'COVID-19', 'Covid-19', 'Said as a word, written as one.', ['Cases of COVID-19 fell.', 'Cases of Covid-19 fell.'], { matchCase: true }),
  rule('ok', '(okay|ok)', 'OK', 'Two capitals.', ['It is okay.', 'It is OK.'], { matchCase: true }),
  rule('adviser', '(advisor|advisors)', null, 'Spelt “adviser” in this house, unless it is somebody’s own title.', 'An advisor to the minister.'),
  rule('whilst', '(whilst)', 'while', 'The plain form.', ['Whilst it rained.', 'While it rained.']),
  rule('amongst', 'amongst', 'among', 'The plain form.', ['Amongst the crowd.', 'Among the crowd.']),
  rule('toward', 'toward', 'towards', 'With an s in British and Indian English.', ['They walked toward it.', 'They walked towards it.'], { languages: ['en-GB', 'en-IN', 'en-AU', 'en-IE'] }),
  rule('gotten', 'gotten', 'got', 'American in form.', ['It has gotten worse.', 'It has got worse.'], { languages: ['en-GB', 'en-IN', 'en-AU', 'en-IE'] }),
  rule('etc', 'and etc', 'etc', '“Et” is “and”.', ['Boats and etc.', 'Boats etc.']),
  rule('kms', '# (kms|km.)', '$1 km', 'Signs of units have no plural and no point.', ['It is 40 kms away.', 'It is 40 km away.']),
]

/** Words for people. */
const people = [
  rule('committed-suicide', '(committed|commits|commit) suicide', null, 'Suicide is no crime: “took his own life”, “died by suicide”. Think of adding where to find help.', 'He committed suicide.', { level: 'warn' }),
  rule('mentally-retarded', '(mentally retarded|retarded)', null, 'An insult: “has a learning disability”, where it matters to the story.', 'He is mentally retarded.', { level: 'warn' }),
  rule('wheelchair-bound', '(wheelchair-bound|confined to a wheelchair)', null, 'A chair frees: “uses a wheelchair”.', 'She is wheelchair-bound.'),
  rule('suffers-from', '(suffers|suffering) from (autism|dwarfism|deafness)', null, '“Has”, unless the person says otherwise.', 'He suffers from autism.'),
  rule('illegal-immigrant', '(illegal immigrant|illegal immigrants|illegal alien|illegal aliens)', null, 'Acts are illegal, not people: say what the person did or lacks.', 'Two illegal immigrants were held.'),
  rule('eve-teasing', '(eve-teasing|eve teasing)', 'sexual harassment', 'It is no teasing.', ['Held for eve-teasing.', 'Held for sexual harassment.'], { level: 'warn' }),
  rule('honour-killing', '(honour killing|honor killing)', null, 'Whose honour? In quotation marks, or say that relatives killed.', 'It was an honour killing.'),
  rule('lady-doctor', 'lady (doctor|police officer|officer|lawyer|judge|driver|pilot)', '$1', 'The sex is told where it matters, and then “woman”.', ['A lady doctor came.', 'A doctor came.']),
  rule('chairman-woman', 'lady chairman', 'chair', 'One word for all.', ['The lady chairman spoke.', 'The chair spoke.']),
  rule('manpower', 'manpower', null, '“Workers”, “staff”, “workforce”.', 'They lack manpower.'),
  rule('the-disabled', 'the (disabled|handicapped|blind|deaf)', null, 'Disabled people, blind people: they are people first.', 'A ramp for the disabled.'),
]

/** The built-in English set. */
export const english = [...slips, ...plain, ...doubled, ...worn, ...form, ...people]
