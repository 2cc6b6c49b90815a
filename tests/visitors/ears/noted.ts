/**
 * What somebody who heard it would write down: a time as clocks show it, a number as it was read out, a code in its pairs. So
 * that one wish, one mind and one proof serve eyes and ears.
 */
import type { Token } from '../../../flows/wording/spoken.ts'
import { plain, type Spoken } from '../wish.ts'
import { type Heard, isAudible } from './heard.ts'
import { numeral } from './numerals.ts'

/** Between two digits that were read out, this is the end of a pair: milliseconds. */
const PAIR_MS = 300

/** How each language says the time, `h` and `m`; English by the half of the day (`part`), with quarters (`q`). */
const clocks: Readonly<Record<Spoken, RegExp>> = {
  sv: /klockan (?<h>\d+)(?: (?:noll )?(?<m>\d+))?/g,
  en: /(?:(?<q>half|a quarter) past )?(?<h>zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: (?:oh )?(?<m>\d+)| o'clock sharp)?(?: early| in the morning| noon| late)? (?<part>before lunch|at lunch|after lunch|in the evening|at night)/g,
  ar: /الساعه (?<h>\d+)(?: و ?(?<m>\d+) دق)?/g,
  ti: /ሰዓት (?<h>\d+)(?: ምስ (?<m>\d+) ደቒቕ)?/g,
  fa: /ساعت (?<h>\d+)(?: و (?<m>\d+) دقیقه)?/g,
  uk: /(?<h>\d+|одна|дві|двадцять одна|двадцять дві) годин\p{L}*(?: (?<m>\d+))?/gu,
  pl: /godzina (?<h>\d+)(?: minut (?<m>\d+))?/g,
  ru: /(?<h>\d+) час(?:ов|а)?(?: (?<m>\d+))?/g,
  fi: /kello (?<h>\d+)(?: (?:nolla )?(?<m>\d+))?/g,
  es: /a las? (?<h>\d+|una|veintiuna)(?: horas)?(?: y (?<m>\d+)| en punto)/g,
  fr: /(?<h>\d+|zéro|une|vingt et une) heures?(?: (?<m>\d+))?/g,
  tr: /saat (?<h>\d+)(?: (?:sıfır )?(?<m>\d+))?/g,
}
const english = 'zero one two three four five six seven eight nine ten eleven twelve'.split(' ')
/** Hours that are not said as a number. */
const hours: Readonly<Record<string, number>> = {
  ...Object.fromEntries(english.map((word, n) => [word, n])),
  одна: 1,
  дві: 2,
  'двадцять одна': 21,
  'двадцять дві': 22,
  una: 1,
  veintiuna: 21,
  zéro: 0,
  une: 1,
  'vingt et une': 21,
}
const two = (n: number | string) => String(n).padStart(2, '0')
const isAfternoon = (part: string, hour: number) =>
  /^(after lunch|in the evening)$/.test(part) || (part === 'at night' && hour > 9)
const asClocksShow = (text: string, language: Spoken) =>
  text.replace(clocks[language], (...found) => {
    const { h = '', m = '0', q, part = '' } = found.at(-1) as { h?: string; m?: string; q?: string; part?: string }
    const hour = hours[h] ?? Number(h)
    const minute = q ? { half: 30, 'a quarter': 15 }[q] : m
    return `${two(isAfternoon(part, hour) ? hour + 12 : hour)}:${two(minute ?? m)} ${part}`.trim()
  })

const isDigit = (said: string) => /^\d$/.test(said)
/** A name, of a street or a language, is known in every language; of all else in another only that it was said. */
const isName = (text: string) => text.split(/[\s,]+/).every((word) => /^[\p{Lu}\d]/u.test(word))
const understood = ({ text, language: of }: Token, language: Spoken): string => {
  if (of === language) return numeral(text, language)
  return isName(text) ? text : `(${of})`
}

/** Of what was silent: nothing. */
export function noted(heard: readonly Heard[], language: Spoken): string {
  let text = ''
  let before = { said: '', restMs: 0 }
  for (const one of heard) {
    if (!one.token || !isAudible(one)) continue
    const said = understood(one.token, language)
    const isSameNumber = isDigit(before.said) && isDigit(said) && before.restMs < PAIR_MS
    text += `${text === '' || isSameNumber ? '' : ' '}${said}`
    before = { said, restMs: one.restMs }
  }
  return asClocksShow(plain(text), language)
}
