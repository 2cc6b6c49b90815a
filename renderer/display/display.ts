/** The page takes the visitor's language, size and contrast, and the glass's real density. */

import type { Size } from '../../flows/screen.ts'
import { shownSize } from '../../flows/view.ts'
import { directionOf } from '../../flows/wording/language.ts'
import type { Meeting } from '../terminal.ts'

/** Where letters are so large for the glass, or two languages stand in it, that cards become rows: the picture before the words. */
const rowCards: Record<Meeting['office']['display']['form'], readonly Size[]> = {
  portrait: [3, 4],
  landscape: [4],
  compact: [1, 2],
}

export function applyDisplay({ who, office: { display } }: Meeting): void {
  const page = document.documentElement
  page.lang = who.language
  page.dir = directionOf(who.language)
  const size = shownSize(display.form, who)
  page.dataset.size = String(size)
  page.dataset.contrast = who.contrast
  page.toggleAttribute('data-both', who.beside !== undefined)
  page.dataset.form = display.form
  page.toggleAttribute('data-row-cards', who.beside !== undefined || rowCards[display.form].includes(size))
  // a millimetre on this glass, in CSS pixels: all measures of the theme are millimetres
  page.style.setProperty('--mm', `${display.pixelsPerMm / devicePixelRatio}px`)
}
