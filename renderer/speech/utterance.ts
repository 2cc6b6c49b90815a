/** What is said of a View: in reading order, each with the place on the glass that is marked while it is said. */
import type { Language, Line } from '../../flows/screen.ts'
import type { Earcon } from './earcon.ts'

/** Where on the glass: the title, the notice, a fact by its number, a stop by its key; nowhere: an instruction, only heard. */
export type Where =
  | { part: 'title' | 'notice' | 'entered' | 'position' | 'nowhere' }
  | { part: 'fact'; n: number }
  | { part: 'stop'; key: string }
export interface Utterance {
  line: Line
  /** Whose voice, unless the line or a value is its own language. */
  language: Language
  where: Where
}
/** What is to be said now; `afterMs`: only if nothing else was said until then. */
export interface Reading {
  earcon?: Earcon
  say: readonly Utterance[]
  afterMs: number
}
