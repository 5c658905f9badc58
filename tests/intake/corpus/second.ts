import type { Story } from '../corpus'
import { copy } from './copy'

/** A story with the name of the file that it comes as. */
export interface Filed {
  file: string
  story: Story
}

const filed = (file: string, ...[name, language, head, marked]: Parameters<typeof copy>): Filed => ({ file, story: copy(name, language, head, marked) })

/** Copy by wire, mail and Markdown, and in five other languages. */
export const second: Filed[] = [
  filed('wire-1.txt', 'wire with a slug line, urgent and adds', 'en', { main: 'Airline grounds jets after cracks found in wings', places: ['LISBON'], agency: 'Reuters' }, `
agency| AIRLINE-SAFETY/ (UPDATE 2)
headline| UPDATE 2-Airline grounds jets after cracks found in wings
list| * Eleven aircraft taken out of service
list| * Regulator orders checks within ten days
list| * Shares fall 6%
editors-note| (Recasts with regulator, adds shares)
byline| By Teresa Lobo

lead| LISBON, March 3 (Reuters) - Air Atlantico has grounded eleven of its jets after mechanics found hairline cracks near the wing roots of two of them, the airline said on Monday.

paragraph| The regulator ordered checks of all aircraft of the type within ten days.

paragraph| "Safety is not something we negotiate," Chief Executive Rui Matos told reporters. He declined to say how long the jets would stay on the ground.

heading| 'NO DANGER'

paragraph| The maker said in a statement that there was no danger to passengers. It has sent a team to Lisbon.

paragraph| Shares in the airline fell 6% to 4.12 euros.

paragraph| ($1 = 0.9210 euros)

agency| (Reporting by Teresa Lobo; additional reporting by Jack Moss in London; Editing by Ann Weir)
`),
  filed('wire-2.txt', 'Indian agency copy with desk mail', 'en', { main: 'Two held for stealing bronze idols from hill temple', places: ['Dehradun'], agency: 'PTI' }, `
agency| DEL45 NRG-UTT-IDOLS
headline| Two held for stealing bronze idols from hill temple

lead| Dehradun, Mar 3 (PTI) Police on Monday arrested two men who allegedly stole three bronze idols from a temple in Pauri district and hid them in a sack of potatoes, officials said.
paragraph| The idols, believed to be about 400 years old, were found in a van at a checkpost near Kotdwar, Superintendent of Police Neha Rawat said.
paragraph| "The driver could not say where he had bought the potatoes," Rawat said.
paragraph| The accused have been identified as Mohan Lal (34) and Kishan (29). A case under sections 305 and 317 of the Bharatiya Nyaya Sanhita has been registered, the officer said. 
end-mark| PTI ALM DV DV
`),
  filed('wire-3.txt', 'US wire hard-wrapped with three dashes', 'en', { main: 'Lawmakers end session without deal on school buses', places: ['LANSING, Mich.'], names: ['Dale Cooper'] }, `
headline| Lawmakers end session without deal on school buses
byline| By DALE COOPER
agency| Associated Press
lead|   LANSING, Mich. (AP) — Lawmakers went home Friday without
+| agreeing on how to pay for 900 school buses, leaving districts to
+| decide before the fall which routes they can still run.
paragraph|   The Senate wanted a fee. The House wanted a bond. Neither side
+| moved in a session that lasted until 4 a.m.
paragraph|   “We are out of time and out of coffee,” said Sen. Paul Ekdahl,
+| R-Escanaba.
paragraph|   Districts in the Upper Peninsula say some children already ride
+| for two hours a day.
end-mark| ___
furniture| Follow AP’s coverage of education at https://apnews.example/education
`),
  filed('wire-4.txt', 'UK wire with catchline, page numbers and mfl', 'en', { main: 'JUDGE RULES PUB MAY KEEP ITS NAME', names: ['Olive Tarrant'] }, `
agency| 1 COURTS Pub
headline| JUDGE RULES PUB MAY KEEP ITS NAME
byline| By Olive Tarrant, PA
lead| A pub which was told to drop the word “Royal” from its sign may keep it, a High Court judge has ruled.
paragraph| The Royal Duck in Ludlow had been sued by a brewery which owns a chain of the same name.
paragraph| Mr Justice Pell said nobody who had seen the two places “could possibly mistake one for the other”.
editors-note| mf
paragraph| The landlady, Bev Ansty, 58, said she had not slept for a week.
paragraph| “I’d have called it the Common Duck,” she added.
end-mark| end
`),
  filed('mail-1.eml', 'a stringer’s mail with greeting and signature', 'en', { main: 'Lifeboat crew rescues dog and owner, in that order' }, `
furniture| Hi Pat,
furniture| Copy below as discussed, about 250 words. Pics to follow from my phone.
headline| Lifeboat crew rescues dog and owner, in that order
lead| A lifeboat crew pulled a spaniel from the sea off Hobb Head on Sunday, and then its owner, who had jumped in after it.
paragraph| The dog, Biscuit, had chased a gull off the end of the jetty. Its owner, Len Orme, 67, went in with his boots on.
paragraph| “I can’t swim,” Mr Orme said afterwards. “I only thought of that when I was in the air.”
paragraph| Both were taken to the boathouse and given tea.
end-mark| ENDS
furniture| Cheers,
furniture| Jo
furniture| Jo Pask | freelance reporter | 07700 900123
`),
  filed('mail-2.eml', 'a press officer’s mail', 'en', { main: 'Hospital trust opens walk-in centre for hands' }, `
timestamp| EMBARGO: 00:01 Thursday 6 March 2025
headline| Hospital trust opens walk-in centre for hands
lead| People who have cut, crushed or broken a hand can be treated without an appointment in a new centre at Pell General Hospital from Thursday.
list| - Open from eight to eight, seven days a week
list| - No referral from a doctor needed
list| - Children under five are still seen in the main building
paragraph| Dr Amy Tran, who leads the centre, said: “Hands are what we work with, and they are what we treat last. That ends this week.”
paragraph| The trust expects to see 9,000 patients in the first year.
end-mark| – ENDS –
editors-note| Notes to editors:
editors-note| For interviews call the press office on 01632 960123.
editors-note| About the trust: Pell Hospitals runs four hospitals and eleven health centres.
`),
  filed('mail-3.eml', 'a forwarded mail with quoted copy', 'de', { main: 'Stadt sperrt Brücke für Lastwagen' }, `
furniture| Liebe Kollegen,
furniture| hier der Text für morgen.
headline| Stadt sperrt Brücke für Lastwagen
lead| Die Hafenbrücke ist von Montag an für Lastwagen über zwölf Tonnen gesperrt. Prüfer haben Risse in zwei Trägern gefunden.
paragraph| „Für Autos besteht keine Gefahr“, sagte Baurat Henning Cordes. Die Sperrung gelte mindestens bis Oktober.
paragraph| Spediteure müssen einen Umweg von 14 Kilometern fahren.
furniture| Viele Grüße
furniture| Svenja Harms
`),
  filed('note-1.md', 'Markdown with front lines', 'en', { main: 'The man who tunes the bells', names: ['Ada Penn'] }, `
headline| # The man who tunes the bells

standfirst| *He shaves off bronze until it sings*

byline| By **Ada Penn**

lead| When a bell is cast it is always wrong. It is Ivor Lusk’s job to make it right, with a lathe and a fork, and he cannot put back what he has taken off.

heading| ## Five notes at once

paragraph| A bell rings five notes at once. The lowest is called the hum, and people only notice it when it is out.

quote| > You stop when it stops fighting you.

list| - hum
list| - prime
list| - tierce

paragraph| He has tuned 412 of them. The worst, he says, hangs in the [church](https://parish.example/st-anne?utm_source=mail) where he was married.
`),
  filed('note-2.md', 'Markdown of a question and answer', 'en', { main: 'Five questions on the new parking zone' }, `
headline| # Five questions on the new parking zone

lead| The council wants residents to pay for parking in the old town from May. We asked what it means.

question| ### Who needs a permit?

paragraph| Everybody who lives between the river and the ring road and owns a car.

question| ### What does it cost?

paragraph| **£90** a year for the first car, £180 for the second. Carers pay nothing.

heading| ### How do visitors park

paragraph| With scratch cards, which the library sells.

editors-note| EDS: map to come from graphics

`),
  filed('note-3.md', 'Hindi Markdown', 'hi', { main: 'पुराने पुल की मरम्मत अगले महीने से' }, `
headline| # पुराने पुल की मरम्मत अगले महीने से

lead| **भोपाल।** शहर के सबसे पुराने पुल की मरम्मत का काम अगले महीने शुरू होगा। इस दौरान भारी वाहनों का रास्ता बदला जाएगा।

question| ## कितने दिन लगेंगे

paragraph| लोक निर्माण विभाग का कहना है कि काम में करीब चार महीने लगेंगे। पुल 1911 में बना था।

paragraph| दुकानदारों ने मांग की है कि पैदल चलने वालों का रास्ता खुला रखा जाए।
`),
  filed('hindi-1.txt', 'Hindi agency copy with subheads', 'hi', { main: 'जंगल में लगी आग, तीन गांव खाली कराए गए', places: ['पिथौरागढ़'], agency: 'भाषा' }, `
headline| जंगल में लगी आग, तीन गांव खाली कराए गए

lead| पिथौरागढ़, तीन मार्च (भाषा) जिले के ऊपरी जंगलों में रविवार रात लगी आग सोमवार सुबह तक करीब साठ हेक्टेयर में फैल गई, जिसके बाद तीन गांवों को खाली करा लिया गया।

paragraph| वन विभाग के अधिकारी ने बताया कि आग पर काबू पाने के लिए वायुसेना के हेलीकॉप्टर की मदद मांगी गई है।

heading| ग्रामीणों ने खुद संभाला मोर्चा

paragraph| बिण गांव की महिलाओं ने रात भर पत्तियां हटाकर आग को घरों तक पहुंचने से रोका। गांव की प्रधान हेमा देवी ने कहा, "हमने किसी का इंतजार नहीं किया।"

paragraph| विभाग का कहना है कि आग लगने के कारण की जांच की जा रही है।

end-mark| भाषा सं नरेश
`),
  filed('hindi-2.txt', 'Hindi web copy with furniture', 'hi', { main: 'बिजली बिल में अब क्यूआर कोड, घर बैठे होगा भुगतान' }, `
section| हिंदी न्यूज़ / मध्य प्रदेश / इंदौर
headline| बिजली बिल में अब क्यूआर कोड, घर बैठे होगा भुगतान
standfirst| कंपनी का दावा, कतारें आधी रह जाएंगी
byline| रिपोर्ट: अंकिता जैन
timestamp| Published: 3 मार्च 2025, 11:20 AM

lead| इंदौर: बिजली कंपनी अप्रैल से हर बिल पर क्यूआर कोड छापेगी। उपभोक्ता मोबाइल से कोड स्कैन कर सीधे भुगतान कर सकेंगे।

paragraph| कंपनी के प्रबंध निदेशक ने कहा कि शहर में हर महीने करीब दो लाख लोग काउंटर पर जाकर बिल भरते हैं।

related| ये भी पढ़ें- स्मार्ट मीटर से बिल ज्यादा आया? ऐसे करें शिकायत

question| कोड न चले तो क्या करें

paragraph| ऐसे में पुराने तरीके से भुगतान किया जा सकेगा। शिकायत के लिए 1912 नंबर पहले की तरह चालू रहेगा।

furniture| हर ताजा खबर के लिए हमें गूगल न्यूज पर फॉलो करें
furniture| लेटेस्ट न्यूज़
`),
  filed('arabic-1.txt', 'Arabic agency copy', 'ar', { main: 'افتتاح خط جديد للعبّارات بين المدينتين', places: ['مسقط'] }, `
headline| افتتاح خط جديد للعبّارات بين المدينتين

lead| مسقط (رويترز) - قال مسؤولون إن خطا جديدا للعبّارات بين مسقط وصور سيبدأ العمل في الأول من أبريل، ويقطع المسافة في ثلاث ساعات.

paragraph| وستحمل كل عبّارة مئتي راكب وأربعين سيارة. وقال مدير الميناء: "هذا ما انتظره الناس منذ سنوات".

heading| أسعار التذاكر

paragraph| ويبلغ سعر التذكرة خمسة ريالات للبالغين، وينخفض إلى النصف للأطفال دون الثانية عشرة.

agency| (إعداد سعاد المعمري - تحرير نبيل حسن)
`),
  filed('arabic-2.txt', 'Arabic web copy', 'ar', { main: 'لماذا تجف الأفلاج في القرى القديمة؟' }, `
headline| لماذا تجف الأفلاج في القرى القديمة؟
byline| كتب: يوسف الكندي
timestamp| نُشر في: 3 مارس 2025

lead| في قرية العين لم يصل الماء إلى آخر بستان منذ الصيف الماضي. ويقول أهلها إن الفلج الذي حفره أجدادهم قبل ستة قرون لم ينقطع من قبل.

paragraph| ويرجع خبراء المياه ذلك إلى الآبار العميقة التي حُفرت في السنوات العشر الأخيرة، وإلى قلة الأمطار.

question| هل يمكن إنقاذ الأفلاج؟

paragraph| يقترح الخبراء إغلاق نصف الآبار وتعويض أصحابها. لكن المزارعين يرفضون ذلك حتى الآن.

related| اقرأ أيضا: عشرة أفلاج مسجلة في قائمة التراث

furniture| شارك المقال
furniture| الأكثر قراءة
`),
  filed('french-1.txt', 'French agency copy', 'fr', { main: 'Grève des éboueurs: les bennes repartent lundi', agency: 'AFP' }, `
headline| Grève des éboueurs: les bennes repartent lundi

lead| Nantes, 3 mars 2025 (AFP) - Les éboueurs de Nantes ont voté dimanche soir la reprise du travail après onze jours de grève, a annoncé l'intersyndicale à l'AFP.

paragraph| "On n'a pas tout obtenu, mais les collègues sont fatigués", a déclaré Franck Le Goff, délégué CGT.

paragraph| La métropole estime à 4.000 tonnes les déchets qui jonchent les trottoirs.

heading| - "Pas de miracle" -

paragraph| Il faudra "au moins une semaine" pour revenir à la normale, a prévenu la maire. "Il n'y aura pas de miracle."

end-mark| flg/abc/spi
`),
  filed('french-2.txt', 'French web copy', 'fr', { main: 'À l’école, le potager remplace la cour', names: ['Maud Kerien'] }, `
kicker| Reportage
headline| À l’école, le potager remplace la cour
standfirst| Dans un village du Trégor, vingt-six élèves cultivent ce qu’ils mangent à la cantine.
byline| Maud Kerien
timestamp| Publié le 03/03/2025 à 07h30, mis à jour le 03/03/2025 à 09h12
furniture| Lecture : 4 min

lead| Il pleut, et personne ne court à l’abri. À dix heures, les élèves de l’école de Trézény enfilent leurs bottes et vont voir si les fèves ont levé.

paragraph| « Avant, ils se bagarraient », dit la directrice, Nolwenn Cariou. « Maintenant, ils arrosent. »

related| Lire aussi | La cantine à un euro, mode d’emploi

question| Qui arrose pendant les vacances ?

paragraph| Les parents se relaient. En août, c’est le maire lui-même qui vient, le soir, avec deux arrosoirs.

furniture| Partager
furniture| Cet article vous a plu ? Abonnez-vous à notre lettre d’information.
`),
  filed('spanish-1.txt', 'Spanish agency copy', 'es', { main: 'Un apagón deja sin luz a media isla durante cuatro horas', agency: 'EFE' }, `
headline| Un apagón deja sin luz a media isla durante cuatro horas

lead| Santa Cruz de La Palma, 3 mar (EFE).- Un fallo en la central eléctrica de Los Guinchos dejó este lunes sin luz a unos 30.000 vecinos de La Palma durante cuatro horas.

paragraph| La compañía informó de que el servicio quedó restablecido a las 11.40 horas. El Cabildo ha pedido una investigación.

paragraph| "Es el tercer apagón en dos meses y nadie da explicaciones", lamentó el presidente de los comerciantes, Ángel Pérez.

heading| Colegios cerrados

paragraph| Dos colegios enviaron a los niños a casa porque no funcionaba la cocina. EFE

end-mark| jmr/ada
`),
  filed('spanish-2.txt', 'Latin American web copy', 'es', { main: '¿Por qué el café está más caro que nunca?' }, `
section| Inicio > Economía
headline| ¿Por qué el café está más caro que nunca?
standfirst| La sequía en Brasil y los fletes explican la subida, pero no toda
byline| Por Camila Restrepo
timestamp| 3 de marzo de 2025 - 08:15 a. m.

lead| BOGOTÁ.- Una libra de café cuesta hoy en los supermercados de Bogotá casi el doble que hace un año, y los tostadores advierten que el precio no ha tocado techo.

paragraph| La cosecha de Brasil cayó un doce por ciento por la sequía. Los fletes, además, se encarecieron desde enero.

question| ¿Quién se queda con la diferencia?

paragraph| Los caficultores dicen que ellos no. “A mí me pagan casi lo mismo”, asegura Hernando Muñoz, que cultiva tres hectáreas en el Huila.

related| Te puede interesar: Así se cata un café de origen

furniture| Síguenos en WhatsApp
furniture| Comentarios
`),
  filed('german-1.txt', 'German agency copy with keywords line', 'de', { main: 'Schiff rammt Schleuse: Kanal bleibt eine Woche gesperrt', places: ['Brunsbüttel'], agency: 'dpa' }, `
kicker| Schifffahrt
headline| Schiff rammt Schleuse: Kanal bleibt eine Woche gesperrt

lead| Brunsbüttel (dpa) - Ein Frachter hat am Montag das Tor der großen Schleuse in Brunsbüttel gerammt. Der Nord-Ostsee-Kanal bleibt nach Angaben der Behörden mindestens eine Woche lang gesperrt.

paragraph| Verletzt wurde niemand. Das 140 Meter lange Schiff habe beim Einlaufen nicht mehr gebremst, sagte ein Sprecher der Wasserschutzpolizei.

heading| Umweg über Skagen

paragraph| Reedereien müssen nun um die Nordspitze Dänemarks fahren. Das dauert bis zu 16 Stunden länger.

furniture| © dpa-infocom, dpa:250303-930-391544/1
`),
  filed('german-2.txt', 'German web copy with author box', 'de', { main: 'Der letzte Korbmacher von Lichtenfels', names: ['Vroni Haas'] }, `
section| Startseite › Oberfranken
kicker| Handwerk
headline| Der letzte Korbmacher von Lichtenfels
standfirst| Georg Zeis flicht seit 61 Jahren. Einen Nachfolger hat er nicht, aber einen Plan.
byline| Von Vroni Haas
timestamp| 3. März 2025, 06:00 Uhr
furniture| Lesezeit: 5 Minuten

lead| Die Weide muss sieben Tage im Wasser liegen, sonst bricht sie. Georg Zeis prüft sie mit dem Daumen, wie andere Leute Brot prüfen.

paragraph| Früher gab es in der Stadt vierhundert wie ihn. „Man hat sie an den Händen erkannt“, sagt Zeis und zeigt seine.

pullquote| „Ein Korb ist fertig, wenn er aufhört zu knarzen.“

question| Was wird aus der Werkstatt?

paragraph| Im Herbst zieht das Museum ein. Zeis soll dort zweimal in der Woche flechten, vor Publikum. Er übt schon das Reden.

related| Mehr zum Thema: Warum Weiden wieder gepflanzt werden

furniture| Artikel teilen
furniture| Über die Autorin
furniture| Vroni Haas schreibt seit 2014 für diese Zeitung über Handwerk und Dörfer.
`),
]
