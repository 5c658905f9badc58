import { byWord } from '../../../text/table'

const set = (words: string) => new Set(words.split(' '))

/** Words for offices, ranks and callings that stand before a name, with their short forms written out. */
export const roles = byWord<string>({
  gen: 'general', lt: 'lieutenant', col: 'colonel', maj: 'major', capt: 'captain', sgt: 'sergeant', adm: 'admiral', cmdr: 'commander', brig: 'brigadier', sen: 'senator', rep: 'representative', gov: 'governor', prof: 'professor', supt: 'superintendent', insp: 'inspector', pres: 'president', pm: 'prime minister',
})
for (const role of 'general lieutenant colonel major captain sergeant admiral commander brigadier marshal senator representative congressman congresswoman governor professor superintendent inspector constable president minister chancellor premier secretary mayor chairman chairwoman chairperson chair director commissioner judge justice ambassador king queen prince princess pope bishop archbishop cardinal coach manager chief executive spokesman spokeswoman spokesperson lawyer attorney doctor sheriff detective deputy speaker councillor lawmaker leader founder analyst economist officer advocate engineer singer actor actress author writer footballer striker goalkeeper farmer teacher nurse nurses auditor chef baker driver'.split(' ')) roles[role] = role

/** Forms of address: they stand before a name and say nothing that could change. */
export const honorifics = set('mr mrs ms miss dr sir dame lord lady shri smt sri sheikh herr frau monsieur madame señor señora st saint hon rev reverend father sister brother uncle aunt')

/** Titles before a name in scripts without capitals: what follows them is a name. */
export const titleWords = set('राष्ट्रपति प्रधानमंत्री मुख्यमंत्री मंत्री रक्षामंत्री विदेशमंत्री जनरल श्री श्रीमती डॉ डॉक्टर न्यायमूर्ति राज्यपाल सांसद विधायक अध्यक्ष नेता प्रवक्ता निदेशक महापौर इंस्पेक्टर الرئيس رئيس الوزير وزير الجنرال السيد السيدة الدكتور الدكتورة الشيخ الملك الأمير اللواء العقيد المتحدث السفير المدير النائب')

/** Lower-case parts inside a name. */
export const particles = set('de da do dos das di del della van von der den ter bin ibn bint al el la le du y e abu')

/** Ordinary words that copy capitalises: days, months, peoples' and bodies' general words stand for no person. */
export const ordinary = set('monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december i mr mrs ms dr the a an in on at but and or he she it they we you this that these those his her its their there when while after before since if as for with from by of to not no yes what who why how where which one two three four five six seven eight nine ten some many most all both each such still yet now then also however meanwhile according earlier later last next more less than over under about against between during until although though because so is was are were has have had do does did will would can could may might should please photo file related update breaking exclusive analysis opinion watch read live')

/** Places whose spelling is a choice of the house: the preferred spelling first. */
export const housePlaces: readonly (readonly string[])[] = [
  ['Kyiv', 'Kiev'], ['Odesa', 'Odessa'], ['Kharkiv', 'Kharkov'], ['Lviv', 'Lvov'], ['Mykolaiv', 'Nikolaev'], ['Luhansk', 'Lugansk'], ['Chornobyl', 'Chernobyl'], ['Dnipro', 'Dnepr', 'Dnieper'],
  ['Mumbai', 'Bombay'], ['Kolkata', 'Calcutta'], ['Chennai', 'Madras'], ['Bengaluru', 'Bangalore'], ['Gurugram', 'Gurgaon'], ['Pune', 'Poona'], ['Varanasi', 'Benares'], ['Thiruvananthapuram', 'Trivandrum'], ['Prayagraj', 'Allahabad'], ['Puducherry', 'Pondicherry'], ['Odisha', 'Orissa'],
  ['Beijing', 'Peking'], ['Yangon', 'Rangoon'], ['Myanmar', 'Burma'], ['Eswatini', 'Swaziland'], ['Timbuktu', 'Timbuctoo'], ['Mosul', 'Mossul'], ['Makkah', 'Mecca'],
]

/** Names that look like slips of each other and are not. */
export const realPairs: readonly (readonly string[])[] = [
  ['iran', 'iraq'], ['austria', 'australia'], ['austrian', 'australian'], ['slovakia', 'slovenia'], ['slovak', 'slovene'], ['niger', 'nigeria'], ['mali', 'malawi', 'malta', 'bali'], ['german', 'germany'], ['gambia', 'zambia'], ['namibia', 'zambia'], ['guinea', 'guyana'], ['latvia', 'lativa'], ['china', 'chile'], ['chinese', 'chilean'], ['korea', 'korean'], ['turkey', 'turkish'], ['georgia', 'georgian'], ['dominica', 'dominican'], ['north', 'south'], ['northern', 'southern'], ['eastern', 'western'], ['western', 'weston'], ['european', 'europe'], ['maria', 'marie', 'mario'], ['iranian', 'iraqi', 'ukrainian'], ['indian', 'indiana'], ['india', 'indian'], ['syria', 'syrian'], ['paris', 'parish'], ['romania', 'romanian', 'armenia', 'romanians'], ['sweden', 'swede'], ['london', 'londoner'], ['spain', 'spanish'], ['party', 'parties'], ['minister', 'ministry', 'ministers'], ['republic', 'republican', 'republicans'], ['democrat', 'democratic', 'democrats'], ['senate', 'senator'], ['union', 'unions'], ['israel', 'israeli'], ['johnson', 'johnston'], ['carolina', 'caroline'], ['centre', 'center', 'central'], ['defence', 'defense'], ['labour', 'labor'], ['county', 'country'], ['christ', 'christian'], ['african', 'africa'], ['american', 'america', 'americas'], ['academy', 'academic'], ['nation', 'national', 'nations'], ['international', 'internationale'], ['economic', 'economics', 'economy'], ['russia', 'russian', 'prussia'], ['party', 'parts'], ['police', 'policy'],
]
