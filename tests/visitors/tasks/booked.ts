/** Is the code that she was told an appointment on disk, of that service, at the soonest time that she could have had? */
import type { RealTerminal } from '../terminal.ts'
import type { Proof } from './task.ts'

/** Six digits, in pairs, with nothing of a number before or after them. */
export const code = /(?<![\d-])\d\d \d\d \d\d(?!\d)/

const codeIn = (texts: readonly string[]): string | undefined =>
  texts.flatMap((words) => code.exec(words)?.[0].replaceAll(' ', '') ?? [])[0]

/** Nobody else books here, so what is soonest before she comes is hers. */
export const proofOfBooking = async ({ appointment, handlers }: RealTerminal, service: string): Promise<Proof> => {
  const [soonest] = await handlers['booking.freeTimes']({ service })
  return ({ end, overheard }) => {
    const shown = codeIn(end)
    const kept = shown === undefined ? undefined : appointment(shown)
    if (!kept) return 'the code that she was told is not in the store'
    if (kept.service !== service) return `she booked ${kept.service}, not ${service}`
    if (!soonest || kept.start !== Date.parse(soonest.start)) return `there was a sooner time: ${soonest?.at}`
    if (!end.some((words) => words.includes(soonest.at))) return `she was not told that it is at ${soonest.at}`
    return codeIn(overheard) === shown ? 'her code was said to the room, and she had not asked for that' : undefined
  }
}
