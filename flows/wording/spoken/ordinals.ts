/**
 * Days of the month, where a language says an ordinal: *tjugosjätte november*, двадцать шестое ноября. The others count
 * (veintiséis de noviembre), and French only the first.
 */
import type { Language } from '../../screen.ts'
import { numberWords } from './numbers.ts'

interface Ordinals {
  /** 1 to 20, then 30. */
  first: readonly string[]
  twenty: string
  thirty: string
  /** The one of 21 and 31, where it is not the one of 1. */
  one?: string
}
const table = (first: string, twenty: string, thirty: string, one?: string): Ordinals => ({
  first: first.split('|'),
  twenty,
  thirty,
  ...(one ? { one } : {}),
})
const ordinals: { readonly [L in Language]?: Ordinals } = {
  sv: table(
    'första|andra|tredje|fjärde|femte|sjätte|sjunde|åttonde|nionde|tionde|elfte|tolfte|trettonde|fjortonde|femtonde|sextonde|sjuttonde|artonde|nittonde|tjugonde|trettionde',
    'tjugo',
    'trettio',
  ),
  en: table(
    'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|thirtieth',
    'twenty-',
    'thirty-',
  ),
  fi: table(
    'ensimmäinen|toinen|kolmas|neljäs|viides|kuudes|seitsemäs|kahdeksas|yhdeksäs|kymmenes|yhdestoista|kahdestoista|kolmastoista|neljästoista|viidestoista|kuudestoista|seitsemästoista|kahdeksastoista|yhdeksästoista|kahdeskymmenes|kolmaskymmenes',
    'kahdeskymmenes',
    'kolmaskymmenes',
  ),
  ru: table(
    'первое|второе|третье|четвёртое|пятое|шестое|седьмое|восьмое|девятое|десятое|одиннадцатое|двенадцатое|тринадцатое|четырнадцатое|пятнадцатое|шестнадцатое|семнадцатое|восемнадцатое|девятнадцатое|двадцатое|тридцатое',
    'двадцать ',
    'тридцать ',
  ),
  uk: table(
    'перше|друге|третє|четверте|п’яте|шосте|сьоме|восьме|дев’яте|десяте|одинадцяте|дванадцяте|тринадцяте|чотирнадцяте|п’ятнадцяте|шістнадцяте|сімнадцяте|вісімнадцяте|дев’ятнадцяте|двадцяте|тридцяте',
    'двадцять ',
    'тридцять ',
  ),
  pl: table(
    'pierwszego|drugiego|trzeciego|czwartego|piątego|szóstego|siódmego|ósmego|dziewiątego|dziesiątego|jedenastego|dwunastego|trzynastego|czternastego|piętnastego|szesnastego|siedemnastego|osiemnastego|dziewiętnastego|dwudziestego|trzydziestego',
    'dwudziestego ',
    'trzydziestego ',
  ),
  fa: table(
    'اوّل|دوّم|سوّم|چهارم|پنجم|ششم|هفتم|هشتم|نهم|دهم|یازدهم|دوازدهم|سیزدهم|چهاردهم|پانزدهم|شانزدهم|هفدهم|هجدهم|نوزدهم|بیستم|سی‌اُم',
    'بیستُ ',
    'سیُ ',
    'یکم',
  ),
}

/** The word for a day of the month, 1 to 31; none where the language says the number itself. */
export function ordinal(day: number, language: Language): string | undefined {
  if (language === 'fr') return day === 1 ? 'premier' : undefined
  if (language === 'ckb') return `${numberWords(day, 'ckb')}ی` // the number is joined to its month: 26ی
  const words = ordinals[language]
  if (!words) return undefined
  if (day === 30) return words.first[20]
  if (day <= 20) return words.first[day - 1]
  const unit = day % 10
  return `${day < 30 ? words.twenty : words.thirty}${(unit === 1 && words.one) || words.first[unit - 1]}`
}
