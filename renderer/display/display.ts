/** The page takes the visitor's language, size and contrast, and the glass's real density. */

import type { Size } from '../../flows/screen.ts'
import type { Meeting } from '../terminal.ts'

export const directionOf = (language: string): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr')

/** Where letters are so large for the glass that cards become rows: the picture stands before the words. */
const rowCards: Record<Meeting['office']['display']['form'], readonly Size[]> = {
  portrait: [3, 4],
  landscape: [4],
  compact: [1, 2],
}

export function applyDisplay({ who, office: { display } }: Meeting): void {
  const page = document.documentElement
  page.lang = who.language
  page.dir = directionOf(who.language)
  page.dataset.size = String(who.size)
  page.dataset.contrast = who.contrast
  page.dataset.form = display.form
  page.toggleAttribute('data-row-cards', rowCards[display.form].includes(who.size))
  // a millimetre on this glass, in CSS pixels: all measures of the theme are millimetres
  page.style.setProperty('--mm', `${display.pixelsPerMm / devicePixelRatio}px`)
}
