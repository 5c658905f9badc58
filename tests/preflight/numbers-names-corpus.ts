import { createArticle } from '../../shared/article/create'
import type { Article } from '../../shared/article/types'

/** A small story with planted errors, or a clean one: which checks of the ledgers must fire, and no others may. */
export interface LedgerStory {
  name: string
  language?: string
  publishedAt?: string
  headline: string
  standfirst?: string
  body: string[]
  caption?: string
  fires: string[]
}

export function articleOf({ headline, standfirst = '', body, caption, language = 'en', publishedAt = null }: Omit<Partial<LedgerStory>, 'publishedAt'> & { headline: string; body: string[]; publishedAt?: string | null }): Article {
  const now = '2026-01-15T08:00:00Z'
  const article = createArticle({ now, language, id: '019a0000-0000-7000-8000-000000000000' })
  const paragraphs: Article['body'] = body.map((text, i) => ({ id: `p${i}`, type: 'paragraph', text: text ? [{ text }] : [] }))
  const picture: Article['body'] = caption ? [{ id: 'i', type: 'image', media: 'a.jpg', alt: '', decorative: false, caption, credit: '' }] : []
  return { ...article, headline: { main: headline }, standfirst, publishedAt, body: [...paragraphs, ...picture] }
}

const story = (name: string, headline: string, body: string[], fires: string[] = [], more: Partial<LedgerStory> = {}): LedgerStory => ({ name, headline, body, fires, ...more })

