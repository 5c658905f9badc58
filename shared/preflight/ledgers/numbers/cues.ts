import type { Hedge } from './types'

const set = (words: string) => new Set(words.split(' '))

/** Hedges of one to three words before a figure, the longest first. */
export const hedges: readonly (readonly [string, Hedge])[] = ([
  ['no fewer than', 'over'], ['no less than', 'over'], ['not less than', 'over'], ['more than', 'over'], ['greater than', 'over'], ['at least', 'over'], ['well over', 'over'], ['upwards of', 'over'], ['in excess of', 'over'], ['over', 'over'], ['above', 'over'], ['exceeding', 'over'], ['a minimum of', 'over'],
  ['no more than', 'under'], ['not more than', 'under'], ['fewer than', 'under'], ['less than', 'under'], ['up to', 'under'], ['at most', 'under'], ['as many as', 'about'], ['as much as', 'about'], ['under', 'under'], ['below', 'under'], ['a maximum of', 'under'],
  ['close to', 'about'], ['around', 'about'], ['about', 'about'], ['nearly', 'about'], ['almost', 'about'], ['roughly', 'about'], ['approximately', 'about'], ['some', 'about'], ['an estimated', 'about'], ['estimated', 'about'], ['approx', 'about'],
  ['mehr als', 'over'], ['über', 'over'], ['mindestens', 'over'], ['rund', 'about'], ['etwa', 'about'], ['fast', 'about'], ['knapp', 'about'], ['weniger als', 'under'], ['bis zu', 'under'],
  ['plus de', 'over'], ['au moins', 'over'], ['environ', 'about'], ['près de', 'about'], ['moins de', 'under'], ["jusqu'à", 'under'], ['más de', 'over'], ['al menos', 'over'], ['unos', 'about'], ['cerca de', 'about'], ['casi', 'about'],
  ['более', 'over'], ['больше', 'over'], ['не менее', 'over'], ['около', 'about'], ['почти', 'about'], ['менее', 'under'], ['до', 'under'], ['لا يقل عن', 'over'], ['أكثر من', 'over'], ['نحو', 'about'], ['حوالي', 'about'], ['قرابة', 'about'], ['कम से कम', 'over'], ['लगभग', 'about'], ['करीब', 'about'], ['क़रीब', 'about'],
] as [string, Hedge][]).sort((a, b) => b[0].split(' ').length - a[0].split(' ').length)

/** Hedges that stand after the figure ("1 लाख से ज़्यादा", "12 or more"). */
export const hedgesAfter: readonly (readonly [string, Hedge])[] = [['से ज़्यादा', 'over'], ['से ज्यादा', 'over'], ['से अधिक', 'over'], ['से कम', 'under'], ['or more', 'over'], ['or so', 'about'], ['or fewer', 'under']]

