/** One thing that can be chosen: a picture with words, or a time with its place in the day. */
import type { JSX } from 'preact'
import { type Line, line, type Value } from '../../flows/screen.ts'
import type { Stop } from '../../flows/view.ts'
import { directionOf } from '../../flows/wording/language.ts'
import type { Piece } from '../../flows/wording/wording.ts'
import { Leaf } from './leaf.tsx'
import { Picture } from './picture.tsx'
import { Sun } from './sun.tsx'
import { Pieces, useWording, Words } from './words.tsx'

const valueIn = <K extends Value['kind']>(stop: Stop, kind: K) =>
  Object.values(stop.line.values as Record<string, Value>).find((it): it is Extract<Value, { kind: K }> => it.kind === kind)

/** One time, by itself or with its day. What tells of times among other words is words. */
const momentOf = (stop: Stop) => {
  const kinds = Object.values(stop.line.values as Record<string, Value>).map(({ kind }) => kind)
  const isMoment = stop.part === 'choices' && kinds.filter((kind) => kind === 'time').length === 1 && !kinds.includes('words')
  return isMoment ? valueIn(stop, 'time') : undefined
}

/** A key to write with is its letters; what erases, opens other letters and ends has a picture. */
const isLetters = (stop: Stop) => stop.part === 'entry' && (valueIn(stop, 'digits') ?? valueIn(stop, 'letters')) !== undefined

/** A comma between day and time is a pause in speech; where they stand apart it says nothing. */
const withoutComma = (pieces: readonly Piece[]): Piece[] => {
  const shown = pieces.map((piece) => ({ ...piece }))
  const last = shown.at(-1)
  if (last) last.text = last.text.replace(/[,،]?\s*$/, '')
  return shown
}

/** A moment's line in its two halves: the day, and the part of the day. Staff read the digits; the part of the day is hers. */
function halves(pieces: readonly Piece[]) {
  const at = pieces.findIndex((piece) => piece.value?.kind === 'time')
  return { day: withoutComma(pieces.filter((_, i) => i !== at)), part: pieces[at]?.text.slice(6) ?? '', at }
}

/** The day above, the time below, each large; the same words in the same order as the line. */
function Moment({ stop, at, date }: { stop: Stop; at: string; date: string | undefined }): JSX.Element {
  const { wording, language, beside } = useWording()
  const hers = halves(wording.pieces(stop.line, language))
  const theirs = beside && halves(wording.pieces(stop.line, beside))
  return (
    <>
      {date && (
        <span class="moment-head">
          <Leaf date={date} />
          <span class="words moment-day">
            <Pieces pieces={hers.day} of={language} />
          </span>
          {theirs && (
            <span class="words moment-day" lang={beside} dir={directionOf(beside)}>
              <Pieces pieces={theirs.day} of={beside} />
            </span>
          )}
        </span>
      )}
      <Sun at={at} />
      <span class="words moment-time" data-piece={hers.at}>
        <bdi class="clock" dir="ltr">
          {at}
        </bdi>{' '}
        <span class="part">{hers.part}</span>
      </span>
    </>
  )
}

/** What cannot be taken back says so where it is chosen, to eyes as to ears. */
const Final = ({ of }: { of: Line }): JSX.Element => (
  <span class="lines">
    <Words line={of} />
    <span class="final">
      <Words line={line('say.commits')} />
    </span>
  </span>
)

function Inside({ stop }: { stop: Stop }): JSX.Element {
  const time = momentOf(stop)
  const day = valueIn(stop, 'day')
  if (time) return <Moment stop={stop} at={time.at} date={day?.date} />
  return (
    <>
      {day ? <Leaf date={day.date} /> : !isLetters(stop) && <Picture name={stop.picture} />}
      {stop.commits ? <Final of={stop.line} /> : <Words line={stop.line} />}
      {stop.mark && (
        <span class="mark">
          <Picture name={stop.mark.picture} />
        </span>
      )}
    </>
  )
}

/** Where it stands among the others of its part, whatever their order: by what it does. */
const placeOf = ({ part, event, picture }: Stop): string | undefined =>
  part === 'choices' ? undefined : part === 'entry' ? event.type.slice('entry.'.length) : picture

export const StopButton = ({ stop, focused }: { stop: Stop; focused: boolean }): JSX.Element => (
  <button
    type="button"
    class="stop"
    data-stop={stop.key}
    data-part={stop.part}
    data-place={placeOf(stop)}
    data-letters={isLetters(stop) ? '' : undefined}
    data-digit={stop.part === 'entry' ? valueIn(stop, 'digits')?.digits : undefined}
    data-leads={stop.leads}
    data-urgent={stop.picture === 'now' || undefined}
    data-moment={momentOf(stop) ? '' : undefined}
    data-focused={focused || undefined}
    tabIndex={-1}
  >
    <Inside stop={stop} />
  </button>
)
