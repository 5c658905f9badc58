import { byWord } from '../../../text/table'

/** Currency signs and codes, before or after the figure. */
export const currencySigns = byWord<string>({ '₹': 'INR', '$': 'USD', '€': 'EUR', '£': 'GBP', '¥': 'JPY', '₽': 'RUB', '₴': 'UAH', '₩': 'KRW' })
export const currencyWords = byWord<string>({
  rs: 'INR', re: 'INR', inr: 'INR', rupee: 'INR', rupees: 'INR', रुपये: 'INR', रुपए: 'INR', रुपया: 'INR', रु: 'INR', usd: 'USD', dollar: 'USD', dollars: 'USD', डॉलर: 'USD', euro: 'EUR', euros: 'EUR', eur: 'EUR',
  pound: 'GBP', pounds: 'GBP', gbp: 'GBP', yen: 'JPY', yuan: 'CNY', рублей: 'RUB', рубля: 'RUB', ruble: 'RUB', rubles: 'RUB', roubles: 'RUB', hryvnia: 'UAH', гривен: 'UAH', dirham: 'AED', dirhams: 'AED', دولار: 'USD', ريال: 'SAR', درهم: 'AED', riyals: 'SAR', francs: 'CHF', pesos: 'MXN',
})
/** Words before a dollar sign or after it that name another country's money: C$5, A$5. */
export const dollarKinds = byWord<string>({ us: 'USD', c: 'CAD', a: 'AUD', nz: 'NZD', hk: 'HKD', s: 'SGD', ca: 'CAD', au: 'AUD' })

interface Measure {
  unit: string
  /** What is measured: only like is compared with like. */
  of: 'length' | 'weight' | 'area' | 'speed' | 'heat' | 'volume' | 'power'
  /** Times this gives the base unit of `of`. */
  factor: number
}
const measure = (of: Measure['of'], unit: string, factor: number, words: string) => words.split(' ').map((word) => [word, { unit, of, factor }] as const)

/** Units of measure by their words, lower case. */
export const measures = byWord<Measure>(Object.fromEntries([
  ...measure('length', 'km', 1000, 'km kms kilometre kilometres kilometer kilometers किलोमीटर किमी километров километра км'),
  ...measure('length', 'mile', 1609.344, 'mile miles mi मील миль'),
  ...measure('length', 'metre', 1, 'metre metres meter meters मीटर метров'),
  ...measure('length', 'foot', 0.3048, 'foot feet ft फुट'),
  ...measure('length', 'inch', 0.0254, 'inch inches इंच'),
  ...measure('length', 'cm', 0.01, 'cm centimetre centimetres centimeter centimeters'),
  ...measure('length', 'mm', 0.001, 'mm millimetre millimetres millimeter millimeters'),
  ...measure('weight', 'kg', 1, 'kg kgs kilo kilos kilogram kilograms किलो кг'),
  ...measure('weight', 'lb', 0.45359, 'lb lbs'),
  ...measure('weight', 'tonne', 1000, 'tonne tonnes टन тонн'), ...measure('weight', 'ton', 1000, 'ton tons'),
  ...measure('weight', 'gram', 0.001, 'gram grams'),
  ...measure('area', 'hectare', 10000, 'hectare hectares ha हेक्टेयर'), ...measure('area', 'acre', 4046.86, 'acre acres एकड़'),
  ...measure('speed', 'kmh', 1, 'kmph kmh kph'), ...measure('speed', 'mph', 1.609344, 'mph'),
  ...measure('volume', 'litre', 1, 'litre litres liter liters लीटर'), ...measure('volume', 'gallon', 3.78541, 'gallon gallons'), ...measure('volume', 'barrel', 158.987, 'barrel barrels'),
  ...measure('heat', 'degree', 1, '° °c degree degrees celsius डिग्री grad degrés grados градус градуса градусов درجة درجات'),
  ...measure('power', 'MW', 1, 'mw megawatt megawatts'), ...measure('power', 'GW', 1000, 'gw gigawatt gigawatts'),
]))
const byUnit: ReadonlyMap<string, Measure> = new Map(Object.values(measures).map((measure) => [measure.unit, measure]))
/** A unit by its name as a quantity has it. */
export const unitOf = (unit: string): Measure | undefined => byUnit.get(unit)

export const durations = new Set('second seconds minute minutes hour hours day days week weeks month months year years decade decades century centuries fortnight night nights दिन दिनों साल सालों वर्ष घंटे घंटों मिनट महीने महीनों सप्ताह tage tagen tag jahre jahren stunden monate monaten wochen jours ans années heures mois semaines лет года дней часов месяцев недель يوما سنة سنوات أيام ساعات'.split(' '))
