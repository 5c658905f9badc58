import type { Story } from '../corpus'
import { copy } from './copy'

/** American and British pages, wires, releases and mail. */
export const english: Story[] = [
  copy('local television page', 'en', { main: 'Water main break closes downtown block', names: ['Kelly Marsh'], places: ['SPRINGDALE, Ohio'] }, `
section| LOCAL NEWS
headline| Water main break closes downtown block
byline| By Kelly Marsh
timestamp| Published: Mar. 3, 2023 at 5:12 AM EST|Updated: 2 hours ago

lead| SPRINGDALE, Ohio (WKZT) - A 16-inch water main broke under Fourth Street before dawn Friday, closing a block of downtown and leaving 30 businesses without water.
paragraph| Crews found the leak at about 3 a.m., said city spokeswoman Dana Ruiz. Repairs are expected to take until Saturday night.
paragraph| “We woke up to a river in the street,” said Al Toomey, who runs the bakery on the corner.
furniture| Copyright 2023 WKZT. All rights reserved.
`),
  copy('city paper with staff writer and author note', 'en', { main: 'School board votes to keep neighborhood campuses open', names: ['Dana Whitfield'] }, `
headline| School board votes to keep neighborhood campuses open
standfirst| A 5-2 vote ends a year of meetings, marches and spreadsheets
byline| By Dana Whitfield
byline| Staff Writer
timestamp| March 14, 2023 9:40 PM PT

lead| The school board voted late Tuesday to keep all eleven neighborhood campuses open for at least two more years, siding with parents who had packed four hearings.
paragraph| The vote came shortly before 9 p.m. Trustee Lou Kim, who had proposed to close three campuses, said the district would now have to find $6 million elsewhere.
heading| A plan without a map
paragraph| The district’s consultants never published the map on which their savings were based, an omission that several speakers called a failure of trust.
furniture| Advertisement
paragraph| The superintendent promised to do so by the end of the month.
furniture| More to Read
`),
  copy('British paper with correction and caption', 'en', { main: 'Village pub saved by its regulars reopens after three years', names: ['Hannah Crewe'] }, `
furniture| Skip to main content
section| UK news
headline| Village pub saved by its regulars reopens after three years
standfirst| More than 400 people bought shares to stop the Plough being turned into flats
byline| Hannah Crewe North of England correspondent
timestamp| Sat 4 Mar 2023 07.00 GMT

caption| The Plough at Low Marsh, which closed in the first weeks of the pandemic. Photograph: Gill Frost/The Chronicle

lead| The regulars of a pub on the edge of the Pennines have reopened it themselves, three years after the brewery that owned it boarded up its windows.
paragraph| “I pulled the first pint and I’m not ashamed to say I cried into it,” said Maureen Tate, 67, a retired nurse who led the campaign.
paragraph| The group raised £310,000 in shares and a loan from a community fund. It plans to add a shop and a parcel desk.
correction| This article was amended on 6 March 2023. An earlier version said that the pub had closed in 2019.
furniture| Explore more on these topics
`),
  copy('tabloid with bullets above the text and capital headline', 'en', { main: 'HUNDREDS EVACUATED AS CLIFF FALLS ON CARAVAN PARK' }, `
headline| HUNDREDS EVACUATED AS CLIFF FALLS ON CARAVAN PARK
list| • Cracks were reported a week ago
list| • No one was hurt, the police said
byline| By DEBBIE HART FOR THE DAILY CLARION
timestamp| PUBLISHED: 07:12, 9 March 2023 | UPDATED: 10:40, 9 March 2023

lead| Hundreds of holidaymakers were led from a caravan park in the dark after a section of cliff the length of a football pitch fell into the sea.
paragraph| Warden Keith Ball, who had reported cracks a week ago, said he heard ‘a groan like a ship’ before the edge went.
furniture| Share this article
paragraph| A spokesman for the council said that engineers would inspect the path on Friday.
furniture| Comments (112)
`),
  copy('wire update with factor list and contact line', 'en', { main: 'Copper hits nine-month high on mine outage', names: ['Ines Duarte'], places: ['LIMA'], date: '--03-09', agency: 'Reuters' }, `
headline| UPDATE 1-Copper hits nine-month high on mine outage
list| * Mine in southern Peru stops after rockslide
list| * Stocks in London warehouses at lowest since June
editors-note| (Recasts, adds analyst comment, prices)
byline| By Ines Duarte

lead| LIMA, March 9 (Reuters) - Copper prices rose to their highest in nine months on
+| Thursday after a rockslide stopped work at one of the largest mines in Peru, with
+| traders worried about supplies that were already tight.

paragraph| Three-month copper on the London Metal Exchange was up 2.3% at $9,120 a tonne by
+| 1640 GMT. It touched $9,145 earlier in the day.

heading| DRY WAREHOUSES

paragraph| Stocks have halved since June, exchange data showed, and cancelled warrants point to
+| further outflows in the weeks to come.

agency| (Reporting by Ines Duarte; additional reporting by Paul Ochieng in London; editing by Mary Stone)
furniture| ((ines.duarte@wire.example; +51 1 555 0100; Reuters Messaging: ines.duarte@wire.example))
`),
  copy('wire obituary with a rule before the credit', 'en', { main: 'Lena Thorsen, who photographed a century of lighthouses, dies at 97', names: ['Mark Ellery'], places: ['OSLO, Norway'], agency: 'Associated Press' }, `
headline| Lena Thorsen, who photographed a century of lighthouses, dies at 97
byline| By MARK ELLERY
agency| Associated Press

lead| OSLO, Norway (AP) — Lena Thorsen, whose photographs of lighthouses and the families who kept them became one of the most loved records of the northern coast, has died. She was 97.
paragraph| Thorsen died in her sleep on Monday at her home on the island of Karmoy, her daughter Ingrid Thorsen said.
paragraph| Born in 1925 to a keeper, she was given her first camera by a shipwrecked sailor. “I never gave it back,” she used to say.
end-mark| ___
agency| Associated Press writer Olga Lund in Stockholm contributed to this report.
`),
  copy('French agency’s English service', 'en', { main: 'Glacier lake bursts its banks in Peru, two missing', places: ['Huaraz, Peru'], agency: 'AFP' }, `
headline| Glacier lake bursts its banks in Peru, two missing
lead| Huaraz, Peru, March 9, 2023 (AFP) - Two hikers were missing on Thursday after a lake swollen by meltwater burst its banks in the Andes, rescuers said.
paragraph| Police with dogs were searching the valley below the lake, where mud had buried a bridge and part of a camp site.
paragraph| "The noise was like a train," local guide Julio Mamani told AFP.
end-mark| str-ll/mb/jh
furniture| © Agence France-Presse
`),
  copy('wire schedule and slug above the story', 'en', { main: 'Ferries idle as crews strike over pay', places: ['ATHENS, Greece'], agency: 'AP' }, `
agency| BC-EU--Greece-Ferries, 1st Ld-Writethru
editors-note| Eds: UPDATES with quotes, details. With AP Photos.
headline| Ferries idle as crews strike over pay
byline| By THE ASSOCIATED PRESS
lead| ATHENS, Greece (AP) — Ferries stayed in Greek ports on Wednesday as crews walked off the job for 24 hours to press for higher wages.
paragraph| The strike stranded thousands of islanders and trucks with fruit for the markets on the mainland, port officials said.
end-mark| -30-
`),
  copy('press release with boilerplate and contacts', 'en', { main: 'Northbank Trust opens grants for rural libraries', places: ['LEEDS, England'] }, `
editors-note| FOR IMMEDIATE RELEASE
timestamp| 14 March 2023

headline| Northbank Trust opens grants for rural libraries
standfirst| Two million pounds for buildings, books and broadband over three years

lead| LEEDS, England – 14 March 2023 – The Northbank Trust today opened a fund of two million pounds for libraries in villages and small towns.
paragraph| “A library is often the last public room in a village,” said Ruth Alder, chief executive of the Trust. “We want to keep the lights on.”
paragraph| Applications close on 30 June. Awards will be between £5,000 and £60,000.

end-mark| ###

heading| About Northbank Trust
paragraph| Northbank Trust is an independent charity founded in 1962. It gives about nine million pounds a year to causes in the north of England.

editors-note| Media contact:
furniture| Tom Vale
furniture| press@northbank.example
furniture| +44 113 496 0000
`),
  copy('company release with wire service line', 'en', { main: 'Halden Robotics Names Priya Anand Chief Financial Officer', places: ['SAN JOSE, Calif.'] }, `
headline| Halden Robotics Names Priya Anand Chief Financial Officer
timestamp| March 14, 2023 08:00 AM Eastern Daylight Time
lead| SAN JOSE, Calif.--(BUSINESS WIRE)--Halden Robotics, Inc. (NASDAQ: HLDN), a maker of warehouse robots, today announced the appointment of Priya Anand as Chief Financial Officer, effective April 3.
paragraph| “Priya has built finance teams at two public companies,” said Carl Voss, Chief Executive Officer. “She asks the right questions.”
heading| About Halden Robotics
paragraph| Halden Robotics makes robots that sort, lift and carry. The company has 1,200 employees and is based in San Jose. For more information, visit www.halden.example.
heading| Forward-Looking Statements
paragraph| This press release contains forward-looking statements that involve risks and uncertainties. Actual results may differ materially from those described here.
editors-note| Contacts
furniture| Investor Relations
furniture| ir@halden.example
`),
  copy('story sent on by mail', 'en', { main: 'Harbour cranes to stop for a day over safety', places: ['HULL'] }, `
furniture| Begin forwarded message:
furniture| From: Joan Price <joan.price@daily.example>
furniture| Subject: Copy: cranes
furniture| Date: 9 March 2023 at 16:02:11 GMT
furniture| To: Desk <desk@daily.example>

headline| Harbour cranes to stop for a day over safety
byline| By Joan Price

lead| HULL – Crane drivers at the harbour will stop work for a day next week after a cable snapped for the second time this year, their union said on Thursday.
paragraph| Nobody was hurt. The operator said that all cables would be checked by an outside firm before the month ends.

end-mark| ENDS

furniture| Sent from my iPhone
`),
  copy('mail quoted line by line', 'en', { main: 'Allotment holders win reprieve' }, `
furniture| On Thu, Mar 9, 2023 at 4:10 PM, Joan Price wrote:
headline| > Allotment holders win reprieve
+| >
lead| > Gardeners on the railway allotments can stay for another five years, the
+| > council decided on Wednesday night after a meeting of three hours.
+| >
paragraph| > The land had been marked for a depot. The chair of the gardeners’ club said
+| > that the vote had come at the right time for the potatoes.
`),
  copy('live page', 'en', { main: 'Storm Agnes live: trains stop in the west as winds reach 80mph', names: ['Ben Okafor'] }, `
headline| Storm Agnes live: trains stop in the west as winds reach 80mph
byline| By Ben Okafor
timestamp| Last updated: 27 September 2023, 18:40 BST

lead| The first named storm of the season has reached the west coast, closing railway lines and leaving thousands of homes without power.

timestamp| 18:32
heading| Power cuts spread to Cork
paragraph| The network operator says 9,000 customers have no electricity. Crews are waiting for the wind to drop before they climb.

timestamp| 18:05
heading| Ferries cancelled until morning
paragraph| All sailings across the Irish Sea are off. Passengers are asked not to travel to the ports.

timestamp| 17.48 BST
paragraph| A tree has fallen on the line near Swansea. Nobody was hurt, the police say, but trains will not run tonight.
`),
  copy('explainer with questions without marks', 'en', { main: 'Why your phone will shriek on Sunday' }, `
headline| Why your phone will shriek on Sunday
lead| At three in the afternoon on Sunday, mobile phones across the country will make a loud noise for ten seconds. It is a test of a new warning system.
question| What is being tested
paragraph| The system sends a message to every phone near a danger such as a flood. It does not need an app or a number.
question| How it works
paragraph| Masts send the message to all phones in reach. Phones that are switched off will not get it later.
question| Who should switch it off
paragraph| People who hide a phone from an abusive partner may want to turn alerts off in the settings, charities advise.
question| What we don’t know
paragraph| The government has not said how many phones were reached in two small trials last year.
`),
  copy('recipe', 'en', { main: 'Lentil soup with burnt lemon' }, `
headline| Lentil soup with burnt lemon
standfirst| A supper for four from a cupboard that looks empty
byline| By Amal Haddad
lead| My grandmother made this soup on the day before market day, when there was nothing left in the house but lentils, onions and a lemon gone hard.
heading| Ingredients
list| - 300g red lentils
list| - 2 onions
list| - 1 lemon, halved
heading| Method
list| 1. Rinse the lentils until the water runs clear.
list| 2. Fry the onions slowly in oil for twenty minutes.
list| 3. Add lentils and water and simmer for half an hour.
paragraph| Burn the lemon halves in a dry pan, cut side down, and squeeze them over the bowls at the table.
`),
  copy('numbered advice with text under each number', 'en', { main: 'Four ways to cut a heating bill before winter' }, `
headline| Four ways to cut a heating bill before winter
lead| Energy prices will rise again in October. None of these steps needs a landlord’s permission, and two of them cost nothing.

heading| 1. Bleed the radiators
paragraph| Air in the pipes keeps water out. Turn the key until water comes, and have a cloth ready.

heading| 2. Close the chimney
paragraph| An open chimney draws warm air out of the room all night. A woollen plug costs about twenty pounds.

heading| 3. Lower the flow temperature
paragraph| Most boilers are set too hot to work well. Sixty degrees is enough for most homes.
`),
  copy('match report with line-ups', 'en', { main: 'Rovers 2-1 United: late Okoro header sinks leaders', names: ['Phil Garside'] }, `
section| FOOTBALL
headline| Rovers 2-1 United: late Okoro header sinks leaders
byline| Phil Garside at Mill Lane
lead| Chidi Okoro rose above two defenders in the third minute of added time to give Rovers a win that blows the race for promotion open again.
paragraph| United had led through a Sanz penalty after nine minutes, and for an hour they looked as if one goal would do.
paragraph| Rovers (4-4-2): Hale; Penn, Boateng, Cross, Lyle; Moss, Okoro, Dunn, Weir; Mbeki, Tait. Subs: Rowe for Weir 70.
paragraph| Referee: J. Harcastle. Attendance: 11,204.
`),
  copy('market report with a table', 'en', { main: 'Stocks end week higher as oil retreats' }, `
headline| Stocks end week higher as oil retreats
lead| Shares rose for a third day on Friday as falling oil prices eased fears that central banks would have to raise interest rates again this year.
paragraph| Airlines led the gains, while energy companies gave up some of what they had won since the start of the month.
heading| Closing levels
table| Index\tClose\tChange
+| FTSE 100\t7,683.91\t+0.3%
+| DAX\t15,557.29\t+0.2%
+| CAC 40\t7,184.82\t-0.1%
paragraph| Trading was thin before a holiday in the United States on Monday, dealers said.
`),
  copy('opinion with author’s note', 'en', { main: 'Stop building bypasses and call them parks', names: ['Nora Lindqvist'], section: 'OPINION' }, `
section| OPINION
headline| Stop building bypasses and call them parks
byline| By Nora Lindqvist
lead| Every city has one: a strip of grass between four lanes and a wall, with three benches that nobody has ever sat on. On the plan it is called a linear park.
paragraph| I have nothing against roads. I object to the word, because a park is a place where you would take a child, and nobody takes a child to the verge of a bypass.
paragraph| The next plan is open for comment until the end of May. Ask where the shade is.
paragraph| Nora Lindqvist is an architect and the author of three books on public space.
furniture| The views expressed in this article are the author’s own.
`),
  copy('copy without a headline and with a correction', 'en', { places: ['MANILA'], agency: 'AP' }, `
editors-note| CORRECTION: Corrects spelling of minister’s name in 2nd paragraph.
lead| MANILA (AP) — A ferry with 120 people on board ran aground on a reef off the southern Philippines before dawn on Sunday, and all of them were rescued, the coast guard said.
paragraph| Fishermen from two villages took off most of the passengers before the first patrol boat came, Transport Secretary Ramon Uy said.
`),
  copy('two stories in one file', 'en', { main: 'Tram line to hospital opens in May', places: ['DUBLIN'] }, `
headline| Tram line to hospital opens in May
lead| DUBLIN – The tram line to the new children’s hospital will open on 5 May, six weeks earlier than planned, the operator said on Tuesday.
paragraph| Trams will run every eight minutes until midnight.
end-mark| -30-

heading| Boat found adrift off Howth
byline| By Aoife Lynch
paragraph| DUBLIN – A yacht without a crew was found adrift off Howth on Tuesday, and lifeboats searched until dark for the man who had hired it.
paragraph| The coast guard asked walkers to look out for a red life jacket.
end-mark| -30-
`),
]
