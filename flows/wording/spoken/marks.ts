/** What only eyes or only ears want in a text: soft hyphens are for a narrow line, vowel marks are for a voice. */
import type { Language } from '../../screen.ts'

const vowelMarks = /[\u064B-\u0652\u0670]/g
/** Arabic and Persian are written without them, except for children. */
export const forEyes = (text: string): string => text.replace(vowelMarks, '')

const softHyphens = /\u00AD/g
/** Unicode's own order (NFC) puts the doubling after the vowel; espeak-ng then says the consonant four times. Persian's too. */
const doubled = /([\u064B-\u0650\u0670]+)\u0651/g
/** What espeak-ng's Arabic needs beside that to read fully marked text; each was heard wrong without it. */
const arabic: readonly (readonly [RegExp, string])[] = [
  // the article doubles the letter that follows it already: *ash-shams*, not *ashsh-shams*
  [/(\u0627\u0644\u0652?[\u062A\u062B\u062F-\u0634\u0635-\u0638\u0644\u0646])\u0651/g, '$1'],
  // -iyya and -a at the end of a word, which would become -iit and -at
  [/\u0650?\u064A\u0651?\u064E?\u0629(?![\u064B-\u0650])/g, '\u064A\u0629'],
  [/\u064E\u0629(?![\u064B-\u0650])/g, '\u064E\u0647'],
]
export function forEars(text: string, language: Language): string {
  const whole = text.replace(softHyphens, '').replace(doubled, '\u0651$1')
  return language === 'ar' ? arabic.reduce((it, [from, to]) => it.replace(from, to), whole) : whole
}
