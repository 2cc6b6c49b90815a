/** Everything a visitor can do here. A new task is a folder, a line in `ways.ts`, and a line here. */
import { book } from './book/book.ts'
import { screens as bookScreens } from './book/screens.ts'
import { callPerson } from './call-person/call-person.ts'
import { screens as callPersonScreens } from './call-person/screens.ts'
import { find } from './find/find.ts'
import { screens as findScreens } from './find/screens.ts'
import { type Flow, type Flows, flow, type StaffFlows } from './flow.ts'
import type { System } from './house.ts'
import { keys } from './keys/keys.ts'
import { screens as keysScreens } from './keys/screens.ts'
import { closed, notice } from './lobby/closed.ts'
import { goodbye, home, language, stillThere, trouble } from './lobby/lobby.ts'
import { myBooking } from './my-booking/my-booking.ts'
import { screens as myBookingScreens } from './my-booking/screens.ts'
import { now } from './now/now.ts'
import { screens as nowScreens } from './now/screens.ts'
import { screens as settingsScreens } from './settings/screens.ts'
import { settings } from './settings/settings.ts'
import { screens as tellUsScreens } from './tell-us/screens.ts'
import { tellUs } from './tell-us/tell-us.ts'
import type { Ways } from './ways.ts'

export const flows: Flows = {
  home,
  language,
  settings: flow(settings, settingsScreens),
  goodbye,
  stillThere,
  trouble,
  now: flow(now, nowScreens),
  find: flow(find, findScreens),
  book: flow(book, bookScreens),
  myBooking: flow(myBooking, myBookingScreens),
  callPerson: flow(callPerson, callPersonScreens),
  keys: flow(keys, keysScreens),
  closed,
  notice,
  tellUs: flow(tellUs, tellUsScreens),
}
/** What staff can do, where staff are: at a panel of their own, which is an actor system of its own. */
const staffs = new WeakMap<object, StaffFlows>()
/** Gives a panel its flows. Call it before the actor starts. */
export const addFlows = (system: System, more: StaffFlows): void => void staffs.set(system, more)
/** A panel's, not a visitor's. */
export const isStaffs = (system: System): boolean => staffs.has(system)
export const flowOf = (name: keyof Ways, system: System): Omit<Flow, 'told'> => {
  const found = { ...flows, ...staffs.get(system) }[name]
  if (!found) throw new Error(`no flow ${name} here`)
  return found
}
