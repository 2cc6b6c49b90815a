/** Days, as they are written and as they are said. Chromium has no calendar for Somali, Tigrinya and Sorani: it would write English. */
import type { Language } from '../../screen.ts'
import { languageFacts } from '../language.ts'
import { numberWords } from './numbers.ts'
import { once } from './once.ts'
import { ordinal } from './ordinals.ts'

const weekdayKeys = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const
export const monthKeys = [
  ...(['january', 'february', 'march', 'april', 'may', 'june', 'july'] as const),
  ...(['august', 'september', 'october', 'november', 'december'] as const),
] as const
const noon = (date: string) => new Date(`${date}T12:00:00Z`)

/** Sunday first, as Date counts; written with a day's number between: a table's glass and paper agree. */
interface Names {
  weekdays: readonly string[]
  months: readonly string[]
  write(weekday: string, day: number, month: string): string
}
const own: { readonly [L in Language]?: Names } = {
  so: {
    weekdays: 'Axad Isniin Talaado Arbaco Khamiis Jimco Sabti'.split(' '),
    months: 'Jannaayo Febraayo Maarso Abriil May Juun Luuliyo Ogost Sebteembar Oktoobar Nofeembar Diseembar'.split(' '),
    write: (weekday, day, month) => `${weekday}, ${day} ${month}`,
  },
  ti: {
    weekdays: 'ሰንበት ሰኑይ ሰሉስ ረቡዕ ሓሙስ ዓርቢ ቀዳም'.split(' '),
    months: 'ጥሪ ለካቲት መጋቢት ሚያዝያ ግንቦት ሰነ ሓምለ ነሓሰ መስከረም ጥቅምቲ ሕዳር ታሕሳስ'.split(' '),
    write: (weekday, day, month) => `${weekday}፣ ${day} ${month}`,
  },
  ckb: {
    weekdays: 'یەکشەممە دووشەممە سێشەممە چوارشەممە پێنجشەممە هەینی شەممە'.split(' '),
    months: 'کانوونی دووەم|شوبات|ئازار|نیسان|ئایار|حوزەیران|تەمووز|ئاب|ئەیلوول|تشرینی یەکەم|تشرینی دووەم|کانوونی یەکەم'.split(
      '|',
    ),
    write: (weekday, day, month) => `${weekday}، ${day}ی ${month}`,
  },
}
const formats = once(
  (language) =>
    new Intl.DateTimeFormat(languageFacts[language].locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' }),
)

/** The weekday, the day of the month and the month's name: torsdag 26 november. */
export function writeDay(date: string, language: Language): string {
  const names = own[language]
  const at = noon(date)
  if (!names) return formats(language).format(at)
  return names.write(names.weekdays[at.getUTCDay()] ?? '', at.getUTCDate(), names.months[at.getUTCMonth()] ?? '')
}

const of: { readonly [L in Language]?: string } = { en: 'of ', es: 'de ' }
export interface Said {
  clip: string
  text: string
}
/** The same in the order in which the language says it; the month as it stands in a date (of November, ноября). */
export function sayDay(date: string, language: Language): Said[] {
  const at = noon(date)
  const names = own[language]
  const weekday = (text: string) => ({ clip: `weekday.${weekdayKeys[at.getUTCDay()]}`, text })
  const month = (text: string) => ({ clip: `month.${monthKeys[at.getUTCMonth()]}`, text: `${of[language] ?? ''}${text}` })
  const day = () => {
    const n = at.getUTCDate()
    const text = ordinal(n, language)
    return text === undefined ? { clip: `number.${n}`, text: numberWords(n, language) } : { clip: `ordinal.${n}`, text }
  }
  if (names) return [weekday(names.weekdays[at.getUTCDay()] ?? ''), day(), month(names.months[at.getUTCMonth()] ?? '')]
  return formats(language)
    .formatToParts(at)
    .flatMap(({ type, value }) =>
      type === 'weekday' ? [weekday(value)] : type === 'day' ? [day()] : type === 'month' ? [month(value)] : [],
    )
}
