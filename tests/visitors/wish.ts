/** What somebody wants, in words: hers, not the terminal's; so a text that is broken there is missed here. */
import type { Language } from '../../flows/screen.ts'

/** Any part of a text, or a pattern in small letters. */
export type Word = string | RegExp
export interface Wish {
  /** As she would say it. */
  says: string
  /** What she looks for, and what brings her nearest to it first. */
  looksFor: readonly Word[]
  /** She has what she wants when each of these has reached her from one screen. */
  until: readonly Word[]
  /** She knows that she will not get it when one of these has. */
  unless?: readonly Word[]
}

/** As people compare words: without capitals, vowel marks, or marks that nobody sees. */
const plain = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u00ad\u0640\u064b-\u0652\u200e\u200f\u2066-\u2069]/g, '')
export const isIn = (text: string, word: Word): boolean =>
  typeof word === 'string' ? plain(text).includes(plain(word)) : word.test(plain(text))
const isSame = (text: string, other: string) => plain(text) === plain(other)

/** The language's own name, and the few words that stand on every screen whatever it is about. */
const common: Record<Language, { itself: string; more: string; others: readonly string[] }> = {
  sv: { itself: 'Svenska', more: 'Mer', others: ['Förra', 'Tillbaka', 'Börja om', 'Språk', 'Se bättre', 'Göm', 'Personal'] },
  en: { itself: 'English', more: 'More', others: ['Before', 'Back', 'Restart', 'Language', 'See well', 'Hide', 'A person'] },
  ar: { itself: 'العربية', more: 'المزيد', others: ['السابق', 'رجوع', 'من البداية', 'اللغة', 'رؤية أوضح', 'إخفاء', 'موظف'] },
}
export const isItself = (text: string, language: Language) => isSame(text, common[language].itself)
export const isMore = (text: string, language: Language) => isSame(text, common[language].more)
export const isCommon = (text: string, language: Language) =>
  isMore(text, language) || common[language].others.some((other) => isSame(text, other))
