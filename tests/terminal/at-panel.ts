/** Somebody who works here, at the terminal without a glass. */
import '../../flows/staff/load.ts' // read before it is asked for, so that opening the panel takes no time of its own
import { settle } from '../walk/way.ts'
import { type PlainHouse, plainHouse } from './plain-house.ts'
import { type PlainStaff, plainStaff } from './plain-staff.ts'
import { somebody } from './somebody.ts'

export function atPanel(staff: PlainStaff = plainStaff(), plain: PlainHouse = plainHouse()) {
  const she = somebody(plain, staff.house)
  const digits = async (pin: string) => {
    for (const digit of pin) await she.touch(digit)
    await she.touch('Ready')
  }
  /** Until the panel stands there: it is loaded when it is asked for. */
  const opened = async () => {
    for (let turn = 0; turn < 50 && she.view().layer !== 'staff'; turn++) await new Promise((done) => setImmediate(done))
    await settle()
  }
  const comes = async () => {
    await she.touch('A person', 'I work here')
    await opened()
  }
  return {
    ...she,
    staff,
    digits,
    opened,
    /** From wherever she is: by *A person*, *I work here*. */
    comes,
    enters: async (pin = '482913') => {
      await comes()
      await digits(pin)
    },
  }
}
