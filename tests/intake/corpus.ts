import type { PartKind } from '../../shared/intake/types'
import { english } from './corpus/english'
import { indian } from './corpus/india'
import { foreign } from './corpus/languages'

/** A story in own words, part by part, with what each part is. */
export interface Story {
  name: string
  language: string
  parts: [kind: PartKind, text: string][]
  /** Head fields to find. */
  head?: { main?: string; places?: string[]; date?: string; agency?: string; brand?: string; kicker?: string; section?: string; names?: string[]; keywords?: string[]; publishedAt?: string }
  /** The copy as it came, where its layout means something; stories without it are laid out in every way of layouts.ts. */
  raw?: string
  /** Layouts that do not carry this story's meaning, with none to fall back on. */
  not?: ('tight' | 'wrapped')[]
}

/** Copy that means the same however it is laid out. */
export const plainStories: Story[] = [
  {
    name: 'brand glued to a doubled, dotted headline', language: 'en',
    head: { brand: 'CoastLine Daily', main: '3 crore litres of diesel missing from port tanks, says auditor… Who signed the papers?', places: ['Chennai', 'Kochi'] },
    parts: [
      ['brand', 'CoastLine Daily3 crore litres of diesel missing from port tanks, says auditor......'],
      ['headline', '3 crore litres of diesel missing from port tanks, says auditor… Who signed the papers?'],
      ['lead', 'Chennai/Kochi : The port authority has been counting its fuel for three weeks and still cannot say where the diesel went. An auditor claims that the tanks were last measured in March.'],
      ['paragraph', 'The chairman told reporters on Monday that every litre would be accounted for. “We have nothing to hide from anyone,” he said at the harbour gate after a meeting with the unions.'],
      ['related', 'Biggest shame for port bosses in ten years, will heads roll now? The union said – nobody is safe any more!'],
      ['question', 'Were the meters tampered with?'],
      ['paragraph', 'The auditor said two meters had been replaced without a record. He said that the seals did not match the numbers in the register, and that nobody could explain why.'],
      ['question', 'Is that why the manager went on leave?'],
      ['paragraph', 'The manager of the tank farm has been on leave since Friday. The port authority said that his leave had been approved long before the audit began.'],
      ['furniture', 'Please enter your comment!'], ['furniture', 'Please enter your name here'], ['furniture', '- Advertisment -'], ['furniture', 'Most Popular'], ['furniture', 'Recent Comments'],
    ],
  },
  {
    name: 'agency copy with bylines and credits', language: 'en', head: { main: 'Grain ship leaves Odesa as corridor talks resume', names: ['Anna Marlow', 'Petr Novak'], places: ['KYIV'], date: '--11-10', agency: 'Reuters' },
    parts: [
      ['headline', 'UPDATE 3-Grain ship leaves Odesa as corridor talks resume'], ['editors-note', '(Adds quotes from minister, background)'], ['byline', 'By Anna Marlow and Petr Novak'],
      ['lead', 'KYIV, Nov 10 (Reuters) - A cargo ship loaded with 26,000 tonnes of maize left the port of Odesa on Thursday, the first to sail since talks on a safe corridor stalled two weeks ago, officials said.'],
      ['paragraph', 'The vessel, bound for Egypt, passed the outer breakwater shortly after dawn. "We have shown that the route is open," Infrastructure Minister Oleh Danko told reporters.'],
      ['paragraph', 'Insurers remained cautious. Premiums for hulls entering the north-western Black Sea have tripled since September, according to two brokers in London.'],
      ['agency', '(Reporting by Anna Marlow in Kyiv and Petr Novak in Prague; Editing by Sam Weatherby)'],
    ],
  },
  {
    name: 'Indian agency copy with slug and initials', language: 'en', head: { main: 'SC reserves verdict on bail plea of former minister', places: ['New Delhi'], date: '--11-10', agency: 'PTI' },
    parts: [
      ['agency', 'SC-HEARING-BAIL'], ['headline', 'SC reserves verdict on bail plea of former minister'],
      ['lead', 'New Delhi, Nov 10 (PTI) The Supreme Court on Thursday reserved its verdict on the bail plea of a former state minister in an alleged land allotment case.'],
      ['paragraph', 'A bench of Justices A K Rao and Meera Nair heard senior advocate Vikram Sethi for over two hours. "The trial has not moved in eleven months," Sethi told the bench.'],
      ['paragraph', 'The prosecution opposed the plea, saying that the accused could influence witnesses.'], ['end-mark', 'PTI ABC SKM'],
    ],
  },
  {
    name: 'US agency copy without a headline', language: 'en', head: { places: ['WASHINGTON'], agency: 'AP' },
    parts: [
      ['lead', 'WASHINGTON (AP) — The Senate voted late Wednesday to extend a program that pays for school lunches in rural districts, ending a monthlong standoff.'],
      ['paragraph', 'The 61-38 vote sends the bill to the House, where leaders have promised quick action.'],
      ['paragraph', '“This was never about politics,” Sen. Dana Whitlock said. “This was about kids who are hungry at noon.”'],
      ['agency', 'Associated Press writer Paula Reyes in Denver contributed to this report.'],
    ],
  },
  {
    name: 'web page pasted as text', language: 'en', head: { section: 'WORLD', main: 'River towns brace for second flood crest', names: ['Leah Osei'], places: ['PRAGUE'], keywords: ['floods', 'Prague', 'weather'], publishedAt: '2022-11-10T14:05:00Z' },
    parts: [
      ['section', 'WORLD'], ['headline', 'River towns brace for second flood crest'], ['standfirst', 'Thousands told to leave low ground before nightfall'], ['byline', 'By Leah Osei'], ['timestamp', 'Published: 10 November 2022, 14:05 GMT'],
      ['lead', 'PRAGUE — Towns along the Vltava braced on Thursday for a second crest after a week of rain that has already killed six people and cut road links to dozens of villages.'],
      ['paragraph', 'Emergency crews filled sandbags through the night in Decin, where the river stood at eight metres.'],
      ['heading', 'A slow night on the dyke'],
      ['paragraph', 'Forecasters expect the crest to pass Prague by noon on Friday before it moves north into Germany.'],
      ['question', 'Why were warnings late?'],
      ['paragraph', 'Officials blamed a failed gauge upstream for the six-hour delay and promised an inquiry.'],
      ['related', 'Also read: How the city built its flood wall in 90 days'],
      ['paragraph', 'Residents were not convinced. "Nobody called us," said Jana Horakova, 61, a shopkeeper.'],
      ['furniture', 'Share this article'], ['furniture', 'Tags: floods, Prague, weather'],
    ],
  },
  {
    name: 'UK page with kicker and caption', language: 'en', head: { kicker: 'HOUSING', names: ['Tom Ashdown'], places: ['Leeds'] , main: 'Tenants win right to see landlords’ safety files' },
    parts: [
      ['kicker', 'HOUSING'], ['headline', 'Tenants win right to see landlords’ safety files'], ['byline', 'By Tom Ashdown, Housing Correspondent'], ['timestamp', 'Last updated: 9 Nov 2022 at 18:20'], ['caption', 'Photo: A block of flats in Seacroft, where residents first asked for the papers.'],
      ['lead', 'Leeds: Tenants in council blocks will be able to read the fire safety files of their buildings from January, after a tribunal ruled in favour of a group of residents.'],
      ['paragraph', 'The council said it would publish the files online “as a matter of urgency”, and thanked the residents for their patience.'],
      ['heading', 'Three years of letters'],
      ['paragraph', 'The group wrote its first letter in 2019. It was told that the files were commercially sensitive, an argument that the tribunal rejected in two sentences.'],
      ['furniture', 'Follow us on Facebook and Twitter for more news from your area'], ['furniture', 'Copyright 2022 Aire Valley Press. All rights reserved.'],
    ],
  },
  {
    name: 'embargoed copy with desk notes and end mark', language: 'en', head: { main: 'Study links night shifts to poorer sleep a decade later', places: ['LONDON'] },
    parts: [
      ['editors-note', 'EDS: Embargoed copy, not for use before 0001 Friday'], ['headline', 'Study links night shifts to poorer sleep a decade later'],
      ['lead', 'LONDON – People who worked night shifts in their thirties sleep worse in their forties than people who did not, according to a study of 12,000 nurses.'],
      ['paragraph', 'The researchers followed the nurses for eleven years and asked them to keep diaries. They found no difference between men and women.'],
      ['editors-note', 'ADVISORY: A graphic will follow by 1800 GMT'], ['end-mark', '-30-'],
    ],
  },
  {
    name: 'press release', language: 'en', head: { main: 'Harbour museum reopens after two-year repair' },
    parts: [
      ['editors-note', 'FOR IMMEDIATE RELEASE'], ['headline', 'Harbour museum reopens after two-year repair'],
      ['lead', 'The Harbour Museum will open its doors again on Saturday after repairs that took two years and cost four million pounds.'],
      ['paragraph', 'Visitors will find a new gallery about the pilots who guided ships through the narrows, and a café in the old rope store.'],
      ['end-mark', 'ENDS'],
    ],
  },
  {
    name: 'transcript', language: 'en', head: { main: 'The engineer behind the tidal wall on the night it held' }, not: ['wrapped'],
    parts: [
      ['headline', 'The engineer behind the tidal wall on the night it held'], ['standfirst', 'She planned for three years and slept for two hours.'],
      ['question', 'Q: When did you know it would hold?'], ['paragraph', 'A: On the second night. The gauge stopped rising at four in the morning and we all went quiet.'],
      ['question', 'Q: Would you do it again?'], ['paragraph', 'A: Tomorrow.'],
    ],
  },
  {
    name: 'lists', language: 'en', head: { main: 'Five things to know about the new ticket', places: ['LONDON'] }, not: ['wrapped'],
    parts: [
      ['headline', 'Five things to know about the new ticket'],
      ['lead', 'LONDON — A single ticket for buses and trams goes on sale on Monday. Here is what passengers should know before they buy.'],
      ['list', '• It costs £4 a day.'], ['list', '• It is valid until 3 a.m.'], ['list', '• Children under 11 travel free.'],
      ['paragraph', 'The ticket can be bought in two ways, the operator said on Thursday.'],
      ['list', '1. Download the app.'], ['list', '2. Tap a card at the reader.'],
      ['paragraph', 'The operator expects 40,000 sales in the first week.'],
    ],
  },
  {
    name: 'correction with a date', language: 'en', head: { main: 'Council approves cycle bridge over ring road' },
    parts: [
      ['headline', 'Council approves cycle bridge over ring road'], ['lead', 'The council approved a cycle bridge over the ring road on Tuesday by nineteen votes to eleven, after a debate that ran past midnight.'],
      ['paragraph', 'Work is to begin in spring and the bridge should open the year after, the head of planning said.'],
      ['correction', 'Correction, Nov 11, 2022: An earlier version of this article gave the wrong number of votes.'],
    ],
  },
  {
    name: 'sports with exclaiming headline and quotes', language: 'en', head: { main: 'Rovers stun champions with last-minute header!', agency: 'Agencies' },
    parts: [
      ['headline', 'Rovers stun champions with last-minute header!'], ['agency', 'Agencies'],
      ['lead', 'Rovers beat the champions 2-1 on Saturday with a header in the last minute of added time, their first win at the ground since 1998.'],
      ['paragraph', '"We believed until the end!" captain Joe Mbeki said. "That is what this club is about."'],
      ['paragraph', 'The visitors had led from the ninth minute and missed a penalty shortly before the break.'],
      ['furniture', 'Download the app for live scores'],
    ],
  },
  {
    name: 'brand line and domain furniture', language: 'en', head: { brand: 'Valley Express', main: 'Apple growers seek help after early snow', places: ['Shimla'] },
    parts: [
      ['brand', 'Valley Express'], ['headline', 'Apple growers seek help after early snow'], ['timestamp', 'Updated On: Nov 10, 2022 06:15 PM IST'],
      ['lead', 'Shimla: Apple growers in the upper hills have asked the government for help after early snow broke branches and closed the roads to the markets.'],
      ['paragraph', 'About 300 orchards were hit, the growers’ union said. It put the loss at Rs 40 crore and asked for an inspection this week.'],
      ['furniture', 'Advertisement'], ['paragraph', 'The horticulture minister said that teams had been sent to the worst-hit blocks and would report by Monday.'],
      ['related', 'ALSO READ | Why the snow came three weeks early this year'],
      ['paragraph', 'Growers said that they could not wait. Trucks have been standing at the foot of the pass since Tuesday night.'],
      ['furniture', 'Trending'], ['furniture', 'Ten photos from the hills'], ['furniture', 'Actor buys house in Goa'],
    ],
  },
  {
    name: 'markets wrap with plain subheads', language: 'en', head: { main: 'Shares slip as chip makers warn of weak winter' },
    parts: [
      ['headline', 'Shares slip as chip makers warn of weak winter'], ['lead', 'Shares slipped on Thursday after two chip makers warned that orders for the winter were weaker than they had hoped, dragging down technology stocks from Tokyo to Frankfurt.'],
      ['heading', 'Chip makers lead losses'], ['paragraph', 'The larger of the two companies said that orders had fallen by a tenth since September. Its shares closed down 7 percent.'],
      ['heading', 'Oil steady'], ['paragraph', 'Brent crude was little changed at 92 dollars a barrel, with traders waiting for inventory figures due later in the day.'],
    ],
  },
  {
    name: 'question subheads without a question mark stay heads', language: 'en',
    parts: [
      ['headline', 'New rules for short lets take effect in March'], ['lead', 'Owners who let their homes for short stays will have to register with the city from March, under rules passed by the council on Wednesday.'],
      ['heading', 'How the register works'], ['paragraph', 'Owners will get a number that must stand in every advertisement. Letting without one will cost up to 5,000 euros.'],
      ['question', 'Who is exempt?'], ['paragraph', 'People who let a single room in the home where they live do not have to register, the city said.'],
    ],
  },
  {
    name: 'Hindi agency copy', language: 'hi', head: { main: 'खेरसॉन से पीछे हटी रूसी सेना, क्या है पुतिन की मजबूरी?', places: ['नई दिल्ली'], date: '--11-10', agency: 'भाषा' },
    parts: [
      ['headline', 'खेरसॉन से पीछे हटी रूसी सेना, क्या है पुतिन की मजबूरी?'],
      ['lead', 'नई दिल्ली, 10 नवंबर (भाषा) रूस ने दक्षिणी यूक्रेन के शहर खेरसॉन से अपनी सेना हटाने की घोषणा की है। रक्षा मंत्री ने टेलीविजन पर यह जानकारी दी।'],
      ['paragraph', 'विशेषज्ञों का कहना है कि नदी के पश्चिमी किनारे तक रसद पहुंचाना मुश्किल हो गया था। सर्दियों से पहले यह फैसला अहम माना जा रहा है।'],
      ['related', 'यह भी पढ़ें: सर्दियों में कैसे बदलता है युद्ध का मैदान'],
      ['question', 'क्या यह रूस की हार है?'], ['paragraph', 'जानकारों की राय बंटी हुई है। कुछ इसे रणनीतिक कदम बताते हैं तो कुछ इसे बड़ी हार मानते हैं।'],
      ['furniture', 'हमें फॉलो करें'], ['furniture', 'विज्ञापन'],
    ],
  },
  {
    name: 'Hindi local copy with danda dateline', language: 'hi', head: { main: 'शहर में तीन दिन बंद रहेगी पानी की आपूर्ति', places: ['लखनऊ'] },
    parts: [
      ['headline', 'शहर में तीन दिन बंद रहेगी पानी की आपूर्ति'],
      ['lead', 'लखनऊ। शहर के पुराने इलाकों में अगले तीन दिन पानी की आपूर्ति बंद रहेगी। जल संस्थान ने लोगों से पानी जमा रखने की अपील की है।'],
      ['paragraph', 'अधिकारियों ने बताया कि मुख्य पाइपलाइन की मरम्मत का काम मंगलवार रात से शुरू होगा। टैंकरों का इंतजाम किया गया है।'],
      ['heading', 'किन इलाकों पर असर'],
      ['paragraph', 'चौक, अमीनाबाद और कैसरबाग के करीब दो लाख लोग प्रभावित होंगे। अस्पतालों को अलग से पानी दिया जाएगा।'],
      ['furniture', 'शेयर करें'],
    ],
  },
  {
    name: 'German agency copy', language: 'de', head: { main: 'Bahn streicht Nachtzüge bis Ende Januar', names: ['Klara Feldmann'], places: ['Berlin'], agency: 'dpa' },
    parts: [
      ['headline', 'Bahn streicht Nachtzüge bis Ende Januar'], ['standfirst', 'Reisende zwischen Berlin und Zürich müssen umsteigen. Der Konzern nennt Bauarbeiten als Grund.'], ['byline', 'Von Klara Feldmann'],
      ['lead', 'Berlin (dpa) - Die Bahn streicht bis Ende Januar alle Nachtzüge zwischen Berlin und Zürich. Grund seien Bauarbeiten im Rheintal, teilte das Unternehmen am Donnerstag mit.'],
      ['paragraph', 'Fahrgäste können ihre Tickets kostenlos zurückgeben. Ein Ersatzverkehr mit Bussen ist nicht geplant.'],
      ['related', 'Lesen Sie auch: Was im neuen Fahrplan steht'], ['heading', 'Kritik von Verbänden'],
      ['paragraph', 'Der Fahrgastverband nannte die Entscheidung unverständlich. „Wer Klimaschutz will, darf Nachtzüge nicht streichen“, sagte Sprecher Jan Ott.'],
      ['timestamp', 'Stand: 10.11.2022, 14:05 Uhr'], ['furniture', 'Kommentare'],
    ],
  },
  {
    name: 'German explainer', language: 'de', head: { main: 'Was Mieter jetzt über die Heizkosten wissen müssen' },
    parts: [
      ['headline', 'Was Mieter jetzt über die Heizkosten wissen müssen'],
      ['lead', 'Die Preise für Gas und Fernwärme sind gestiegen, und mit der nächsten Abrechnung kommen für viele Haushalte hohe Nachzahlungen. Ein Überblick über die wichtigsten Regeln.'],
      ['question', 'Wann muss die Abrechnung kommen?'], ['paragraph', 'Vermieter haben zwölf Monate Zeit. Kommt die Abrechnung später, müssen Mieter in der Regel nichts nachzahlen.'],
      ['question', 'Was tun, wenn das Geld nicht reicht?'], ['paragraph', 'Mieter sollten früh mit dem Vermieter sprechen und eine Ratenzahlung vereinbaren. Auch das Jobcenter kann helfen.'],
      ['furniture', 'Mehr zum Thema'], ['furniture', 'Anzeige'],
    ],
  },
  {
    name: 'French agency copy', language: 'fr', head: { main: 'Grève des trains : trafic très perturbé vendredi', names: ['Lucie Armand'], places: ['PARIS'], agency: 'AFP' },
    parts: [
      ['headline', 'Grève des trains : trafic très perturbé vendredi'], ['timestamp', 'Publié le 10 novembre 2022 à 14h05'], ['byline', 'Par Lucie Armand'],
      ['lead', 'PARIS (AFP) - Le trafic ferroviaire sera très perturbé vendredi en raison d’un appel à la grève, a annoncé jeudi la compagnie.'],
      ['paragraph', 'Un train sur trois circulera sur les grandes lignes. « Nous demandons aux voyageurs de reporter leur déplacement », a déclaré une porte-parole.'],
      ['related', 'À lire aussi : Ce que réclament les cheminots'], ['question', 'Pourquoi cette grève ?'],
      ['paragraph', 'Les syndicats réclament une hausse des salaires de 5 % et des embauches dans les ateliers.'], ['furniture', 'Partager l’article'],
    ],
  },
  {
    name: 'Spanish agency copy', language: 'es', head: { main: 'El Gobierno aprueba una ayuda de 200 euros para familias con menos ingresos', places: ['Madrid'], date: '--11-10', agency: 'EFE' },
    parts: [
      ['headline', 'El Gobierno aprueba una ayuda de 200 euros para familias con menos ingresos'],
      ['lead', 'Madrid, 10 nov (EFE).- El Consejo de Ministros aprobó este jueves una ayuda de 200 euros para las familias con menos ingresos, según informó la portavoz.'],
      ['paragraph', 'La medida llegará a unos dos millones de hogares y se pagará antes de fin de año.'], ['question', '¿Quién puede pedirla?'],
      ['paragraph', 'Podrán solicitarla los hogares con ingresos inferiores a 20.000 euros anuales.'], ['related', 'Lea también: Así cambia la factura de la luz'],
      ['paragraph', 'La oposición calificó la ayuda de insuficiente y pidió una rebaja del impuesto sobre la energía.'], ['furniture', 'Compartir'], ['furniture', 'Lo más leído'],
    ],
  },
  {
    name: 'Latin American copy', language: 'es', head: { main: 'Reabren la carretera al volcán tras diez días de cierre', names: ['Marta Quiroga'], places: ['CIUDAD DE MÉXICO'] },
    parts: [
      ['headline', 'Reabren la carretera al volcán tras diez días de cierre'], ['byline', 'Por Marta Quiroga'],
      ['lead', 'CIUDAD DE MÉXICO — Las autoridades reabrieron el jueves la carretera que lleva al volcán, cerrada durante diez días por la caída de ceniza.'],
      ['paragraph', 'Los comerciantes de la zona dijeron que perdieron buena parte de la temporada. “Vivimos de los visitantes”, dijo Elena Ruiz, que vende café.'],
      ['furniture', 'Síguenos en'],
    ],
  },
  {
    name: 'Arabic agency copy', language: 'ar', head: { main: 'انطلاق قمة المناخ في شرم الشيخ وسط خلافات بشأن التمويل', places: ['القاهرة'], date: '--11-10', agency: 'رويترز' },
    parts: [
      ['headline', 'انطلاق قمة المناخ في شرم الشيخ وسط خلافات بشأن التمويل'],
      ['lead', 'القاهرة 10 نوفمبر (رويترز) - انطلقت يوم الخميس أعمال قمة المناخ بمشاركة قادة من أكثر من مئة دولة، وسط خلافات حادة بشأن تمويل الدول الفقيرة.'],
      ['paragraph', 'وقال مسؤول في الوفد المصري إن المحادثات ستستمر حتى نهاية الأسبوع المقبل، وإن الاتفاق لا يزال ممكنا.'],
      ['question', 'لماذا تعثرت المحادثات؟'], ['paragraph', 'يقول خبراء إن الدول الغنية لم تف بتعهداتها السابقة، وهو ما أضعف الثقة بين الأطراف.'],
      ['related', 'اقرأ أيضا: ما الذي تريده أفريقيا من القمة'], ['furniture', 'شارك هذا المقال'],
    ],
  },
  {
    name: 'Arabic copy with dashes', language: 'ar', head: { main: 'ارتفاع أسعار الخبز في المدن الكبرى', places: ['بيروت'] },
    parts: [
      ['headline', 'ارتفاع أسعار الخبز في المدن الكبرى'],
      ['lead', 'بيروت - ارتفعت أسعار الخبز في المدن الكبرى للمرة الثالثة هذا الشهر، بحسب ما أعلنته نقابة أصحاب الأفران يوم الثلاثاء.'],
      ['paragraph', 'وقال رئيس النقابة إن كلفة الطحين والوقود تضاعفت منذ الصيف، وإن الأفران الصغيرة مهددة بالإقفال.'],
      ['furniture', 'الأكثر قراءة'],
    ],
  },
  {
    name: 'a brief without any furniture', language: 'en', parts: [['headline', 'Two held over stolen church bell'], ['lead', 'Police have arrested two men over the theft of a bell from the parish church at Low Marsh, a spokesman said on Friday.']],
  },
  {
    name: 'only a paragraph', language: 'en', parts: [['lead', 'Police have arrested two men over the theft of a bell from the parish church at Low Marsh, a spokesman said on Friday.']],
  },
  { name: 'only a headline', language: 'en', head: { main: 'Police hold two men over theft of the old church bell' }, parts: [['headline', 'Police hold two men over theft of the old church bell']] },
  {
    name: 'photo credit lines and update note', language: 'en', head: { main: 'Ferry crew praised for rescue in fog', places: ['DUBLIN'] },
    parts: [
      ['headline', 'Ferry crew praised for rescue in fog'], ['credit', 'Photo by Niall Byrne/Reuters'],
      ['lead', 'DUBLIN — The crew of a ferry was praised on Monday for pulling three fishermen from the sea in thick fog, an hour after their boat had struck a buoy.'],
      ['paragraph', 'The fishermen were treated for cold and sent home. Their boat is lying in forty metres of water and will be raised if the weather allows.'],
      ['timestamp', 'First published: 7 November 2022, 09:12 UTC'], ['furniture', 'We use cookies to make this site work. Accept all cookies'],
    ],
  },
  {
    name: 'mid-story advertisement in many spellings', language: 'en',
    parts: [
      ['headline', 'Library vans return to hill villages'], ['lead', 'Library vans will visit forty hill villages again from next month, six years after the service was cut to save money.'],
      ['furniture', 'ADVERTISMENT'], ['paragraph', 'Each van carries two thousand books and a printer. Drivers have been trained to help with government forms as well.'],
      ['furniture', '--- Advertisement ---'], ['paragraph', 'The county said that it would pay for the vans from the rent of empty offices.'], ['furniture', 'Advertisemnet'],
    ],
  },
  {
    name: 'quoted teaser is speech, not a teaser', language: 'en',
    parts: [
      ['headline', 'Choir sings on roof to save its hall'], ['lead', 'A choir of sixty sang on the roof of its hall on Sunday to protest against a plan to turn the building into a car park.'],
      ['paragraph', '“Can they hear us at the town hall? I hope they can!” said Ida Brandt, 81, who joined the choir in 1956.'],
      ['paragraph', 'The council is to decide next week. The choir has collected nine thousand signatures and hired a lawyer.'],
    ],
  },
  {
    name: 'breadcrumbs and reading time', language: 'en', head: { main: 'Night buses return to the northern suburbs', section: 'City' },
    parts: [
      ['section', 'Home > City > Transport'], ['headline', 'Night buses return to the northern suburbs'], ['furniture', '3 min read'],
      ['lead', 'Night buses will run to the northern suburbs again from Friday, the transport authority said, after drivers accepted a new timetable.'],
      ['paragraph', 'The first bus leaves the station at half past midnight. Tickets cost the same as during the day, the authority said.'], ['furniture', '12 comments'], ['furniture', 'Leave a Reply'],
    ],
  },
]
/** The whole corpus. */
export const stories: readonly Story[] = [...plainStories, ...indian, ...english, ...foreign]
