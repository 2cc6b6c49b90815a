/** `--forget-pin`, in both shells: for who stands at the machine itself, with the terminal's own account. */
import { join } from 'node:path'
import { isInUse } from '../booking/in-use.ts'
import { BOOKINGS } from '../changes/data-files.ts'
import { systemClock as clock } from '../clock.ts'
import type { Log } from '../log.ts'
import { openAudit } from './audit.ts'
import { forgetPins } from './forget-pins.ts'

export const IS_RUNNING = 'The terminal is running. End it first, then do this again.'
/** `data`: the data folder. Says what was done, and what to do next. `code`: that of the program. */
export function forgetPinHere(data: string, log: Log): { code: 0 | 1; says: string } {
  // it would go on with what it has in memory, and its log would have two who write it
  if (isInUse(join(data, BOOKINGS))) return { code: 1, says: IS_RUNNING }
  const done = forgetPins(data, openAudit(data, { clock, log }))
  if (!done.ok) return { code: 1, says: `It could not be deleted: ${done.where}. Do this with the terminal’s own account.` }
  if (!done.hadAny)
    return {
      code: 0,
      says: `There was no PIN in ${data}. If the terminal keeps its data elsewhere, say where with --data <folder> or LEDSTANG_DATA.`,
    }
  return {
    code: 0,
    says: 'All PINs and badges are deleted. Start the terminal, go to the panel, and choose a PIN for the caretaker at once.',
  }
}
