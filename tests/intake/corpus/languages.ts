import type { Story } from '../corpus'
import { copy } from './copy'

/** German, French, Spanish and Arabic copy as agencies and regional papers write it. */
export const foreign: Story[] = [
  copy('German regional page with two headline-like lines', 'de', { main: 'Freibad bleibt geschlossen', names: ['Jutta Reimers'] }, `
headline| Freibad bleibt geschlossen
standfirst| Nach dem Rohrbruch sucht die Stadt eine neue Firma
byline| Von Jutta Reimers
timestamp| 12.05.2023, 16:45 Uhr
lead| Das Freibad am Stadtwald bleibt auch zu Pfingsten geschlossen. Nach einem Rohrbruch im April hat die beauftragte Firma den Auftrag zurückgegeben, wie die Stadt am Freitag mitteilte.
paragraph| „Wir wollen im Juni öffnen, aber versprechen kann ich das nicht“, sagte Bürgermeisterin Ilse Kamp.
question| Wer zahlt den Schaden
paragraph| Die Versicherung prüft den Fall noch. Rund 180.000 Euro stehen im Raum.
question| Was Familien jetzt tun können
paragraph| Das Hallenbad in der Nordstadt verlängert seine Zeiten. Kinder zahlen dort bis Ende Juni keinen Eintritt.
furniture| Anzeige
furniture| Mehr aus der Region
`),
  copy('German agency copy with slug and note block', 'de', { main: 'Zug prallt gegen Baum - Strecke gesperrt', places: ['Siegen'], agency: 'dpa' }, `
kicker| Bahnverkehr
headline| Zug prallt gegen Baum - Strecke gesperrt
lead| Siegen (dpa/lnw) - Ein Regionalzug ist am Dienstagmorgen bei Siegen gegen einen umgestürzten Baum geprallt. Verletzt wurde nach Angaben der Bundespolizei niemand.
paragraph| Die Strecke wurde für mehrere Stunden gesperrt. Busse brachten die rund 60 Fahrgäste zum nächsten Bahnhof.
furniture| © dpa-infocom, dpa:230314-99-940023/2
`),
  copy('German magazine with kicker and colon', 'de', { main: 'Die Stadt, die ihre Bäume zählt', kicker: 'Umwelt', names: ['Anke Brandt', 'Ole Petersen'] }, `
kicker| Umwelt:
headline| Die Stadt, die ihre Bäume zählt
standfirst| 41.000 Stämme, vier Jahre, zwei Fahrräder: In Lüneburg kennt die Verwaltung nun jeden Baum beim Namen.
byline| Von Anke Brandt und Ole Petersen
credit| Foto: Marie Kühn/dpa
lead| Wenn Heike Sommer durch die Stadt fährt, grüßt sie keine Menschen, sondern Linden. Vier Jahre lang hat sie mit einem Kollegen jeden Stamm vermessen.
paragraph| „Am Anfang hielten uns die Leute für Vertreter“, sagt sie. Heute rufen manche an, wenn ein Ast bricht.
heading| Ein Chip am Stamm
paragraph| Jeder Baum trägt eine Marke. Wer sie mit dem Telefon abliest, erfährt Art, Alter und den letzten Schnitt.
related| Lesen Sie auch: Wie Gärten die Stadt kühlen
`),
  copy('French regional page', 'fr', { main: 'Le marché couvert rouvrira avant Noël', names: ['Claire Vasseur'] }, `
section| Accueil > Hauts-de-France > Arras
headline| Le marché couvert rouvrira avant Noël
standfirst| Après dix-huit mois de travaux, trente commerçants retrouveront leur étal.
byline| Par Claire Vasseur
timestamp| Publié le 14/03/2023 à 18:20
furniture| Temps de lecture : 3 min
lead| Le marché couvert rouvrira ses portes le 9 décembre, a annoncé mardi la mairie. Fermé depuis un incendie, le bâtiment a été reconstruit à l’identique.
paragraph| « On a cru que cela ne finirait jamais », confie Josiane Lebrun, fromagère depuis trente ans.
question| Ce qui va changer
paragraph| Les allées seront plus larges et l’eau de pluie servira au nettoyage. Un parking à vélos est prévu devant l’entrée.
question| Combien ça coûte
paragraph| La facture atteint 7,4 millions d’euros, dont la moitié est payée par l’assurance.
related| À lire aussi : Les halles de Douai cherchent un chef
furniture| S’abonner
`),
  copy('French agency copy with journalist’s initials', 'fr', { main: 'Inondations dans l’Aude: trois villages isolés', places: ['Carcassonne'], agency: 'AFP' }, `
headline| Inondations dans l’Aude: trois villages isolés
lead| Carcassonne, 9 mars 2023 (AFP) - Trois villages de l’Aude étaient isolés jeudi après une nuit de pluie qui a emporté deux ponts, ont indiqué les pompiers.
paragraph| Aucune victime n’était à déplorer dans la matinée. Une centaine d’habitants ont été hébergés dans un gymnase.
end-mark| abc/de/fg
`),
  copy('Spanish agency copy with code line', 'es', { main: 'Un incendio obliga a desalojar dos pueblos en Teruel', places: ['Teruel'], date: '--03-24', agency: 'EFE' }, `
section| SUCESOS
headline| Un incendio obliga a desalojar dos pueblos en Teruel
lead| Teruel, 24 mar (EFE).- Unas 400 personas tuvieron que dejar sus casas este viernes por un incendio forestal que avanza sin control desde la madrugada.
paragraph| El viento complica el trabajo de los medios aéreos, según explicó el director de la emergencia.
paragraph| Los vecinos pasan la noche en un polideportivo, donde la Cruz Roja ha instalado camas y una cocina. EFE
end-mark| jpg/rs
`),
  copy('Spanish explainer', 'es', { main: 'Guía para entender la nueva tarifa del agua', names: ['Lucía Ferrer'] }, `
headline| Guía para entender la nueva tarifa del agua
byline| Por Lucía Ferrer
lead| La factura del agua cambia en abril. El Ayuntamiento asegura que dos de cada tres hogares pagarán menos, pero los vecinos con jardín verán subir el recibo.
question| Qué cambia en la factura
paragraph| Habrá cuatro tramos en lugar de dos. El primero, de 12 metros cúbicos, será gratuito para las familias numerosas.
question| Quién pagará más
paragraph| Las viviendas con piscina pagarán un recargo del 30 por ciento a partir del segundo año.
question| Cómo se solicita el descuento
paragraph| Basta con una llamada o con un formulario en la web municipal. No hace falta presentar papeles.
related| Te puede interesar: Las presas, al 41 % antes del verano
`),
  copy('Arabic agency page', 'ar', { main: 'افتتاح خط جديد للمترو في القاهرة', places: ['القاهرة'], agency: 'أ ف ب' }, `
headline| افتتاح خط جديد للمترو في القاهرة
timestamp| نشر في: 14 مارس 2023 - 10:25
lead| القاهرة (أ ف ب) - افتتحت السلطات المصرية الثلاثاء خطا جديدا للمترو يربط شرق العاصمة بغربها ويمر بست عشرة محطة تحت الأرض.
paragraph| وقال وزير النقل إن الخط سيخدم نحو مليون راكب يوميا، وإن ثمن التذكرة لن يتغير هذا العام.
question| كيف يعمل الخط الجديد
paragraph| تسير القطارات كل ثلاث دقائق في ساعات الذروة، ويمكن شراء التذاكر من الهاتف أو من الشباك.
question| ما الذي يتغير للركاب
paragraph| ستقل مدة الرحلة من الشرق إلى الغرب إلى أربعين دقيقة بعدما كانت تزيد على ساعة ونصف.
related| اقرأ أيضا: حكاية أول نفق تحت النيل
furniture| تابعونا على
`),
]
