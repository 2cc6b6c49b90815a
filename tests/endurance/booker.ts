/**
 * A process that books without end, until it is killed: `node booker.ts <folder> <seed> [<hold to confirm again>]`.
 * It tells each step to standard output, written at once, so that what was told was true before the kill.
 */
import { writeSync } from 'node:fs'
import { seeded } from '../../main/booking/seeded.ts'
import { openOffice } from './office.ts'
import type { Told } from './told.ts'

const tell = (told: Told) => writeSync(1, `${JSON.stringify(told)}\n`)

const book = ([folder = '', seed, again]: readonly string[]) => {
  const office = openOffice(folder)
  if (!office.ok) {
    tell({ is: 'unopenable', reason: office.reason })
    return
  }
  tell({ is: 'opened' })
  const { booking } = office
  const { whole, chance } = seeded(Number(seed))
  const confirm = (hold: string) => {
    const confirmed = booking.confirm({ hold })
    tell(confirmed.ok ? { is: 'shown', hold, code: confirmed.code } : { is: 'refused', hold })
  }
  if (again) {
    tell({ is: 'found', hold: again, confirmed: office.store.held(again)?.confirmed ?? false })
    // As a page does whose answer never came.
    confirm(again)
  }
  let free = booking.freeTimes({ service: 'advice' })
  for (let visitor = 1; ; visitor++) {
    if (visitor % 25 === 0) free = booking.freeTimes({ service: 'advice' })
    // Half of them want one of the first times, so that they meet times that are taken.
    const start = free[whole(0, chance(0.5) ? 40 : free.length - 1)]?.start ?? ''
    const held = booking.hold({ service: 'advice', start })
    if (!held.ok) continue
    tell({ is: 'held', hold: held.hold, start })
    if (chance(0.1)) booking.renew(held)
    if (chance(0.1)) {
      tell({ is: 'lettingGo', hold: held.hold })
      booking.letGo(held)
      continue
    }
    confirm(held.hold)
    if (chance(0.1)) confirm(held.hold)
  }
}

book(process.argv.slice(2))
