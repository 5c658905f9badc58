import type { Story } from '../corpus'
import { copy } from './copy'

/** Pages and wires of India as they are copied: reporters' lines in pipes, credits in brackets, share bars in between. */
export const indian: Story[] = [
  copy('news page with a piped reporter’s line and a quoted headline', 'en', { main: '‘The water took the cot first’: A night on the roof in Chellanam', names: ['Meera Pillai'] }, `
section| Cities
headline| ‘The water took the cot first’: A night on the roof in Chellanam
standfirst| Families on the coast say that the sea wall failed at three places within an hour

byline| Written by Meera Pillai | Kochi | Updated: July 14, 2023 08:41:12 pm
furniture| Follow Us
credit| (Express photo by Arun Raj)

lead| When the first wave came over the wall, Rosamma Antony, 58, put her two grandchildren on the cot and stood beside it. The cot was afloat before she could find the torch.
paragraph| "The sea has come before, but it never stayed," she says. Her house is one of 140 that now stand in salt water.
furniture| Advertisement
paragraph| The district administration has opened three camps in schools. About 900 people spent Thursday night there.
furniture| Story continues below this ad
question| Why the wall failed
paragraph| Engineers had asked for stones of a greater weight two years ago. The tender was cancelled twice, officials say.
related| Also Read | Fishers of the coast count their boats after the storm
paragraph| The collector said that repairs would begin once the tide allowed trucks to reach the beach.
furniture| © The Coast Daily Pvt Ltd
furniture| First published on: 14-07-2023 at 20:41 IST
`),
  copy('news page with role lines, agency inputs and a highlights list', 'en', { main: 'Passenger tries to open emergency exit mid-air, held in Nagpur', names: ['Ritika Sen'], places: ['Nagpur'] }, `
section| India News
headline| Passenger tries to open emergency exit mid-air, held in Nagpur
standfirst| The man told the crew that he wanted fresh air, the police said
byline| Reported by: Ritika Sen
byline| Edited by: Dev Malhotra
timestamp| Updated: March 03, 2023 6:02 pm IST
furniture| Share
furniture| Twitter
furniture| WhatsApp
caption| The aircraft landed safely in Nagpur (File photo)
lead| Nagpur: A passenger was arrested on Friday after he allegedly tried to open the emergency exit of an aircraft minutes before it landed, the police said.
paragraph| The man, 34, was travelling alone from Bengaluru. Two passengers held him back until the cabin crew reached the row.
related| ALSO READ: Airline fined for keeping flyers on tarmac for 5 hours
paragraph| "He did not appear to be drunk," a senior police officer said. A case has been registered under the aircraft rules.
agency| (With inputs from PTI)
furniture| Comments
furniture| Track Latest News Live on our page and get news updates from India and around the world
`),
  copy('daily with desk line, place and time in one row', 'en', { main: 'Metro to run trains every 90 seconds on busiest line', agency: 'HT Correspondent', places: ['New Delhi'] }, `
headline| Metro to run trains every 90 seconds on busiest line

byline| By HT Correspondent | New Delhi
timestamp| Mar 21, 2023 11:52 PM IST

standfirst| New signals will let the operator add 34 trips a day, says its chief

lead| The metro will run a train every 90 seconds during peak hours on its busiest line from April, officials aware of the matter said on Tuesday.
paragraph| The plan depends on a signalling system that was tested over eleven nights in February, said one of the officials, who did not want to be named.
heading| Relief for commuters
paragraph| The line carries 1.4 million passengers on a working day. Platforms at five stations will be widened by the end of the year.
`),
  copy('agency copy with piped time and sign-off in the last line', 'en', { main: 'Heavy rain shuts schools in three Goa talukas', places: ['Panaji'], date: '--07-05', agency: 'PTI' }, `
headline| Heavy rain shuts schools in three Goa talukas

agency| PTI | Updated: Jul 05, 2023 13:12 IST

lead| Panaji, Jul 5 (PTI) Schools in three talukas of Goa were shut on Wednesday as heavy rain flooded roads and brought down trees, an official said.
paragraph| The weather office has issued an orange alert till Friday for both districts of the state.
paragraph| "Fire personnel have attended to 62 calls since last night," a spokesperson of the service said. PTI RPS ARU
`),
  copy('second agency’s copy with its own closing line', 'en', { main: 'Tiger found dead in reserve, third this year', places: ['Umaria (Madhya Pradesh) [India]'] , agency: 'ANI' }, `
headline| Tiger found dead in reserve, third this year
agency| ANI
timestamp| 12 May, 2023 09:20 am IST

lead| Umaria (Madhya Pradesh) [India], May 12 (ANI): A male tiger was found dead in the buffer zone of the reserve on Thursday, forest officials said.
paragraph| The carcass bore no marks of poaching and all body parts were intact, the field director said.
paragraph| Samples have been sent to a laboratory and the result is expected within a week. (ANI)
furniture| (This story has not been edited by our staff and is auto-generated from a syndicated feed.)
`),
  copy('third agency’s copy with initials below', 'en', { main: 'Kashmir saffron growers hope for a better autumn', places: ['Srinagar'], agency: 'IANS' }, `
headline| Kashmir saffron growers hope for a better autumn
lead| Srinagar, Aug 30 (IANS) Saffron growers in the Valley are hoping for a better harvest after September showers failed them in two of the last three years.
paragraph| Farmers in Pampore said that sprinklers promised under a national scheme had reached only half the fields.
end-mark| --IANS
end-mark| zi/dpb
`),
  copy('Hindi portal with summary and detail labels', 'hi', { main: 'दिल्ली में आज से दौड़ेंगी 100 नई इलेक्ट्रिक बसें', names: ['अमित कुमार'] }, `
section| Hindi News › Delhi › New buses
headline| दिल्ली में आज से दौड़ेंगी 100 नई इलेक्ट्रिक बसें
byline| न्यूज डेस्क, नई दिल्ली
byline| Written by: अमित कुमार
timestamp| Updated Thu, 10 Nov 2022 02:15 PM IST
furniture| सार
standfirst| परिवहन विभाग के मुताबिक नई बसें बाहरी इलाकों के यात्रियों को राहत देंगी।
furniture| विस्तार
lead| दिल्ली की सड़कों पर गुरुवार से 100 नई इलेक्ट्रिक बसें चलेंगी। परिवहन मंत्री ने सुबह हरी झंडी दिखाकर इन बसों को रवाना किया।
paragraph| मंत्री ने कहा कि साल के अंत तक ऐसी 500 बसें और आएंगी। इनमें कैमरे और आपात बटन लगे हैं।
question| किन रूटों पर चलेंगी बसें
paragraph| बसें बाहरी दिल्ली के 12 रूटों पर चलेंगी। हर बस एक बार चार्ज होने पर 200 किलोमीटर तक जाएगी।
question| कितना होगा किराया
paragraph| किराया सामान्य बसों के बराबर ही रहेगा। महिलाओं के लिए यात्रा पहले की तरह मुफ्त होगी।
related| ये भी पढ़ें: मेट्रो के समय में बदलाव, जानिए नया टाइम टेबल
furniture| रहें हर खबर से अपडेट, डाउनलोड करें हमारा ऐप
`),
  copy('Hindi agency copy with a bracketed place and an end line', 'hi', { main: 'बाघ के हमले में किसान घायल', places: ['पीलीभीत (उप्र)'], agency: 'भाषा' }, `
headline| बाघ के हमले में किसान घायल
lead| पीलीभीत (उप्र), 12 मई (भाषा) पीलीभीत जिले में शुक्रवार सुबह खेत में काम कर रहे एक किसान पर बाघ ने हमला कर दिया, जिससे वह घायल हो गया।
paragraph| वन अधिकारी ने बताया कि घायल किसान को अस्पताल में भर्ती कराया गया है और उसकी हालत स्थिर है।
end-mark| भाषा सं राजकुमार
end-mark| राजकुमार
`),
]
