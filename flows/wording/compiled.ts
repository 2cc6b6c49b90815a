/** A message made ready once: its texts for eyes and for ears, and the name of each one's recording. */
import type { Language } from '../screen.ts'
import type { Part } from './message.ts'
import { forEars, forEyes } from './spoken/marks.ts'

export type Compiled =
  | { eyes: string; ears: string; clip: string }
  | { name: string; kind: string }
  | { name: string; plural: Readonly<Record<string, readonly Compiled[]>> }

/**
 * A recording is called by its key; in a message that holds values, by the key and the way to the part: the number of the
 * part, and in a plural the form and the number in it. Of `Det tar {minutes, plural, one {# minut} other {# minuter}}.` there
 * are `book.minutes/0`, `book.minutes/1.one.1` and `book.minutes/1.other.1`; what holds no letter has none.
 */
export function compile(parts: readonly Part[], key: string, language: Language): readonly Compiled[] {
  const within = (inner: readonly Part[], way: string): Compiled[] =>
    inner.map((part, i) => {
      if (typeof part === 'string')
        return {
          eyes: forEyes(part),
          ears: forEars(part, language),
          clip: way === '' && inner.length === 1 ? key : `${key}/${way}${i}`,
        }
      if ('kind' in part) return part
      const forms = Object.entries(part.plural).map(([form, it]) => [form, within(it, `${way}${i}.${form}.`)] as const)
      return { name: part.name, plural: Object.fromEntries(forms) }
    })
  return within(parts, '')
}
