/** Is the code that she was shown an appointment on disk, of that service, at the soonest time that she could have had? */
import type { RealTerminal } from '../terminal.ts'
import type { Proof } from './task.ts'

/** Six digits, in pairs, with nothing of a number before or after them. */
export const code = /(?<![\d-])\d\d \d\d \d\d(?!\d)/

const codeIn = (end: readonly string[]): string | undefined =>
  end.flatMap((words) => code.exec(words)?.[0].replaceAll(' ', '') ?? [])[0]

/** Nobody else books here, so what is soonest before she comes is hers. */
export const proofOfBooking = async ({ appointment, handlers }: RealTerminal, service: string): Promise<Proof> => {
  const [soonest] = await handlers['booking.freeTimes']({ service })
  return (end) => {
    const shown = codeIn(end)
    const kept = shown === undefined ? undefined : appointment(shown)
    if (!kept) return 'the code that she was shown is not in the store'
    if (kept.service !== service) return `she booked ${kept.service}, not ${service}`
    if (!soonest || kept.start !== Date.parse(soonest.start)) return `there was a sooner time: ${soonest?.at}`
    return end.some((words) => words.includes(soonest.at)) ? undefined : `she was not told that it is at ${soonest.at}`
  }
}
