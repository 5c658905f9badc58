import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { datelineText, parseDateline } from '../../shared/article/dateline'
import { datelineDate } from '../../shared/article/schema'

describe('parseDateline', () => {
  it.each<[string, string[], string?]>([
    ['Washington/Moscow', ['Washington', 'Moscow']],
    ['Washington/Moscow :', ['Washington', 'Moscow']],
    ['NEW DELHI, Nov 10 (PTI):', ['NEW DELHI'], '--11-10'],
    ['New Delhi Nov 10', ['New Delhi'], '--11-10'],
    ['Paris (Reuters) -', ['Paris']],
    ['PARIS —', ['PARIS']],
    ['बर्लिन,', ['बर्लिन']],
    ['नई दिल्ली, 10 नवंबर (भाषा)', ['नई दिल्ली'], '--11-10'],
    ['नई दिल्ली, १० नवम्बर २०२२', ['नई दिल्ली'], '2022-11-10'],
    ['Berlin, 10. November 2022 (dpa) -', ['Berlin'], '2022-11-10'],
    ['Paris, 1er août 2022 (AFP) -', ['Paris'], '2022-08-01'],
    ['Madrid, 10 nov (EFE).-', ['Madrid'], '--11-10'],
    ['Bogotá, 3 de mayo de 2023', ['Bogotá'], '2023-05-03'],
    ['القاهرة 10 نوفمبر (رويترز) -', ['القاهرة'], '--11-10'],
    ['بيروت، 10 تشرين الثاني', ['بيروت'], '--11-10'],
    ['東京 11月10日', ['東京'], '--11-10'],
    ['KYIV, Ukraine (AP) —', ['KYIV, Ukraine']],
    ['Springfield (Illinois)', ['Springfield (Illinois)']],
    ['Washington D.C.', ['Washington D.C.']],
    ['LONDON, Sept. 3, 2021', ['LONDON'], '2021-09-03'],
    ['Paris 2022-11-10', ['Paris'], '2022-11-10'],
    ['Paris, Feb 31', ['Paris, Feb 31']],
    ['Nov 10', [], '--11-10'],
  ])('%s', (text, places, date) => expect(parseDateline(text)).toEqual({ places, ...(date ? { date } : {}) }))

  it.each(['', '  ', ':', '—'])('finds nothing in %j', (text) => expect(parseDateline(text)).toBeNull())

  it('reads back what it writes, in any language', () => {
    const place = fc.constantFrom('Washington', 'NEW DELHI', 'KYIV, Ukraine', 'Washington D.C.', 'बर्लिन', 'नई दिल्ली', 'القاهرة', '東京', 'Saint-Denis', 'Frankfurt am Main', "Xi'an", 'São Paulo', 'Springfield (Illinois)')
    const day = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))
    const date = fc.option(fc.oneof(day, day.map((iso) => `-${iso.slice(4)}`)), { nil: undefined })
    const language = fc.constantFrom('en', 'en-IN', 'hi', 'de', 'fr', 'es', 'ar', 'ar-EG', 'ar-LB', 'ru', 'ja', 'ko', 'zh', 'fa', 'th', 'fi', 'vi', 'eu', 'he', 'ta')
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 3 }), date, language, (places, date, language) => {
        const dateline = { places, ...(date ? { date } : {}) }
        expect(parseDateline(datelineText(dateline, language))).toEqual(dateline)
        if (date) expect(datelineDate.safeParse(date).success).toBe(true)
      }),
    )
  })
})
