/**
 * Times, dates, prices and numbers to call, inside free text: *9.15–11.30*, *12/3*, *50 kr*, *112*. A voice would read "nio
 * punkt femton" and "tolv snedstreck tre". Swedish and English only: nobody else writes here.
 */
import type { Language } from '../../screen.ts'
import { sayDay } from './calendar.ts'

interface Ways {
  to: string
  time(hour: number, minute: number): string
  date(day: string, month: string): string
  kronor(kronor: string, ore: string | undefined): string
  always: string
  units: Readonly<Record<string, string>>
}
const ways: { readonly [L in Language]?: Ways } = {
  sv: {
    to: 'till',
    // not "tjugo och fem", which is a number
    time: (hour, minute) => (minute === 0 ? `${hour}` : minute < 10 ? `${hour} noll ${minute}` : `${hour} ${minute}`),
    date: (day, month) => `${day} ${month}`,
    kronor: (n, ore) => `${n === '1' ? 'en krona' : `${n} kronor`}${ore ? ` och ${Number(ore)} öre` : ''}`,
    always: 'dygnet runt',
    units: { min: 'minuter', tim: 'timmar', st: 'stycken' },
  },
  en: {
    to: 'to',
    time: (hour, minute) => (minute === 0 ? `${hour} o'clock` : minute < 10 ? `${hour} oh ${minute}` : `${hour} ${minute}`),
    date: (day, month) => `${day} ${month}`,
    kronor: (n, ore) => `${n} ${n === '1' ? 'krona' : 'kronor'}${ore ? ` and ${Number(ore)} öre` : ''}`,
    always: 'day and night',
    units: { min: 'minutes' },
  },
}
const clock = '([01]?\\d|2[0-4])(?:[.:]([0-5]\\d))?'
const range = new RegExp(`(?<![\\d.,/+-])${clock}\\s?[–-]\\s?${clock}(?![\\d/-]|[.,]\\d|\\s?\\d)`, 'g')
const alone = /(?<![\d.,/+-])([01]?\d|2[0-4])[.:]([0-5]\d)(?![\d/-]|[.,]\d|\s?(?:kr|SEK|%))/g
const day = /(?<![\d/.,-])([12]?\d|3[01]|0\d)\/(1[0-2]|0?\d)(?![\d/-])/g
const iso = /(?<!\d)(20\d\d)-(0\d|1[0-2])-([0-2]\d|3[01])(?!\d)/g
const named = /(?<![\d.,/])([12]?\d|3[01])(?:st|nd|rd|th|:?[ae])? (?:of )?(\p{L}{3,9})\.?(?!\p{L})/gu
const price = /(?<![\d.,])(\d{1,3}(?:[ \u00A0]\d{3})+|\d+)(?:[.,](\d\d))?\s?(?:kr(?:onor)?\b\.?|SEK\b|:-)/g
const priceFirst = /\bSEK\s?(\d+)(?:\.(\d\d))?/g
/** Written in groups, with the area's dash or a country's plus; or one of the short ones that all know. */
const phone =
  /(?<![\d/.,])(?:\+\d{1,3}[ -]?\(?0?\)?|0)\d{0,3}[ -]\d[\d ]{3,11}\d(?![\d/])|(?<![\d.,/-])(?:112|1177|11[34][ ]?1[34])(?![\d/-]|[.,]\d)/g

const weekday = '(?:mån|tis|ons|tor|fre|lör|sön|mon|tue|wed|thu|fri|sat|sun)'
/** The dash of *mån–fre*. */
const weekdays = new RegExp(`(?<=(?<!\\p{L})${weekday}\\p{L}*\\.?)\\s?[–-]\\s?(?=${weekday})`, 'giu')
const unit = /(?<=\d\s?)(min|tim|st)\b\.?/g

/** Digits one by one, as one says a number to call. */
const oneByOne = (number: string, plus: string) =>
  number
    .replace('+', `${plus} `)
    .split(/[ -]+/)
    .map((group) => (/^\d+$/.test(group) ? [...group].join(' ') : group))
    .join(', ')
    .replace(`${plus}, `, `${plus} `)

/** The text with its figures in words; as it is in other languages. */
export function figures(text: string, language: Language): string {
  const way = ways[language]
  if (!way || !/\d|[–-]/.test(text)) return text
  const time = (hour = '', minute = '0') => way.time(Number(hour), Number(minute))
  const dateOf = (d: string, m: string) => {
    const [, number, month] = sayDay(`2024-${m.padStart(2, '0')}-${d.padStart(2, '0')}`, language)
    return number && month ? way.date(number.text, month.text) : undefined
  }
  const monthOf = (word: string) => {
    const begins = word.toLowerCase()
    for (let m = 1; m <= 12; m++) {
      const name = sayDay(`2024-${String(m).padStart(2, '0')}-01`, language)[2]
        ?.text.replace('of ', '')
        .toLowerCase()
      if (name?.startsWith(begins) || (begins === 'sept' && m === 9)) return m
    }
    return undefined
  }
  return text
    .replace(/\b24\/7\b/g, way.always)
    .replace(phone, (it) => oneByOne(it, 'plus'))
    .replace(price, (_, kronor: string, ore?: string) =>
      way.kronor(kronor.replace(/[ \u00A0]/g, ''), ore === '00' ? undefined : ore),
    )
    .replace(priceFirst, (_, kronor: string, ore?: string) => way.kronor(kronor, ore === '00' ? undefined : ore))
    .replace(iso, (it, _, m: string, d: string) => dateOf(d, m) ?? it)
    .replace(day, (it, d: string, m: string) => (Number(d) && Number(m) ? (dateOf(d, m) ?? it) : it))
    .replace(named, (it, d: string, word: string) => {
      const m = Number(d) ? monthOf(word) : undefined
      return m === undefined ? it : (dateOf(d, String(m)) ?? it)
    })
    .replace(range, (_, h1: string, m1: string, h2: string, m2: string) => `${time(h1, m1)} ${way.to} ${time(h2, m2)}`)
    .replace(alone, (_, hour: string, minute: string) => time(hour, minute))
    .replace(weekdays, ` ${way.to} `)
    .replace(unit, (it, short: string) => way.units[short] ?? it)
}
