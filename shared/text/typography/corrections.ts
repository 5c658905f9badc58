/** Slips of the keyboard that are never another word. By the main part of a language's tag. */
const usual: Readonly<Record<string, string>> = {
  en: 'teh the|hte the|adn and|nad and|taht that|thier their|recieve receive|recieved received|beleive believe|acheive achieve|occured occurred|occuring occurring|occurence occurrence|seperate separate|seperately separately|goverment government|govenment government|parliment parliament|committe committee|commitee committee|definately definitely|wich which|whcih which|becuase because|untill until|publically publicly|accomodate accommodate|accomodation accommodation|neccessary necessary|independant independent|sargeant sergeant|tommorow tomorrow|tommorrow tomorrow|yesturday yesterday|wierd weird|freind friend|buisness business|enviroment environment|foriegn foreign|calender calendar|dissapear disappear|embarass embarrass|harrass harass|liason liaison|maintainance maintenance|millenium millennium|ocasion occasion|posession possession|priviledge privilege|referal referral|succesful successful|suprise surprise|truely truly|withold withhold',
  de: 'udn und|dei die|nciht nicht|vieleicht vielleicht|Rythmus Rhythmus|Standart Standard|wiederspiegeln widerspiegeln|Satelit Satellit|agressiv aggressiv|vorraus voraus|Reperatur Reparatur|Maschiene Maschine|nähmlich nämlich|seperat separat|endgültich endgültig',
}

/** One word and what it becomes, as a person keeps them. */
export interface OwnCorrection {
  from: string
  to: string
}

/** The list for a language: the usual slips, and over them a person's own. */
export function correctionsFor(language: string, own: readonly OwnCorrection[]): ReadonlyMap<string, string> {
  const list = new Map<string, string>()
  for (const pair of usual[language.toLowerCase().split('-')[0]!]?.split('|') ?? []) {
    const [from, to] = pair.split(' ')
    list.set(from!, to!)
  }
  for (const { from, to } of own) list.set(from, to)
  return list
}
