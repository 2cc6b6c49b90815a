/**
 * The letters that one can write with, by script: in the order in which they are learnt, in groups of few enough to look over.
 * What stands as several letters in one (Ethiopic) is a row: one consonant in all its forms.
 */
import { type Language, languages } from '../screen.ts'
import { languageFacts } from '../wording/language.ts'

/** A letter, or a row of forms. */
export type Letters = string
export type Alphabet = readonly (readonly Letters[])[]

const groups = (...all: string[]): Alphabet => all.map((group) => [...group])

const latin = ['ABCDE', 'FGHIJ', 'KLMNO', 'PQRST', 'UVWXYZ', 'ÅÄÖ']
/** With marks, as names in that language have them; those of its neighbours where it has none itself. */
const marked: { readonly [L in Language]?: string } = {
  pl: 'ĄĆĘŁŃÓŚŹŻ',
  es: 'ÁÉÍÑÓÚÜ',
  fr: 'ÀÂÇÉÈÊËÎÏÔÙÛŒ',
  tr: 'ÇĞİŞÜ',
}
const oftenMarked = 'ÉÈÁÜÑÇĆŠŽŁØÆ'
/** Turkish has two: İ, and I, whose small letter is ı. The key is called ı, so that it stays one. */
const latinOf = (language: Language): Alphabet =>
  groups(...latin.map((it) => (language === 'tr' ? it.replace('I', 'ı') : it)), marked[language] ?? oftenMarked)

const arabic = groups('ابتثجح', 'خدذرزس', 'شصضطظ', 'عغفقك', 'لمنهوي', 'أإآء', 'ؤئةى')
const persian = groups('آابپتث', 'جچحخدذ', 'رزژسشص', 'ضطظعغف', 'قکگلمن', 'وهیءئ')
const sorani = groups('ئابپتج', 'چحخدرڕ', 'زژسشعغ', 'فڤقکگل', 'ڵمنوۆه', 'ەیێ')
const ukrainian = groups('АБВГҐД', 'ЕЄЖЗИІ', 'ЇЙКЛМН', 'ОПРСТУ', 'ФХЦЧШЩ', 'ЬЮЯ')
const russian = groups('АБВГДЕ', 'ЁЖЗИЙК', 'ЛМНОПР', 'СТУФХЦ', 'ЧШЩЪЫЬ', 'ЭЮЯ')

/** Each consonant stands in Unicode with its seven forms after it: ሀ ሁ ሂ ሃ ሄ ህ ሆ. */
const FORMS = 7
const row = (consonant: string): Letters =>
  Array.from({ length: FORMS }, (_, i) => String.fromCodePoint((consonant.codePointAt(0) ?? 0) + i)).join('')
const ethiopic: Alphabet = [
  ...['ሀለሐመሠረ', 'ሰሸቀቐበቨ', 'ተቸኀነኘአ', 'ከኸወዐዘዠ', 'የደጀገጠጨ'].map((series) => [...series].map(row)),
  [...[...'ጰጸፀፈፐ'].map(row), 'ቋቛኳዃጓ'],
]

const own: { readonly [L in Language]?: Alphabet } = {
  ar: arabic,
  fa: persian,
  ckb: sorani,
  uk: ukrainian,
  ru: russian,
  ti: ethiopic,
}
const alphabets = Object.fromEntries(languages.map((it) => [it, own[it] ?? latinOf(it)])) as Record<Language, Alphabet>
export const alphabetOf = (language: Language): Alphabet => alphabets[language]

/** One by one, rows too. */
export const lettersOf = (language: Language): string[] => alphabets[language].flat().flatMap((letters) => [...letters])

/** For whoever writes her name as her Swedish papers have it. */
const plainLatin = groups(...latin)
export const otherAlphabetOf = (language: Language): Alphabet | undefined =>
  languageFacts[language].script === 'Latn' ? undefined : plainLatin

/** What stands within a name and is no letter. Ukrainian and Somali names have the last. */
export const signs = [' ', '-', '’'] as const
export const isSign = (key: string): boolean => signs.some((sign) => sign === key)
export const digits = [...'1234567890']
