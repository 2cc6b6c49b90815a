/** Whether a text is written in a voice's script. */
import type { LanguageFacts } from '../../flows/wording/language.ts'

const letters: Readonly<Record<LanguageFacts['script'], RegExp>> = {
  Latn: /\p{Script=Latin}/gu,
  Arab: /\p{Script=Arabic}/gu,
  Ethi: /\p{Script=Ethiopic}/gu,
  Cyrl: /\p{Script=Cyrillic}/gu,
}
/** Letters of one script: not what many share, as the mark that lengthens Arabic words. */
const anyLetter = /(?![\p{Script=Common}\p{Script=Inherited}])\p{L}/gu
const count = (text: string, of: RegExp) => text.match(of)?.length ?? 0

/** Half of its letters at least: a Swedish street within an Arabic sentence is still for the Arabic voice. Digits are anybody's. */
export function isInScript(text: string, script: LanguageFacts['script']): boolean {
  return count(text, letters[script]) * 2 >= count(text, anyLetter)
}
