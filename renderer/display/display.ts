/** The page takes the visitor's language, size, contrast and reach, and the glass's real density. */

import { canBeLow, canBeNarrow, shownSize } from '../../flows/rooms.ts'
import type { Size } from '../../flows/screen.ts'
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
  page.toggleAttribute('data-less', who.less === true)
  page.toggleAttribute('data-low', who.low === true && canBeLow(display.form))
  page.toggleAttribute('data-narrow', who.narrow === true && canBeNarrow(display.form))
  page.toggleAttribute('data-feel', who.feel === true)
  page.toggleAttribute('data-scan', who.scan !== undefined)
  page.toggleAttribute('data-dark', who.dark === true)
  // a millimetre on this glass, in CSS pixels: all measures of the theme are millimetres
  page.style.setProperty('--mm', `${display.pixelsPerMm / devicePixelRatio}px`)
  // the band that a seated hand reaches, above the lower edge; where nobody has measured it, the stylesheet's lower 60 %
  for (const [name, mm] of [['--reach-from', display.reach?.from] as const, ['--reach-to', display.reach?.to] as const])
    if (mm === undefined) page.style.removeProperty(name)
    else page.style.setProperty(name, `calc(${mm} * var(--mm))`)
}
