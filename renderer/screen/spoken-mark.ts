/**
 * What is being said is marked where it stands: its word, and the thing it belongs to. The page's nodes stay as they are: the
 * word is a highlight of the browser's, the thing an attribute that no component knows.
 */
import type { Marked } from '../speech/speech.ts'
import type { Where } from '../speech/utterance.ts'

const places: Readonly<Record<Exclude<Where['part'], 'fact' | 'stop' | 'nowhere'>, string>> = {
  title: 'h1',
  notice: '.notice',
  position: '.position',
  entered: '.entered',
}
function thingAt(where: Where): Element | null {
  if (where.part === 'nowhere') return null
  if (where.part === 'fact') return document.querySelectorAll('.fact').item(where.n)
  if (where.part === 'stop') return document.querySelector(`[data-stop="${CSS.escape(where.key)}"]`)
  return document.querySelector(places[where.part])
}

/** The n-th word of what stands there: between spaces, as the voice counts them. */
function wordIn(element: Element, n: number): Range | undefined {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT)
  let seen = 0
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    for (const { index, 0: word } of (node.textContent ?? '').matchAll(/\S+/g)) {
      if (seen++ !== n) continue
      const range = document.createRange()
      range.setStart(node, index)
      range.setEnd(node, index + word.length)
      return range
    }
  }
  return undefined
}
const wholeOf = (element: Element): Range => {
  const range = document.createRange()
  range.selectNodeContents(element)
  return range
}

let marked: Element | undefined
/** Nothing: silence. */
export function showSpoken(mark: Marked | undefined): void {
  const thing = mark ? thingAt(mark.where) : null
  if (thing !== marked) marked?.removeAttribute('data-spoken')
  marked = thing ?? undefined
  thing?.setAttribute('data-spoken', '')
  const words = mark?.language === 'sv' ? thing?.querySelector('.words[lang=sv]') : undefined
  const piece = (words ?? thing)?.querySelector(`[data-piece="${mark?.piece ?? 0}"]`) ?? undefined
  const range = piece && (mark?.word === undefined ? wholeOf(piece) : wordIn(piece, mark.word))
  if (range) CSS.highlights.set('spoken', new Highlight(range))
  else CSS.highlights.delete('spoken')
}
