/** What is shown and not said: every text on the glass must reach ears too (EN 301 549 V3.2.1, 5.1.3.3). */
import type { Line } from '../../../flows/screen.ts'
import type { Wording } from '../../../flows/wording/wording.ts'
import { whole } from '../../../renderer/speech/reader.ts'
import type { Where } from '../../../renderer/speech/utterance.ts'
import type { Meeting } from '../../../renderer/terminal.ts'

const letters = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
/** What eyes read there; drawings with letters in them repeat a value of the line. */
function shownAt(element: Element): string {
  const copy = element.cloneNode(true)
  if (!(copy instanceof Element)) return ''
  for (const drawn of copy.querySelectorAll('[aria-hidden="true"]')) drawn.remove()
  return letters(copy.textContent ?? '')
}
function elementOf(where: Where): Element | null {
  if (where.part === 'fact') return document.querySelectorAll('.fact').item(where.n)
  if (where.part === 'stop') return document.querySelector(`[data-stop="${CSS.escape(where.key)}"]`)
  return {
    title: () => document.querySelector('h1'),
    notice: () => document.querySelector('.notice'),
    position: () => document.querySelector('.position'),
    entered: () => document.querySelector('.entered'),
    nowhere: () => null,
  }[where.part]()
}

export function unheard(met: Meeting, wording: Wording): string[] {
  const { language, beside } = met.who
  const inHeadset: Meeting = { ...met, hearing: { ...met.hearing, headset: true } }
  const said = whole(inHeadset, { language, controls: true, instruct: true })
  const heardAt = new Map<Element, string>()
  for (const { line, where } of said) {
    const element = elementOf(where)
    if (element) heardAt.set(element, (heardAt.get(element) ?? '') + letters(wording.write(line, language)))
  }
  /** A picture beside a choice is said after its line, and has no letters; so has what is said before something final. */
  const isSaid = (element: Element) => {
    const shown = shownAt(element)
    const heard = heardAt.get(element)
    if (shown === '') return true
    if (heard === undefined) return false
    // what she has written is read back in a sentence
    if (element.matches('.entered')) return heard.includes(shown)
    return beside ? heard.length > 0 : heard.startsWith(shown)
  }
  const texts = [...document.querySelectorAll('h1, .notice, .fact, .position, .entered, .stop')]
  const beyond = [...document.querySelectorAll('.words')].filter(
    (it) => !it.closest('h1, .notice, .fact, .position, .entered, .stop'),
  )
  return [
    ...texts.filter((it) => !isSaid(it)).map((it) => `shown, not said: ${shownAt(it).slice(0, 60)}`),
    ...beyond.map((it) => `words that nobody says: ${it.textContent?.slice(0, 60)}`),
    ...said.flatMap(({ line }) => voiceless(line, met, wording)),
  ]
}
/** Each piece of a line that eyes read has something to be said. */
function voiceless(line: Line, { who: { language } }: Meeting, wording: Wording): string[] {
  const spoken = new Set(
    wording
      .spoken(line, language)
      .filter(({ text }) => text.trim())
      .map(({ piece }) => piece),
  )
  return wording
    .pieces(line, language)
    .flatMap(({ text }, n) => (letters(text) && !spoken.has(n) ? [`no voice for "${text}" of ${line.key}`] : []))
}
