/** What somebody wants, in words: hers, not the terminal's; so a text that is broken there is missed here. */
import { type Language, languages } from '../../flows/screen.ts'
import { languageFacts } from '../../flows/wording/language.ts'

/** What there is a voice for. Somali and Sorani have none, and reach only who reads. */
export type Spoken = Exclude<Language, 'so' | 'ckb'>
export const isSpoken = (language: Language): language is Spoken => languageFacts[language].voice !== undefined
export const spokenLanguages: readonly Spoken[] = languages.filter(isSpoken)

/** Any part of a text, or a pattern in small letters without commas. */
export type Word = string | RegExp
export const CHOOSE = 'her own'
export interface Deed {
  when: readonly Word[]
  /** The key that she presses: one that she brought, by its code, or her own for choosing. Without one, she speaks. */
  press?: string | typeof CHOOSE
  /** Only as what she chose last was called so: from then on nothing may reach her. */
  after?: Word
  /** Only who has nothing but keys does it. */
  onlyKeys?: true
}
export interface Wish {
  /** As she would say it. */
  says: string
  /** What she looks for, and what brings her nearest to it first. */
  looksFor: readonly Word[]
  /** She has what she wants when each of these has reached her from one screen. */
  until: readonly Word[]
  /** What she has to write, sign by sign: it stands on a paper in her hand. */
  writes?: string
  /** What she does other than choosing, as soon as all of `when` reaches her. */
  does?: readonly Deed[]
  /** She knows that she will not get it when one of these has. */
  unless?: readonly Word[]
}

/** As people compare words: without capitals, commas, vowel marks, marks that nobody sees, or the dots of a silent Arabic t. */
export const plain = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u064b-\u0652\u0670]|[\u00ad\u0640\u200e\u200f\u2066-\u2069]|\u0307|[,،፣]/g, '')
    .replaceAll('ة', 'ه')
    .replace(/\s+/g, ' ')
    .trim()
export const isIn = (text: string, word: Word): boolean =>
  typeof word === 'string' ? plain(text).includes(plain(word)) : word.test(plain(text))
const isSame = (text: string, other: string) => plain(text) === plain(other)

/** What stands on every screen, whatever it is about, in this order. */
const controls = [
  ...(['before', 'back', 'over', 'language', 'again', 'oneLanguage', 'swedish'] as const),
  ...(['settings', 'hide', 'person'] as const),
] as const
export type Control = (typeof controls)[number]

