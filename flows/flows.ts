/** Everything one can do here. A new task is a folder, a line in `ways.ts`, and a line here. */
import { book } from './book/book.ts'
import { screens as bookScreens } from './book/screens.ts'
import { callPerson } from './call-person/call-person.ts'
import { screens as callPersonScreens } from './call-person/screens.ts'
import { find } from './find/find.ts'
import { screens as findScreens } from './find/screens.ts'
import { type Flows, flow } from './flow.ts'
import { keys } from './keys/keys.ts'
import { screens as keysScreens } from './keys/screens.ts'
import { goodbye, home, language, stillThere, trouble } from './lobby/lobby.ts'
import { myBooking } from './my-booking/my-booking.ts'
import { screens as myBookingScreens } from './my-booking/screens.ts'
import { now } from './now/now.ts'
import { screens as nowScreens } from './now/screens.ts'
import { screens as settingsScreens } from './settings/screens.ts'
import { settings } from './settings/settings.ts'
import { setupDisplay } from './setup/display.ts'
import { screens as setupDisplayScreens } from './setup/display-screens.ts'
import { screens as setupKeysScreens } from './setup/key-screens.ts'
import { setupKeys } from './setup/keys.ts'

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
  setupKeys: flow(setupKeys, setupKeysScreens),
  setupDisplay: flow(setupDisplay, setupDisplayScreens),
}