/** What befalls people and things, told by any of its words: the closed set in which claims are compared. */
const claimWords: Record<string, string> = {
  killed: 'kill kills killed killing kills dead die dies died dying death deaths slain slew slay slays perish perished fatality fatalities martyred toll मारे मारा मौत मौतें मृत मृतक जान getötet tote toten ums gestorben starben tot tué tués tuée tuées mort morts muertos muertas murieron убит убиты убито погибли погиб погибших погибло قتل قتلى مقتل قتلوا حتفهم حتفه مصرعهم مصرعه مصرع غرق وفاة توفي توفوا موتا قتيلا',
  wounded: 'wound wounded wounds injure injures injured injuring injury injuries hurt hurts घायल ज़ख्मी जख्मी verletzt verletzte verletzten blessé blessés blessées heridos heridas ранен ранены ранено пострадали جرح جرحى إصابة وإصابة أصيب وأصيب مصاب مصابا جريحا',
  missing: 'missing disappeared unaccounted लापता vermisst vermisste disparus пропали مفقود مفقودين المفقودين فقدان',
  arrested: 'arrest arrests arrested arresting detain detains detained detaining detention nabbed nab nabs custody apprehended गिरफ्तार गिरफ़्तार festgenommen arrêtés interpellés detenidos задержаны задержали арестованы اعتقال اعتقلت',
  displaced: 'displace displaced homeless uprooted विस्थापित vertrieben déplacés', evacuated: 'evacuate evacuated evacuates evacuating evacuation', rescued: 'rescue rescued rescues rescuing saved saves survivors बचाया बचाए gerettet geretteten sauvés rescatados спасены спасли أنقذ وأنقذ إنقاذ وإنقاذ نجا ونجا نجاة',
  destroyed: 'destroy destroyed destroys destroying razed gutted flattened demolished demolish demolishes तबाह नष्ट zerstört détruits', damaged: 'damage damaged damages damaging',
  infected: 'infected infections infection', charged: 'charged charges', convicted: 'convicted convicts guilty', jailed: 'jailed jails imprisoned', stolen: 'stolen stole steal steals looted looting', seized: 'seized seizes seize confiscated seizure',
  hired: 'hire hires hired hiring recruit recruited recruits recruiting', fired: 'sacked sack sacks axed axe axes fired laid layoffs dismissed dismiss cut cuts', approved: 'approve approved approves sanctioned sanction allocated allocate', lost: 'lost lose loses', donated: 'donate donated donates donation',
  fined: 'fine fined fines', raised: 'raised raises raise', invested: 'invest invested invests investment', planted: 'plant planted plants planting', built: 'build built builds', attended: 'attend attended attends attendance', hospitalised: 'hospitalised hospitalized hospitalise', kidnapped: 'kidnap kidnapped kidnaps abducted abduct', trapped: 'trap trapped traps stranded strand', freed: 'free freed frees released release releases', closed: 'close closed closes shut shuts', opened: 'open opened opens', sold: 'sell sold sells', bought: 'buy bought buys', deployed: 'deploy deployed deploys deployment mobilise mobilised mobilize mobilized mobilisation mobilization', voted: 'vote voted votes',
  vaccinated: 'vaccinate vaccinated vaccinates', affected: 'affect affected affects', casualties: 'casualty casualties हताहत',
}
export const claimOf = new Map(Object.entries(claimWords).flatMap(([claim, words]) => words.split(' ').map((word) => [word, claim] as const)))
/** Claims of which "killed or wounded" is made: joined by "or"/"and", they widen the claim. */
export const harm = set('killed wounded missing')
/** Claims that are made of people: told of a bare figure, they say what it counts. */
export const ofPeople = set('killed wounded missing arrested displaced evacuated rescued infected charged convicted jailed hired fired hospitalised kidnapped trapped freed vaccinated affected casualties')

export const generic = set('person people persons man men woman women child children resident residents passenger passengers civilian civilians victim victims life lives villager villagers worker workers soldier soldiers troop troops student students police fatality injury')

/** People in general: as good as naming none ("12 killed", "12 people were killed"). */
export const anyone = set('person people persons life soul victim others casualty fatality death toll लोग लोगों लोगो व्यक्ति menschen mensch personen personne personnes gens personas persona человек людей شخص شخصا أشخاص آخرون آخرين body injury wounded')

/** Words at which what is counted ends: articles, prepositions, conjunctions, pronouns, helpers. */
export const stops = set(`a an the this that these those his her its their our your my in on at of to from for by with without and or but nor so as than then who whom whose which what when where while after before since until till during amid among between across against near into onto over under about through via per each every
is are was were be been being am has have had having do does did will would shall should can could may might must not no if because though although it he she they we you i there here also still yet now already more less out up down off away back again just only even both either all any some
said says say told tells claims claimed claim according including include includes included followed
के की का को में से ने पर और या है हैं था थे थी गए गई गया हुए हुई हो कर लिए तक भी ही तथा der die das den dem des ein eine und oder in im am auf bei mit von vor nach seit wurden wurde sind ist war waren haben hat le la les un une des du de et ou à au aux en dans par pour sur ont été sont était el los las y o en con por fueron han son в во на с со и или из к по от за для были был было что не في من على إلى عن و أو كان`.split(/\s+/).join(' '))

/** Words of time around a figure. */
export const times = set('monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december yesterday today tomorrow tonight overnight earlier previously later spring summer autumn winter christmas easter weekend morning afternoon evening')
/** Words that set a figure apart in time: another event than the one that the story reports. */
export const past = set('earlier previously previous ago since decade annual annually yearly formerly prior historic usually typically normally average expected forecast projected initially initial originally later revised')
/** Words that set a figure apart in extent: a part, a total, a rate, an addition. */
export const scope = set('including among another additional further other others remaining rest total altogether overall combined cumulative statewide nationwide worldwide globally toll daily weekly monthly yearly hourly each every per apiece average half most only separate separately elsewhere similar compared against than alone both respectively außerhalb innerhalb allein darunter davon dort')
