/** The page takes the visitor's language, size and contrast, and the glass's real density. */
import { roomOf } from '../../flows/view.ts'
import type { Meeting } from '../terminal.ts'

export const directionOf = (language: string): 'ltr' | 'rtl' => (language === 'ar' ? 'rtl' : 'ltr')

export function applyDisplay({ who, office: { display } }: Meeting): void {
  const page = document.documentElement
  page.lang = who.language
  page.dir = directionOf(who.language)
  page.dataset.size = String(who.size)
  page.dataset.contrast = who.contrast
  page.dataset.form = display.form
  page.dataset.room = String(roomOf(display.form, who.size).choices)
  // a millimetre on this glass, in CSS pixels: all measures of the theme are millimetres
  page.style.setProperty('--mm', `${display.pixelsPerMm / devicePixelRatio}px`)
}
