/**
 * Numbers as they are counted. A voice reads digits well; a language that has recordings alone gets as few as can say all:
 * 0–100, the round hundreds, a thousand and an *and*.
 */
import type { Language } from '../../screen.ts'
import { languageFacts } from '../language.ts'
import type { Said } from './calendar.ts'

interface Counted {
  /** 0 to 19. */
  small: readonly string[]
  /** 20, 30 … 90. */
  tens: readonly string[]
  and: string
  hundred: string
  thousand: string
  /** Tens and units as one number; tens first with an *and* between, unless said otherwise. */
  joined?(tens: string, units: string, and: string): string
}
const counted: { readonly [L in Language]?: Counted } = {
  so: {
    small: 'eber kow laba saddex afar shan lix toddoba siddeed sagaal toban'.split(' '),
    tens: 'labaatan soddon afartan konton lixdan toddobaatan siddeetan sagaashan'.split(' '),
    and: 'iyo',
    hundred: 'boqol',
    thousand: 'kun',
    joined: (tens, units, and) => `${units} ${and} ${tens}`,
  },
  // its voice has digits, but says eight wrong, and twenty one without what joins them
  ti: {
    small: 'ዜሮ ሓደ ክልተ ሰለስተ ኣርባዕተ ሓሙሽተ ሽዱሽተ ሸውዓተ ሸሞንተ ትሽዓተ ዓሰርተ'.split(' '),
    tens: 'ዕስራ ሰላሳ ኣርብዓ ሓምሳ ስሳ ሰብዓ ሰማንያ ቴስዓ'.split(' '),
    and: 'ን',
    hundred: 'ሚእቲ',
    thousand: 'ሽሕ',
    joined: (tens, units, and) => (tens === 'ዓሰርተ' ? `${tens} ${units}` : `${tens}${and} ${units}${and}`),
  },
  ckb: {
    small: 'سفر یەک دوو سێ چوار پێنج شەش حەوت هەشت نۆ دە یازدە دوازدە سێزدە چواردە پازدە شازدە حەڤدە هەژدە نۆزدە'.split(' '),
    tens: 'بیست سی چل پەنجا شەست حەفتا هەشتا نەوەد'.split(' '),
    and: 'و',
    hundred: 'سەد',
    thousand: 'هەزار',
  },
}

/** Words for one recording: 0–100, a round hundred, a thousand. Digits where a voice or the eye knows the words. */
export function numberWords(n: number, language: Language): string {
  const words = counted[language]
  const small = words?.small[n]
  if (!words) return String(n)
  if (small !== undefined) return small
  if (n === 1000) return words.thousand
  if (n >= 100) return n === 100 ? words.hundred : `${words.small[n / 100]} ${words.hundred}`
  const tens = n < 20 ? words.small[10] : words.tens[Math.floor(n / 10) - 2]
  const units = words.small[n % 10]
  if (n % 10 === 0) return tens ?? String(n)
  return words.joined?.(tens ?? '', units ?? '', words.and) ?? `${tens} ${words.and} ${units}`
}

const one = (n: number, language: Language): Said => ({ clip: `number.${n}`, text: numberWords(n, language) })
/** A count in its neutral form. Whole numbers below a million; one token where there is a voice. */
export function sayCount(n: number, language: Language): Said[] {
  if (languageFacts[language].voice !== undefined || n < 0) {
    const isOne = n >= 0 && (n <= 100 || (n < 1000 && n % 100 === 0))
    return [{ clip: `number.${n}`, text: isOne ? numberWords(n, language) : String(n) }]
  }
  const thousands = Math.floor(n / 1000)
  const hundreds = Math.floor((n % 1000) / 100) * 100
  const rest = n % 100
  const groups = [
    ...(thousands > 0 ? [[...(thousands > 1 ? sayCount(thousands, language) : []), one(1000, language)]] : []),
    ...(hundreds > 0 ? [[one(hundreds, language)]] : []),
    ...(rest > 0 || n === 0 ? [[one(rest, language)]] : []),
  ]
  const and: Said = { clip: 'number.and', text: counted[language]?.and ?? '' }
  return groups.flatMap((group, i) => (i > 0 ? [and, ...group] : group))
}

/** Which numbers one would record for a language; all others are made of them, or left to its voice. */
export function countClips(language: Language): Said[] {
  const round = [...Array.from({ length: 101 }, (_, n) => n), 200, 300, 400, 500, 600, 700, 800, 900, 1000]
  const and = languageFacts[language].voice === undefined ? counted[language]?.and : undefined
  return [...round.map((n) => one(n, language)), ...(and ? [{ clip: 'number.and', text: and }] : [])]
}
