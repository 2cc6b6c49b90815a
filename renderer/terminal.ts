/** The kiosk as the page meets it: one place where the system's changes become views. Without a DOM, so tests run it too. */
import { type ActorOptions, createActor } from 'xstate'
import type { Hearing } from '../flows/hearing.ts'
import { furnish, hearingOf, officeOf, whoOf } from '../flows/house.ts'
import { type Kiosk, kiosk, type Told, viewOfKiosk } from '../flows/kiosk.ts'
import type { Profile } from '../flows/screen.ts'
import type { House, OfficeFacts } from '../flows/services.ts'
import type { View } from '../flows/view.ts'

export interface Meeting {
  view: View
  who: Profile
  hearing: Hearing
  office: OfficeFacts
}
export interface Terminal {
  actor: Kiosk
  send(event: Told): void
  met(): Meeting
  /** Told once a turn, and only of a change: in between, a stage may have let one flow go and not yet heard the next. */
  onChange(changed: (meeting: Meeting) => void): () => void
}

/** What happens later: as machines count it. */
export type Clock = NonNullable<ActorOptions<typeof kiosk>['clock']>

/** `clock` is for tests; the real one is the machine's. */
export function createTerminal(house: House, clock?: Clock): Terminal {
  const actor = furnish(createActor(kiosk, clock ? { clock } : {}), house)
  const listeners = new Set<(meeting: Meeting) => void>()
  const met = (): Meeting => ({
    view: viewOfKiosk(actor),
    who: whoOf(actor.system),
    hearing: hearingOf(actor.system),
    office: officeOf(actor.system),
  })
  let last = ''
  let due = false
  const look = () => {
    due = false
    const now = met()
    const text = JSON.stringify(now)
    if (text === last) return
    last = text
    for (const changed of listeners) changed(now)
  }
  actor.subscribe(() => {
    if (due) return
    due = true
    queueMicrotask(look)
  })
  actor.start()
  const { setup } = house.office()
  if (setup) actor.send({ type: 'setup.begin', setup })
  return {
    actor,
    send: (event) => actor.send(event),
    met,
    onChange: (changed) => {
      listeners.add(changed)
      return () => listeners.delete(changed)
    },
  }
}