export const ledgerStories: LedgerStory[] = [
  // Headline against body.
  story('toll differs', 'Ferry fire kills 12 off Lerwick', ['A fire aboard a ferry killed 14 people off Lerwick on Sunday, the coastguard said.', 'Crews searched the hull through the night.'], ['headline-figure']),
  story('toll agrees in words', 'Ferry fire kills 12 off Lerwick', ['A fire aboard a ferry killed twelve people off Lerwick on Sunday, the coastguard said.', 'Crews searched the hull through the night.']),
  story('dead against killed, hedged', 'At least 40 dead as dam gives way', ['At least 60 people were killed when an earth dam gave way above the valley, officials said.'], ['headline-figure']),
  story('hedge covers', 'At least 40 dead as dam gives way', ['The bodies of 43 villagers lay in the school hall.', 'Some 43 people were killed when an earth dam gave way above the valley, officials said.']),
  story('lakh against million', '5 lakh farmers hit by hail', ['Hail flattened wheat across four districts and some 5 million farmers were hit, the agriculture office said.'], ['headline-figure']),
  story('lakh is western grouping', '5 lakh voters added to rolls', ['The commission added 500,000 voters to the rolls this month, it said in a note to parties.']),
  story('indian grouping agrees', 'Rs 1.5 crore bridge opens', ['The bridge, built at Rs 1,50,00,000, opened on Friday.', 'The Rs 1.5 crore bridge links two wards.']),
  story('wider claim in body', '300 miners killed in pit blast', ['The ministry said 300 miners were killed or injured when gas lit in a deep pit.', 'Families waited at the gate.'], ['headline-figure']),
  story('same wide claim', '300 miners killed or hurt in pit blast', ['The ministry said 300 miners were killed or injured when gas lit in a deep pit.']),
  story('billion against million', 'Port to get $4.2 billion upgrade', ['The port will get a $4.2 million upgrade, the transport minister said, with new cranes by spring.'], ['headline-figure']),
  story('figure never given', 'Strike grounds 480 flights', ['A strike by cabin crew grounded most departures from the capital on Monday, leaving halls full of travellers with nowhere to go.', 'The union said that talks would go on.'], ['headline-figure']),
  story('percentage differs', 'Inflation slows to 6.2%', ['Inflation slowed to 6.8 per cent in October, the statistics office said, as fuel grew cheaper.'], ['headline-figure']),
  story('percentage agrees', 'Inflation slows to 6.2%', ['Inflation slowed to 6.2 per cent in October, the statistics office said, from 6.8 per cent in September.']),
  story('total of parts', '17 die as storm crosses two states', ['The storm killed 12 people in Goraland, the police said.', 'Another five people died in Marwat when a wall fell.']),
  story('different things counted', 'Crash leaves 3 dead', ['Three people died and 14 were injured when a lorry left the road near Tarn.', 'The lorry carried 40 crates of fruit.']),
  story('past event is another', 'Blaze kills 9 in market', ['A blaze killed nine people in a market on Tuesday, the fire service said.', 'Last year a fire in the same market killed 31 people.']),
  story('rounded headline', 'Nearly 2,000 homes lose power', ['A fallen mast cut power to 1,962 homes on the island, the grid company said.']),
  story('list headline', '7 things to know before the vote', ['The vote on Sunday decides who runs the river towns for four years, and the rules have changed since the last one.', 'Polls open at eight.']),
  story('arrests differ', 'Police arrest 22 in raid on docks', ['Officers arrested 32 men in a raid on the docks before dawn, police said.'], ['headline-figure']),
  story('title case headline', 'Police Arrest 22 Men in Raid on Docks', ['Officers arrested 22 men in a raid on the docks before dawn, police said.']),
  story('unit swapped', 'Runner covers 120 miles for charity', ['Lea Morgan ran 120 km for charity over the weekend, ending at the pier in the rain.'], ['headline-figure']),
  story('hindi toll differs', 'बस हादसे में 12 लोगों की मौत', ['ज़िले में एक बस खाई में गिर गई। पुलिस ने बताया कि हादसे में 15 लोगों की मौत हुई।'], ['headline-figure'], { language: 'hi' }),
  story('hindi digits and lakh agree', '5 लाख किसान प्रभावित', ['सरकार ने कहा कि ५,००,००० किसान प्रभावित हुए हैं और सर्वे जारी है।'], [], { language: 'hi' }),
  story('german grouping', '1.500 Menschen evakuiert', ['In der Altstadt wurden am Montag 1500 Menschen evakuiert, wie die Polizei mitteilte.'], [], { language: 'de' }),
  story('french grouping', '12 500 soldats déployés', ['Le ministre a annoncé que 12 500 soldats seraient déployés à la frontière.'], [], { language: 'fr' }),
  story('standfirst differs', 'Landslide buries hill village', ['The landslide killed 18 people and cut the only road, rescuers said.'], ['headline-figure'], { standfirst: 'Slide kills 28 people and cuts the road' }),
  story('jobs differ', 'Carmaker cuts 900 jobs', ['The carmaker cut 1,900 jobs at its northern plants on Thursday and blamed weak demand.'], ['headline-figure']),
  story('money in words', 'City pays $3m for park', ['The city paid three million dollars for the park, the council said, and wants trees there by May.']),

  // Body against body.
  story('toll differs within', 'Quake shakes hill towns', ['The quake killed 31 people in the hill towns, the army said.', 'Schools stayed shut.', 'The quake, which killed 13 people, broke the main road.'], ['figures-disagree']),
  story('two voices, two figures', 'Quake shakes hill towns', ['Police said 31 people were killed.', 'Doctors said 40 people were killed.']),
  story('two places, two figures', 'Storm lashes coast', ['Nine people were killed in Port Hale, the mayor said.', 'Four people were killed in Sandwick when a roof fell.']),
  story('part of the whole', 'Bus falls into gorge', ['The crash killed 19 people on Monday.', 'Among those, 6 children were killed.']),
  story('the households transposed', 'Village gets water at last', ['The village has 340 households and no well.', 'Each of the 430 households will get a tap by June, the engineer said.'], ['figures-disagree']),
  story('narrower claim within', 'Shelling goes on in the east', ['More than 2,000 soldiers were killed or wounded in the shelling, the general said.', 'The loss of 2,000 soldiers killed weighs on the army.'], ['figures-disagree']),
  story('daily and cumulative', 'Virus wave grows', ['A total of 410 people have died, the clinic said.', 'On average 9 people died daily.']),
  story('months apart', 'Police count burglaries', ['Police arrested 40 people in March.', 'Police arrested 52 people in April.']),
  story('soldiers and civilians', 'Town under fire', ['Shelling killed 12 soldiers at the bridge.', 'It killed 5 civilians in the market.']),
  story('sacked twice', 'Mill lays off staff', ['The mill sacked 85 workers on Friday.', 'The union met the 58 workers who were sacked.'], ['figures-disagree']),

  // Sums and shares.
  story('share wrong', 'Council backs tram', ['In the vote 12 of 40 members (25%) stayed away.'], ['sums']),
  story('share right', 'Council backs tram', ['In the vote 10 of 40 members (25%) stayed away.']),
  story('share with out of', 'Trial shows promise', ['The drug helped 45 out of 60 patients, or 65 per cent, the clinic said.'], ['sums']),
  story('share rounded', 'Trial shows promise', ['The drug helped 20 out of 60 patients, or 33 per cent, the clinic said.']),
  story('list does not add up', 'Boat sinks off cape', ['The boat carried 12 people: 5 men, 4 women and 2 children.'], ['sums']),
  story('list adds up', 'Boat sinks off cape', ['The boat carried 11 people: 5 men, 4 women and 2 children.']),
  story('part above the whole', 'Boat sinks off cape', ['Rescuers saved 12 people, including 15 children, before dark.'], ['sums']),
  story('rise wrong', 'Fares go up', ['The fare rose from 40 rupees to 50 rupees, an increase of 20 per cent, the bus company said.'], ['sums']),
  story('rise right', 'Fares go up', ['The fare rose from 40 rupees to 50 rupees, an increase of 25 per cent, the bus company said.']),
  story('doubled wrong', 'Harbour grows', ['Traffic doubled from 200 ships to 600 ships within two years.'], ['sums']),

  // Dates and ages.
  story('weekday wrong', 'Hearing set', ['The court will sit on Monday, November 10, 2022, the clerk said.'], ['dates']),
  story('weekday right', 'Hearing set', ['The court will sit on Thursday, November 10, 2022, the clerk said.']),
  story('weekday wrong, day first', 'Fair returns', ['The fair opens on Sunday 14 March 2026 at the old mill.'], ['dates']),
  story('no such day', 'Fair returns', ['The fair closes on 31 November 2025, the organisers said.'], ['dates']),
  story('year of the story', 'Fair returns', ['The fair opened on Friday, 6 March, with a parade.'], [], { publishedAt: '2026-03-08T09:00:00Z' }),
  story('weekday wrong by the year of the story', 'Fair returns', ['The fair opened on Tuesday, 6 March, with a parade.'], ['dates'], { publishedAt: '2026-03-08T09:00:00Z' }),
  story('age against birth', 'Painter wins prize', ['The painter Nina Holt, aged 34, was born in 1980 in a harbour town.'], ['dates'], { publishedAt: '2024-05-02T10:00:00Z' }),
  story('age fits birth', 'Painter wins prize', ['The painter Nina Holt, aged 43, was born in 1980 in a harbour town.'], [], { publishedAt: '2024-05-02T10:00:00Z' }),
  story('two ages', 'Swimmer crosses strait', ['Ravi Menon, 34, swam the strait on Sunday.', 'The crowd sang. “I am cold,” said Menon, 43, on the quay.'], ['dates']),

  // Units.
  story('conversion wrong', 'Trail opens', ['The trail runs for 10 km (16 miles) along the cliffs.'], ['units']),
  story('conversion right', 'Trail opens', ['The trail runs for 10 km (6.2 miles) along the cliffs.']),
  story('crore for lakh', 'Dam repair begins', ['The state set aside Rs 35 crore for the repair of the dam.', 'Engineers asked why the repair of the dam needs Rs 35 lakh.'], ['units']),
  story('miles for km', 'Storm nears coast', ['The storm was 230 km from the coast at noon.', 'Forecasters said that the storm, 230 miles from the coast, would turn north.'], ['units']),
  story('lakh conversion right', 'Census ends', ['The district has 12 lakh (1.2 million) people.']),

  // Names.
  story('surname misspelt', 'Budget passes', ['Finance chief Harold Brenner said the budget was sound.', 'Brener told members that taxes would hold.', 'Brenner left early.'], ['names']),
  story('first name kept, surname slips', 'Club picks captain', ['Coach Diego Salvatierra praised the squad.', 'Diego Salvatiera will stay until May.'], ['names']),
  story('transliterations', 'Talks in Geneva', ['President Volodymyr Zelensky met envoys.', 'Aides said Zelenskyy would fly home.'], ['names']),
  story('house place', 'Shells hit power plant', ['Shells hit a plant outside Kiev at dawn.', 'Trains from Kyiv ran late.'], ['names']),
  story('two people, told apart', 'Sisters win doubles', ['Marta Kowal and Greta Kowal won the doubles on Sunday.', 'Marta served well and Greta ran for everything.']),
  story('country and people', 'Envoys meet', ['Russia sent an envoy. The Russian envoy met Germany’s minister.', 'German officials and Austrian guests dined. Australia sent a note.']),
  story('sentence starts are no names', 'Rain stops play', ['Rain fell all day. Rains like these come twice a year. Several players left.', 'Severe clouds stayed. Player after player went home.']),
  story('caption slips', 'Mayor opens pool', ['Mayor Ingrid Thorsen opened the pool on Saturday.', 'Thorsen swam the first length.'], ['names'], { caption: 'Mayor Ingrid Torsen at the pool' }),
  story('hindi surname slips', 'संसद में बहस', ['प्रधानमंत्री नरेश चतुर्वेदी ने संसद में बयान दिया।', 'बाद में चतुर्वेदि ने कहा कि बहस जारी रहेगी।'], ['names'], { language: 'hi' }),
  story('russian cases are one name', 'Встреча в Минске', ['Министр Сергей Лавренко прибыл в Минск.', 'Делегация Лавренко осталась в Минске. С Орловым говорил Орлов.'], [], { language: 'ru' }),
  story('russian surname slips', 'Встреча в Минске', ['Министр Сергей Кравченко прибыл в Минск.', 'Позже Кравчинко выступил перед прессой.'], ['names'], { language: 'ru' }),
  story('arabic surname slips', 'اجتماع في العاصمة', ['قال الوزير سليم الخطراوي إن الاجتماع ناجح.', 'وغادر الخضراوي القاعة بعد ساعة.'], ['names'], { language: 'ar' }),

  // Titles and first mentions.
  story('rank changes', 'Army plans drill', ['General Peter Hollis said the drill would last a week.', 'Admiral Hollis did not say how many ships would sail.'], ['titles']),
  story('rank shortened', 'Army plans drill', ['Lieutenant General Peter Hollis said the drill would last a week.', 'General Hollis did not say more.']),
  story('portfolio changes', 'Cabinet meets', ['Finance Minister Ada Quill said the deficit would fall.', 'Health Minister Ada Quill then left for the airport.'], ['titles']),
  story('former office', 'Cabinet meets', ['President Ada Quill said the deficit would fall.', 'Quill, the former mayor of Halden, then left.']),
  story('surname first', 'Harbour strike ends', ['Okafor said the strike was over.', 'Union leader Grace Okafor spoke from the quay.'], ['titles']),
  story('introduced first', 'Harbour strike ends', ['Union leader Grace Okafor said the strike was over.', 'Okafor spoke from the quay.']),
  story('president or chancellor', 'Summit opens', ['President Karl Weidmann greeted the guests.', 'Chancellor Karl Weidmann spoke of trade.'], ['titles']),
  // What is told of a place is no part of the places, and a part of all no other toll.
  story('dead in two provinces', 'Floods kill 31 in two provinces', ['Floods killed 31 people in two provinces over the weekend, 19 of them in Sindara and 12 in Lower Mekra, the government said.']),
  story('outside of towns, in German', 'Zahl der Verkehrstoten sinkt auf 2.715', ['Im vergangenen Jahr sind 2.715 Menschen auf deutschen Straßen gestorben, 124 weniger als im Jahr davor.', 'Außerhalb von Orten starben 1.560 Menschen, auf Autobahnen 280.'], [], { language: 'de' }),
]