interface Common {
  /** The language's own name. */
  itself: string
  more: string
  /** Under this she may take any. */
  anyOfThese: string
  /** The heart of what she is told to ask for when something is kept from others' ears. */
  aloud: string
  /** What she calls each control. */
  others: readonly string[]
}
const list = (words: string) => words.split(' | ')
const common: Readonly<Record<Language, Common>> = {
  sv: {
    itself: 'Svenska',
    more: 'Mer',
    anyOfThese: 'Här kan du få hjälp',
    aloud: 'högt',
    others: list('Förra | Tillbaka | Börja om | Språk | Hör igen | Ett språk | Hör svenska | Se och hör | Göm | Personal'),
  },
  en: {
    itself: 'English',
    more: 'More',
    anyOfThese: 'Here you can get help',
    aloud: 'aloud',
    others: list('Before | Back | Restart | Language | Repeat | One language | Hear Swedish | Settings | Hide | A person'),
  },
  ar: {
    itself: 'العربية',
    more: 'المزيد',
    anyOfThese: 'هنا توجد مساعدة',
    aloud: 'بصوت عال',
    others: list('السابق | رجوع | من البداية | اللغة | مرة أخرى | لغة واحدة | صوت سويدي | رؤية وسمع | إخفاء | موظف'),
  },
  so: {
    itself: 'Soomaali',
    more: 'Ka badan',
    anyOfThese: 'Halkan caawimo ka hel',
    aloud: 'Kor u dheh',
    others: list('Kuwii hore | Dib | Bilow | Luqad | Ku celi | Hal luqad | Iswiidhish | Habee | Qari | Shaqaale'),
  },
  ti: {
    itself: 'ትግርኛ',
    more: 'ተወሳኺ',
    anyOfThese: 'ኣብዚ ሓገዝ ክትረኽቡ ትኽእሉ',
    aloud: 'ብዓውታ',
    others: list('ዝሓለፈ | ተመለሱ | ዳግማይ | ቋንቋ | እንደገና | ሓደ ቋንቋ | ብሽወደንኛ | ርኣዩ፣ ስምዑ | ሕብኡ | ሰራሕተኛ'),
  },
  fa: {
    itself: 'فارسی',
    more: 'بیشتر',
    anyOfThese: 'اینجا به شما کمک می‌کنند',
    aloud: 'بلند',
    others: list('قبلی | برگشت | از اول | زبان | دوباره بگو | یک زبان | سوئدی بگو | تنظیمات | پنهان | کارمند'),
  },
  uk: {
    itself: 'Українська',
    more: 'Ще',
    anyOfThese: 'Тут вам допоможуть',
    aloud: 'Уголос',
    others: list('Раніше | Назад | Спочатку | Мова | Ще раз | Одна мова | Шведською | Зір, слух | Сховати | Персонал'),
  },
  pl: {
    itself: 'Polski',
    more: 'Więcej',
    anyOfThese: 'Tu dostaniesz pomoc',
    aloud: 'głos',
    others: list('Wstecz | Wróć | Od nowa | Język | Powtórz | Jeden język | Po szwedzku | Ustaw | Ukryj | Obsługa'),
  },
  ru: {
    itself: 'Русский',
    more: 'Ещё',
    anyOfThese: 'Здесь вам помогут',
    aloud: 'Вслух',
    others: list('Раньше | Назад | Сначала | Язык | Ещё раз | Один язык | По-шведски | Вид, звук | Скрыть | Персонал'),
  },
  fi: {
    itself: 'Suomi',
    more: 'Lisää',
    anyOfThese: 'Täältä saat apua',
    aloud: 'ääneen',
    others: list('Ennen | Takaisin | Alkuun | Kieli | Sano taas | Yksi kieli | Ruotsiksi | Asetukset | Piilota | Henkilö'),
  },
  ckb: {
    itself: 'کوردی',
    more: 'زیاتر',
    anyOfThese: 'لێرە یارمەتی وەردەگرن',
    aloud: 'دەنگی بەرز',
    others: list('پێشوو | گەڕانەوە | سەرەتا | زمان | دووبارە | یەک زمان | بە سویدی | ڕێکخستن | شاردنەوە | کارمەند'),
  },
  es: {
    itself: 'Español',
    more: 'Más',
    anyOfThese: 'Aquí te pueden ayudar',
    aloud: 'en alto',
    others: list('Antes | Volver | Al inicio | Idioma | Repetir | Un idioma | Oír sueco | Ver y oír | Esconder | Personal'),
  },
  fr: {
    itself: 'Français',
    more: 'Suite',
    anyOfThese: 'Ici, on peut vous aider',
    aloud: 'tout haut',
    others: list('Avant | Retour | Au début | Langue | Réécouter | Une langue | Voix suédoise | Vue, son | Cacher | Personnel'),
  },
  tr: {
    itself: 'Türkçe',
    more: 'Devamı',
    anyOfThese: 'Size burada yardım ederler',
    aloud: 'sesli',
    others: list('Önceki | Geri | Baştan | Dil | Tekrar | Tek dil | İsveççe duy | Gör, duy | Gizle | Görevli'),
  },
}
export const isItself = (text: string, language: Language): boolean => isSame(text, common[language].itself)
/** Her language among others: what is heard where the next languages wait. */
export const tellsOf = (text: string, language: Language): boolean => isIn(text, common[language].itself)
/** Any language's own name. */
export const isLanguage = (text: string): boolean => languages.some((language) => isItself(text, language))
/** In Swedish too, which stands there until she has found her own: whoever lives here has learnt that word. */
export const isMore = (text: string, language: Language): boolean =>
  isSame(text, common[language].more) || isSame(text, common.sv.more)
export const isAnyOfThese = (text: string, language: Language): boolean => isIn(text, common[language].anyOfThese)
export const isAloud = (text: string, language: Language): boolean => isIn(text, common[language].aloud)
export const isControl = (text: string, control: Control, language: Language): boolean =>
  isSame(text, common[language].others[controls.indexOf(control)] ?? '')
/** What stands on every screen of the panel too, in the languages that staff read. */
const lock: { readonly [L in Language]?: string } = { sv: 'Lås', en: 'Lock' }
const isLock = (text: string, language: Language) => isSame(text, lock[language] ?? '')
export const isCommon = (text: string, language: Language): boolean =>
  isMore(text, language) ||
  isAloud(text, language) ||
  isLock(text, language) ||
  common[language].others.some((other) => isSame(text, other))
