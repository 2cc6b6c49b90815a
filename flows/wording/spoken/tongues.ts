/** Names of the languages that people here speak. Chromium's own names are used where it has them in that language. */
import type { Language } from '../../screen.ts'
import { languageFacts } from '../language.ts'
import { once } from './once.ts'

const common =
  'sv en ar so ti fa prs uk pl ru fi ckb ku kmr es fr tr am om ps bs hr sr sq de ro rom zh vi th ur bn hi se fit'.split(' ')
const named = (names: string): Readonly<Record<string, string>> =>
  Object.fromEntries(names.split('|').map((name, i) => [common[i], name]))
/** Chromium has none for these three, and would write English. */
const own: { readonly [L in Language]?: Readonly<Record<string, string>> } = {
  so: named(
    'Iswiidhish|Ingiriisi|Carabi|Soomaali|Tigrinya|Faarsi|Dari|Yukreeniyaan|Boolish|Ruush|Finnish|Kurdi Soraani|Kurdi|Kurdi Kurmanji|Isbaanish|Faransiis|Turki|Amxaari|Oromo|Bashtuu|Boosniyaan|Koro’eeshiyaan|Serbiyaan|Albaaniyaan|Jarmal|Romaniyaan|Romani|Shiinees|Fiyetnaamiis|Taaylandees|Urduu|Bangaali|Hindi|Saami|Meänkieli',
  ),
  ti: named(
    'ስዊድንኛ|እንግሊዝኛ|ዓረብኛ|ሶማልኛ|ትግርኛ|ፋርስኛ|ዳሪ|ዩክሬንኛ|ፖላንድኛ|ሩስኛ|ፊንላንድኛ|ኩርዲ ሶራኒ|ኩርዲ|ኩርዲ ኩርማንጂ|ስጳንኛ|ፈረንሳይኛ|ቱርክኛ|ኣምሓርኛ|ኦሮምኛ|ፓሽቶ|ቦስንኛ|ክሮኤሽያኛ|ሰርብኛ|ኣልባንኛ|ጀርመንኛ|ሮማንያኛ|ሮማኒ|ቻይንኛ|ቬትናምኛ|ታይኛ|ኡርዱ|በንጋልኛ|ሂንዲ|ሳሚ|ሜንኬሊ',
  ),
  ckb: named(
    'سویدی|ئینگلیزی|عەرەبی|سۆمالی|تیگرینیا|فارسی|دەری|ئۆکراینی|پۆڵەندی|ڕووسی|فینلەندی|کوردیی سۆرانی|کوردی|کوردیی کرمانجی|ئیسپانی|فەرەنسی|تورکی|ئەمهەری|ئۆرۆمۆ|پەشتۆ|بۆسنی|کرواتی|سربی|ئەڵبانی|ئەڵمانی|ڕۆمانیایی|ڕۆمانی|چینی|ڤێتنامی|تایلەندی|ئوردو|بەنگالی|هیندی|سامی|مێنکیێلی',
  ),
}
/** Swedish Sign Language: no ICU knows it. */
const signed: Readonly<Record<Language, string>> = {
  sv: 'svenskt teckenspråk',
  en: 'Swedish Sign Language',
  ar: 'لُغة الإشارة السويديّة',
  so: 'luqadda dhegoolaha ee Iswiidhan',
  ti: 'ናይ ስዊድን ቋንቋ ምልክት',
  fa: 'زبانِ اشارهٔ سوئدی',
  uk: 'шведська жестова мова',
  pl: 'szwedzki język migowy',
  ru: 'шведский жестовый язык',
  fi: 'ruotsalainen viittomakieli',
  ckb: 'زمانی ئاماژەی سویدی',
  es: 'lengua de signos sueca',
  fr: 'langue des signes suédoise',
  tr: 'İsveç işaret dili',
}
/** Where Chromium's name would be lost on a voice (it reads الكردية as *alkrdiyya*), misleads, or is an insult. */
const better: { readonly [L in Language]?: Readonly<Record<string, string>> } = {
  sv: { ps: 'pashto', ckb: 'sorani', kmr: 'kurmanji' },
  en: { ckb: 'Sorani', kmr: 'Kurmanji', rom: 'Romani' },
  ar: {
    ti: 'التِّغرينيّة',
    pl: 'البُولَندِيّة',
    fi: 'الفِنلَندِيّة',
    ku: 'الكُردِيّة',
    kmr: 'الكُرمانجِيّة',
    ckb: 'السُّورانيّة',
    es: 'الإِسبانِيّة',
    fr: 'الفَرَنسِيّة',
    tr: 'التُّركِيّة',
    sq: 'الأَلبانِيّة',
    de: 'الأَلمانِيّة',
    ur: 'الأُردِيّة',
    ps: 'البَشتُو',
    rom: 'لُغَةُ الرُّوما',
  },
  fa: { ku: 'کُردی', kmr: 'کُرمانجی', ckb: 'سورانی', fr: 'فرانسه', pl: 'لهستانی', rom: 'رومانی', tr: 'تُرکی' },
  uk: { rom: 'ромська', ckb: 'сорані' },
  pl: { rom: 'romski' },
  ru: { rom: 'ромский', ckb: 'сорани' },
}
const names = once((language) => new Intl.DisplayNames([languageFacts[language].locale], { type: 'language', fallback: 'none' }))

/** Its name in a language, with the vowel marks that a voice needs; in Swedish where that language has no name for it. */
export function tongue(code: string, language: Language): { text: string; language: Language } {
  if (code === 'swl' || code.startsWith('sgn')) return { text: signed[language], language }
  const text = own[language]
    ? (own[language][code] ?? own[language][code.split('-')[0] ?? code])
    : (better[language]?.[code] ?? names(language).of(code))
  return text ? { text, language } : { text: names('sv').of(code) ?? code, language: 'sv' }
}

const lists = once((language) => new Intl.ListFormat(languageFacts[language].locale, { type: 'conjunction' }))
/** A list, as it is written. */
export function writeList(items: readonly string[], language: Language): string {
  const [last = '', ...before] = [...items].reverse()
  const first = before.reverse()
  if (first.length === 0) return last
  if (language === 'so') return `${first.join(', ')} iyo ${last}`
  if (language === 'ckb') return `${first.join('، ')} و ${last}`
  if (language === 'ti') return `${first.join('፣ ')}ን ${last}ን`
  return lists(language).format(items)
}
/** Those that one would record: the ones heard most at Swedish offices. */
export const commonTongues: readonly string[] = [...common, 'swl']
