/** Of which places a picture of the glass is taken: a picture costs more than all else. */
import { contrasts, languages } from '../../flows/screen.ts'
import { type Display, glasses } from './displays.ts'

/** True: a picture of this page of the place, which is the so-manieth of those looked at on this display. */
export type IsSeen = (display: Display, place: number, page: number) => boolean

/** In the quick walk, the first page of so many places on each display. */
const FEW = 1
/** In full, one place of so many in each mode; from one display to the next they take turns. */
const IN_MODES = 8

export const someSeen: IsSeen = (_, place, page) => place < FEW && page === 0
/** In full, each page of each place on each glass in each contrast, in one of the languages; unless one that is built alike was seen there. */
export const manySeen: IsSeen = ({ form, size, language, contrast, mode }, place) => {
  const glass = glasses.findIndex((it) => it.form === form && it.size === size)
  const tongue = languages.indexOf(language)
  if (mode) return (place + glass + tongue) % IN_MODES === 0
  const turn = place + 3 * glass + 5 * contrasts.indexOf(contrast) + tongue
  return turn % languages.length === 0
}
