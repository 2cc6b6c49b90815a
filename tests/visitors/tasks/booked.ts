/** Is the code that she was told an appointment on disk, of that service, at the soonest time that she could have had? */
import type { Behind } from '../terminal.ts'
import type { Proof } from './task.ts'

/** Six digits, in pairs, with nothing of a number before or after them. */
export const code = /(?<![\d-])\d\d \d\d \d\d(?!\d)/

const codeIn = (texts: readonly string[]): string | undefined =>
  texts.flatMap((words) => code.exec(words)?.[0].replaceAll(' ', '') ?? [])[0]
/** As the clock in the lobby shows it. */
const clockAt = (instant: number) =>
  new Intl.DateTimeFormat('sv', { timeZone: 'Europe/Stockholm', hour: '2-digit', minute: '2-digit' }).format(instant)

/** Whoever takes longer may have to take a later time than was free when she came: milliseconds. */
const SOON = 20 * 60_000

/** Nobody else books here, so what is soonest when she comes is hers. */
export const proofOfBooking = async ({ appointment, handlers, clock }: Behind, service: string): Promise<Proof> => {
  const came = clock.now()
  const first = await handlers['booking.freeTimes']({ service })
  return async ({ end, overheard }) => {
    const shown = codeIn(end)
    const kept = shown === undefined ? undefined : appointment(shown)
    if (!kept) return 'the code that she was told is not in the store'
    if (kept.service !== service) return `she booked ${kept.service}, not ${service}`
    const free = [...(clock.now() - came < SOON ? first : []), ...(await handlers['booking.freeTimes']({ service }))]
    const sooner = free.find(({ start }) => Date.parse(start) < kept.start)
    if (sooner) return `there was a sooner time: ${sooner.at}`
    const at = clockAt(kept.start)
    if (!end.some((words) => words.includes(at))) return `she was not told that it is at ${at}`
    return codeIn(overheard) === shown ? 'her code was said to the room, and she had not asked for that' : undefined
  }
}
